export const retention = {
  title: "Retention and churn over time",
  summary:
    "Who came, stayed, returned and left in each period; new and existing customers' revenue; sleeping customers to wake.",
  question: "Are we losing customers, and whom should we win back?",
  options: {
    unit: { label: "Period", choices: { month: "Month", quarter: "Quarter", year: "Year" } },
    overdue: {
      label: "Sleeping from this overdue ratio on",
      help: "Days since the last purchase ÷ the customer's usual gap. 2 means twice as long as usual.",
    },
  },
  sheets: { periods: "Retention", sleeping: "Sleeping customers" },
  headings: {
    movement: "Customers per period",
    rates: "Rates",
    revenue: "New and existing customers' revenue",
    sleeping: "Sleeping customers to wake",
  },
  columns: {
    period: "Period",
    opening: "Opening",
    acquired: "New",
    kept: "Kept",
    returned: "Returned",
    lost: "Lost",
    closing: "Closing",
    retentionRate: "Retention rate",
    low: "Interval from",
    high: "Interval to",
    churnRate: "Churn rate",
    repeatRate: "Repeat purchase rate",
    repurchaseRate: "Re-purchase (period-to-period) rate",
    newRevenue: "New customers' revenue",
    existingRevenue: "Existing customers' revenue",
    existingShare: "Existing-customer share of revenue",
    newCustomers: "New customers",
    existingCustomers: "Existing customers",
    existingCustomerShare: "Existing-customer share of customers",
    usualGap: "Usual gap (days)",
    ratio: "Overdue ratio",
    basis: "Gap taken from",
  },
  bases: { own: "own purchases", all: "all customers" },
  charts: {
    movement: "Customers who bought, by period",
    rates: "Retention and churn rate by period",
    revenue: "Revenue of new and existing customers by period",
  },
  valueTitles: { customers: "Customers", share: "Share", revenue: "Revenue" },
  findings: {
    movement: "{period}: {closing} customers bought, {kept} of them also the period before.",
    rates: "{period}: {retention} of the customers of the period before bought again, {churn} did not.",
    revenue: "{period}: {share} of revenue came from existing customers.",
    trend: "Retention was {first} in {firstPeriod} and {last} in {lastPeriod}.",
    sleeping:
      "{count} customers are at least {ratio} times as long away as usual; they spent {total} so far.",
    nobodySleeping: "No customer is at least {ratio} times as long away as usual.",
    noRhythm: "Nobody has bought twice yet, so there is no usual gap to measure by.",
    firstPeriod:
      "Before {period} nothing is known: it has no opening, and its customers may be older than the data.",
    incomplete: "{period} is not over at the as-of date. It is marked with * and will still change.",
    noComplete: "There is no complete period with one before it yet, so there are no rates to speak of.",
  },
  definitions: {
    active:
      "A customer is active in a period with a purchase in it. Opening = kept + lost; closing = kept + new + returned.",
    retention:
      "Retention rate = re-purchase rate = kept ÷ opening; churn rate = lost ÷ opening. Intervals are Wilson's, 95%.",
    repeat:
      "Repeat purchase rate = customers with purchases on two days or more in the period ÷ customers who bought.",
    existing: "Existing customers bought first in an earlier period; new customers in this one.",
    sleeping:
      "Overdue ratio = days since last purchase ÷ usual gap: the customer's own mean gap from two gaps on, else the median of all customers' mean gaps.",
  },
};
