import { questions } from "../questions";

export const contact = {
  title: "Contact",
  summary:
    "Contacts by type and period, high spenders nobody has contacted, customers who stopped buying while contacts fell, and whether purchases follow contacts more often than chance.",
  question: questions.contact,
  options: {
    unit: {
      label: "Period",
      choices: { week: "Week", month: "Month", quarter: "Quarter", half: "Half-year", year: "Year" },
    },
    fiscalYearStart: { label: "First month of the fiscal year" },
    weekStart: { label: "Week starts on", choices: { monday: "Monday", sunday: "Sunday" } },
    contactDays: { label: "Not contacted for (days)" },
    window: { label: "A purchase follows a contact within (days)" },
  },
  sheets: { page: "Contact", data: "Contact figures", lists: "Whom to contact" },
  cards: {
    contacts: "Contacts",
    reached: "Customers reached",
    each: "Contacts per reached",
    silent: "Good, not contacted",
    followed: "Buying days after contact",
  },
  headlines: {
    silent:
      "Not contacted for {days} days: {count} of the best fifth of customers, who have spent {revenue}.",
    noSilent: "All of the best fifth of customers by spend were contacted within {days} days.",
    reached: "{reached} of {customers} customers were contacted ({share}), {each} times each on average.",
    chance:
      "{followed} of purchase days fall within {window} days after a contact; chance alone gives {expected} ({verdict}).",
    beyond: "beyond chance",
    within: "within chance",
  },
  charts: {
    months: "Contacts by period",
    monthsFinding: "{last} contacts in {to}",
    monthsMeasure: "Contacts; coloured: the last period",
    types: "Contacts by type",
    typesFinding: "{first} is the most frequent: {share}",
    typesMeasure: "Contacts; line: cumulative share",
  },
  tables: {
    months: "By period",
    types: "By type",
    silent: "High spend, not contacted",
    falling: "No purchase lately, and fewer contacts",
    chance: "Purchases after contacts, beside chance",
  },
  columns: {
    period: "Period",
    contacts: "Contacts",
    customers: "Customers reached",
    perCustomer: "Contacts per customer reached",
    type: "Type",
    last: "Last contact",
    recent: "Contacts, last {days} days",
    before: "Contacts, {days} days before that",
    purchases: "Purchase days",
    followed: "After a contact",
    expected: "By chance",
    z: "z",
    p: "p-value",
  },
  todo: {
    silent: "High spenders to contact: {count}, who have spent {revenue} so far.",
    falling: "Look after {count} customers without a purchase lately and with fewer contacts.",
  },
  definitions: {
    chance:
      "Chance: per customer the share of the watched days that lie within {window} days after a contact; watched from the day after the first purchase. Contacts on the day of a purchase or after it do not count. An association, not an effect.",
    silent:
      "Best fifth: revenue at or above the 80th percentile; not contacted: no contact in the last {days} days.",
  },
};
