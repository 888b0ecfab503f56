import { guessTableKind, kindOfGuess } from "../../../src/core/cells/guess/tableKind";
import type { KindFound } from "../../../src/core/cells/kindFound";
import { PRESETS } from "../../../src/core/cells/read/presets";

const found = (name: string, titles: readonly string[], ...rows: (string | number)[][]): KindFound =>
  guessTableKind(name, [[...titles], ...rows]).found!;

describe("what a table was taken for", () => {
  const order = (id: string, product: string) => [id, "c1", 45658, product, 5];
  const titles = ["Order ID", "Customer ID", "Order Date", "Product", "Amount"];

  it("says its kind and by which titles, and stays the same where it travels", () => {
    const own = found("Sheet1", titles, order("o1", "tea"), order("o2", "cup"), order("o3", "pot"));
    expect(own.kind).toBe("orders");
    expect(titles).toEqual(expect.arrayContaining([...own.titles]));
    expect(own.titles.length).toBeGreaterThan(0);
    expect([own.chosen, own.system, own.linesRepeat]).toEqual([undefined, undefined, undefined]);
    expect(structuredClone(own)).toEqual(own);
  });

  it("says that ids of orders stand on several rows", () => {
    const own = found("Sheet1", titles, order("o1", "tea"), order("o1", "cup"), order("o2", "pot"));
    expect([own.kind, own.linesRepeat]).toEqual(["orderLines", true]);
  });

  it("says that somebody chose it, and then needs no reason", () => {
    const cells = [titles, order("o1", "tea")];
    const { found: own } = kindOfGuess("Sheet1", cells, guessTableKind("Sheet1", cells).guess, "tickets");
    expect(own).toEqual({ kind: "tickets", chosen: true, titles: [] });
  });

  it("says whose export it is, by the titles that only that has", () => {
    for (const { kind, name, signature } of PRESETS) {
      const own = found("Sheet1", signature);
      expect([own.system, own.kind === "orderLines" ? "orders" : own.kind]).toEqual([
        name,
        kind === "orderLines" ? "orders" : kind,
      ]);
      expect(own.titles).toEqual(signature);
    }
  });

  it("says the sheet's name where that speaks for it", () => {
    const cells = [
      ["c1", 45658.4, 45659.1],
      ["c2", 45660.4, 45661.1],
    ];
    const tickets = ["客户编号", "提交时间", "解决时间"];
    expect(found("投诉工单", tickets, ...cells)).toMatchObject({ kind: "tickets", name: "投诉工单" });
    expect(found("Sheet1", tickets, ...cells)?.name).toBeUndefined();
  });
});
