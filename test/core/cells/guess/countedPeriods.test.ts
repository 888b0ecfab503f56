import { countedPeriods } from "../../../../src/core/cells/guess/countedPeriods";
import { guessRoles } from "../../../../src/core/cells/guess/guessRoles";
import type { RoleGuess } from "../../../../src/core/cells/roles";

const mapping = (titles: string[], ...rows: (string | number)[][]) => guessRoles([titles, ...rows]).mapping;

describe("a table with a row a period", () => {
  it.each([
    [["period", "opening", "new", "closing"]],
    [["Quarter", "Customers at start", "New customers", "Customers at end"]],
    [["周期", "期初", "新增", "期末"]],
    [["年度", "期初客户", "新客", "期末客户"]],
    [["Term", "Opening", "Added", "Closing"]],
  ])("is told by its opening and closing: %s", (titles) => {
    expect(mapping(titles, ["2025-01", 100, 10, 95], ["2025-02", 95, 12, 97])).toEqual({
      period: 0,
      opening: 1,
      acquired: 2,
      closing: 3,
    });
  });

  it("has one column of periods, however many others have no name", () => {
    const titles = ["Blurb", "Period", "Opening", "New customers", "Closing"];
    expect(mapping(titles, ["ok", "2025-01", 100, 10, 95])).toEqual({
      period: 1,
      opening: 2,
      acquired: 3,
      closing: 4,
    });
    expect(mapping(["Store year", "Opening", "Closing"], ["first", 100, 95])).toMatchObject({ period: 0 });
  });

  it("says of 流失 and 回流 that they count, and takes months for periods though they are dates", () => {
    const titles = ["月份", "期初", "新增", "回流", "流失", "期末"];
    expect(mapping(titles, [45658, 100, 10, 2, 5, 107], [45689, 107, 12, 2, 4, 117])).toEqual({
      period: 0,
      opening: 1,
      acquired: 2,
      returned: 3,
      lost: 4,
      closing: 5,
    });
  });

  it("leaves these words alone elsewhere", () => {
    const orders = mapping(
      ["客户编号", "下单日期", "金额", "流失"],
      ["a", 45658, 12.5, "是"],
      ["b", 45660, 8, "否"],
    );
    expect(orders).toEqual({ customer: 0, date: 1, amount: 2, churned: 3 });
    expect(mapping(["Customer", "New"], ["a", 1], ["b", 0])).toEqual({ customer: 0 });
  });
});

describe("the column of periods without a title that says so", () => {
  const ends = (opening: number) => [
    { role: "opening" as const, column: opening, confidence: 1 },
    { role: "closing" as const, column: opening + 1, confidence: 1 },
  ];
  const found = (titles: string[], others: readonly RoleGuess[] = []) =>
    countedPeriods(titles, [...ends(titles.indexOf("Start")), ...others]).map(({ role, column }) => [
      role,
      column,
    ]);

  it("is the first that means nothing else", () => {
    expect(found(["New", "x", "Start", "End"])).toEqual([
      ["acquired", 0],
      ["period", 1],
    ]);
    const city = { role: "region" as const, column: 0, confidence: 0.9 };
    expect(found(["City", "x", "y", "Start", "End"], [city])).toEqual([["period", 1]]);
    expect(found(["New", "Start", "End"])).toEqual([["acquired", 0]]);
  });

  it("is not looked for where one is known, or where no opening and closing stand", () => {
    const known = { role: "period" as const, column: 1, confidence: 0.9 };
    expect(found(["New", "x", "y", "Start", "End"], [known])).toEqual([["acquired", 0]]);
    expect(found(["x", "Month", "New", "Start", "End"])).toEqual([
      ["period", 1],
      ["acquired", 2],
    ]);
    expect(countedPeriods(["x", "New", "Start"], ends(2).slice(0, 1))).toEqual([]);
    expect(countedPeriods(["x", "New", "End"], ends(1).slice(1))).toEqual([]);
  });
});
