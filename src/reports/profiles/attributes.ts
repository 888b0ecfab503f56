import { MISSING_CODE, type NumberColumn, type TextColumn } from "../../core/cells/columns";
import { columnByCustomer } from "../../core/customers/join";
import { ageBand, AGE_CUTS } from "../../core/segments/ageBand";
import type { JoinedTable, JoinedTables } from "../related";

/** What customers can be told apart by, as columns of the customer list or of the orders. */
export const ATTRIBUTES = [
  "region",
  "channel",
  "memberLevel",
  "salesperson",
  "team",
  "store",
  "gender",
  "age",
] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/**
 * The value of an attribute for each customer: that of the customer list, else the one on most of the customer's order
 * lines. Ages become bands, in their order. Undefined where no table has the column.
 */
export function attributeOf(
  attribute: Attribute,
  { customers, orders }: JoinedTables,
): TextColumn | undefined {
  if (attribute === "age") {
    const listed = customers?.dataset.columns.age ? customers : orders;
    const { age } = listed.dataset.columns;
    return age && ageBands(columnByCustomer(age, listed.firstRow) as NumberColumn);
  }
  const listed = customers?.dataset.columns[attribute];
  if (customers && listed) {
    return columnByCustomer(listed, customers.firstRow) as TextColumn;
  }
  const ordered = orders.dataset.columns[attribute];
  return ordered && commonestByCustomer(ordered, orders);
}

function ageBands({ values }: NumberColumn): TextColumn {
  const dictionary = [0, ...AGE_CUTS].map((age) => ageBand(age));
  return {
    kind: "text",
    codes: Int32Array.from(values, (age) =>
      age >= 0 && age <= 130 ? AGE_CUTS.filter((cut) => age >= cut).length : MISSING_CODE,
    ),
    dictionary,
  };
}

/** Equally common values: the first by its text, so that the order of rows does not matter. */
function commonestByCustomer(
  { codes, dictionary }: TextColumn,
  { customerOf, firstRow }: JoinedTable,
): TextColumn {
  const counts = new Map<number, number>();
  codes.forEach((code, row) => {
    const customer = customerOf[row]!;
    if (code >= 0 && customer >= 0) {
      const key = customer * dictionary.length + code;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  });
  const best = new Int32Array(firstRow.length).fill(MISSING_CODE);
  const most = new Float64Array(firstRow.length);
  for (const [key, count] of counts) {
    const customer = Math.floor(key / dictionary.length);
    const code = key % dictionary.length;
    const tie = count === most[customer] && dictionary[code]! < dictionary[best[customer]!]!;
    if (count > most[customer]! || tie) {
      most[customer] = count;
      best[customer] = code;
    }
  }
  return { kind: "text", codes: best, dictionary };
}
