import { contracts } from "./contracts";
import { experiments } from "./experiments";
import { headers } from "./headers";
import { intake } from "./intake";
import { loyalty } from "./loyalty";
import { models } from "./models";
import { retention } from "./retention";
import { scores } from "./scores";
import { segments } from "./segments";
import { service } from "./service";
import { text } from "./text";
import { value } from "./value";
import { worked } from "./worked";

/** What the custom functions are called and how they are explained, for Excel, the library and the reference page. */
export const functions = {
  texts: {
    ...retention,
    ...loyalty,
    ...scores,
    ...value,
    ...segments,
    ...service,
    ...experiments,
    ...text,
    ...intake,
    ...models,
    ...contracts,
  },
  worked,
  headers,
  sources: { standard: "Standard definition", own: "Rule of this add-in" },
  /** Headings of the reference page. */
  reference: {
    title: "Functions",
    intro:
      "All functions are called CRM.NAME. Rates are shares (5% is 0.05), dates may be Excel dates or text such as 2025-03-04, blank cells are not data, and a cell with an error is named, not skipped. Tables spill with a header row.",
    formula: "Formula",
    arguments: "Arguments",
    optional: "optional",
    choices: "One of",
    result: "Result",
    spills: "a table",
    beside: "one cell per row",
    examples: "Examples",
    source: "Source",
    note: "Note",
  },
  /** Help on parameters that mean the same wherever they occur. */
  shared: {
    language: 'Language of words in the result: "en" (default) or "zh"',
    headers: "FALSE leaves out the header row (default TRUE)",
    ids: "Customer id of each row",
    dates: "Date of each row",
    amounts: "Amount of each row; negative amounts are refunds",
    order_ids: "Order id of each row; if left out, every row is one order",
    as_of: "As-of date, the last day that counts (default: the last date of the data)",
    from: "First day that counts (default: all)",
    to: "Last day that counts (default: all)",
    unit: '"week", "month" (default), "quarter", "half" or "year"',
    groups: "Group of each row",
    confidence: "Confidence of the interval (default 95%)",
    scale: '5, 7 or 10 for a scale from 1 to that number, or "0-10" (default 5)',
  },
  families: {
    retention: "Retention and churn",
    loyalty: "Loyalty and buying behaviour",
    scores: "Survey scores",
    value: "Customer value and cost",
    segments: "Segments",
    service: "Conversion and service",
    experiments: "Experiments and comparisons",
    text: "Comments",
    intake: "Preparing data",
    models: "Purchase models",
    contracts: "Contracts and churn models",
  },
  units: {
    share: "share (0.25 is 25%)",
    points: "points, −100 to 100",
    money: "money, in the currency of the arguments",
    days: "days",
    hours: "hours",
    years: "years",
    periods: "periods",
    count: "count",
    ratio: "ratio",
    score: "points of the scale",
    number: "number",
    date: "date (serial number)",
    text: "text",
    flag: "TRUE or FALSE",
  },
};
