import { questions } from "../questions";

export const contact = {
  title: "Contact",
  summary:
    "Contacts by type and period, good customers nobody has spoken to, quiet ones whose contacts fall, and whether purchases follow contacts more often than chance.",
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
    each: "Contacts each",
    silent: "Good, silent",
    followed: "Orders after contact",
  },
  headlines: {
    silent:
      "{count} of the best fifth of customers were not contacted for {days} days; they bought for {revenue}.",
    noSilent: "All of the best fifth of customers were contacted within {days} days.",
    reached: "{reached} of {customers} customers were contacted ({share}), {each} times each.",
    chance:
      "{followed} of purchase days fall within {window} days after a contact, by chance {expected} would ({verdict}).",
    sure: "p {p}",
  },
  charts: {
    months: "Contacts by period",
    monthsFinding: "{last} contacts in {to}",
    monthsMeasure: "Contacts; accent: the last period",
    types: "Contacts by type",
    typesFinding: "{first} leads: {share}",
    typesMeasure: "Contacts and, as a line, their running share",
  },
  tables: {
    months: "By period",
    types: "By type",
    silent: "Buy much, not contacted",
    falling: "Quiet, and contacts fall",
    chance: "Purchases after contacts, against chance",
  },
  columns: {
    period: "Period",
    contacts: "Contacts",
    customers: "Customers",
    perCustomer: "Contacts each",
    type: "Type",
    last: "Last contact",
    recent: "Contacts, last days",
    before: "Contacts, days before",
    purchases: "Purchase days",
    followed: "After a contact",
    expected: "By chance",
    z: "z",
    p: "p",
  },
  todo: {
    silent: "Contact {count} customers who buy much and were left alone; {revenue} so far.",
    falling: "Look after {count} quiet customers whose contacts fall.",
  },
  definitions: {
    chance:
      "Chance: per customer the share of watched days that lie within {window} days after a contact; watched from the day after the first purchase. Contacts on the day of a purchase or after it don't count. An association, not an effect.",
    silent: "Best fifth by revenue; no contact in the last {days} days.",
  },
};
