import { questions } from "../questions";

export const funnel = {
  title: "Conversion funnel",
  summary:
    "How many get from step to step, from events, from one row per customer and stage, or from counts: step and overall rate, weakest step, time between steps, by channel, and whom to remind.",
  question: questions.funnel,
  options: {
    steps: {
      label: "Steps",
      help: "In their order, separated by commas: view, cart, order. If empty, those that most customers reach.",
    },
    order: {
      label: "Order of steps",
      choices: { strict: "Each after the one before", any: "In any order" },
    },
    window: { label: "Days allowed from the first step" },
    by: {
      label: "Split by",
      choices: { auto: "Channel, payment, device and other columns of few values" },
      help: "Any columns of the events, separated by commas.",
    },
  },
  sheets: { page: "Funnel", list: "Funnel, whom to remind" },
  headings: { steps: "Step by step", stopped: "At “{step}” and not at “{next}”" },
  columns: {
    step: "Step",
    customers: "Customers",
    stepRate: "Of the step before",
    low: "95% from",
    high: "95% to",
    overall: "Of the first",
    lost: "Did not go on",
    medianDays: "Median {unit}",
    entered: "Entered",
    finished: "Finished",
    since: "Reached on",
    worth: "Value",
  },
  cards: {
    entered: "Entered",
    finished: "Finished",
    overall: "Overall rate",
    drop: "Weakest step rate",
    open: "Still open",
  },
  charts: {
    steps: "Customers by step",
    stepsFinding: "The weakest step is the one to {step}",
    stepsMeasure: "Customers who reached the step",
    groupsFinding: "Overall rate by {column}",
    groupsMeasure: "Finished ÷ entered",
  },
  findings: {
    overall: "{share} reach {step}: {count} of {all}.",
    drop: "The weakest step: only {share} go on from {from} to {to} ({low} to {high}).",
    open: "Still open and not counted: {open} who entered less than {days} days ago.",
    counts: "Counts as in the table: whether all steps are of the same customers is not known.",
  },
  todo: {
    remind: "Remind the {count} customers who stopped at {step}: the list names them.",
    drop: "Look at what stops customers between {from} and {to}.",
  },
  method: {
    events:
      "Customers who reached a step within the window from the first; only those whose window is over. Wilson intervals.",
    counts: "Rates of the counts in the table; Wilson intervals.",
  },
  definitions: {
    rates:
      "Step rate = customers at the step ÷ at the step before; overall = ÷ at the first. Wilson intervals at 95%; the weakest step is that with the lowest step rate.",
    paths:
      "A customer enters by the first event of the first step, and reaches a step whose event came after the step before (or at any time), within the window from entering. Only customers who entered at least a window before the last moment count; the others are still open. Median time between a step and the one before, among those who passed both.",
    stopped:
      "Whom to remind: customers, open ones too, whose furthest step is the last but one, those with most value first.",
  },
};
