import { MISSING_CODE, type NumberColumn, type TextColumn } from "../../../core/cells/columns";
import { columnByCustomer } from "../../../core/ledger/join";
import { ageBand, AGE_CUTS } from "../../../core/segments/ageBand";
import { rowsAscending } from "../../../core/statistics/rowOrder";
import type { JoinedTable, JoinedTables } from "../related";
import { rolesThat, type RoleWith } from "../../../core/words/roles";

/** What customers can be told apart by, as columns of the customer list or of the orders. */
export const ATTRIBUTES = rolesThat("attribute");
export type Attribute = RoleWith<"attribute">;

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
  const best = new Int32Array(firstRow.length).fill(MISSING_CODE);
  const most = new Float64Array(firstRow.length);
  const rows = rowsAscending(customerOf, codes);
  for (let from = 0, to = 0; from < rows.length; from = to) {
    const customer = customerOf[rows[from]!]!;
    const code = codes[rows[from]!]!;
    while (to < rows.length && customerOf[rows[to]!] === customer && codes[rows[to]!] === code) {
      to++;
    }
    const tie = to - from === most[customer] && dictionary[code]! < dictionary[best[customer]!]!;
    if (code >= 0 && customer >= 0 && (to - from > most[customer]! || tie)) {
      most[customer] = to - from;
      best[customer] = code;
    }
  }
  return { kind: "text", codes: best, dictionary };
}
