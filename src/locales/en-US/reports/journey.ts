import { questions } from "../questions";

export const journey = {
  title: "Customer journey",
  summary:
    "From an event log: visits and paths, first and last touch before a purchase, where visits end and customers leave, time on each touch and page. Or the stages and touchpoints of a table, with their figures.",
  question: questions.journey,
  options: {
    goal: {
      label: "Events that are purchases",
      help: "Separated by commas; if empty, events called order, purchase, pay, 下单…, else the orders beside the log.",
    },
    window: { label: "Days before a purchase that count" },
    gap: { label: "Minutes without a touch that end a visit" },
    away: { label: "Days without a touch after which a customer has left" },
    page: { label: "Column of pages", choices: { auto: "Automatic" } },
    dwell: { label: "Column of seconds on a page", choices: { auto: "Automatic" } },
  },
  sheets: { page: "Journey", paths: "Journey, paths", touches: "Journey, touches" },
  headings: {
    touches: "Touches by {column}",
    paths: "Paths of visits",
    steps: "From touch to touch",
    stages: "Stages and touchpoints",
  },
  columns: {
    times: "Times",
    first: "First before buying",
    last: "Last before buying",
    exits: "Visits end here",
    exitRate: "Exit rate",
    left: "Left after it",
    dwell: "Median seconds",
    path: "Path",
    visits: "Visits",
    share: "Share of visits",
    bought: "Share that buy",
    from: "From",
    to: "To",
    ofFrom: "Share of moves from here",
    touchpoint: "Touchpoint",
    ofCustomers: "Share of customers",
    strategy: "What to improve",
  },
  cards: {
    visits: "Visits",
    touches: "Touches per visit",
    buyVisits: "Visits with a purchase",
    days: "Median {unit} to buy",
    left: "Customers who left",
  },
  charts: {
    paths: "Most frequent paths",
    pathsFinding: "{path}: {share} of visits",
    pathsMeasure: "Visits by path",
    exits: "Where visits end without a purchase",
    exitsFinding: "The last touch of visits without a purchase",
    exitsMeasure: "Visits that end here without a purchase",
    stages: "Customers by touchpoint",
    stagesFinding: "How many customers reach each touchpoint",
    stagesMeasure: "Customers with the event in the log",
  },
  findings: {
    buy: "{share} of {customers} customers buy; touches before it: {touches}, time: {span} (medians).",
    untouched: "{share} of {customers} customers buy; the log has no touch before a purchase.",
    visits: "{customers} customers made {visits} visits, {each} each; the log shows no purchase.",
    before: "First touch before buying, most often: {first} ({firstShare}); last: {last} ({lastShare}).",
    exits: "{share} of visits without a purchase end at {touch}.",
    stages: "The journey has {stages} stages with {touches} touchpoints.",
    least: "The fewest customers reach {touch}: {customers} of {all}.",
  },
  todo: {
    exits: "See what customers miss at {touch}: more visits without a purchase end there than anywhere else.",
    left: "{count} customers have had no touch for {days} days: see which touch was their last, and begin there.",
    goal: "Name the event that is a purchase in the options, or put the orders beside the log.",
    paths: "Lead other customers along the paths of those who buy: see the paths.",
    log: "Add a log of events named like the touchpoints: then each touchpoint has its figures.",
    stages: "Begin with the touchpoints that the fewest reach or where the most visits end.",
  },
  method: {
    events:
      "A visit ends after a gap without touches. Before a purchase count the touches since the last one, within the window.",
    orders:
      "Purchases are the orders beside the log, at the end of their day. A visit ends after a gap without touches.",
    none: "A visit ends after a gap without touches.",
    stages: "Stages and touchpoints as the table has them; figures from events of the same name in the log.",
  },
  definitions: {
    days: "by day, since the log has no times",
    goal: { events: "found by their names", orders: "from the orders", none: "none" },
    visits:
      "A visit: touches of a customer with no longer gap between them. A path: its touches, repeats in a row counted once, at most five.",
    touches:
      "First and last before buying: of the touches since the purchase before, within the window; shares of the purchases that have any. These are positions on the path, not effects.",
    leaving:
      "Visits end here: visits without a purchase whose last touch it was. Exit rate: these ÷ all visits with the touch. Left after it: customers whose last touch it was and who had none for the days given.",
    dwell:
      "Median seconds to the next touch of the visit; nothing is known of the last one. Where a column tells the time spent, its median.",
    stages:
      "Several touchpoints in one cell are listed one by one. Events of the log are matched by name, whatever their case, blanks and hyphens.",
  },
};
