export const experiments = {
  ABTEST: {
    description:
      "A/B test: whether two variants convert differently. Both rates, the difference B − A with its interval, and p.",
    formula:
      "pooled two-proportion z, or Fisher's exact test when an expected count is below 5; Newcombe interval",
    parameters: {
      visitors_a: "Visitors of variant A",
      conversions_a: "Conversions of variant A",
      visitors_b: "Visitors of variant B",
      conversions_b: "Conversions of variant B",
    },
    search: [
      "A/B test",
      "significance",
      "A/B 测试",
      "显著性",
      "does it work",
      "is the difference real",
      "which version is better",
    ],
  },
  "ABTEST.SIZE": {
    description:
      "Number of visitors that each variant needs, so that a test finds a given difference of conversion rates.",
    formula: "(z₁₋α/₂ √(2 p̄ q̄) + z_power √(p₁q₁ + p₂q₂))² ÷ difference², rounded up",
    parameters: {
      base_rate: "Conversion rate now, 10% or 0.1",
      difference: "Difference to be found: 2% means 10% against 12%",
      confidence: "Confidence of the test (default 95%)",
      power: "Chance of finding the difference (default 80%)",
    },
    search: [
      "sample size",
      "power",
      "样本量",
      "A/B 测试",
      "how many visitors a test needs",
      "how long to test",
    ],
  },
  COMPARE: {
    description:
      "Whether the means of two groups differ: both means, the difference B − A with its interval, t and p. A difference, not an effect.",
    formula: "Welch's t test; paired: t test on the differences of the pairs",
    parameters: {
      a: "Values of group A, or before",
      b: "Values of group B, or after",
      paired: "TRUE when a and b are values of the same customers, row by row (default FALSE)",
    },
    search: [
      "t test",
      "before and after",
      "均值比较",
      "前后对比",
      "策略效果",
      "did the campaign work",
      "is the difference real",
      "effect of a measure",
    ],
    note: "The groups may differ in more than what was done to them: only a random split makes the difference an effect.",
  },
};
