export const revenueChange = {
  heading: "Why revenue changed",
  byColumn: "Contributions by {column}",
  blank: "(blank)",
  others: "All others",
  option: {
    label: "Explain the change by",
    help: "A column of the orders or the customer list whose values show where revenue changed.",
    choices: { auto: "Automatic" },
  },
  columns: {
    part: "Part of the change",
    against: "Against {against}",
    now: "This period",
    change: "Change",
    points: "Points of growth",
  },
  against: {
    previous: "the period before",
    lastYear: "last year",
    lastTime: "last time",
    before: "the days before",
  },
  before: {
    previous: "Period before",
    lastYear: "Last year",
    lastTime: "Last time",
    before: "Days before",
  },
  noColumn: "There is no column “{column}” with more than one value to explain the change by.",
  parts: {
    customers: "More or fewer customers",
    ordersPerCustomer: "Orders per customer",
    orderValue: "Order value",
    change: "Change of revenue",
  },
  calendar: {
    days: "This period counts {days} days, {workingDays} of them working days; {against}: {daysBefore} and {workingDaysBefore}.",
    festival: "Spring Festival takes {days} of these days; {daysBefore} of those compared.",
    daily: "Per working day, revenue changed by {change}.",
  },
  whale: {
    changed:
      "One customer, {customer}, brings {share} of the revenue ({revenue}). Without this customer revenue is {without}, and its change against {against} {changeWithout} instead of {change}.",
    alone:
      "One customer, {customer}, brings {share} of the revenue ({revenue}). Without this customer revenue is {without}.",
  },
  landing: {
    told: "{days} of {of} days are over ({gone}; of the working days {goneWorking}). If the rest goes as in the last {periods} periods, revenue lands at {estimate}, in 8 of 10 such periods between {low} and {high}.",
    unknown:
      "{days} of {of} days are over ({gone}; of the working days {goneWorking}). There are fewer than six earlier periods to tell where revenue will land.",
  },
  definitions: {
    split:
      "Revenue = customers × orders a customer × order value; each factor's part is its change in logarithms times the logarithmic mean of both revenues, so that the parts sum to the change (Sato 1976; Ang 2005). Contributions by the values of a column sum to it, too.",
    calendar:
      "Working days are Monday to Friday without Spring Festival (New Year's Eve and the seven days after it); other holidays and adjusted working days are not known.",
    landing:
      "Landing: revenue so far × the median of (total ÷ what was reached after as large a share of the days) over up to twelve earlier periods; interval from the 10th to the 90th percentile. A customer with more than 10 % of the revenue is named.",
  },
};
