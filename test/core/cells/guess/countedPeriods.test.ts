import { guessRoles } from "../../../../src/core/cells/guess/guessRoles";

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
