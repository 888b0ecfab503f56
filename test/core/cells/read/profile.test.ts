import type { Cell } from "../../../../src/core/cells/cell";
import { profileColumn } from "../../../../src/core/cells/read/profile";

const of = (cells: readonly Cell[], firstRow = 0) =>
  profileColumn(
    cells.map((cell) => ["x", cell]),
    firstRow,
    1,
  );

describe("what a column holds", () => {
  it("is told in shares of its filled cells: blanks, dashes and errors fill none", () => {
    const { filled, fill, number } = of([1, "2", null, "", " ", "-", { error: "#N/A" }, "abc"]);
    expect([filled, fill, number]).toEqual([3, 3 / 8, 2 / 3]);
  });

  it("begins at the first row", () => {
    expect(of(["Title", 5, 6], 1)).toMatchObject({ filled: 2, number: 1, max: 6 });
  });

  it("of nothing is nothing", () => {
    expect(of([])).toMatchObject({ filled: 0, fill: 0, number: 0, whole: 0, distinct: 0, max: -Infinity });
  });

  it("numbers: texts of them too, whole ones among the numbers, negative ones, the largest", () => {
    expect(of([3, "4.5", "1,234.5", -2, "x"])).toMatchObject({
      number: 0.8,
      whole: 0.5,
      negative: 0.2,
      max: 1234.5,
    });
    expect(of(["1.234,5"])).toMatchObject({ number: 1, whole: 0, max: 1234.5 });
    expect(of([0])).toMatchObject({ negative: 0, whole: 1, max: 0 });
  });

  it("dates: texts and eight digits surely, serials perhaps", () => {
    expect(of(["2022-04-05", 20220405, 44000, "20220405", "x"])).toMatchObject({
      date: 0.8,
      surelyDate: 0.6,
    });
    expect([29_999, 30_000, 59_999, 60_000].map((serial) => of([serial]).date)).toEqual([0, 1, 1, 0]);
    expect([19791231, 19800101, 20991231, 21000101, 20221301].map((day) => of([day]).surelyDate)).toEqual([
      0, 1, 1, 0, 0,
    ]);
    expect(of(["05/06/22", "6月5日"]).surelyDate).toBe(1);
  });

  it("scores: whole numbers from 0 to 10 and words of a scale", () => {
    expect([-1, 0, 10, 11, 4.5].map((score) => of([score]).score)).toEqual([0, 1, 1, 0, 0]);
    expect(of(["very satisfied", "4/5", "blue"]).score).toBeCloseTo(2 / 3, 10);
  });

  it("phone numbers and e-mail addresses", () => {
    expect(
      of(["13912345678", 13912345678, "a@b.example", " c@d.example ", "a@b", "x y@b.example"]),
    ).toMatchObject({
      phone: 2 / 6,
      email: 2 / 6,
    });
  });

  it("how many are different, how long they are, and whether zeros lead", () => {
    expect(of(["ab", "abcd", "ab", 12])).toMatchObject({
      distinct: 0.75,
      meanLength: 2.5,
      leadingZeros: false,
    });
    expect(
      [of(["007", "8"]), of(["0"]), of([7]), of(["0x"])].map(({ leadingZeros }) => leadingZeros),
    ).toEqual([true, false, false, false]);
  });
});

describe("the sample", () => {
  it("is the whole of a short column", () => {
    const cells = Array.from({ length: 799 }, (_, row) => row);
    expect(of(cells).filled).toBe(799);
  });

  it("is evenly spaced in a long one", () => {
    const cells = Array.from({ length: 4000 }, (_, row) => (row % 10 === 0 ? 5 : "x"));
    expect(of(cells)).toMatchObject({ filled: 400, number: 1 });
    expect(of(["Title", ...cells.slice(1)], 1).number).toBeLessThan(1);
  });
});
