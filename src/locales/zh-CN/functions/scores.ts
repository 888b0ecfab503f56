export const scores = {
  NPS: {
    description: "净推荐值 (NPS)：由 0–10 分的推荐意愿计算，−100 至 100 分。空白单元格不计。",
    formula: "100 ×（9–10 分的人数 − 0–6 分的人数）÷ 全部作答人数",
    parameters: { scores: "“是否愿意推荐”的评分，0 到 10 的整数" },
    search: ["net promoter score", "净推荐值", "推荐度"],
    note: "个别桌面版 Excel 会把空白单元格当作 0 传入，从而计为贬损者；NPS.BREAKDOWN 会数出 0 分的个数。",
  },
};
