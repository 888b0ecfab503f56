import { hasThousandths } from "./currencySigns";
import { isUndecided, type DecimalMark, type NumberText } from "./numbers";

/** Share of the proofs that decide in spite of others: a typing error among a thousand does not unsettle a column. */
const CLEARLY = 0.98;

/**
 * Which decimal mark a column of numbers has, as its texts show: 25,50 and 1.234,5 and 1.000.000 prove the comma, 12.5
 * and 1,234.5 and 12,34,567 the point. Where all could be read either way (1.234), a currency that has no thousandths
 * tells a group from decimals, and so does a column of hundreds without decimals beside a 1.500.
 */
export class DecimalEvidence {
  private readonly proofs = { point: 0, comma: 0 };
  /** Undecided texts by the mark under which they are whole. */
  private readonly whole = { point: 0, comma: 0 };
  private readonly money = { point: 0, comma: 0 };
  private readonly endInZero = { point: 0, comma: 0 };
  private hundreds = false;
  private thousands = false;
  /** Whether the column has texts that need a mark. */
  undecided = 0;

  /** @param rows that tell it */
  add(text: string, read: NumberText, rows = 1): void {
    const { point, comma, currency } = read;
    if (point === comma) {
      this.addNumber(point!);
      return;
    }
    if (!isUndecided(read)) {
      this.proofs[point === undefined ? "comma" : "point"] += rows;
      return;
    }
    this.undecided++;
    const grouped = Math.abs(point!) > Math.abs(comma!) ? "point" : "comma";
    this.whole[grouped]++;
    this.money[grouped] += Number(currency !== undefined && !hasThousandths(currency));
    this.endInZero[grouped] += Number(/0\D*$/.test(text));
  }

  /** A number that needs no mark. */
  addNumber(value: number): void {
    const size = Math.abs(value);
    this.hundreds ||= size >= 100 && size < 1000 && Number.isInteger(size);
    this.thousands ||= size >= 1000;
  }

  /** "conflict": some texts prove the one, some the other. */
  decide(): DecimalMark | "conflict" | undefined {
    const { point, comma } = this.proofs;
    if (point + comma > 0) {
      return point >= CLEARLY * (point + comma)
        ? "point"
        : comma >= CLEARLY * (point + comma)
          ? "comma"
          : "conflict";
    }
    return (
      onlyOne(this.money) ??
      (this.hundreds && !this.thousands && onlyOne(this.endInZero) === onlyOne(this.whole)
        ? onlyOne(this.endInZero)
        : undefined)
    );
  }
}

function onlyOne({
  point,
  comma,
}: {
  readonly point: number;
  readonly comma: number;
}): DecimalMark | undefined {
  return point > 0 && comma === 0 ? "point" : comma > 0 && point === 0 ? "comma" : undefined;
}

/** The mark that all sides agree on, of those that have one. */
export function agreedMark(marks: Iterable<DecimalMark | "conflict" | undefined>): DecimalMark | undefined {
  const found = new Set(marks);
  found.delete(undefined);
  const [first] = found;
  return found.size === 1 && first !== "conflict" ? first : undefined;
}
