const ratings = "Answers to 'would you recommend us', whole numbers from 0 to 10";
const answers = "Answers as numbers, or words such as very satisfied (5 of 5); blank cells are not answers";

export const scores = {
  NPS: {
    description: "Net Promoter Score of 0–10 answers, −100 to 100 points. Blank cells are not answers.",
    formula: "100 × (answers of 9–10 − answers of 0–6) ÷ all answers",
    parameters: {
      scores: ratings,
      scale:
        '"0-10" states that the question runs from 0 to 10; without it, 20 or more answers that all lie within 1–5 are refused',
    },
    search: [
      "net promoter score",
      "recommendation",
      "净推荐值",
      "推荐度",
      "would customers recommend us",
      "survey score",
    ],
    note: "Some desktop builds of Excel deliver blank cells as 0, which would count as detractors; NPS.BREAKDOWN counts the zeros.",
  },
  "NPS.BREAKDOWN": {
    description:
      "Promoters, passives and detractors with their shares, NPS, the mean rating (which is not an NPS) and the number of zeros.",
    formula: "promoters 9–10, passives 7–8, detractors 0–6",
    parameters: { scores: ratings },
    search: [
      "promoters",
      "passives",
      "detractors",
      "mean rating",
      "推荐者",
      "中立者",
      "贬损者",
      "平均推荐分",
      "survey results",
    ],
  },
  "NPS.INTERVAL": {
    description: "NPS with its confidence interval in points, and the number of answers.",
    formula:
      "NPS ± z·100·√((p + d − (p − d)²) ÷ n), p and d the shares of promoters and detractors; adjusted: ¾ detractor, 1½ passives and ¾ promoter are added first",
    parameters: { scores: ratings, method: '"adjusted" (default) or "wald"' },
    search: ["margin of error", "confidence interval", "NPS 置信区间", "误差"],
  },
  "NPS.COMPARE": {
    description:
      "Whether two groups differ in NPS: both scores, the difference B − A with its interval, z and p.",
    formula: "z = difference ÷ √(variance A ÷ n A + variance B ÷ n B), on adjusted counts",
    parameters: { a: "0–10 answers of group A", b: "0–10 answers of group B" },
    search: ["NPS test", "significance", "NPS 比较", "显著性"],
  },
  "NPS.BY": {
    description: "NPS of each group with its interval, and whether the group differs from the rest.",
    formula: "adjusted interval; p of the comparison with all other groups, Holm-corrected",
    parameters: { scores: ratings },
    search: ["NPS by segment", "分组 NPS", "净推荐值"],
    note: "Groups with fewer than 30 answers get an interval but no p.",
  },
  CSAT: {
    description:
      "CSAT: share of answers in the top two points of the scale, such as 4 and 5 of 5 (0 to 1); on a three-point scale in the top one.",
    formula: "answers in the top two points ÷ all answers",
    parameters: { scores: answers },
    search: [
      "customer satisfaction",
      "top-2-box",
      "满意度",
      "满意率",
      "满意占比",
      "how satisfied are customers",
      "survey score",
      "happy customers",
    ],
  },
  "CSAT.MEAN": {
    description: "Mean satisfaction score, in points of the scale.",
    formula: "Σ scores ÷ answers",
    parameters: { scores: answers },
    search: ["mean satisfaction", "满意度均分", "平均分"],
  },
  "CSAT.INTERVAL": {
    description: "CSAT with its confidence interval (shares) and the number of answers.",
    formula: "Wilson interval of the share in the top two points",
    parameters: { scores: answers },
    search: ["satisfaction interval", "满意度置信区间"],
  },
  "CSAT.BY": {
    description:
      "CSAT of each group with its interval, its mean score, and whether the group differs from the rest.",
    formula: "Wilson interval; p of the comparison with all other groups, Holm-corrected",
    parameters: { scores: answers },
    search: ["satisfaction by segment", "分组满意度"],
    note: "Groups with fewer than 30 answers get an interval but no p.",
  },
  CES: {
    description:
      "Customer effort score: mean answer on a scale where higher is easier, in points of the scale.",
    formula: "Σ scores ÷ answers; reversed: lowest + highest of the scale − mean",
    parameters: {
      scores: "Answers as numbers",
      scale: '7 for 1–7 (default), 5, 10 or "0-10"',
      reverse: "TRUE when higher answers mean more effort (default FALSE)",
    },
    search: ["customer effort score", "客户费力度", "省力度", "how easy is it for customers", "survey score"],
  },
  IPA: {
    description: "Importance–performance matrix: the quadrant that each item falls into, and its gap.",
    formula: "at or above the cross counts as high on both axes; gap = importance − performance",
    parameters: {
      items: "Names of the items",
      performance: "Performance or satisfaction of each",
      importance: "Importance of each",
      cross: 'Where the axes cross: "mean" (default), "median" or "midpoint" of the scale',
    },
    search: [
      "importance performance analysis",
      "quadrant",
      "重要性表现",
      "IPA 四象限",
      "满意度重要性",
      "what to improve first",
      "priorities",
    ],
    note: "The gap stays blank if the two columns seem to be on different scales.",
  },
  DRIVERS: {
    description:
      "Which items drive overall satisfaction: relative weights that sum to R², their shares, and plain correlations.",
    formula: "relative weights of a regression of the overall score on the items",
    parameters: {
      item_scores: "One column per item, one row per answer, titles in the first row",
      overall: "Overall score of each answer",
    },
    search: [
      "key driver analysis",
      "importance",
      "满意度驱动因素",
      "影响因素",
      "what drives satisfaction",
      "what matters most",
    ],
    note: "Needs 10 complete answers per item. Weights show association, not effect.",
  },
};
