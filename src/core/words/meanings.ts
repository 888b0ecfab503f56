/** What an order status means for the figures. Only `paid` and `partlyRefunded` count as purchases. */
export const STATUS_MEANINGS = ["paid", "unpaid", "cancelled", "refunded", "partlyRefunded"] as const;

export type StatusMeaning = (typeof STATUS_MEANINGS)[number];

/** What a table of a workbook can be about. */
export const TABLE_KINDS = [
  "orders",
  "orderLines",
  "customers",
  "surveys",
  "tickets",
  "interactions",
  "comments",
  "reasons",
  "targets",
  "deals",
  "subscriptions",
  "payments",
  "payouts",
  "aggregated",
] as const;

export type TableKind = (typeof TABLE_KINDS)[number];

/** What names or reaches a person. */
export type PersonalKind = "phone" | "email" | "idCard" | "address" | "name";
