import { questions } from "../questions";

export const journey = {
  title: "Customer journey",
  summary:
    "From an event log: visits and paths, first and last touch before a purchase, where visits end and customers leave, time on each touch and page. Or the stages and touchpoints of a table, with figures beside.",
  question: questions.journey,
  options: {
    goal: {
      label: "Events by which something is bought",
      help: "With commas between them; otherwise events called order, purchase, pay, 下单…, else the orders beside the log.",
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
    first: "As first",
    last: "As last",
    exits: "Ends here",
    exitRate: "Exit rate",
    left: "Left",
    dwell: "Seconds",
    path: "Path",
    visits: "Visits",
    share: "Of all visits",
    bought: "Bought",
    from: "From",
    to: "To",
    ofFrom: "Of those from here",
    touchpoint: "Touchpoint",
    ofCustomers: "Of customers",
    strategy: "What to improve",
  },
  cards: {
    visits: "Visits",
    touches: "Touches a visit",
    buyVisits: "Visits that buy",
    days: "Median {unit} to buy",
    left: "Left",
  },
  charts: {
    paths: "Most frequent paths",
    pathsFinding: "{path}: {share} of visits",
    pathsMeasure: "Visits, by what was touched in them",
    exits: "Where visits end without a purchase",
    exitsFinding: "The last touch of visits in which nothing was bought",
    exitsMeasure: "Visits that end here without a purchase",
    stages: "Customers by touchpoint",
    stagesFinding: "How many customers reach each touchpoint",
    stagesMeasure: "Customers with the event in the log",
  },
  findings: {
    buy: "{share} of {customers} customers buy; touches before it: {touches}, time: {span} (medians).",
    untouched: "{share} of {customers} customers buy, none with a touch before it in the log.",
    visits: "{customers} customers made {visits} visits, {each} each; the log tells of no purchase.",
    before: "Before buying, {first} comes first most ({firstShare}) and {last} last ({lastShare}).",
    exits: "{share} of visits without a purchase end at {touch}.",
    stages: "The journey has {stages} stages with {touches} touchpoints.",
    least: "Fewest customers reach {touch}: {customers} of {all}.",
  },
  todo: {
    exits: "Look at what customers lack at {touch}: most visits without a purchase end there.",
    left: "Write to {count} customers without a touch for {days} days: the sheet tells what they touched last.",
    goal: "Say which event is a purchase in the options, or put the orders beside the log.",
    paths: "Make the way of those who buy the short one for others, too: see the paths.",
    log: "Put a log of events beside it, named as the touchpoints are: figures then stand beside each.",
    stages: "Begin with the touchpoints that fewest reach or where most visits end.",
  },
  method: {
    events:
      "Visits end after a gap without touches; touches before a purchase since the one before it, within the window.",
    orders:
      "Purchases are those of the orders beside the log, at the end of their day. Visits end after a gap.",
    none: "Visits end after a gap without touches.",
    stages: "Stages and touchpoints as the table has them; figures from events of the same name in the log.",
  },
  definitions: {
    days: "by day, since the log has no times",
    goal: { events: "found by their names", orders: "from the orders", none: "none" },
    visits:
      "A visit: touches of a customer with no longer gap between two of them. A path: what was touched in it, the same in a row told once, five touches at most.",
    touches:
      "First and last before buying: of the touches since the purchase before, within the window. Shares of the purchases that have any. One touch does not make a purchase: these are positions, no effects.",
    leaving:
      "Visits end here: the last touch of visits without a purchase; exit rate ÷ visits with the touch. Left after it: last touch of customers without any for the days given.",
    dwell:
      "Median seconds to the next touch of the visit; nothing is known of the last one. Where a column tells the time spent, its median.",
    stages:
      "Several touchpoints of a cell are told one by one. Events of the log are those of the same name, whatever their case, blanks and hyphens.",
  },
};
