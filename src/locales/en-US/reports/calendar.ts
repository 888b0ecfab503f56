/** How periods are counted: shared by the reports over time. */
export const calendar = {
  options: {
    unit: {
      label: "Period",
      choices: { week: "Week", month: "Month", quarter: "Quarter", half: "Half-year", year: "Year" },
    },
    fiscalYearStart: {
      label: "First month of the fiscal year",
      help: "1 is January. Quarters, half-years and years begin with it.",
    },
    weekStart: { label: "Week begins on", choices: { monday: "Monday", sunday: "Sunday" } },
  },
  definitions: {
    weeks: "A week is named by its first day.",
    fiscalYears:
      "Fiscal years begin with month {month} and are named by the calendar year in which they begin; quarters and half-years are theirs.",
  },
};
