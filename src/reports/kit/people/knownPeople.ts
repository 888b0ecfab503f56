import { MISSING_CODE, MISSING_DAY, type TextColumn } from "../../../core/cells/columns";
import type { Dataset } from "../../../core/cells/dataset";
import { isMarked, refusesContact } from "../../../core/cells/rules/consent";
import type { ReportInput } from "../../definition";
import { attributeOf } from "../groups/attributes";

/** Why a customer is on no contact list. */
export const LEFT_OUT = ["optedOut", "internal"] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** What lists have to know of the people on them, by customer id. */
export interface KnownPeople {
  /** Whose customer it is; absent where no column tells. */
  readonly owners?: ReadonlyMap<string, string>;
  readonly leftOut: ReadonlyMap<string, LeftOut>;
}

/** The list of customers goes before the orders; of these the latest row with an answer counts. */
export function knownPeople(input: ReportInput): KnownPeople {
  const { dataset, related = {}, customerList = related.customers } = input;
  const tables = [dataset, ...(customerList ? [customerList] : [])];
  const leftOut = new Map<string, LeftOut>();
  for (const table of tables) {
    const title = table.titles[table.mapping.consent ?? -1] ?? "";
    answersOf(table, "consent", (text) => refusesContact(title, text)).forEach((refuses, id) =>
      refuses ? leftOut.set(id, "optedOut") : leftOut.delete(id),
    );
  }
  for (const table of tables) {
    answersOf(table, "internal", isMarked).forEach((marked, id) => marked && leftOut.set(id, "internal"));
  }
  return { owners: ownersOf(input, customerList), leftOut };
}

/** What each customer's latest row with an answer says. */
function answersOf(
  { columns, used }: Dataset,
  role: "consent" | "internal",
  read: (text: string) => boolean | undefined,
): ReadonlyMap<string, boolean> {
  const { customer, date } = columns;
  const column = columns[role];
  const found = new Map<string, boolean>();
  if (!customer || !column) {
    return found;
  }
  const meanings = column.dictionary.map(read);
  const days = new Map<number, number>();
  for (let row = 0; row < used; row++) {
    const code = customer.codes[row]!;
    const meaning = meanings[column.codes[row]!];
    const day = date?.days[row] ?? MISSING_DAY;
    if (code !== MISSING_CODE && meaning !== undefined && day >= (days.get(code) ?? MISSING_DAY)) {
      days.set(code, day);
      found.set(customer.dictionary[code]!, meaning);
    }
  }
  return found;
}

function ownersOf(
  { book, dataset, texts, related = {} }: ReportInput,
  customerList: Dataset | undefined,
): KnownPeople["owners"] {
  const told = customerList?.columns.salesperson;
  if (told && customerList.columns.customer) {
    return firstOf(customerList.columns.customer, told);
  }
  // Without orders there is nobody to be on a list.
  if (!dataset.columns.salesperson || dataset.records) {
    return undefined;
  }
  const owner = attributeOf("salesperson", book.beside(related), texts);
  const { ids } = book.customers();
  return owner && new Map(ids.map((id, row) => [id, owner.dictionary[owner.codes[row]!] ?? ""]));
}

function firstOf(customer: TextColumn, told: TextColumn): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  customer.codes.forEach((code, row) => {
    const id = customer.dictionary[code];
    const text = told.dictionary[told.codes[row]!];
    if (id !== undefined && text !== undefined && !found.has(id)) {
      found.set(id, text);
    }
  });
  return found;
}
