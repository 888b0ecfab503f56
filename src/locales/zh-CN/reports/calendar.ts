import type { calendar as english } from "../../en-US/reports/calendar";

export const calendar: typeof english = {
  options: {
    unit: {
      label: "周期",
      choices: { week: "周", month: "月", quarter: "季", half: "半年", year: "年" },
    },
    fiscalYearStart: { label: "财年起始月份", help: "1 表示一月。季度、半年和年从该月开始。" },
    weekStart: { label: "每周起始日", choices: { monday: "星期一", sunday: "星期日" } },
  },
  definitions: {
    weeks: "周以其第一天命名。",
    fiscalYears: "财年从 {month} 月开始，以开始时所在的公历年命名；季度与半年按财年划分。",
  },
};
