import type { TableKind } from "./meanings";

/** How the cells of a role are read. */
export type RoleKind = "id" | "date" | "money" | "number" | "score" | "category" | "text";

interface RoleRow {
  readonly kind: RoleKind;
  /** A field of an order: its continuation lines may leave it blank. */
  readonly ofOrder?: true;
  /** It is known and kept with the table, and no figure of a report is made of it. */
  readonly kept?: true;
  /** Customers are described by it. */
  readonly attribute?: true;
  /** Tells rows apart that have no date: a customer of a list, a target's item. */
  readonly naming?: true;
  /** Kinds of tables that it makes surer. */
  readonly signOf?: readonly TableKind[];
  /** Kinds of tables that it speaks against. */
  readonly against?: readonly TableKind[];
}

/**
 * What a column can mean: one row a role, and its words in the packs. `date` is the order (or event) date, `amount` the
 * amount paid. The last group are columns of tables that were aggregated elsewhere.
 */
export const ROLE_TABLE = {
  customer: {
    kind: "id",
    ofOrder: true,
    naming: true,
    signOf: ["surveys", "tickets", "comments", "reasons"],
    against: ["spending"],
  },
  order: { kind: "id", signOf: ["orders"], against: ["customers", "interactions", "targets", "spending"] },
  date: { kind: "date", ofOrder: true, signOf: ["surveys", "comments"] },
  paymentDate: { kind: "date", ofOrder: true },
  status: { kind: "category", ofOrder: true, signOf: ["orders", "payments", "subscriptions"] },
  amount: {
    kind: "money",
    against: ["customers", "surveys", "tickets", "interactions", "comments", "reasons"],
  },
  amountDue: { kind: "money", against: ["interactions", "comments", "reasons"] },
  listAmount: { kind: "money", against: ["interactions", "comments", "reasons"] },
  /** Whether it was sent or received. */
  fulfilment: { kind: "category", ofOrder: true, signOf: ["orders"] },
  paymentMethod: { kind: "category", ofOrder: true, signOf: ["orders", "payments"] },
  refund: { kind: "money", signOf: ["orders", "payments"] },
  /** On winning customers: what a campaign, a channel or a month cost. */
  spend: { kind: "money", signOf: ["spending"] },
  /** Whom a campaign reached. */
  reach: { kind: "number", signOf: ["spending"] },
  /** When the goods or the money went back, told on the line that was bought. */
  refundDate: { kind: "date" },
  transactionType: { kind: "category" },
  currency: { kind: "category", ofOrder: true },
  quantity: {
    kind: "number",
    signOf: ["orders"],
    against: ["interactions", "deals", "subscriptions", "spending"],
  },
  price: { kind: "money", against: ["interactions", "comments", "reasons"] },
  /** In the amount or on top of it. */
  tax: { kind: "money", against: ["interactions", "comments", "reasons"] },
  discount: { kind: "number" },
  unitCost: { kind: "money" },
  profit: { kind: "money" },
  product: { kind: "category", signOf: ["orders"] },
  category: { kind: "category" },
  region: { kind: "category", ofOrder: true, attribute: true, signOf: ["customers"] },
  channel: { kind: "category", ofOrder: true, attribute: true },
  memberLevel: { kind: "category", ofOrder: true, attribute: true, signOf: ["customers"] },
  salesperson: { kind: "category", ofOrder: true, attribute: true, signOf: ["interactions", "deals"] },
  team: { kind: "category", ofOrder: true, attribute: true },
  store: { kind: "category", ofOrder: true, attribute: true },
  gender: { kind: "category", ofOrder: true, attribute: true, signOf: ["customers"] },
  age: { kind: "number", attribute: true, signOf: ["customers"] },
  registrationDate: { kind: "date", ofOrder: true, signOf: ["customers"], against: ["interactions"] },
  campaign: { kind: "category", ofOrder: true },
  income: { kind: "number", kept: true },
  score: {
    kind: "score",
    against: ["orders", "customers", "interactions", "comments", "reasons", "targets"],
  },
  importance: { kind: "score" },
  reason: {
    kind: "category",
    naming: true,
    signOf: ["tickets"],
    against: ["customers", "interactions", "targets"],
  },
  comment: { kind: "text", signOf: ["surveys"] },
  event: { kind: "category", signOf: ["interactions"], against: ["customers"] },
  stage: { kind: "category", signOf: ["deals"], against: ["customers", "interactions"] },
  dealCreated: { kind: "date", signOf: ["deals"], against: ["orders"] },
  dealLost: { kind: "date", signOf: ["deals"] },
  /** The CRM's own, that a deal will be won. */
  probability: { kind: "number", signOf: ["deals"] },
  churned: { kind: "category", kept: true, signOf: ["customers", "subscriptions"], against: ["surveys"] },
  contractStart: { kind: "date", signOf: ["subscriptions"], against: ["orders"] },
  contractEnd: { kind: "date", signOf: ["subscriptions"], against: ["orders"] },
  ticketOpened: {
    kind: "date",
    signOf: ["tickets"],
    against: ["customers", "surveys", "comments", "reasons"],
  },
  ticketAnswered: { kind: "date", signOf: ["tickets"], against: ["interactions", "reasons"] },
  ticketResolved: {
    kind: "date",
    signOf: ["tickets"],
    against: ["orders", "customers", "surveys", "interactions", "comments", "reasons"],
  },
  /** May be written to: newsletter, marketing consent, 退订. */
  consent: { kind: "category" },
  /** Staff and test accounts. */
  internal: { kind: "category" },
  target: { kind: "number", against: ["orders", "surveys", "tickets", "comments"] },
  warningLimit: { kind: "number", signOf: ["targets"] },
  lowerLimit: { kind: "number" },
  upperLimit: { kind: "number" },
  contact: { kind: "text", ofOrder: true, signOf: ["customers"] },
  customerName: { kind: "text", ofOrder: true },
  item: { kind: "category", naming: true, signOf: ["surveys", "targets"] },
  share: { kind: "number", signOf: ["reasons"] },
  count: { kind: "number", signOf: ["reasons"] },
  /** What somebody wants to do about a reason. */
  measure: { kind: "text", signOf: ["reasons"] },
  period: { kind: "category", naming: true, signOf: ["targets"] },
  /** Of customers who began together, in a table of how many of them were left. */
  cohort: { kind: "category", kept: true, naming: true },
  opening: { kind: "number" },
  acquired: { kind: "number" },
  returned: { kind: "number" },
  lost: { kind: "number", signOf: ["reasons"] },
  closing: { kind: "number" },
} as const satisfies Readonly<Record<string, RoleRow>>;

export type Role = keyof typeof ROLE_TABLE;

export const ROLES = Object.keys(ROLE_TABLE) as readonly Role[];

/** Roles of one kind or several, as a type: `RoleOfKind<"date">` are the date columns. */
export type RoleOfKind<K extends RoleKind> = {
  [R in Role]: (typeof ROLE_TABLE)[R]["kind"] extends K ? R : never;
}[Role];

/** What is known of a role. */
export function roleRow(role: Role): RoleRow {
  return ROLE_TABLE[role];
}

type Mark = "ofOrder" | "attribute" | "naming";

/** Roles with a mark, as a type. */
export type RoleWith<M extends Mark> = {
  [R in Role]: (typeof ROLE_TABLE)[R] extends Readonly<Record<M, true>> ? R : never;
}[Role];

/** The roles that have a mark, in the order of the table. */
export function rolesThat<M extends Mark>(mark: M): readonly RoleWith<M>[] {
  return ROLES.filter((role): role is RoleWith<M> => roleRow(role)[mark] === true);
}
