import { ROLES, type Role } from "../core/cells/roles";

/** What columns may mean, gathered as people look for it. */
const GROUPS = {
  orders: [
    ...([
      "customer",
      "order",
      "date",
      "amount",
      "status",
      "quantity",
      "price",
      "product",
      "category",
    ] as const),
    ...([
      "paymentDate",
      "amountDue",
      "listAmount",
      "discount",
      "refund",
      "refundDate",
      "transactionType",
    ] as const),
    ...(["currency", "paymentMethod", "fulfilment", "unitCost", "profit", "spend", "reach"] as const),
  ],
  customers: [
    ...([
      "customerName",
      "contact",
      "registrationDate",
      "memberLevel",
      "region",
      "channel",
      "store",
    ] as const),
    ...([
      "salesperson",
      "team",
      "campaign",
      "age",
      "gender",
      "income",
      "consent",
      "internal",
      "churned",
    ] as const),
  ],
  answers: ["score", "importance", "item", "comment", "reason", "measure"],
  service: [
    ...(["event", "stage", "ticketOpened", "ticketAnswered", "ticketResolved"] as const),
    ...(["contractStart", "contractEnd"] as const),
  ],
  counted: [
    ...([
      "period",
      "cohort",
      "opening",
      "acquired",
      "returned",
      "lost",
      "closing",
      "count",
      "share",
    ] as const),
    ...(["target", "warningLimit", "lowerLimit", "upperLimit"] as const),
  ],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type RoleGroup = keyof typeof GROUPS | "others";

/** Every role once; one that no group names stands among the others. */
export const ROLE_GROUPS: readonly (readonly [group: RoleGroup, roles: readonly Role[]])[] = [
  ...(Object.entries(GROUPS) as [RoleGroup, readonly Role[]][]),
  [
    "others",
    ROLES.filter((role) => !Object.values(GROUPS).some((roles) => (roles as readonly Role[]).includes(role))),
  ],
];
