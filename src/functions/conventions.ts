import type { Cell } from "../core/cells/cell";
import { currencyResolver } from "../core/cells/read/currencyMeaning";
import type { CurrencySign } from "../core/cells/read/currencySigns";
import { decideDateOrder, type DateOrder } from "../core/cells/read/dates";
import { agreedMark, DecimalEvidence } from "../core/cells/read/decimalMark";
import { readNumberText, type DecimalMark } from "../core/cells/read/numbers";
import type { ValueType } from "./parameters";
import type { Range } from "./range";

/** How a column writes what could be written in two ways; undefined where it does not tell. */
export interface Conventions {
  readonly order?: DateOrder;
  readonly mark?: DecimalMark;
}

const DATES: readonly ValueType[] = ["date", "moment"];
const NUMBERS: readonly ValueType[] = ["number", "share", "score", "rating", "integer"];

/** Day and month of 03/04/2025 are told apart by the column's other dates, the decimal mark of 1.234 by its other numbers. */
export function conventionsOf(cells: readonly Cell[], type: ValueType, elsewhere?: DecimalMark): Conventions {
  if (DATES.includes(type)) {
    const order = decideDateOrder(cells.filter((cell) => typeof cell === "string"));
    return { order: order === "conflict" ? undefined : order };
  }
  const mark = ownMark(cells, type);
  return { mark: mark === "conflict" ? undefined : (mark ?? elsewhere) };
}

/** The decimal mark that the numbers of a call agree on, for those of its ranges that have none. */
export function commonMark(
  given: readonly { readonly type: ValueType; readonly range: Range | undefined }[],
): DecimalMark | undefined {
  return agreedMark(given.map(({ type, range }) => range && ownMark(range.cells, type)));
}

function ownMark(cells: readonly Cell[], type: ValueType): DecimalMark | "conflict" | undefined {
  if (!NUMBERS.includes(type)) {
    return undefined;
  }
  const evidence = new DecimalEvidence();
  for (const cell of cells) {
    const read = typeof cell === "string" ? readNumberText(cell) : undefined;
    if (read) {
      evidence.add(cell as string, read);
    }
  }
  if (evidence.undecided > 0) {
    cells.forEach((cell) => typeof cell === "number" && evidence.addNumber(cell));
  }
  return evidence.decide();
}

/**
 * The row of the first amount that is in another currency than one above it; -1 where all are in one.
 *
 * @param formatted currencies that number formats show, by cell
 */
export function otherCurrency(cells: readonly Cell[], formatted?: ReadonlyMap<number, CurrencySign>): number {
  const signs = cells.map((cell, row) =>
    typeof cell === "string" ? readNumberText(cell)?.currency : formatted?.get(row),
  );
  const beside = new Set(signs.flatMap((sign) => (sign?.length === 1 ? sign : [])));
  const resolve = currencyResolver(new Set(), beside, []);
  const first = signs.find((sign) => sign);
  return first ? signs.findIndex((sign) => sign && resolve(sign) !== resolve(first)) : -1;
}
