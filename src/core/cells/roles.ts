/** How the cells of a role are read. */
export type RoleKind = "id" | "date" | "money" | "number" | "score" | "category" | "text";

/**
 * What a column can mean, and how it is read. `date` is the order (or event) date, `amount` the amount paid.
 * The last group are columns of tables that were aggregated elsewhere.
 */
export const ROLE_KINDS = {
  customer: "id",
  order: "id",
  date: "date",
  paymentDate: "date",
  status: "category",
  amount: "money",
  amountDue: "money",
  listAmount: "money",
  refund: "money",
  currency: "category",
  quantity: "number",
  price: "money",
  discount: "number",
  unitCost: "money",
  profit: "money",
  product: "category",
  category: "category",
  channel: "category",
  region: "category",
  store: "category",
  salesperson: "category",
  team: "category",
  memberLevel: "category",
  registrationDate: "date",
  campaign: "category",
  age: "number",
  gender: "category",
  income: "number",
  score: "score",
  importance: "score",
  reason: "category",
  comment: "text",
  event: "category",
  stage: "category",
  churned: "category",
  contractStart: "date",
  contractEnd: "date",
  ticketOpened: "date",
  ticketAnswered: "date",
  ticketResolved: "date",
  target: "number",
  warningLimit: "number",
  lowerLimit: "number",
  upperLimit: "number",
  contact: "text",
  customerName: "text",
  item: "category",
  share: "number",
  count: "number",
  period: "category",
  opening: "number",
  acquired: "number",
  returned: "number",
  lost: "number",
  closing: "number",
} as const satisfies Readonly<Record<string, RoleKind>>;

export type Role = keyof typeof ROLE_KINDS;

export const ROLES = Object.keys(ROLE_KINDS) as readonly Role[];

/** Roles of one kind or several, as a type: `RoleOfKind<"date">` are the date columns. */
export type RoleOfKind<K extends RoleKind> = {
  [R in Role]: (typeof ROLE_KINDS)[R] extends K ? R : never;
}[Role];

/** Which column (zero-based, within the grid) plays which role. */
export type ColumnMapping = Readonly<Partial<Record<Role, number>>>;

/** A guess at one column. `confidence` 0–1: above 0.8 header and contents agree, below 0.5 ask the user. */
export interface RoleGuess {
  readonly role: Role;
  readonly column: number;
  readonly confidence: number;
}
