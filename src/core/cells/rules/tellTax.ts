import type { Dataset } from "../dataset";
import type { Reading } from "../read/reading";
import { simplified } from "../../words/traditional";
import { halfWidth } from "../read/text";

/** Titles of amounts that say themselves whether the tax is in them; the longer words first: 不含税 holds 含税. */
const WITHOUT =
  /不含税|未税|除税|税前|税抜|税別|세전|부가세 ?별도|\b(?:excl?(?:uding|usive)?|without|before|ex|net of|hors|sin|sem|senza|zzgl|ohne|exkl)\.? ?(?:of )?(?:tax|vat|gst|mwst|ust|tva|iva|btw|steuer|taxes?|impuestos?|impostos?)\b|\bht\b|\bnetto\b|\bpretax\b/i;
const WITHIN =
  /含税|价税合计|税込|税后|세포함|부가세 ?포함|\b(?:incl?(?:uding|usive)?|with|inkl|ttc|con|com|avec|ivato)\.? ?(?:of )?(?:tax|vat|gst|mwst|ust|tva|iva|btw|steuer|taxes?|impuestos?|impostos?)\b|\bttc\b|\bbrutto\b/i;

/** Amounts agree where they differ by less than a cent. */
const CENT = 0.011;
/** Of the taxed rows that have to agree. */
const MOST = 0.9;

/** Says whether the tax is in the amounts that count, where a column tells it: its title, or a column of tax beside another amount. */
export function tellTax({ table, mapping, columns, log }: Reading, basis: Dataset["amountBasis"]): void {
  const role = basis === "quantityTimesPrice" ? "price" : basis;
  const column = role && mapping[role];
  if (role === undefined || column === undefined) {
    return;
  }
  const title = table.titles[column] ?? "";
  const words = simplified(halfWidth(title));
  const told = WITHOUT.test(words) ? "taxOut" : WITHIN.test(words) ? "taxIn" : undefined;
  const key = told ?? (columns.numbers.tax ? (bySum(columns.numbers) ?? "taxUnknown") : undefined);
  if (key) {
    log.note({ severity: "info", key, column, role: "amount" }, { title });
  }
}

/** An amount that is another one plus the tax holds it. */
function bySum({ tax, amount, amountDue, listAmount }: Reading["columns"]["numbers"]): "taxIn" | undefined {
  const counted = amount ?? amountDue;
  if (!tax || !counted || !listAmount) {
    return undefined;
  }
  let [taxed, agree] = [0, 0];
  tax.values.forEach((value, row) => {
    if (value > 0) {
      taxed++;
      agree += Number(Math.abs(listAmount.values[row]! + value - counted.values[row]!) < CENT);
    }
  });
  return taxed > 0 && agree >= MOST * taxed ? "taxIn" : undefined;
}
