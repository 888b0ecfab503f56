export const experiments = {
  ABTEST: {
    description: "A/B 测试：两个方案的转化率是否有差异。给出两个转化率、差值 B − A 及其区间、p 值。",
    formula: "合并方差的两比例 z 检验；期望频数低于 5 时用 Fisher 精确检验；Newcombe 区间",
    parameters: {
      visitors_a: "方案 A 的访客数",
      conversions_a: "方案 A 的转化数",
      visitors_b: "方案 B 的访客数",
      conversions_b: "方案 B 的转化数",
    },
    search: ["A/B test", "A/B 测试", "显著性", "哪个版本更好", "有没有效果"],
  },
  "ABTEST.SIZE": {
    description: "要发现给定的转化率差异，每个方案所需的访客数。",
    formula: "(z₁₋α/₂ √(2 p̄ q̄) + z_power √(p₁q₁ + p₂q₂))² ÷ 差值²，向上取整",
    parameters: {
      base_rate: "当前转化率，10% 或 0.1",
      difference: "要发现的差值：2% 指 10% 对 12%",
      confidence: "检验的置信水平（默认 95%）",
      power: "发现差异的概率，即检验功效（默认 80%）",
    },
    search: ["sample size", "样本量", "A/B 测试", "需要多少样本"],
  },
  COMPARE: {
    description: "两组均值是否有差异：均值、差值 B − A 及其区间、t 与 p。是差异，不是效果。",
    formula: "Welch t 检验；配对时对各对差值做 t 检验",
    parameters: {
      a: "A 组数值，或之前的数值",
      b: "B 组数值，或之后的数值",
      paired: "a 与 b 逐行为同一客户时填 TRUE（默认 FALSE）",
    },
    search: ["t test", "均值比较", "前后对比", "策略效果", "活动有没有效果", "差别是否显著"],
    note: "两组可能在其他方面也有不同：只有随机分组，差异才是效果。",
  },
};
