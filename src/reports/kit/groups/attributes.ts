import type { Book } from "../../../core/ledger/book";
import type { MainValues } from "../../../core/ledger/mainValue";
import { rolesThat, type Role, type RoleWith } from "../../../core/words/roles";
import type { Texts } from "../../../locales";

/** What customers are usually told apart by; any other column may be asked for. */
export const ATTRIBUTES = rolesThat("attribute");
export type Attribute = RoleWith<"attribute">;

/**
 * The value of a column for each customer: of the customer list the customer's, of the orders the main one. Numbers become
 * bands, dates periods. Undefined where no table has the column.
 *
 * @param name its role or its title
 */
export function attributeOf(name: string, book: Book, texts: Texts): MainValues | undefined {
  const main = book.main(name);
  const { several } = texts.reports.profiles;
  return (
    main && {
      ...main,
      dictionary: main.dictionary.map((text, code) => (code === main.several ? several : text)),
    }
  );
}

/** How a column is called: by what it is, else as it is headed. */
export function columnTitle(name: string, { roles }: Texts): string {
  return Object.hasOwn(roles, name) ? roles[name as Role] : name;
}
