import { STATUS_MEANINGS, type StatusMeaning } from "../words/meanings";
export { STATUS_MEANINGS, type StatusMeaning };

/** The sign before the decimals. */
export type DecimalMark = "point" | "comma";

/** What intake does with the rows that can be read in more than one way. Every choice is visible in the reports. */
export interface Policies {
  /** Rows without a customer id, where a customer column is mapped. */
  readonly missingCustomer: "exclude" | "keep";
  /** Rows without a readable date, where a date column is mapped. */
  readonly missingDate: "exclude" | "keep";
  /** Rows without a readable amount, where an amount can be had. */
  readonly missingAmount: "exclude" | "zero";
  /**
   * Negative amounts and quantities, cancelled invoices (`C…`) and the refund column.
   * `net`: subtracted from the customer's total, and from the order or day they belong to. `drop`: left out, sales
   * stay gross. `separate`: sales stay gross, refunds are summed beside them.
   */
  readonly refunds: "net" | "drop" | "separate";
  readonly zeroAmounts: "keep" | "exclude";
  /** Exact duplicate lines. `sameOrderAndProduct` leaves out the repeats only where order and product are mapped. */
  readonly duplicates: "sameOrderAndProduct" | "keep" | "exclude";
  /** Scores outside their scale: the score is left empty, or the whole row goes. */
  readonly outOfScale: "clear" | "exclude";
  /** Order of day and month in texts such as 03/04/2025. `auto`: the whole column has to decide. */
  readonly dateOrder: "auto" | "dmy" | "mdy";
  /** The sign before decimals, of texts such as 1.234 that are two numbers. `auto`: the column, else the table decides. */
  readonly decimal: "auto" | DecimalMark;
  /** The day from which the workbook counts dates; Excel does not tell, old Macintosh files use 1904. */
  readonly dateSystem: "1900" | "1904";
  /** In joined data: customers of the customer list who never ordered. */
  readonly customersWithoutOrders: "keep" | "exclude";
  /** Ids that differ only in case are one customer. */
  readonly foldIdCase: boolean;
  /** The only currency that counts. Without it, several currencies in one column are refused. */
  readonly currency?: string;
  /** Customers who never count, by their ids with semicolons between them: house accounts, wholesalers, staff. */
  readonly excluded?: string;
  /** Of dates written without one (3月4日). Without it they are not read. */
  readonly year?: number;
  /** Status words (folded) that are read otherwise than by the built-in table. */
  readonly statuses: Readonly<Record<string, StatusMeaning>>;
}

export const DEFAULT_POLICIES: Policies = {
  missingCustomer: "exclude",
  missingDate: "exclude",
  missingAmount: "exclude",
  refunds: "net",
  zeroAmounts: "keep",
  duplicates: "sameOrderAndProduct",
  outOfScale: "clear",
  dateOrder: "auto",
  decimal: "auto",
  dateSystem: "1900",
  customersWithoutOrders: "keep",
  foldIdCase: false,
  statuses: {},
};

/** The policies that have named alternatives, with the alternatives in the order in which they are offered. */
export const POLICY_CHOICES = {
  refunds: ["net", "drop", "separate"],
  missingCustomer: ["exclude", "keep"],
  missingDate: ["exclude", "keep"],
  missingAmount: ["exclude", "zero"],
  zeroAmounts: ["keep", "exclude"],
  duplicates: ["sameOrderAndProduct", "keep", "exclude"],
  outOfScale: ["clear", "exclude"],
  dateOrder: ["auto", "dmy", "mdy"],
  decimal: ["auto", "point", "comma"],
  dateSystem: ["1900", "1904"],
} as const satisfies { readonly [P in keyof Policies]?: readonly Policies[P][] };

/** What only the user knows about the data; nothing unless it is stated. */
export type StatedPolicies = Pick<Policies, "year" | "currency" | "excluded">;

/**
 * What was typed, as a policy; undefined where it is none: a year has four digits, a currency is a sign or a short word.
 *
 * @example statedPolicy("year", "2025") // 2025
 */
export function statedPolicy<P extends keyof StatedPolicies>(
  name: P,
  text: string,
): StatedPolicies[P] | undefined {
  const typed = text.trim();
  const read: StatedPolicies = {
    year: /^(?:19|20)\d\d$/.test(typed) ? Number(typed) : undefined,
    currency: /^[^\d\s]{1,6}$/.test(typed) ? typed : undefined,
    excluded: typed === "" ? undefined : listedCustomers(typed).join("; "),
  };
  return read[name];
}

/** What only the user can state, by name. */
export const STATED = ["year", "currency", "excluded"] as const satisfies readonly (keyof StatedPolicies)[];

/**
 * Ids as they are typed one after another: a line each, or with semicolons; with commas where there are only these.
 *
 * @example listedCustomers("C001; Smith, Jones\nC007") // ["C001", "Smith, Jones", "C007"]
 */
export function listedCustomers(text: string): readonly string[] {
  const between = /[;；\n]/.test(text) ? /[;；\n]/ : /[,，、]/;
  return [...new Set(text.split(between).map((id) => id.trim()))].filter((id) => id !== "");
}
