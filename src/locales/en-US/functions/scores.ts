export const scores = {
  NPS: {
    description: "Net Promoter Score of 0–10 answers, −100 to 100 points. Blank cells are not answers.",
    formula: "100 × (answers of 9–10 − answers of 0–6) ÷ all answers",
    parameters: { scores: "Answers to 'would you recommend us', whole numbers from 0 to 10" },
    search: ["net promoter score", "recommendation", "净推荐值", "推荐度"],
    note: "Some desktop builds of Excel deliver blank cells as 0, which would count as detractors; NPS.BREAKDOWN counts the zeros.",
  },
};
