export const text = {
  SENTIMENT: {
    description:
      "How a comment sounds, from −1 (bad) to 1 (good), by a lexicon with negation, degree and contrast; no model.",
    formula:
      "s ÷ √(s² + 4), s = Σ word × degree × negation over the clause, more after a turn (but, 但是); emoji and stars count by themselves",
    parameters: {
      text: "Comments in English or Chinese",
      language: '"en" or "zh" (default: Chinese where there are Chinese characters)',
    },
    search: [
      "sentiment analysis",
      "tone",
      "情感分析",
      "情感倾向",
      "情绪",
      "are comments positive or negative",
      "mood of reviews",
    ],
    note: "0 says that no word was known, or that good and bad balance. Irony escapes it.",
  },
  TOPICS: {
    description:
      "What comments are about: comments, share and mean sentiment of each topic, by a list of words.",
    formula:
      "a comment belongs to each topic of which a word occurs in it; shares are of all mentions, a comment without a topic being one",
    parameters: {
      texts: "Comments, one a row",
      dictionary:
        "Your own topics: a column of topics and one of words (default: seventeen topics of trade and service)",
    },
    search: [
      "topic analysis",
      "feedback categories",
      "反馈分类",
      "主题",
      "评论分析",
      "what do customers talk about",
      "themes of feedback",
    ],
  },
};
