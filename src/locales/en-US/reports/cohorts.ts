import { calendar } from "./calendar";
import { questions } from "../questions";

export const cohorts = {
  title: "Cohort retention",
  summary: "Customers by the period of their first purchase, and how many come back 1, 2, 3 … periods later.",
  question: questions.cohorts,
  options: {
    ...calendar.options,
    basis: {
      label: "Age is counted in",
      help: "Calendar periods compare March with March; rolling periods count from each customer's first day.",
      choices: { calendar: "Calendar periods", rolling: "Whole periods since the first purchase" },
    },
  },
  sheets: { cohorts: "Cohorts" },
  units: { week: "weeks", month: "months", quarter: "quarters", half: "half-years", year: "years" },
  headings: {
    shares: "Share of each cohort that buys again",
    curve: "Mean of the cohorts",
    counts: "Customers who bought",
    revenue: "Revenue",
  },
  columns: {
    cohort: "First purchase",
    size: "Customers",
    age: "Age in {units}",
    mean: "Mean share that buys",
    observed: "Customers old enough",
    meanRow: "Mean",
  },
  charts: { curve: "Share of customers who buy again, by age" },
  findings: {
    return: "{share} of customers buy again at age 1 ({units}).",
    curve: "Of {customers} customers old enough, {share} buy at age {age}.",
    nobodyOldEnough: "No cohort is old enough to tell whether its customers come back.",
    firstMarked: " The first cohort is marked with * and left out of the mean.",
    olderLeftOut: " Older customers began before the data and are in no cohort here.",
    cut: "Only the latest {cohorts} cohorts and ages up to {ages} are shown; the mean counts all.",
    blank: "Cells are blank where the age has not passed yet for the whole cohort.",
  },
  definitions: {
    share: "Share = customers of the cohort who bought at that age ÷ customers of the cohort.",
    mean: "The mean is weighted by size and counts, above and below the line, only cohorts old enough.",
    refunds: "Refunds are no purchases; revenue is net of them.",
  },
};
