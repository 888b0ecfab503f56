import { calendar } from "./calendar";
import { questions } from "../questions";

export const retention = {
  title: "Retention and churn over time",
  summary:
    "Who came, stayed, returned and left in each period, also by group; new, existing and recurring revenue; churn reasons; sleeping customers to win back. Also from a table of opening, new and closing customers by period.",
  question: questions.retention,
  options: {
    ...calendar.options,
    by: {
      label: "Groups",
      help: "Retention by any column of the orders or of a customer list.",
      choices: {
        none: "No groups",
      },
    },
    overdue: {
      label: "Sleeping from this overdue ratio on",
      help: "Days since the last purchase ÷ the customer's usual gap. 2 means twice as long as usual.",
    },
  },
  sheets: {
    periods: "Retention",
    reasons: "Churn reasons",
    sleeping: "Sleeping customers",
  },
  page: {
    rising: "Retention is rising: about {from} at first, {to} now; {last} in {period} (n = {n}).",
    falling: "Retention is falling: about {from} at first, {to} now; {last} in {period} (n = {n}).",
    steady: "Retention holds at {mean}, without a clear trend; {last} in {period} (n = {n}).",
    fewRates: "Retention was {last} in {period} (n = {n}).",
    change: "vs before",
    flow: "Rates and moves of the last periods",
    lostBelow: "Lost, below zero",
    ratesMeasure: "Retention rate; grey: its 95% interval",
    movementMeasure: "Customers; green: new, grey: returned, orange: lost",
    purchaseMeasure: "Green: repeat purchase, grey: re-purchase",
    revenueMeasure: "Revenue; green: new customers, grey: existing",
    todo: "Win back {count} customers overdue by their own rhythm, the highest spenders first.",
  },
  headings: {
    movement: "Customers per period",
    rates: "Retention and churn rates",
    purchaseRates: "Repeat purchase and re-purchase rates",
    revenue: "New and existing customers' revenue",
    groups: "Retention by {group}",
    groupRates: "Retention rate by {group} over time",
    recurring: "Recurring revenue and its movements",
    reasons: "Why customers left",
    sleeping: "Sleeping customers to win back",
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
    withReturned: "With returned customers",
    repeatRate: "Repeat purchase rate",
    buyers: "Customers who bought",
    repeatLow: "Repeat from",
    repeatHigh: "Repeat to",
    buyersBefore: "Bought the period before",
    repurchaseRate: "Re-purchase (period-to-period) rate",
    repurchaseLow: "Re-purchase from",
    repurchaseHigh: "Re-purchase to",
    newRevenue: "New customers' revenue",
    existingRevenue: "Existing customers' revenue",
    existingShare: "Existing-customer share of revenue",
    newCustomers: "New customers",
    existingCustomers: "Existing customers",
    existingCustomerShare: "Existing-customer share of customers",
    startRevenue: "Opening revenue",
    wonRevenue: "New",
    reactivatedRevenue: "Returned",
    expansionRevenue: "Expansion",
    contractionRevenue: "Contraction",
    churnedRevenue: "Lost",
    endRevenue: "Closing revenue",
    grr: "Gross revenue retention (GRR)",
    nrr: "Net revenue retention (NRR)",
    quickRatio: "Quick ratio",
    reason: "Reason",
    reasonCount: "Customers or answers",
    reasonShare: "Share",
    cumulativeShare: "Cumulative share",
    measure: "Improvement measure",
    usualGap: "Usual gap (days)",
    ratio: "Overdue ratio",
    basis: "Gap taken from",
  },
  bases: { own: "own purchases", all: "all customers" },
  /** What one may do about each kind of reason: suggestions to be changed to one's own trade. */
  measures: {
    competitor: "Find out what the others offer; make one benefit that only customers of ours have",
    price: "Compare prices with the market; offer bundles, member prices or a lower entry size",
    delivery: "Measure delivery times by carrier; promise what can be kept and tell of delays first",
    returns: "Shorten returns and refunds; look for the products that are sent back most",
    service: "Set a limit for first responses, train on the commonest cases, call back who complained",
    range: "Add what was searched for in vain; tell customers when it is back in stock",
    experience: "Watch five customers order; remove the step at which most give up",
    quality: "Bring defects to the supplier or maker by batch; replace without discussion",
    need: "Show uses and products for what customers need next; ask when to get in touch again",
    contact: "Fix who gets in touch how often; remind customers within their usual gap",
    moved: "Check contact data yearly; hand over to whoever follows the contact person",
    other: "Call some of these customers and write down the cause",
  },
  otherReasons: "{count} rarer reasons",
  reasonsCountedFrom: {
    rows: "From the column “{title}” of the table of reasons: {total} answers.",
    aggregated: "From the table of reasons, counted elsewhere (“{title}”): {total} in all.",
    shares: "From the table of reasons, which has shares and no counts (“{title}”).",
    orders:
      "From the column “{title}” of the orders: {total} answers, a customer's reason counted once however many orders carry it.",
  },
  charts: {
    groups: "Retention rate by {group}, {period}",
    recurring: "Gross and net revenue retention by month",
    reasons: "Churn reasons and their cumulative share",
    countedMovement: "Customers by period",
    movement: "Customers who bought, by period",
    rates: "Retention and churn rate by period",
    purchaseRates: "Repeat purchase and re-purchase rate by period",
    revenue: "Revenue of new and existing customers by period",
  },
  valueTitles: { customers: "Customers", share: "Share", revenue: "Revenue" },
  /** What does not add up in periods that were counted elsewhere. */
  countProblems: {
    incomplete: "{periods}: opening, new or closing is missing, so there is no rate.",
    impossible:
      "{periods}: these numbers cannot be right: one is negative, or more customers are new than there are at the end, or more were lost than there were at the beginning. There is no rate.",
    unbalanced:
      "{periods}: opening − lost + new + returned is not closing. Check the numbers; the rates go by lost customers where they are given.",
    above:
      "{periods}: more customers stayed than there were. Some must have returned without counting as new, so the rate is above 100% and has no interval; a column of returned customers would put it right.",
    gap: "{periods}: opening is not the closing of the period before.",
  },
  andMorePeriods: "{periods} and {count} more",
  findings: {
    countedMovement:
      "{period}: {closing} customers at the end, {kept} of them since its beginning or longer.",
    countedRates: "{period}: {retention} of the customers at the beginning stayed, {churn} left.",
    countedAbove: "{period}: more customers stayed ({retention}) than there were at the beginning.",
    movement: "{period}: {closing} customers bought, {kept} of them also the period before.",
    rates: "{period}: {retention} of the customers of the period before bought again, {churn} did not.",
    purchaseRates: "{period}: repeat purchase rate {repeat}, re-purchase rate {repurchase}.",
    revenue: "{period}: {share} of revenue came from existing customers.",
    rising:
      "Retention rose over {periods} periods, {firstPeriod} to {lastPeriod}: from about {from} to {to} by the line through all of them; last {last} (n = {n}).",
    falling:
      "Retention fell over {periods} periods, {firstPeriod} to {lastPeriod}: from about {from} to {to} by the line through all of them; last {last} (n = {n}).",
    steady:
      "Retention shows no clear trend over {periods} periods, {firstPeriod} to {lastPeriod}: {mean} on the whole, last {last} (n = {n}).",
    fewRates: "Retention was {last} in {lastPeriod} (n = {n}); a trend takes three periods.",
    sleeping:
      "{count} customers have been away at least {ratio} times as long as usual; they have spent {total} so far.",
    sleepingWithoutAmounts: "{count} customers have been away at least {ratio} times as long as usual.",
    nobodySleeping: "No customer has been away at least {ratio} times as long as usual.",
    noRhythm: "Nobody has bought twice yet, so there is no usual gap to measure by.",
    firstPeriod: "Before {period} nothing is known: it has no opening.",
    incomplete:
      "{period} is not over at the as-of date. It is marked with *, will still change, and is left out of the charts.",
    oneGroup:
      "{period}: {group} is the only group with customers in the period before; {rate} of them stayed.",
    groupsApart:
      "{period}: {best} kept the largest share of its customers ({bestRate}), {worst} the smallest ({worstRate}); their intervals do not overlap.",
    groupsAlike:
      "{period}: {best} kept the largest share of its customers ({bestRate}), {worst} the smallest ({worstRate}); their intervals overlap, so it could be chance.",
    noGroups: "No table has a column for {attribute}, so there is no retention by group.",
    recurs:
      "After {followed} of the months in which a customer paid, the customer paid in the next month too.",
    notRecurring:
      "Amounts do not recur monthly: after only {followed} of the months in which a customer paid did the customer pay in the next month too. From {needed} on, gross and net revenue retention (GRR, NRR) and quick ratio are given.",
    fewMonths:
      "Recurring revenue (GRR, NRR, quick ratio) needs at least {fewest} complete months and customers who paid in one of them.",
    recurring: "{period}: GRR {grr}, NRR {nrr}, quick ratio {quick}.",
    reasons: "“{reason}” is named most ({share}); the first {count} reasons make up {cumulative} of all.",
    onlyReason: "“{reason}” is the only reason.",
    allReasons: "“{reason}” is named most ({share}); it takes all {count} reasons to reach 80%.",
    sharesNotWhole: "The shares add up to {sum}, not to 100%. Cumulative shares are of that sum.",
    measures:
      "The measures are suggestions: write your own over them. What you write is kept when the report is made again.",
    noComplete: "There is no complete period with one before it yet, so there are no rates to tell of.",
  },
  definitions: {
    active:
      "A customer is active in a period with a purchase in it. Opening = kept + lost; closing = kept + new + returned.",
    retention:
      "Retention rate = kept ÷ opening; churn rate = lost ÷ opening. Intervals are Wilson's, 95%; that of the churn rate is what is left to 100%.",
    counted:
      "The customers of each period were counted elsewhere; whether the last period is over is not known. Opening − lost + new + returned = closing.",
    contracts:
      "A customer is one at the end of a period with a contract that has begun and is not over; who comes and goes within one period is in no figure. Opening − lost + new + returned = closing.",
    countedKept:
      "Kept = opening − lost where lost customers were counted, else closing − new − returned. Where nobody counted who returned, the retention rate is thus (closing − new) ÷ opening; the rate with returned customers always is.",
    repeat:
      "Repeat purchase rate = customers with purchases on two days or more in the period ÷ customers who bought in it.",
    repurchase:
      "Re-purchase rate = customers of the period before who bought again in this one ÷ customers who bought in the period before. Where a purchase is what keeps a customer, as here, it equals the retention rate.",
    groups:
      "A customer belongs to the group that the customer list names, else to the one with most of the customer's revenue, of equal ones the latest.",
    recurring:
      "Recurring revenue is a customer's net revenue of a complete month. GRR = (opening − contraction − lost) ÷ opening; NRR adds expansion; quick ratio = (new + expansion) ÷ (contraction + lost). Revenue of returned customers is shown apart and is in none of them.",
    reasons:
      "Reasons as they were written down, each text for itself; cumulative from the commonest down. Where they are counted, each share has its own Wilson interval, 95%.",
    existing: "Existing customers bought first in an earlier period; new customers in this one.",
    sleeping:
      "Overdue ratio = days since last purchase ÷ usual gap: the customer's own mean gap from two gaps on, else the median of all customers' mean gaps.",
  },
};
