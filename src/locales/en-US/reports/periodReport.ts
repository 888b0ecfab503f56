import { calendar } from "./calendar";
import { revenueChange } from "./revenueChange";
import { questions } from "../questions";

export const periodReport = {
  title: "Period report",
  summary: "Key figures as of a date, compared with last time, and a history that grows each time.",
  question: questions.periodReport,
  options: { ...calendar.options, changeBy: revenueChange.option },
  sheets: { report: "Period report", history: "Key figure history" },
  headings: { compared: "Compared with last time", history: "History" },
  columns: {
    keyFigure: "Key figure",
    now: "As of {date}",
    before: "Last time, {date}",
    change: "Change",
    baseNow: "n now",
    baseBefore: "n last time",
    asOf: "As-of date",
    unit: "Period length",
    period: "Period",
  },
  none: "none yet",
  findings: {
    compared: "{period} up to {asOf}: revenue {revenue}, last time {before} ({change}).",
    comparedPlain: "{period} up to {asOf}: revenue {revenue}.",
    first: "This is the first time: the next report is compared with this one.",
    unequal: "Last time covered {before} days, this time {now} days: counts and amounts grow with the days.",
    replaced: "There was already a row for {asOf}; it is replaced.",
    added: "A row for {asOf} is added to the history.",
    ranked: "{name} in {period}: number {rank} of {count} reports, highest first",
    moves: "Other clear changes: {figures}.",
    move: "{name} {change}",
  },
  charts: { revenue: "Revenue by report", customers: "Customers who bought, by report" },
  sinceLast: "vs last time",
  toDo: "{name} {change}: see the report “{report}” for why and who.",
  definitions: {
    noise:
      "“No clear change”: the 95 % interval of the difference holds zero, from what today's tables know of the days of both times; n is how many customers, orders or answers a share, mean or score rests on. Usual change: the median size of the last twelve changes from period to period.",
    figures: "Figures count from the first day of the period that holds the as-of date up to that date.",
    last: "Last time is the latest earlier row of the history with the same period length.",
    history:
      "A report as of the same date and period length replaces its row; all other rows stay as they were written.",
  },
};
