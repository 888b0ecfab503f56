import { questions } from "../questions";

export const feedback = {
  title: "Feedback",
  summary:
    "What customers write about: topics from a dictionary of your own, how they sound, widespread problems and isolated cases, what is growing, quotes, and the words that tell groups apart.",
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
    unnamed: "Without a topic",
    emerging: "Growing topics",
  },
  headlines: {
    problems: "{topic} is the largest problem: {share} of {negative} negative comments name it.",
    none: "None of {comments} comments has a known negative word.",
    emerging: "Growing beyond chance: {topic} – {now} of comments in {wave}, {before} before.",
    noEmerging: "No topic has grown beyond chance in the last period.",
    common: "{count} topics are widespread problems: at least 5 negative comments and 5% of all of them.",
  },
  charts: {
    problems: "What negative comments name",
    problemsFinding: "80% of negative mentions: {few} of {all} topics",
    problemsMeasure: "Negative comments by topic; line: cumulative share",
    sentiment: "How topics sound",
    sentimentFinding: "{lowest} sounds worst, {highest} best",
    sentimentMeasure: "Mean sentiment, −1 to 1; topics with 5 comments or more",
    trend: "Negative comments by period",
    trendFinding: "Negative comments: {first} in {from}, {last} in {to}",
    trendMeasure: "Share of comments; {band}",
    change: "Topics now and before",
    changeFinding: "{topic} changed most: from {before} to {now}",
    changeMeasure: "Share of comments; green: last period, grey: the three before",
  },
  tables: {
    topics: "Topics",
    problems: "Problems, largest first",
    waves: "By period",
    heat: "Topics by period: share of comments",
    quotes: "In customers' words",
    words: "Words that tell groups apart, by {by}",
    dictionary: "Topics and the words that name them",
  },
  columns: {
    topic: "Topic",
    words: "Words, separated by commas",
    general: "Only if no other topic is named",
    comments: "Comments",
    share: "Share of comments",
    negative: "Negative comments",
    negativeShare: "Negative share",
    sentiment: "Mean sentiment",
    kind: "Kind",
    now: "Now",
    before: "Before",
    p: "p-value (Holm)",
    period: "Period",
    group: "Group",
    word: "Word",
    own: "In the group",
    others: "Elsewhere",
    z: "z",
  },
  kinds: { common: "widespread problem", single: "isolated cases", none: "no problem" },
  dictionaryNote:
    "Change the words, add or remove topics, and make the report again: it reads this sheet. Latin words are matched whole, * stands for any ending; Chinese words match anywhere.",
  todo: {
    problem: "Take up {topic}: {count} negative comments, {share} of all negative ones.",
    emerging: "Look into {topic} now, while it is growing: {now} of comments, {before} before.",
    dictionary: "Comments without a topic: {count}. Add their words to the sheet of topics.",
  },
  definitions: {
    sentiment:
      "Sentiment comes from a lexicon, not from a model: irony and what it has no word for escape it.",
    topics: "A comment belongs to every topic of which it holds a word.",
    common:
      "Widespread problem: at least 5 negative comments and 5% of all negative ones; isolated cases: fewer, but some.",
    emerging:
      "Growing: share in the last period against the three before together, two-proportion test, at least 5 mentions, Holm over topics.",
    words:
      "Words: log-odds with an informative Dirichlet prior (Monroe et al. 2008), |z| > 1.96, in 3 comments or more.",
  },
};
