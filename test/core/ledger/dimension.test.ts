import { MISSING_DAY } from "../../../src/core/cells/columns";
import { AGE_BANDS, dimension, MOST_VALUES } from "../../../src/core/ledger/dimension";

const numbers = (values: readonly number[]) => ({
  kind: "number" as const,
  values: Float64Array.from(values),
});
const shown = ({ codes, dictionary }: { codes: Int32Array; dictionary: readonly string[] }) =>
  Array.from(codes, (code) => dictionary[code] ?? null);

describe("a column as a dimension", () => {
  it("keeps few different numbers as values, in their order", () => {
    expect(shown(dimension(numbers([2, 0, NaN, 2, 1])))).toEqual(["2", "0", null, "2", "1"]);
    expect(dimension(numbers([2, 0, 1])).dictionary).toEqual(["0", "1", "2"]);
  });

  it("cuts many numbers at round figures into bands of about as many rows", () => {
    const incomes = Array.from({ length: 500 }, (_, i) => 20_000 + ((i * 7919) % 500) * 173.3);
    const { codes, dictionary } = dimension(numbers(incomes));
    expect(dictionary).toEqual(["<35000", "35000–<55000", "55000–<70000", "70000–<90000", "90000+"]);
    const sizes = dictionary.map((_, band) => codes.filter((code) => code === band).length);
    expect(Math.min(...sizes)).toBeGreaterThan(80);
    expect(Math.max(...sizes)).toBeLessThan(120);
  });

  it("names the last whole number of a band, and cuts parts of one without their noise", () => {
    expect(dimension(numbers(Array.from({ length: 101 }, (_, i) => i))).dictionary).toEqual([
      "<20",
      "20–39",
      "40–59",
      "60–79",
      "80+",
    ]);
    expect(dimension(numbers(Array.from({ length: 101 }, (_, i) => i / 100))).dictionary).toEqual([
      "<0.2",
      "0.2–<0.4",
      "0.4–<0.6",
      "0.6–<0.8",
      "0.8+",
    ]);
  });

  it("keeps a band for the greatest value where a fifth of the rows have it", () => {
    const often = [...Array.from({ length: 61 }, (_, i) => i), ...new Array<number>(60).fill(100)];
    expect(dimension(numbers(often)).dictionary).toEqual(["<25", "25–49", "50–99", "100+"]);
  });

  it("knows bands of ages, and that some numbers are none", () => {
    expect(shown(dimension(numbers([25, 24, 65, -1, 200]), AGE_BANDS))).toEqual([
      "25–34",
      "18–24",
      "65+",
      null,
      null,
    ]);
  });

  it("takes the shortest period that makes few enough", () => {
    const days = (last: number) =>
      dimension({ kind: "date", days: Int32Array.of(45658, -2147483648, last) }).dictionary;
    expect(days(45658 + 40)).toEqual(["2025-01", "2025-02"]);
    expect(days(45658 + 800)[0]).toBe("2025-Q1");
    expect(days(45658 + 3000)[0]).toBe("2025-H1");
    expect(days(45658 + 3000).length).toBeLessThanOrEqual(MOST_VALUES);
    expect(dimension({ kind: "date", days: Int32Array.of(-2147483648) }).dictionary).toEqual([]);
  });
});

describe("days as a dimension", () => {
  it("are periods in their order, blank where there is none", () => {
    const days = { kind: "date" as const, days: Int32Array.of(45_658, MISSING_DAY, 45_720, 45_660) };
    const { dictionary, ordered } = dimension(days);
    expect(shown(dimension(days))).toEqual([dictionary[0], null, dictionary[2], dictionary[0]]);
    expect([dictionary.length, ordered]).toEqual([3, true]);
  });

  it("are longer periods where they would be too many, and none where no day is known", () => {
    const spread = (days: number) => dimension({ kind: "date", days: Int32Array.of(45_658, 45_658 + days) });
    expect(spread(600).dictionary).toHaveLength(20);
    expect(spread(700).dictionary.length).toBeLessThan(10);
    expect(dimension({ kind: "date", days: Int32Array.of(MISSING_DAY) }).dictionary).toEqual([]);
  });
});

it("rounds cuts as finely as the cuts lie apart, however far off the smallest ones are", () => {
  // Fifths end at 13, 87, 91 and 98, (98 − 13) ÷ 3 = 28.3 apart: rounded to 5, a third of that at most.
  const values = [10, 11, 12, 13, 14, 86, 87, 88, 90, 91, 92, 95, 98, 99, 99.5, 100];
  const { dictionary } = dimension(numbers(values.flatMap((value) => [value, value + 0.01])));
  expect(dictionary[0]).toMatch(/^<15$/);
});
