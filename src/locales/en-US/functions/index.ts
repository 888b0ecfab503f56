import { retention } from "./retention";
import { scores } from "./scores";
import { value } from "./value";

/** What the custom functions are called and how they are explained, for Excel, the library and the reference page. */
export const functions = {
  texts: { ...retention, ...scores, ...value },
  /** Help on parameters that mean the same wherever they occur. */
  shared: {
    language: 'Language of words in the result: "en" (default) or "zh"',
    headers: "FALSE leaves out the header row (default TRUE)",
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
  },
  units: {
    share: "share (0.25 is 25 %)",
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
