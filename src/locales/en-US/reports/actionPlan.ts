import { questions } from "../questions";

export const actionPlan = {
  title: "Action plan",
  summary:
    "What to do for each segment and finding: action, department, due date, KPI with baseline and target; a list of whom to write to.",
  question: questions.actionPlan,
  options: {
    improvement: {
      label: "Improvement aimed at",
      help: "0.05: rates should rise by 5 percentage points, other figures improve by 5%.",
    },
    overdue: {
      label: "Sleeping from this overdue ratio on",
      help: "Days since the last purchase ÷ the customer's usual gap.",
    },
    contactDays: {
      label: "Not contacted for (days)",
      help: "Needs a table of interactions.",
    },
    contacts: {
      label: "Show contacts",
      help: "Writes names and contacts of the customer list into the contact list. Personal data: share with care.",
    },
    holdOut: {
      label: "Hold out one in ten",
      help: "A tenth of the customers, drawn by id, is marked not to be contacted, so that the others can be compared with them.",
    },
  },
  sheets: {
    page: "Plan on a page",
    plan: "Action plan",
    library: "Action library",
    contacts: "Contact list",
    proposed: "As proposed",
    followed: "Customers followed",
  },
  page: {
    answer: "Open actions: {count}; first due {due}: {segment} – {action}.",
    answerShort: "Open actions: {count}; the first is due on {due}.",
    atRisk: "{count} customers are at high risk of leaving; they brought {share} of revenue so far.",
    closed: "{count} actions are done or dropped.",
    editable: "Write into the plan on its own sheet; what you write there stays.",
    next: "Next actions",
    progress: "Progress towards the target",
    reached: "{reached} of {count} actions measured have reached their target",
    toDo: "{segment}: {action} (until {due}, {department})",
    cards: {
      open: "Open actions",
      late: "Past due date",
      done: "Done or dropped",
      highRisk: "High risk",
      spent: "Spent by them",
    },
    columns: { due: "Due", department: "Dept.", kpi: "Measure", baseline: "Baseline" },
    /** Within a narrow column. */
    kpis: {
      spend: "Spend each",
      ordersPerCustomer: "Buying days",
      bought: "Buying",
      stayed: "Staying",
      complained: "Complaints",
      scored: "Mean score",
      contacted: "Contacted",
    },
    departments: { sales: "Sales", marketing: "Marketing", service: "Service", management: "Managers" },
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
    current: "Current",
    compared: "Compared with",
    basis: "Who is compared",
    heldOut: "Held out",
    target: "Target",
    progress: "Progress",
    status: "Status",
    since: "First found",
    seen: "Still found",
    key: "Key",
    name: "Segment or finding",
    suggestion: "Suggested action",
    days: "Days until due",
    improvement: "Improvement",
    kpiKey: "KPI key",
    reason: "Reason",
    offer: "Offer",
    savable: "Savable value",
    sleeping: "Sleeping",
    silent: "Not contacted",
    lastContact: "Last contact",
  },
  departments: {
    sales: "Sales",
    marketing: "Marketing",
    service: "Customer service",
    management: "Management",
  },
  statuses: { toDo: "To do", inProgress: "In progress", done: "Done", dropped: "Dropped" },
  seen: { found: "Yes", gone: "No longer found", own: "Own row" },
  names: {
    retention: "Customers lost last month",
    once: "Bought on one day only",
    highRisk: "Customers at high risk",
    sleeping: "Sleeping customers",
    complaint: "Most frequent complaint",
    weakest: "Weakest item of satisfaction",
    driver: "Weak item that matters most",
    detractors: "Good customers who would not recommend",
    slaMissed: "Tickets answered too late",
    cart: "Carts left behind",
    staleDeals: "Open deals that stand still",
    leaving: "Product whose buyers leave",
    returning: "Customers who return much",
    drop: "Step at which most are lost",
    unpaid: "Customers who cost more than they bring",
    notContacted: "High-value customers not contacted",
  },
  kpiNames: {
    spend: "Spend per customer",
    ordersPerCustomer: "Purchase days per customer",
    bought: "Share who buy",
    stayed: "Share who stay",
    complained: "Complaints per customer",
    scored: "Mean score",
    contacted: "Share contacted",
  },
  /** Followed ones are told of the customers named, in windows of so many days. */
  kpis: {
    spend: "Spend per customer named, in {days} days",
    ordersPerCustomer: "Purchase days per customer named, in {days} days",
    bought: "Share of the customers named who buy within {days} days",
    stayed: "Share of the active customers named who buy again within {days} days",
    complained: "Complaints about “{about}” per customer named, in {days} days",
    scored: "Mean score of “{item}” by the customers named, in {days} days",
    contacted: "Share of the customers named who are contacted within {days} days",
  },
  basis: {
    begins:
      "{named} customers named, followed from {from} to {to}; the baseline is that of {compared} who met the same rule {window} days earlier",
    heldOut: "{named} customers named against {compared} held out, {elapsed} of {window} days from {from}",
    earlier:
      "{named} customers named against {compared} who met the same rule {window} days earlier, {elapsed} of {window} days from {from}",
    untold: "no table has the day and the customer of each, so progress is not shown",
  },
  heldOut: "Do not contact: held out to compare with",
  findings: {
    summary: "Open actions: {count}. First due {due}: {segment} – {action}.",
    allClosed: "No action is open.",
    overdue: "Open actions past their due date: {count}.",
    kept: "Rows with entries of yours that were kept: {edited}; of those, findings that no longer hold: {gone}.",
    left: "Findings of last time that no longer hold, removed because you had written nothing: {count}.",
    editable:
      "Write into the plan as you like: what you change stays when it is made again. The actions come from the sheet “{library}”.",
    library:
      "What is proposed for each segment and finding. Change it to suit your trade: what you change is used and stays. To add an action, name its segment in a new row; without an action nothing is planned; a deleted row comes back as it was proposed. “…” stands for the complaint or item.",
    libraryEdited: "Rows that you changed or added: {count}.",
    misread: "Not understood, so the proposal is used: {cells}.",
    misreadCell: "{name}, {column}: “{value}”",
    nobody: "No segment or finding has this name, so nothing is planned for it: {names}.",
    everybody: "{customers} customers with {revenue} of revenue; last purchase {days} days ago on average",
    segment:
      "{customers} customers ({customerShare}) with {revenueShare} of revenue; last purchase {days} days ago on average",
    retention: "{month}: {lost} of {opening} customers of the month before did not buy again",
    once: "{once} of {customers} customers have bought on one day only",
    highRisk: "{count} customers are at high risk ({rule}); they brought {share} of revenue so far",
    sleeping:
      "{count} customers are away at least {ratio} times as long as usual; they brought {share} of revenue so far",
    complaint: "Most complaints: {about}, {count} of {of}",
    weakest: "Weakest item of satisfaction: {item}, {mean} of {max} ({answers} answers)",
    driver: "{item} matters more than the other items and is rated below them: {mean} of {max}",
    detractors: "{count} customers of the best fifth would not recommend us (0–6); {share} of revenue so far",
    slaMissed:
      "{late} of {tickets} tickets were not answered within {hours} hours; {customers} customers in the last 90 days",
    cart: "{count} left after “{step}” in the last 90 days and have not bought since; {named} of them are customers",
    cartWorth:
      "{count} left after “{step}” in the last 90 days and have not bought since, worth {worth}; {named} of them are customers",
    staleDeals:
      "{count} of {open} open deals are past their expected day or older than deals that are won; worth {worth}",
    leaving:
      "{product}: {share} of its buyers come back within {days} days, {others} after all others; {only} began with it and have bought on one day only",
    returning: "{count} customers return more often than all do: {back} sent back, {kept} kept",
    drop: "From “{from}” to “{to}” {share} go on; {count} stopped there in the last 90 days and have not bought since",
    unpaid: "{channel}: a customer costs {cost} and brings {value} in {months} months, LTV ÷ CAC {ratio}",
    unpaidAll: "A customer costs {cost} and brings {value} in {months} months, LTV ÷ CAC {ratio}",
    notContacted: "{count} of {customers} high-value customers have not been contacted for {days} days",
    noRhythm:
      "Nobody has bought on two days yet, so there is no usual gap: no churn risk, no sleeping customers.",
    noInteractions: "There is no table of interactions, so nothing is said about contacts.",
    noContactColumn: "No table has a contact column, so the contact list has none.",
  },
  keeping: {
    plan: "A row of the plan is known by its key. What you changed in it stays: texts, owner, department, due date, target, status, and columns or rows that you add. Cells left as proposed follow the product and the language.",
    first:
      "The baseline and the day of “First found” stay those of the first time. “Current” is what the customers named that day did since, “Compared with” what the others did in as many days.",
    followed:
      "Who was named for which finding, and since which day, so that the same customers are followed when they leave their segment. Keep this table: without it the plan follows who met the rule on that day.",
    gone: "A finding that no longer holds stays at the end of the plan if you changed its row or set a status, else it goes. A row that you delete comes back while its finding holds: give it the status “{dropped}” instead.",
    library:
      "A row of the library is known by its key. A deleted row comes back as proposed; rows of your own are gone once you delete them. Rates should rise by the improvement in percentage points, other figures improve by that part.",
    proposed:
      "What was proposed this time for the plan and the library. Cells there that differ from it next time are taken as yours; without this sheet, all cells of the plan are.",
  },
  mailing:
    "The contact list has its header in the first row and nothing above, as Word wants it: Mailings, Select Recipients, Use an Existing List; choose this workbook and the sheet, and filter under Edit Recipient List.",
  lists: {
    contacts: "{sheet}: all {count} customers by segment, who spent most first.",
    sleeping: "Filter “{column}” for the {count} customers at least {ratio} times as long away as usual.",
    silent: "Filter “{column}” for the {count} customers without a contact for {days} days or more.",
  },
  proposed: { plan: "Plan as proposed", library: "Library as proposed" },
  reasons: {
    overdue: "{days} days since the last purchase, {ratio} times the usual gap of {gap} days",
    usual: "Orders so far: {orders}; days since the last one: {days}",
  },
  everybody: "All customers",
  ownerOpen: "to be named",
  never: "never",
  definitions: {
    segments:
      "Segments: recency score × frequency score at five levels, unless the churn risk overrules them; score = 1 + number of cut points (inclusive percentiles) strictly below the value.",
    named:
      "Customers named: for customers lost, those who bought within the usual time (90th percentile of gaps); for the complaint, those who made it within a year; for the weakest item, those whose last answer is not above the middle of its scale.",
    overdue:
      "Overdue ratio = days since last purchase ÷ usual gap: the customer's own mean gap from two gaps on, else the median of all customers' mean gaps.",
    target:
      "Target: rates rise by the improvement in percentage points, others by that part of the baseline; complaints fall by it.",
    due: "Due date = day of the first finding + the days of the library.",
    baseline:
      "Baseline: what customers who met the same rule one window earlier did in the window after it. It is to be expected without an action, since customers chosen for a low figure recover by themselves.",
    progress:
      "Progress = (current − compared) ÷ (target − baseline), a window that is not over counting by its share of days. Window: the days until due, at least 30.",
    savable:
      "Savable value = value over the next 12 months if still a customer × 4 × P(alive) × (1 − P(alive)), on revenue, discounted by 10% a year; the same as in the churn warning with its default options.",
  },
};
