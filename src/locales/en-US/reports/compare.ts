import { questions } from "../questions";

export const compare = {
  title: "Compare",
  summary:
    "Did it work? A test or campaign against its control group (buyers, orders, spend with interval), a period against the one before, members against customers who were like them before joining, or campaigns by cost and return.",
  question: questions.compare,
  options: {
    way: {
      label: "What to compare",
      choices: {
        auto: "Groups where there are any, else periods",
        groups: "Groups of customers",
        periods: "A period and the one before",
        members: "Members and customers like them",
        campaigns: "Campaigns by cost and return",
      },
    },
    group: {
      label: "Groups",
      help: "A column of the customer list (people who never bought count, too) or of the orders.",
      choices: { auto: "Automatic" },
    },
    control: {
      label: "Control group",
      help: "Its name; if empty, found by words such as control or held out, else the largest group.",
    },
    from: {
      label: "From",
      help: "Such as 2025-03-01; if empty, the last 90 days, or half of the data if that is shorter.",
    },
    to: { label: "To" },
    window: { label: "Days after joining" },
  },
  sheets: { page: "Compare", how: "Compare, method" },
  measures: { buyers: "Share of buyers", orders: "Orders per head", spend: "Spend per head" },
  traits: { spend: "Spend before", recency: "Days since last order", orders: "Orders before" },
  aDay: { revenue: "Sales a day", orders: "Orders a day", customers: "Customers a day" },
  headings: {
    periods: "Days of the period and of the one before",
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
    low: "95% from",
    high: "95% to",
    p: "p-value",
    smallest: "Detectable",
    before: "Before",
    now: "Now",
    change: "Change",
    others: "Others",
    members: "Members",
    trait: "Before joining",
    apart: "Apart (SD)",
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
      more: "{group} has {difference} pp more buyers than {control} ({low} to {high}).",
      less: "{group} has {difference} pp fewer buyers than {control} ({low} to {high}).",
      within: "{group} and {control}: share of buyers differs no more than chance ({low} to {high} pp).",
    },
    spend: {
      more: "{group} spends {difference} more per head than {control} (interval {low} to {high}).",
      less: "{group} spends {difference} less per head than {control} (interval {low} to {high}).",
      within:
        "Spend per head: no difference beyond chance (interval {low} to {high}; from {smallest} on it would show).",
    },
    fromList: "Everybody in the list counts, buyers or not.",
    buyersOnly:
      "Only customers with an order are known, so those who never bought are missing from the shares.",
    revenue: {
      more: "Sales a day: {now}, up from {before}, beyond chance (difference {low} to {high}).",
      less: "Sales a day: {now}, down from {before}, beyond chance (difference {low} to {high}).",
      within: "Sales a day: {now}, before {before}: no change beyond chance (difference {low} to {high}).",
    },
    orders: {
      more: "Orders a day: {now}, up from {before}, beyond chance (difference {low} to {high}).",
      less: "Orders a day: {now}, down from {before}, beyond chance (difference {low} to {high}).",
      within: "Orders a day: {now}, before {before}: no change beyond chance (difference {low} to {high}).",
    },
    ranges: "{from} to {to} against {before} to {until}.",
    memberSpend: {
      more: "Members spend {difference} more in {days} days than customers like them ({low} to {high}).",
      less: "Members spend {difference} less in {days} days than customers like them ({low} to {high}).",
      within: "Members spend as much in {days} days as customers like them, within chance ({low} to {high}).",
    },
    memberBuyers: {
      more: "Share who buy: {difference} pp more of the members ({low} to {high}), beyond chance.",
      less: "Share who buy: {difference} pp fewer of the members ({low} to {high}), beyond chance.",
      within: "Share who buy: no difference beyond chance ({low} to {high} pp).",
    },
    campaigns: {
      sales: "{count} campaigns cost {spend} and had {sales} of sales: {returned} per 1 spent.",
      acquired: "{count} campaigns cost {spend} and won {acquired} customers, {cost} each.",
      spend: "{count} campaigns cost {spend}; what they brought is not in the table.",
      return: "Most sales per 1 spent: {best}, {value}; least: {worst}, {least}.",
      perCustomer: "Cheapest new customers: {best}, {value} each; dearest: {worst}, {least}.",
    },
    pairs: "{pairs} of {members} members have a customer like them. It is a difference, not an effect.",
  },
  cards: {
    customers: "Customers compared",
    control: "Control: buyers",
    buyers: "Buyers: difference",
    controlSpend: "Control: spend",
    spend: "Spend: difference",
    pairs: "Pairs",
    others: "Others: spend",
    members: "Members: spend",
    perCustomer: "Per new customer",
    sales: "Sales",
    returned: "Sales ÷ spend",
    before: "vs before",
    aDay: { revenue: "Sales a day", orders: "Orders a day", customers: "Customers a day" },
  },
  todo: {
    keep: "Keep what {group} had: more of them buy, beyond chance.",
    stop: "Stop what {group} had: fewer of them buy, beyond chance.",
    more: "Test longer or with more customers: a difference below {smallest} pp cannot be told from chance.",
    periods: "Look for what else changed: a season or a price makes such differences, too.",
    campaigns: {
      more: "Spend more on {best}, a step at a time, and see whether the return holds.",
      stop: "Stop or change campaigns that brought less than they cost ({count}): {worst} first.",
      control: "Hold out a random part next time: not all sales of a campaign are due to it.",
    },
    members: "Hold out a random part next time: only that shows an effect.",
  },
  method: {
    groups:
      "Shares: Newcombe interval; means: Welch; p after Holm. Detectable: what 4 of 5 such tests would find.",
    periods: "Means per day, Welch interval. The two periods may differ in season and weekdays.",
    campaigns:
      "Figures as the table has them; rows of one name are one campaign. Not all sales of a campaign are due to it.",
    members:
      "Pairs alike in spend, recency and orders before joining (0.2 SD), paired interval. A difference, not an effect.",
  },
  definitions: {
    groups: [
      "Control group: the one named, else the one whose name says so (control, held out, 对照…), else the largest; the eight largest groups are compared. A customer's group is that of the customer list, else the one of most of the orders.",
      "Difference of shares with the Newcombe interval (1998, method 10) and two-proportion test, Fisher's where an expected count is below 5; of means with Welch's. 95%; p-values after Holm's correction for all groups.",
      "Detectable = (1.96 + 0.84) × standard error: the smallest difference that so many customers would show in four of five tests. Groups that were not drawn at random may differ in other ways.",
    ],
    periods: [
      "Sales, orders and customers of each day of the period against those of the equally long period before it; Welch's 95% interval of the difference of means.",
    ],
    campaigns: [
      "Sales ÷ spend; return = (sales − spend) ÷ spend, with the table's own sales; cost per new customer = spend ÷ new customers; cost per 1,000 reached = 1,000 × spend ÷ reach. Totals are quotients of sums.",
      "Without a control group nobody knows what would have been sold anyway: to see the effect, compare groups.",
    ],
    members: [
      "Members: customers in a group that is no control group, whose day of joining (registration date) lies after the first day of the data with a whole window after it. At most 1,000 of them, evenly by day of joining.",
      "For each the nearest customer who is no member, was a customer before that day and is within 0.2 standard deviations in ln spend, days since the last order and ln orders before it; each is chosen once. Equal windows after the day, paired t interval at 95%.",
      "Apart: difference of means in standard deviations (SD); below 0.1 they were alike. A difference, not an effect: people who join may want to buy anyway.",
    ],
  },
};
