export const modelErrors = {
  summaryLengths: "客户汇总的各列并非都有 {rows} 行",
  summaryRow: "第 {row} 行：x = {x}、t_x = {tx}、T = {T} 不可能属于同一位客户",
  customerHistory:
    "x = {x}、t_x = {tx}、T = {T} 不可能属于同一位客户：t_x 应在 0 与 T 之间，且仅当 x 为 0 时为 0",
  noRepeatBuyers: "{customers} 位客户中无人在第二天购买：无从得知购买节奏",
  noRepeatSpend: "没有客户有金额为正的重复购买",
  spendMeanInfinite: "q 必须大于 1 才有平均消费，实际为 {q}；请改用固定的单次金额",
  monthsNotWhole: "月数应为 1 到 1200 的整数，实际为 {months}",
  holdoutWithoutDays: "留出期必须在校准期之后结束",
};
