/** What an order status means for the figures. Only `paid` and `partlyRefunded` count as purchases. */
export type StatusMeaning = "paid" | "unpaid" | "cancelled" | "refunded" | "partlyRefunded";

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
