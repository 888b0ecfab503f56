export const actionPlan = {
  title: "Action plan",
  summary:
    "What to do for each segment and finding: action, department, due date, KPI with baseline and target; lists of whom to write to.",
  question: "What should we do next, who does it, and how do we know that it worked?",
  options: {
    improvement: {
      label: "Improvement aimed at",
      help: "0.05: rates are to rise by 5 percentage points, other figures to get better by 5%.",
    },
    overdue: {
      label: "Sleeping from this overdue ratio on",
      help: "Days since the last purchase ÷ the customer's usual gap.",
    },
    contactDays: {
      label: "Not contacted for so many days",
      help: "Needs a table of interactions.",
    },
    contacts: {
      label: "Show contacts",
      help: "Writes the contact column of the customer list into the lists. Personal data: share with care.",
    },
  },
  sheets: {
    plan: "Action plan",
    contacts: "Contact lists",
    sleeping: "Customers to wake",
    notContacted: "Not contacted",
  },
  columns: {
    segment: "Segment",
    finding: "Finding",
    action: "Action",
    owner: "Owner",
    department: "Department",
    due: "Due date",
    kpi: "KPI",
    baseline: "Baseline",
    target: "Target",
    status: "Status",
    reason: "Reason",
    offer: "Offer",
    lastContact: "Last contact",
  },
  departments: {
    sales: "Sales",
    marketing: "Marketing",
    service: "Customer service",
    management: "Management",
  },
  kpis: {
    spend: "Spend per customer",
    ordersPerCustomer: "Orders per customer",
    repeatRate: "Repeat purchase rate",
    activeShare: "Share who bought in the last {days} days",
    retention: "Retention rate, month",
    highRisk: "Customers with a churn score from {score}",
    sleeping: "Customers at an overdue ratio from {ratio}",
    complaints: "Complaints about “{about}”",
    satisfaction: "Mean score of “{item}”",
    contacted: "Share contacted in the last {days} days",
  },
  findings: {
    summary: "{count} actions. First due, {due}: {segment}: {action}.",
    editable:
      "Actions and targets are proposals from a library. Change them, name owners and filter as you like; making the report again writes it anew, so keep a copy of a plan that is under way.",
    segment:
      "{customers} customers ({customerShare}) with {revenueShare} of revenue; last purchase {days} days ago on average",
    retention: "{month}: {lost} of {opening} customers of the month before did not buy again",
    once: "{once} of {customers} customers have bought on one day only",
    highRisk: "{count} customers have a churn score of {score} or more; {share} of revenue so far",
    sleeping: "{count} customers are away at least {ratio} times as long as usual; {share} of revenue so far",
    complaint: "Most complaints: {about}, {count} of {of}",
    weakest: "Weakest item of satisfaction: {item}, {mean} of {max} ({answers} answers)",
    notContacted: "{count} of {customers} high-value customers have not been contacted for {days} days",
    noRhythm:
      "Nobody has bought on two days yet, so there is no usual gap: no churn score, no sleeping customers.",
    noInteractions: "There is no table of interactions, so nothing is said about contacts.",
    noContactColumn: "No table has a contact column, so the lists have none.",
  },
  lists: {
    contacts: "All {count} customers by segment, who spent most first. Filter by segment for a mailing.",
    sleeping: "{count} customers at least {ratio} times as long away as usual, who spent most first.",
    notContacted: "{count} customers without a contact for {days} days or more, who spent most first.",
  },
  reasons: {
    overdue: "{days} days since the last purchase, {ratio} times the usual gap of {gap} days",
    usual: "Orders so far: {orders}; last one {days} days ago",
  },
  everybody: "All customers",
  ownerOpen: "to be named",
  never: "never",
  toDo: "To do",
  definitions: {
    segments:
      "Segments: recency score × frequency score at five levels; score = 1 + number of cut points (inclusive percentiles) strictly below the value.",
    active:
      "Bought in the last days: up to the 90th percentile of the gaps between purchases ({activeDays} days).",
    retention:
      "Retention rate = customers who bought in the month and the month before ÷ those of the month before.",
    repeatRate: "Repeat purchase rate = customers with purchases on two days or more ÷ customers.",
    score:
      "Churn score: a rule from 0 to 100 over being longer away than usual, buying more slowly, low satisfaction and few contacts, as far as known; high from {highFrom}.",
    overdue:
      "Overdue ratio = days since last purchase ÷ usual gap: the customer's own mean gap from two gaps on, else the median of all customers' mean gaps.",
    target:
      "Target: rates rise by the improvement in percentage points, others by that part of the baseline; counts to avoid fall by it, by one at least.",
    due: "Due date = as-of date + 7 to 60 days by urgency.",
  },
};
