import { MISSING_CODE, type NumberColumn, type TextColumn } from "../../../core/cells/columns";
import { columnByCustomer } from "../../../core/ledger/join";
import { ageBand, AGE_CUTS } from "../../../core/segments/ageBand";
import { rolesThat, type RoleWith } from "../../../core/words/roles";
import type { Book } from "../../../core/ledger/book";
import type { Texts } from "../../../locales";

/** What customers can be told apart by, as columns of the customer list or of the orders. */
export const ATTRIBUTES = rolesThat("attribute");
export type Attribute = RoleWith<"attribute">;

/**
 * The value of an attribute for each customer: that of the customer list, else the main one of the customer's orders.
 * Ages become bands, in their order. Undefined where no table has the column.
 */
export function attributeOf(attribute: Attribute, book: Book, texts: Texts): TextColumn | undefined {
  const { customers, orders } = book.joined().tables;
  if (attribute === "age") {
    const listed = customers?.dataset.columns.age ? customers : orders;
    const { age } = listed.dataset.columns;
    return age && ageBands(columnByCustomer(age, listed.firstRow) as NumberColumn);
  }
  const listed = customers?.dataset.columns[attribute];
  if (customers && listed) {
    return columnByCustomer(listed, customers.firstRow) as TextColumn;
  }
  const main = book.main(attribute);
  const { several } = texts.reports.profiles;
  return (
    main && {
      ...main,
      dictionary: main.dictionary.map((text, code) => (code === main.several ? several : text)),
    }
  );
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
