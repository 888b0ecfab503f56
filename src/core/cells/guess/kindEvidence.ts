import type { RecordKey } from "../dataset";
import type { Role } from "../roles";

/** What a table of a workbook can be about. */
export const TABLE_KINDS = [
  "orders",
  "customers",
  "surveys",
  "tickets",
  "interactions",
  "comments",
  "reasons",
  "targets",
] as const;

export type TableKind = (typeof TABLE_KINDS)[number];

/** What makes a table one of a kind, and what its columns mean there. */
export interface KindEvidence {
  /** Words in the name of a sheet or table. */
  readonly name: RegExp;
  /** One role of each list has to be there. */
  readonly needs: readonly (readonly Role[])[];
  /** Roles that make the kind surer, and roles that speak against it. */
  readonly signs: readonly Role[];
  readonly against: readonly Role[];
  /** Roles that mean another here, where that one has no column: the date of a ticket is the day it was opened. */
  readonly renamed?: Readonly<Partial<Record<Role, Role>>>;
  /** Titles that mean a role in tables of this kind only. */
  readonly titles?: Readonly<Partial<Record<Role, RegExp>>>;
  /** What a row has to have to be used. */
  readonly keys: readonly RecordKey[];
}

const AMOUNTS: readonly Role[] = ["amount", "amountDue", "listAmount", "price"];

export const KIND_EVIDENCE: Readonly<Record<TableKind, KindEvidence>> = {
  orders: {
    name: /order|sales|transaction|invoice|purchase|订单|销售|交易|流水|出库/i,
    needs: [["customer"], ["date", "paymentDate"], AMOUNTS],
    signs: ["order", "status", "quantity", "product", "refund"],
    against: ["score", "ticketResolved", "target"],
    keys: ["customer", "date"],
  },
  customers: {
    name: /customer|client|member|account|contacts?$|客户|会员|用户|顾客/i,
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
    signs: ["registrationDate", "memberLevel", "gender", "age", "region", "contact", "churned"],
    against: ["order", "amount", "score", "reason", "event", "ticketOpened", "ticketResolved", "stage"],
    renamed: { date: "registrationDate" },
    // Elsewhere a name may be that of a product or of a salesperson.
    titles: { customerName: /^(?:name|姓名)$/i },
    keys: ["customer"],
  },
  surveys: {
    name: /survey|satisf|nps|csat|questionnaire|满意|问卷|调查|调研|评分/i,
    needs: [["score"]],
    signs: ["customer", "item", "comment", "date"],
    against: ["amount", "ticketOpened", "ticketResolved", "target"],
    keys: [],
  },
  tickets: {
    name: /ticket|case|complaint|support|service request|工单|投诉|客诉|售后|服务单/i,
    needs: [
      ["ticketOpened", "date"],
      ["ticketResolved", "ticketAnswered", "reason"],
    ],
    signs: ["customer", "ticketOpened", "ticketAnswered", "ticketResolved", "reason"],
    against: ["amount", "target"],
    renamed: { date: "ticketOpened" },
    keys: ["ticketOpened"],
  },
  interactions: {
    name: /interaction|contacts? (?:log|histor|record)|activit|call|visit|touch|follow.?up|互动|跟进|拜访|回访|沟通|联系记录|触达/i,
    needs: [["customer"], ["date"]],
    signs: ["event", "salesperson"],
    against: [
      ...AMOUNTS,
      "order",
      "quantity",
      "score",
      "stage",
      "ticketResolved",
      "ticketAnswered",
      "reason",
      "registrationDate",
    ],
    titles: {
      date: /date|time|day|日期|时间/i,
      event: /^(?:.*(?:方式|类型|形式)|(?:\S+ )?(?:type|kind|method|medium|mode))$/i,
    },
    keys: ["customer"],
  },
  comments: {
    name: /comment|review|feedback|opinion|voice|评论|评价|意见|反馈|留言|建议/i,
    needs: [["comment"]],
    signs: ["customer", "date"],
    against: [...AMOUNTS, "score", "ticketOpened", "ticketResolved", "target"],
    keys: [],
  },
  reasons: {
    name: /churn|reason|lost|cancel|attrition|流失|原因|退订/i,
    needs: [["reason"]],
    signs: ["customer", "count", "share", "lost"],
    against: [...AMOUNTS, "ticketOpened", "ticketAnswered", "ticketResolved", "score"],
    renamed: { contractEnd: "date" },
    keys: [],
  },
  targets: {
    name: /target|goal|budget|quota|plan|kpi|目标|指标|预算|计划|任务/i,
    needs: [["target", "warningLimit", "lowerLimit", "upperLimit"]],
    signs: ["item", "period", "warningLimit"],
    against: ["order", "score", "reason"],
    renamed: { date: "period" },
    titles: {
      item: /^(?:kpi|metric|indicator|measure|key figure|指标名称|考核指标)s?$/i,
      period: /^(?:period|month|quarter|year|date|期间|周期|月份?|季度?|年月|年份|年度|日期)$/i,
    },
    keys: [],
  },
};
