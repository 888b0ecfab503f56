import { words as functionWords } from "../functions/words";

/** Words that the reports on what customers say and what is done for them share. */
export const listening = {
  columns: {
    by: "By",
    group: "Group",
    wave: "Wave",
    month: "Month",
    answers: "Answers",
    csat: "CSAT (top two)",
    mean: "Mean score",
    low: "95% low",
    high: "95% high",
    p: "p-value (Holm)",
    verdict: "Against the rest",
    date: "Date",
    customer: "Customer",
    segment: "Segment",
    score: "Score",
    topic: "Topic",
    comment: "Comment",
    revenue: "Revenue",
    item: "Item",
    count: "Count",
    share: "Share",
    cumulativeShare: "Cumulative share",
  },
  quadrants: functionWords.quadrants,
  topics: functionWords.topics,
  verdicts: { above: "above", below: "below", same: "no clear difference", few: "too few (n < 30)" },
  between: "{low}–{high}",
  smallP: "< 0.001",
  points: "{value} points",
  trend: {
    up: "up {change} on {before}",
    down: "down {change} on {before}",
    same: "no clear change on {before}",
  },
  band: "the grey lines are the 95% interval",
  replaced: "Of several answers of a customer in one wave only the last counts: {count} left out.",
  definitions: {
    interval:
      "Shares carry their Wilson interval (95%). A group is compared with all others together; p-values are Holm-corrected within a column; below 30 answers there is no comparison.",
    wave: "One answer a customer and wave, the last.",
  },
};
