export const segments = {
  RFM: {
    description: "每位客户的 R、F、M 得分，以及十个客户群体之一。每位客户一行。",
    formula: "得分 = 1 + 严格小于该值的分界点（百分位数）个数；距上次购买天数反向计分",
    parameters: { bins: "得分档数：3、4 或 5（默认 5；群体名称需要 5 档）" },
    search: ["RFM", "segmentation", "客户分群", "客户细分", "最近一次消费"],
    note: "相同取值得分相同，因此取值种类少时个别得分会空缺。",
  },
  "RFM.SEGMENT": {
    description: "由 1 至 5 的最近购买得分与频次得分给出客户群体名称。",
    formula: "十个群体覆盖 R × F 的 25 个单元格，各一次",
    parameters: { recency_score: "最近购买得分，1 至 5（5 为最近）", frequency_score: "频次得分，1 至 5" },
    search: ["champions", "冠军客户", "忠诚客户", "流失风险", "客户群体"],
  },
  "RFM.CLASS8": {
    description: "八类客户：最近购买、订单数、消费总额各分高低，得到重要价值、重要发展等类别。",
    formula: "高：距上次购买天数 ≤ 界限，订单数 ≥ 界限，总额 ≥ 界限；界限默认取均值",
    parameters: { cut: '"mean"（均值，默认），或三个数：天数、订单数、总额，如 {30,2,500}' },
    search: ["eight classes", "重要价值", "重要发展", "重要保持", "重要挽留", "八类客户"],
  },
  TIERS: {
    description: "按频次与金额给每行判定高价值、一般、低价值客户。结果与各行并列。",
    formula: "两项各按三分位计 1–3 分后相加：5–6 高价值，3–4 一般，2 低价值",
    parameters: {
      frequency: "每位客户的订单数",
      amount: "每位客户的金额",
      cuts: "四个数：频次两个、金额两个（默认三分位）",
    },
    search: ["value tiers", "高价值", "一般", "低价值", "客户分级"],
  },
  AGEBAND: {
    description: "每个年龄所属的年龄段，如 25–34；下限计入该段。结果与各行并列。",
    formula: "<18、18–24、25–34、35–44、45–54、55–64、65+，或自定下限",
    parameters: { age: "年龄（岁）", cuts: "各段下限，如 {18,30,50}" },
    search: ["age group", "年龄段", "年龄分组"],
  },
  ABC: {
    description: "按累计占比（从大到小）给每个数值判定 A、B、C 类。结果与各行并列。",
    formula: "累计占比达到 a 之前为 A，达到 b 之前为 B，其余为 C；跨越界限者归入较好的一类",
    parameters: {
      values: "每位客户或每个商品的销售额或利润；不大于 0 为 C",
      a: "A 类截止占比（默认 80%）",
      b: "B 类截止占比（默认 95%）",
    },
    search: ["ABC analysis", "Pareto", "帕累托", "二八", "客户分级"],
    note: "相同数值归入同一类。",
  },
  CLUSTERS: {
    description: "按各列（如天数、订单数、金额）给每行一个聚类编号；1 号的最后一列均值最高。",
    formula: "取对数后标准化的 k-means，k-means++ 定种子，十次取优",
    parameters: {
      values: "每列一个特征，每行一位客户；空白行保持空白",
      k: "聚类数 2 至 20（默认在 3 至 8 中取轮廓系数最高者）",
      seed: "整数；种子相同则结果相同（默认 1）",
    },
    search: ["k-means", "clustering", "聚类", "客户聚类"],
    note: "不大于 0 的数值按该列最小正数的一半计。",
  },
};
