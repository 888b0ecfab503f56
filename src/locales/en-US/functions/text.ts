export const text = {
  SENTIMENT: {
    description:
      "How a comment sounds, from −1 (bad) to 1 (good), by a lexicon with negation, degree and contrast; not by a model.",
    formula:
      "s ÷ √(s² + 4), s = Σ word × degree × negation over the clause, with more weight after a turn (but, 但是); emoji and stars count on their own",
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
    note: "0 means that no word was known, or that good and bad balance out. Irony is not recognised.",
  },
  TOPICS: {
    description:
      "What comments are about: number of comments, share of mentions and mean sentiment of each topic, by a list of words.",
    formula:
      "a comment belongs to every topic of which it contains a word; shares are of all mentions, and a comment without a topic counts as one mention",
    parameters: {
      texts: "Comments, one per row",
      dictionary:
        "Your own topics: a column of topics and a column of words (default: seventeen topics of retail and service)",
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
