/** Refusals of intake, customer summary and customer scores. */
export const intakeErrors = {
  noCustomers: "截止日期之前没有任何客户有购买记录：退款以及没有客户或日期的行不算购买",
  cutsNotAscending: "请按从小到大给出 {count} 个分界点，实际为 {cuts}",
  rfmScoreOutOfRange: "得分必须是 1 到 5 的整数，实际 R 为 {recency}，F 为 {frequency}",
} as const;
