import type { RecordKey } from "../dataset";
import type { Role } from "../roles";
import { TABLE_KINDS, type TableKind } from "../../words/meanings";

export { TABLE_KINDS, type TableKind };

/** What makes a table one of a kind, and what its columns mean there. */
export interface KindEvidence {
  /** One role of each list has to be there. */
  readonly needs: readonly (readonly Role[])[];
  /** Roles that mean another here, where that one has no column: the date of a ticket is the day it was opened. */
  readonly renamed?: Readonly<Partial<Record<Role, Role>>>;
  /** Roles that mean nothing besides the one that they mean here: a ticket is dated by when it was opened, not by its last change. */
  readonly unless?: Readonly<Partial<Record<Role, Role>>>;
  /** Roles that mean nothing here, whatever a title says: a questionnaire's start is no contract's. */
  readonly without?: readonly Role[];
  /** What a row has to have to be used. */
  readonly keys: readonly RecordKey[];
  /** So many titles that speak for it (packs: `signs`) do for the first of its needs. */
  readonly enoughSigns?: number;
}

const AMOUNTS: readonly Role[] = ["amount", "amountDue", "listAmount", "price"];

export const KIND_EVIDENCE: Readonly<Record<TableKind, KindEvidence>> = {
  orders: {
    needs: [["customer"], ["date", "paymentDate"], AMOUNTS],
    keys: ["customer", "date"],
  },
  // Orders whose ids stand on several rows.
  orderLines: {
    needs: [["customer"], ["date", "paymentDate"], AMOUNTS, ["order"]],
    keys: ["customer", "date"],
  },
  customers: {
    needs: [
      ["customer"],
      [
        "gender",
        "age",
        "income",
        "memberLevel",
        "registrationDate",
        "contact",
        "region",
        "salesperson",
        "churned",
      ],
    ],
    renamed: { date: "registrationDate" },
    without: ["count", "order", "status"],
    keys: ["customer"],
  },
  surveys: {
    needs: [["score"]],
    renamed: { contractEnd: "date" },
    unless: { contractEnd: "date" },
    without: ["contractStart", "order", "status"],
    keys: [],
  },
  tickets: {
    needs: [
      ["ticketOpened", "date"],
      ["ticketResolved", "ticketAnswered", "reason"],
    ],
    renamed: { date: "ticketOpened" },
    unless: { date: "ticketOpened" },
    keys: ["ticketOpened"],
  },
  interactions: { needs: [["customer"], ["date"]], keys: ["customer"] },
  comments: {
    needs: [["comment"]],
    keys: [],
  },
  reasons: {
    needs: [["reason"]],
    renamed: { contractEnd: "date" },
    keys: [],
  },
  deals: { needs: [["stage"], ["amount", "amountDue", "listAmount"]], keys: [], enoughSigns: 2 },
  spending: {
    needs: [
      ["spend", "unitCost"],
      ["campaign", "channel", "date", "period"],
    ],
    renamed: { unitCost: "spend", period: "date" },
    unless: { unitCost: "spend", period: "date" },
    keys: [],
  },
  subscriptions: {
    needs: [["contractStart", "contractEnd"], ["customer"]],
    renamed: { registrationDate: "contractStart", date: "contractStart", paymentDate: "contractStart" },
    unless: { date: "contractStart" },
    without: ["order"],
    keys: ["customer"],
    enoughSigns: 2,
  },
  // Told by the titles of a system or the name of a sheet: else money that came in is an order's.
  payments: {
    needs: [["customer"], ["date", "paymentDate"], ["amount"], ["status"]],
    keys: ["customer", "date"],
  },
  payouts: { needs: [["profit"], ["date", "paymentDate"]], keys: [], enoughSigns: 2 },
  aggregated: {
    needs: [
      ["opening", "share", "cohort"],
      ["closing", "item", "cohort"],
    ],
    keys: [],
  },
  targets: {
    needs: [["target", "warningLimit", "lowerLimit", "upperLimit"]],
    renamed: { date: "period" },
    keys: [],
  },
};
