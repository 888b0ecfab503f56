import type { Dataset } from "../../core/cells/dataset";
import type { Issue } from "../../core/cells/issue";
import { POLICY_CHOICES } from "../../core/cells/policies";
import type { QualityMeasure } from "../../core/cells/rules/quality";
import { ROLES, type Role } from "../../core/cells/roles";
import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";

type Problem = Pick<Issue, "key" | "severity" | "excludes">;
type Policy = keyof typeof POLICY_CHOICES;

/** The policy that decides what becomes of a problem, by its key. */
const OF_PROBLEM: Readonly<Record<string, Policy>> = {
  missingCustomer: "missingCustomer",
  missingDate: "missingDate",
  missingAmount: "missingAmount",
  negativeAmount: "refunds",
  negativeQuantity: "refunds",
  negativeQuantityNotCancelled: "refunds",
  cancelledInvoice: "refunds",
  refundDropped: "refunds",
  zeroAmount: "zeroAmounts",
  zeroAmountKept: "zeroAmounts",
  duplicate: "duplicates",
  duplicateKept: "duplicates",
  outOfScale: "outOfScale",
  decimalConflict: "decimal",
  decimalUnknown: "decimal",
  decimalStated: "decimal",
  decimalOtherColumns: "decimal",
  decimalSeparator: "decimal",
  decimalCurrency: "decimal",
  decimalWorkbook: "decimal",
  dateOrderConflict: "dateOrder",
  dateOrderUnknown: "dateOrder",
  dateOrderDayFirst: "dateOrder",
  dateOrderMonthFirst: "dateOrder",
};

/** Cells that cannot be read are as good as blank: what becomes of the row depends on the column. */
const UNREADABLE: ReadonlySet<string> = new Set([
  "notANumber",
  "notADate",
  "placeholderDay",
  "dateWithoutYear",
  "errorCell",
  "roundedNumber",
]);

const OF_COLUMN: Readonly<Partial<Record<Role, Policy>>> = {
  customer: "missingCustomer",
  date: "missingDate",
  paymentDate: "missingDate",
  amount: "missingAmount",
  amountDue: "missingAmount",
  listAmount: "missingAmount",
};

/** The policies that a measure of the scorecard depends on, where there is one of these columns. */
const OF_MEASURE: Readonly<Record<QualityMeasure["id"], readonly (readonly [Policy, readonly Role[]])[]>> = {
  completeness: [
    ["missingCustomer", ["customer"]],
    ["missingDate", ["date", "paymentDate"]],
    ["missingAmount", ["amount", "amountDue", "listAmount", "price"]],
  ],
  validity: [
    ["outOfScale", ["score", "importance"]],
    ["dateOrder", ["date", "paymentDate"]],
  ],
  uniqueness: [["duplicates", ROLES]],
  consistency: [["refunds", ["amount", "amountDue", "listAmount", "price", "quantity"]]],
  freshness: [],
};

/** The policies that hold for records, and when; the others are about orders. */
const OF_RECORDS: Readonly<Partial<Record<Policy, (dataset: Dataset) => boolean | undefined>>> = {
  missingCustomer: ({ records }) => records?.includes("customer"),
  missingDate: ({ records }) => records?.some((key) => key !== "customer"),
  outOfScale: () => true,
  dateOrder: () => true,
  decimal: () => true,
  // Two that agree in everything, order and product included, may still be two.
  duplicates: ({ policies }) => policies.duplicates !== "sameOrderAndProduct",
};

/** What was done about problems, in the words in which it is chosen. */
export function appliedPolicies(dataset: Dataset, texts: Texts) {
  const { policies, mapping, parts, records } = dataset;
  const words = texts.pane.policies;
  const applies = (policy: Policy) => !records || OF_RECORDS[policy]?.(dataset) === true;
  const chosen = (policy: Policy): string => {
    const { label, choices }: { label: string; choices: Readonly<Record<string, string>> } = words[policy];
    return fill(texts.reports.howComputed.option, { name: label, value: choices[policies[policy]]! });
  };
  const { always, toldOnly, separator } = texts.reports.dataCheck.policies;
  /** Null for notes: they say themselves what was done. */
  const ofProblem = ({ key, severity, excludes }: Problem, role: Role | undefined): string | null => {
    const policy = OF_PROBLEM[key] ?? (UNREADABLE.has(key) && role ? OF_COLUMN[role] : undefined);
    return policy && applies(policy)
      ? chosen(policy)
      : excludes
        ? always
        : severity === "info"
          ? null
          : toldOnly;
  };
  const roleAt = (place: NonNullable<Issue["place"]>): Role | undefined => {
    const part = parts.find(({ sheet }) => sheet === place.sheet);
    const roles = Object.entries(mapping) as [Role, number][];
    return part && roles.find(([, at]) => part.column + (part.columns?.[at] ?? at) === place.column)?.[0];
  };
  return {
    ofProblem,
    ofIssue: (issue: Issue) => ofProblem(issue, issue.place && roleAt(issue.place)),
    /** Null where nothing is chosen. */
    ofMeasure: (id: QualityMeasure["id"]) =>
      OF_MEASURE[id]
        .filter(([policy, roles]) => applies(policy) && roles.some((role) => mapping[role] !== undefined))
        .map(([policy]) => chosen(policy))
        .join(separator) || null,
  };
}
