import { questions } from "../questions";

export const compare = {
  title: "Compare",
  summary:
    "Did it work? A test or campaign against its control group (buyers, orders, spend with interval), a period against the one before, or members against others like them before they joined.",
  question: questions.compare,
  options: {
    way: {
      label: "What to compare",
      choices: {
        auto: "Groups where there are any, else periods",
        groups: "Groups of customers",
        periods: "A period and the one before",
        members: "Members and others like them",
        campaigns: "Campaigns by what they cost and brought",
      },
    },
    group: {
      label: "Groups",
      help: "A column of the customer list (who never bought is counted, too) or of the orders.",
      choices: { auto: "Automatic" },
    },
    control: {
      label: "Control group",
      help: "Its name; found by words such as control or held out, else the largest.",
    },
    from: { label: "From", help: "Such as 2025-03-01; 90 days to the last one unless given." },
    to: { label: "To" },
    window: { label: "Days after joining" },
  },
  sheets: { page: "Compare", how: "Compare, method" },
  measures: { buyers: "Share of buyers", orders: "Orders a customer", spend: "Spend a customer" },
  traits: { spend: "Spend before", recency: "Days since last order", orders: "Orders before" },
  aDay: { revenue: "Sales a day", orders: "Orders a day", customers: "Customers a day" },
  headings: {
    periods: "Days of the period beside those of the one before",
    members: "After joining, in {pairs} pairs",
    balance: "Were they alike before?",
    campaigns: "Campaigns: cost and return",
  },
  columns: {
    against: "{measure}, against {control}",
    customers: "Customers",
    measure: "Measure",
    difference: "Difference",
    differencePoints: "Difference, pp",
    low: "From",
    high: "To",
    p: "p",
    smallest: "Could show",
    before: "Before",
    now: "Now",
    change: "Change",
    others: "Others",
    members: "Members",
    trait: "Before joining",
    apart: "Apart, in SD",
    perThousand: "Cost per 1,000 reached",
    perCustomer: "Cost per new customer",
    sales: "Sales",
    returned: "Sales ÷ spend",
    gain: "Return",
  },
  charts: {
    highest: "{group}: {value}",
    return: "Sales ÷ spend",
    perCustomer: "Cost per new customer",
  },
  findings: {
    buyers: {
      beyond: "{group}: {difference} pp more or fewer buyers than {control} ({low} to {high}).",
      within: "{group} and {control} do not differ in buyers beyond chance ({low} to {high} pp).",
    },
    spend: {
      beyond: "Spend a customer differs by {difference} ({low} to {high}) between {group} and {control}.",
      within: "Spend a customer: no difference beyond chance ({low} to {high}; {smallest} could be shown).",
    },
    fromList: "Everybody in the list counts, buyers or not.",
    buyersOnly: "Only customers with an order are known, so who never bought is missing from the shares.",
    revenue: {
      beyond: "Sales a day: {now}, before {before}: a difference beyond chance ({low} to {high}).",
      within: "Sales a day: {now}, before {before}: within chance ({low} to {high}).",
    },
    orders: {
      beyond: "Orders a day: {now}, before {before}: beyond chance ({low} to {high}).",
      within: "Orders a day: {now}, before {before}: within chance ({low} to {high}).",
    },
    ranges: "{from} to {to} against {before} to {until}.",
    memberSpend: {
      beyond:
        "Members spend {difference} more or less in {days} days than others like them ({low} to {high}).",
      within: "Members spend as others like them in {days} days, within chance ({low} to {high}).",
    },
    memberBuyers: {
      beyond: "Share who buy: {difference} pp ({low} to {high}), beyond chance.",
      within: "Share who buy: {difference} pp ({low} to {high}), within chance.",
    },
    campaigns: {
      sales: "{count} campaigns cost {spend} and brought {sales}: {returned} for one spent.",
      acquired: "{count} campaigns cost {spend} and won {acquired} customers, {cost} each.",
      spend: "{count} campaigns cost {spend}; what they brought is not in the table.",
      return: "Most for one spent: {best}, {value}; least: {worst}, {least}.",
      perCustomer: "Cheapest customers: {best}, {value}; dearest: {worst}, {least}.",
    },
    pairs: "{pairs} of {members} members have somebody alike. A difference, not an effect.",
  },
  cards: {
    customers: "Compared",
    control: "Control buys",
    buyers: "Buyers, diff.",
    controlSpend: "Control spends",
    spend: "Spend, diff.",
    pairs: "Pairs",
    others: "Others spend",
    members: "Members spend",
    perCustomer: "Per new customer",
    sales: "Sales",
    returned: "Sales ÷ spend",
    before: "vs before",
    aDay: { revenue: "Sales a day", orders: "Orders a day", customers: "Customers a day" },
  },
  todo: {
    keep: "Keep what {group} had: more of them buy, beyond chance.",
    stop: "Stop what {group} had: fewer of them buy, beyond chance.",
    more: "Test longer or with more customers: below {smallest} pp nothing can be shown.",
    periods: "Look for what else changed: a season or a price moves both periods, too.",
    campaigns: {
      more: "Spend more on {best}, a step at a time, and see whether the return stays.",
      stop: "Stop or change what brought less than it cost ({count}): {worst} first.",
      control: "Hold out a random part next time: sales beside a campaign are not sales by it.",
    },
    members: "Hold out a random part next time: only that tells an effect.",
  },
  method: {
    groups:
      "Shares: Newcombe interval; means: Welch; p after Holm. Could show: what 4 of 5 such tests would find.",
    periods:
      "Means of days, Welch interval. Days of one period are alike in season and weekday only as far as they go.",
    campaigns:
      "Figures as the table has them; rows of one name are one campaign. Sales beside a campaign are not all due to it.",
    members:
      "Pairs alike in value, recency and orders before joining (0.2 SD), paired interval. Difference, not effect.",
  },
  definitions: {
    groups: [
      "Control group: the one named, else the one whose name says so (control, held out, 对照…), else the largest. A customer is in the group of the list's row, else of his orders' main value.",
      "Difference of shares with the Newcombe interval (1998, method 10) and two-proportion test, Fisher's where an expected count is below 5; of means with Welch's. 95%; p-values after Holm's correction for all groups.",
      "Could show = (1.96 + 0.84) × standard error: the smallest difference that these numbers of customers would show in four of five tests. Groups that were not drawn at random may differ in other ways.",
    ],
    periods: [
      "Sales, orders and customers of each day in the range against those of the range as long before it; Welch's interval of the difference of means, 95%.",
    ],
    campaigns: [
      "Sales ÷ spend and return = (sales − spend) ÷ spend, of the table's own sales; cost per new customer = spend ÷ new customers; cost per 1,000 reached = 1,000 × spend ÷ reach. Totals are quotients of sums.",
      "Without a control group nobody knows what would have been sold anyway: to learn the effect, compare groups.",
    ],
    members: [
      "Members: customers in a group that is no control group, with a day of joining (registration date) after the data begin and a whole window after it. At most 1,000 of them, evenly by day of joining.",
      "For each the nearest customer who is no member, was a customer before that day and is within 0.2 standard deviations in ln spend, days since the last order and ln orders before it; each is chosen once. Equal windows after the day, paired t interval at 95%.",
      "Apart: difference of means in standard deviations; below 0.1 they were alike. Difference, not effect: who joins may want to buy anyway.",
    ],
  },
};
