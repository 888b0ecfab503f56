const ratings = "“是否愿意推荐我们”的评分，0 到 10 的整数";
const answers = "评分，可为数字或“非常满意”等文字（5 分制）；空白不计";

export const scores = {
  NPS: {
    description: "净推荐值（NPS）：由 0–10 分的推荐意愿计算，−100 至 100 分。空白单元格不计。",
    formula: "100 ×（9–10 分的人数 − 0–6 分的人数）÷ 全部作答人数",
    parameters: {
      scores: ratings,
      scale: '写 "0-10" 表示问题确为 0–10 分；不写时，如有 20 份以上作答且全部在 1–5 之内，则拒绝计算',
    },
    search: ["net promoter score", "净推荐值", "推荐度", "客户愿意推荐吗", "推荐意愿"],
    note: "个别桌面版 Excel 会把空白单元格当作 0 传入，从而计为贬损者；NPS.BREAKDOWN 会数出 0 分的个数。",
  },
  "NPS.BREAKDOWN": {
    description: "推荐者、中立者、贬损者的人数与占比，NPS，平均推荐分（不是 NPS），以及 0 分的个数。",
    formula: "推荐者 9–10，中立者 7–8，贬损者 0–6",
    parameters: { scores: ratings },
    search: ["promoters", "推荐者", "中立者", "被动者", "贬损者", "平均推荐分", "调查结果"],
  },
  "NPS.INTERVAL": {
    description: "NPS 及其置信区间（分）与作答数。",
    formula:
      "NPS ± z·100·√((p + d − (p − d)²) ÷ n)；p、d 为推荐者与贬损者占比；校正法先加 ¾ 个贬损者、1½ 个中立者、¾ 个推荐者",
    parameters: { scores: ratings, method: '"adjusted"（校正，默认）或 "wald"' },
    search: ["margin of error", "NPS 置信区间", "误差"],
  },
  "NPS.COMPARE": {
    description: "两组 NPS 是否有差异：两组得分、差值 B − A 及其区间、z 与 p。",
    formula: "z = 差值 ÷ √(A 方差 ÷ A 人数 + B 方差 ÷ B 人数)，用校正后的人数",
    parameters: { a: "A 组的 0–10 分评分", b: "B 组的 0–10 分评分" },
    search: ["NPS test", "NPS 比较", "显著性"],
  },
  "NPS.BY": {
    description: "各分组的 NPS 及其区间，以及该组与其余各组是否有差异。",
    formula: "校正区间；p 为与其余各组的比较，经 Holm 校正",
    parameters: { scores: ratings },
    search: ["NPS by segment", "分组 NPS", "净推荐值"],
    note: "作答少于 30 份的分组只给区间，不给 p。",
  },
  CSAT: {
    description:
      "满意度（满意占比）：落在量表最高两档的作答占比，如 5 分制的 4 和 5（0 至 1）；三分制只计最高档。",
    formula: "最高两档的作答数 ÷ 全部作答数",
    parameters: { scores: answers },
    search: ["customer satisfaction", "top-2-box", "满意度", "满意率", "满意占比", "客户满意吗"],
  },
  "CSAT.MEAN": {
    description: "满意度均分，单位为量表分。",
    formula: "Σ 评分 ÷ 作答数",
    parameters: { scores: answers },
    search: ["mean satisfaction", "满意度均分", "平均分"],
  },
  "CSAT.INTERVAL": {
    description: "满意占比及其置信区间，以及作答数。",
    formula: "最高两档占比的 Wilson 区间",
    parameters: { scores: answers },
    search: ["satisfaction interval", "满意度置信区间"],
  },
  "CSAT.BY": {
    description: "各分组的满意占比及其区间、均分，以及该组与其余各组是否有差异。",
    formula: "Wilson 区间；p 为与其余各组的比较，经 Holm 校正",
    parameters: { scores: answers },
    search: ["satisfaction by segment", "分组满意度"],
    note: "作答少于 30 份的分组只给区间，不给 p。",
  },
  CES: {
    description: "客户费力度（CES）：平均评分，分值越高越省力，单位为量表分。",
    formula: "Σ 评分 ÷ 作答数；反向量表：最低分 + 最高分 − 均值",
    parameters: {
      scores: "数字评分",
      scale: '7 表示 1–7（默认），也可为 5、10 或 "0-10"',
      reverse: "分值越高越费力时填 TRUE（默认 FALSE）",
    },
    search: ["customer effort score", "客户费力度", "省力度", "办事方便吗"],
  },
  IPA: {
    description: "重要性–表现象限图：每个项目落在哪个象限，以及差距。",
    formula: "两个维度均以不低于十字线为高；差距 = 重要性 − 表现",
    parameters: {
      items: "项目名称",
      performance: "各项目的表现或满意度",
      importance: "各项目的重要性",
      cross: '十字线位置："mean"（均值，默认）、"median"（中位数）或 "midpoint"（量表中点）',
    },
    search: [
      "importance performance analysis",
      "重要性表现",
      "IPA 四象限",
      "满意度重要性",
      "先改进什么",
      "改进优先级",
    ],
    note: "两列看来不是同一量表时，差距留空。",
  },
  DRIVERS: {
    description: "满意度驱动因素：相对权重（合计为 R²）、所占比重与简单相关系数。",
    formula: "总体评分对各项目回归的相对权重",
    parameters: { item_scores: "每列一个项目，每行一份作答，首行为标题", overall: "每份作答的总体评分" },
    search: ["key driver analysis", "满意度驱动因素", "影响因素", "什么影响满意度"],
    note: "每个项目需要 10 份完整作答。权重说明关联，不说明因果。",
  },
};
