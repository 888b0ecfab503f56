import { questions } from "../questions";

export const feedback = {
  title: "Feedback",
  summary:
    "What customers write about: topics from a dictionary of your own, how they sound, problems of many against single cases, what is new, quotes, and the words that tell groups apart.",
  question: questions.feedback,
  options: {
    unit: {
      label: "Period",
      choices: { week: "Week", month: "Month", quarter: "Quarter", half: "Half-year", year: "Year" },
    },
    fiscalYearStart: { label: "First month of the fiscal year" },
    weekStart: { label: "Week starts on", choices: { monday: "Monday", sunday: "Sunday" } },
  },
  sheets: { page: "Feedback", data: "Feedback figures", dictionary: "Topic words" },
  cards: {
    comments: "Comments",
    negative: "Negative",
    positive: "Positive",
    unnamed: "No topic",
    emerging: "New topics",
  },
  headlines: {
    problems: "{topic} is the largest problem: {share} of {negative} negative comments name it.",
    none: "None of {comments} comments is negative in the words that are known.",
    emerging: "New: {topic} – {now} of comments in {wave} against {before} before (p {p}).",
    noEmerging: "No topic has grown beyond chance in the last period.",
    common: "{count} topics are problems of many; the others are single cases.",
  },
  charts: {
    problems: "What negative comments name",
    problemsFinding: "{few} of {all} topics make 80% of what is named",
    problemsMeasure: "Negative comments by topic and, as a line, their running share",
    sentiment: "How topics sound",
    sentimentFinding: "{lowest} sounds worst, {highest} best",
    sentimentMeasure: "Mean sentiment, −1 to 1; topics with 5 comments or more",
    trend: "Negative comments by period",
    trendFinding: "{first} in {from}, {last} in {to}",
    trendMeasure: "Share of comments; {band}",
    change: "Topics now and before",
    changeFinding: "{topic} changed most: {before} to {now}",
    changeMeasure: "Share of comments; accent last period, grey the three before",
  },
  tables: {
    topics: "Topics",
    problems: "Problems, the largest first",
    waves: "By period",
    heat: "Topics by period: share of comments",
    quotes: "In customers' words",
    words: "Words that tell groups apart, by {by}",
    dictionary: "Topics and the words that name them",
  },
  columns: {
    topic: "Topic",
    words: "Words, separated by commas",
    general: "Only where no other topic is named",
    comments: "Comments",
    share: "Share of comments",
    negative: "Negative comments",
    negativeShare: "Negative share",
    sentiment: "Mean sentiment",
    kind: "Kind",
    now: "Now",
    before: "Before",
    p: "p (Holm)",
    period: "Period",
    group: "Group",
    word: "Word",
    own: "In the group",
    others: "Elsewhere",
    z: "z",
  },
  kinds: { common: "problem of many", single: "single cases", none: "no problem" },
  dictionaryNote:
    "Change the words, add topics or take them away, and make the report again: it reads this sheet. Latin words are found whole, * stands for any ending; Chinese words anywhere.",
  todo: {
    problem: "Take up {topic}: {count} negative comments, {share} of all.",
    emerging: "Look into {topic} now, while it is new: {now} against {before}.",
    dictionary: "Comments without a topic: {count}. Add their words to the sheet of topics.",
  },
  definitions: {
    sentiment:
      "Sentiment comes from a lexicon, not from a model: irony and what it has no word for escape it.",
    topics: "A comment belongs to each topic of which a word occurs in it.",
    common: "Problem of many: at least 5 negative comments and 5% of all negative ones.",
    emerging:
      "New: share in the last period against the three before together, two-proportion test, at least 5 mentions, Holm over topics.",
    words:
      "Words: log-odds with an informative Dirichlet prior (Monroe et al. 2008), |z| > 1.96, in 3 comments or more.",
  },
};
