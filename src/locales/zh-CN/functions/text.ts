export const text = {
  SENTIMENT: {
    description: "评论的情感倾向：−1（差）至 1（好），由词典加否定、程度与转折得出，不是模型。",
    formula:
      "s ÷ √(s² + 4)，s = Σ 词 × 程度 × 否定，否定作用到小句末，转折（但是、but）之后权重更大；表情与星级单独计",
    parameters: { text: "中文或英文评论", language: '"en" 或 "zh"（默认：含汉字即按中文）' },
    search: ["sentiment analysis", "情感分析", "情感倾向", "情绪", "评论是好是坏", "好评差评"],
    note: "0 表示没有词典中的词，或好坏相抵。反话识别不了。",
  },
  TOPICS: {
    description: "评论在谈什么：各主题的评论数、提及占比与平均情感倾向，按关键词归类。",
    formula: "评论含有某主题的任一关键词，即归入该主题；占比以全部提及为基数，无主题的评论计一次提及",
    parameters: {
      texts: "评论，每行一条",
      dictionary: "自定主题：一列主题、一列关键词（默认十七个常见主题）",
    },
    search: ["topic analysis", "反馈分类", "主题", "评论分析", "客户在说什么"],
  },
};
