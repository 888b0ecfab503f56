/** What an order status means for the figures. Only `paid` and `partlyRefunded` count as purchases. */
export const STATUS_MEANINGS = ["paid", "unpaid", "cancelled", "refunded", "partlyRefunded"] as const;

export type StatusMeaning = (typeof STATUS_MEANINGS)[number];

/**
 * What a table of a workbook can be about, and how it stands beside the orders: `joined` by its customers where it has
 * them, or only read with them.
 */
const KINDS = {
  orders: undefined,
  orderLines: undefined,
  customers: "joined",
  surveys: "joined",
  tickets: "joined",
  interactions: "joined",
  comments: "joined",
  reasons: "joined",
  targets: "beside",
  deals: "beside",
  spending: "beside",
  subscriptions: undefined,
  payments: undefined,
  payouts: undefined,
  aggregated: undefined,
} as const;

export type TableKind = keyof typeof KINDS;

type KindThat<Use> = { [K in TableKind]: (typeof KINDS)[K] extends Use ? K : never }[TableKind];

/** A table whose customers are those of the orders. */
export type JoinedKind = KindThat<"joined">;

/** A table that reports of the orders may ask, too. */
export type RelatedKind = KindThat<"joined" | "beside">;

export const TABLE_KINDS = Object.keys(KINDS) as readonly TableKind[];

export const RELATED_KINDS = TABLE_KINDS.filter((kind): kind is RelatedKind => KINDS[kind] !== undefined);

/** What names or reaches a person. */
export type PersonalKind = "phone" | "email" | "idCard" | "address" | "name";
