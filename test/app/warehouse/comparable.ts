import type { Report } from "../../../src/reports/report";

/** A report without what tells of cells or of who counted: addresses, complaints, the last digits of sums of squares. */
export function comparable(report: Report): unknown {
  return told(report, (value) =>
    typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(11)) : value,
  );
}

function told(report: Report, written: (value: unknown) => unknown): unknown {
  const plain = JSON.stringify({ ...report, issues: [] }, (_, value: unknown) => written(value));
  return JSON.parse(
    plain
      .replaceAll(/orders!A\d+(?::[A-Z]+\d+)?/g, "orders")
      .replaceAll("shop.orders", "orders")
      .replaceAll(/"CRM Lens 1, [^"]*"/g, '"CRM Lens 1"'),
  );
}

/** Sums of floats are added in another order: their last digits differ, and no rounding makes them the same. */
const CLOSE = 1e-11;

/** Everything that a report says, one thing after another. */
export function figuresOf(report: Report): readonly unknown[] {
  const found: unknown[] = [];
  JSON.stringify(
    told(report, (value) => value),
    (_, value: unknown) => {
      if (typeof value !== "object" || value === null) {
        found.push(value);
      }
      return value;
    },
  );
  return found;
}

/** Where two reports say something else, and how many such places there are. */
export function differences(expected: readonly unknown[], found: readonly unknown[]) {
  const places = expected.flatMap((figure, at) => (isSame(figure, found[at]) ? [] : [at]));
  return {
    count: places.length + Math.max(0, found.length - expected.length),
    first: places.slice(0, 5).map((at) => [expected[at], found[at]] as const),
  };
}

function isSame(one: unknown, two: unknown): boolean {
  return (
    one === two ||
    (typeof one === "number" &&
      typeof two === "number" &&
      Math.abs(one - two) <= CLOSE * Math.max(Math.abs(one), Math.abs(two)))
  );
}
