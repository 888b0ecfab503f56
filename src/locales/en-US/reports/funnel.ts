import { questions } from "../questions";

export const funnel = {
  title: "Conversion funnel",
  summary:
    "How many get from step to step, from events, from one row a customer and stage, or from counts: step and overall rate, biggest drop, time between steps, by channel, and whom to remind.",
  question: questions.funnel,
  options: {
    steps: {
      label: "Steps",
      help: "In their order, with commas: view, cart, order. Otherwise those that most customers reach.",
    },
    order: {
      label: "Order of steps",
      choices: { strict: "Each after the one before", any: "In any order" },
    },
    window: { label: "Window, days" },
    by: {
      label: "Tell apart by",
      choices: { auto: "Channel, payment, device and other columns of few values" },
      help: "Any columns of the events, with commas between them.",
    },
  },
  sheets: { page: "Funnel", list: "Funnel, whom to remind" },
  headings: { steps: "Step by step", stopped: "At “{step}” and not at “{next}”" },
  columns: {
    step: "Step",
    customers: "Customers",
    stepRate: "Of the step before",
    low: "From",
    high: "To",
    overall: "Of the first",
    lost: "Lost",
    medianDays: "Median {unit}",
    entered: "Entered",
    finished: "Finished",
    since: "Since",
    worth: "Value",
  },
  cards: {
    entered: "Entered",
    finished: "Finished",
    overall: "Overall rate",
    drop: "Weakest step",
    open: "Still open",
  },
  charts: {
    steps: "Customers by step",
    stepsFinding: "Most are lost before {step}",
    stepsMeasure: "Customers who reached the step",
    groupsFinding: "Overall rate by {column}",
    groupsMeasure: "Finished ÷ entered",
  },
  findings: {
    overall: "{share} reach {step}: {count} of {all}.",
    drop: "The biggest drop: only {share} go on from {from} to {to} ({low} to {high}).",
    open: "{open} who entered less than {days} days ago are still open and not counted.",
    counts: "Counts as the table has them: whether the steps are those of the same customers is not known.",
  },
  todo: {
    remind: "Remind {count} customers who stand at {step}: the list names them and the value.",
    drop: "Look at what keeps customers between {from} and {to}.",
  },
  method: {
    events:
      "Customers who reached a step within the window from the first; only those whose window is over. Wilson intervals.",
    counts: "Rates of the counts in the table; Wilson intervals.",
  },
  definitions: {
    rates:
      "Step rate = customers at the step ÷ at the step before; overall = ÷ at the first. Wilson intervals at 95%; the biggest drop is the lowest step rate.",
    paths:
      "A customer enters by his first event of the first step, and is at a step whose event came after the step before (or at any time), within the window from entering. Only who entered at least a window before the last moment counts; the others are still open. Median days between a step and the one before, among those who passed both.",
    stopped:
      "Whom to remind: customers, open ones too, whose furthest step is the last but one, those with most value first.",
  },
};
