import { questions } from "../questions";

export const forecast = {
  title: "Forecast",
  summary:
    "Sales and orders of the next months or weeks, in total and by category, region or product, with intervals, a check against what came, and what known customers bring of it.",
  question: questions.forecast,
  options: {
    unit: {
      label: "Periods",
      help: "Months, or weeks where there are fewer than 8 whole months.",
      choices: { auto: "As the data allow", month: "Month", week: "Week" },
    },
    horizon: { label: "Periods ahead", help: "Number of months or weeks." },
    by: {
      label: "Also split by",
      help: "Any column of the orders or the customer list; its 12 values with most sales.",
      choices: { auto: "Category or product", none: "Total only" },
    },
    weekStart: { label: "Week begins on", choices: { monday: "Monday", sunday: "Sunday" } },
  },
  sheets: {
    page: "Forecast",
    data: "Forecast, figures",
    by: "Forecast, parts",
    chart: "Forecast, charts",
  },
  units: { month: "month", months: "months", week: "week", weeks: "weeks" },
  measures: { sales: "Sales", orders: "Orders" },
  headings: {
    sales: "Sales",
    orders: "Orders",
    salesBand: "Behind the chart of sales",
    ordersBand: "Behind the chart of orders",
    next: "Forecast by period",
    by: "Sales of the next {count} periods, by {column}",
    check: "Models chosen by AICc, and how they did in the check",
    total: "All {count} periods together",
  },
  columns: {
    measure: "Measure",
    actual: "Actual",
    fitted: "Fitted",
    forecast: "Forecast",
    sales: "Sales",
    orders: "Orders",
    low80: "80% from",
    high80: "80% to",
    low95: "95% from",
    high95: "95% to",
    width: "Width of the 80% interval",
    naive: "Seasonal-naive",
    yearAgo: "A year ago",
    change: "Change",
    form: "Model",
    starts: "Starting points",
    count: "Values checked",
    mase: "MASE",
    naiveMase: "MASE, seasonal-naive",
    inside80: "Inside 80%",
    inside95: "Inside 95%",
  },
  rows: {
    sales: "Sales",
    salesNaive: "Sales, seasonal-naive",
    orders: "Orders",
    ordersNaive: "Orders, seasonal-naive",
    known: "Sales to known customers, from the as-of date to the end",
    knownPurchases: "Their purchase days",
  },
  others: "Others",
  none: "(none given)",
  cards: {
    sales: "Sales, {count} {unit}",
    orders: "Orders, {count} {unit}",
    known: "From known customers",
    knownShare: "Known customers' share",
    range: "80% interval, ±",
    yearAgo: "vs a year ago",
  },
  charts: {
    sales: "Sales",
    salesFinding: "{period} is the strongest: {value}",
    salesEven: "Each period brings about {value}",
    salesMeasure: "Sales; grey: actual, green: forecast with its 80% interval",
    orders: "Orders",
    ordersFinding: "Most orders come in {period}: {value}",
    ordersEven: "Each period brings about {value} orders",
    ordersMeasure: "Orders; grey: actual, green: forecast with its 80% interval",
  },
  findings: {
    more: "Next {count} {unit}: {sales} ({low} to {high}), {change} more than a year ago.",
    less: "Next {count} {unit}: {sales} ({low} to {high}), {change} less than a year ago.",
    sales: "Next {count} {unit}: {sales} (80% interval {low} to {high}).",
    noSeason:
      "Only {known} whole periods are known; {needed} are needed to see a season, so this forecast has none.",
    festival: "Spring Festival ({lift} times usual sales) moves: read January and February together.",
    better: "Checked on {count} known values: errors {share} smaller than by repeating earlier figures.",
    worse:
      "Checked on {count} known values: repeating earlier figures did better, errors were {share} larger.",
    alike: "Checked on {count} known values: errors as large as by repeating earlier figures.",
    unchecked: "Too few periods are known to check this forecast against actual figures.",
  },
  todo: {
    stock: "Stock up on {value}: {sales} in {count} {unit}, {change} more than a year ago.",
    less: "Order less of {value}: {sales} in {count} {unit}, {change} less than a year ago.",
    gap: "{gap} has to come from customers who have not bought yet.",
    plan: "Plan for anything between {low} and {high}.",
  },
  notes: {
    cutFirst: "The first period is incomplete and left out.",
    cutLast: "The running period is not whole and left out: the forecast begins with it.",
    byAlone: "Each part is forecast on its own, so the parts do not add up to the total.",
    modelRefused: "No purchase model can be trusted here, so what known customers will bring is not shown.",
  },
  method:
    "Exponential smoothing (ETS) chosen by AICc; 80% intervals; checked from up to 4 earlier ends of the data.",
  definitions: {
    ets: "Forecast: exponential smoothing in state space form (Hyndman and others 2008), the forms that R's forecast::ets tries, all weights and starting states at the maximum of the likelihood, chosen by AICc. Only added parts where a period has nothing; without a season below two full ones (24 months, 104 weeks). A season of weeks begins as three waves.",
    intervals:
      "Intervals: exact variances of the linear forms; 5,000 seeded paths where seasons multiply, and for all periods together. Weights are taken as known. Nothing below 0.",
    naive:
      "Seasonal-naive: as much as in the same period a season before, or, without a season, as in the last one.",
    check:
      "Check: forecast again from up to 4 earlier ends of the data. MASE = mean absolute error ÷ that of the seasonal-naive forecast on the periods before; below 1 is better. Inside: share of values within the interval.",
    known:
      "Known customers: purchases that the purchase model expects of everybody who has bought, from the as-of date to the end of the forecast, times what each spends. Their share is of the forecast less what the current period has already brought.",
  },
};
