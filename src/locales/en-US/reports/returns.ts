import { questions } from "../questions";

export const returns = {
  title: "Returns",
  summary:
    "How much comes back, by orders and by amount: which products, why, when and how soon; who returns a lot and how much they keep; and what it costs in margin.",
  question: questions.returns,
  options: {
    fewest: {
      label: "Orders to judge a customer by",
      help: "Customers with fewer orders are not called frequent returners.",
    },
  },
  sheets: { page: "Returns", figures: "Returns, figures", list: "Returns, customers" },
  headings: {
    months: "By month of the order",
    by: "By {column}",
    most: "Where most comes back",
    reasons: "By reason",
    days: "Days from order to return",
    givers: "Who returns, and what they keep",
  },
  columns: {
    month: "Month",
    ordersBack: "Orders returned",
    rate: "Return rate, orders",
    low: "From",
    high: "To",
    bought: "Bought",
    back: "Given back",
    amountRate: "Return rate, amount",
    elsewhere: "Refunds without order",
    beyond: "Against the others",
    open: "Note",
    returns: "Returns",
    shareOfBack: "Share of what came back",
    days: "Days",
    shareOfOrders: "Share of returns",
    running: "Up to here",
    kept: "Kept",
    often: "Against all",
  },
  noValue: "(none given)",
  stillOpen: "more may come back",
  more: "more often",
  less: "less often",
  cards: {
    rate: "Return rate, orders",
    amountRate: "Return rate, amount",
    back: "Given back",
    wholeOrders: "Whole orders returned",
    margin: "Margin lost with it",
    days: "Median days to return",
  },
  charts: {
    months: "Return rate by month of the order",
    monthsFinding: "Highest in {month}: {share} of orders had a return",
    monthsMeasure: "Share of orders with a return; grey: share of the amount",
    groups: "Given back by {column}",
    groupsFinding: "{value} makes up {share} of what comes back",
    groupsMeasure: "Amount given back",
    reasons: "Given back by reason",
    reasonsFinding: "What came back, by the reason named",
    days: "Days from order to return",
    daysFinding: "Half of the returns are back within {days} days",
    daysMeasure: "Orders returned, by days since the order",
  },
  findings: {
    notTold: "Nothing in these data tells of refunds, so there is no return rate.",
    overall: "{rate} of orders had a return; {share} of the amount came back, {amount} in all.",
    worst: "{value} comes back more often than the rest: in {share} of its orders, the others in {others}.",
    noWorst: "{column}: none clearly comes back more often than the rest.",
    reason: "Main reason by amount: {reason}, {share} of what came back.",
    often: "Customers who return clearly more often than average: {count}; {back} given back, {kept} kept.",
  },
  todo: {
    notTold:
      "Keep refunds in the table: negative rows, a refund column, a status or type. “How to treat unusual rows” may drop them.",
    product: "Look at {value}: its description, size, quality and packing, and what its returns say.",
    often: "Talk to {count} customers who return a lot; the list shows what they keep.",
    elsewhere: "Look into refunds worth {amount}: no order in the data covers them.",
    nothing: "Nothing clearly comes back more often than the rest: look again with more orders.",
  },
  method:
    "Rates by the month the order began; an order counts as returned when anything of it came back. Others: two-proportion test, Holm. Refunds without an order stand apart.",
  definitions: {
    elsewhereLabel: "Refunds without their order, or beyond its price",
    usualLabel: "Days within which 90% of returns are back",
    knownLabel: "Given back whose cost is known",
    rates:
      "By orders: orders of which anything was given back ÷ orders. By amount: given back ÷ bought, before refunds. Both by the month in which the order began; months whose orders may yet come back are marked.",
    lines:
      "Refunds are told by status, type, negative row or refund column and matched to their order by its id, else by customer and amount. They fall on the line that tells them or on that of the same product, up to its price; the rest on the other lines of the order.",
    often:
      "More often: the lower end of the 95% Wilson interval of the customer's own rate by orders lies above the rate of all. Products and other values: from 30 orders on, against all others together, two-proportion test with Holm's correction.",
    margin:
      "Margin lost with it: price less cost of what was given back, where the cost is known; profit as it stands where there is such a column. Freight, handling and what can't be sold again are not included.",
  },
};
