import type { Grid } from "../../../../src/core/cells/cell";
import { cleanedCopy } from "../../../../src/core/cells/rules/cleanedCopy";
import { readDataset } from "../../../../src/core/cells/rules/readDataset";
import type { SourceGrid } from "../../../../src/core/cells/source";

const cells: Grid = [
  ["订单明细", null, null, null],
  ["客户编号", "下单日期", "金额(万元)", "备注"],
  ["13313.0", "2025年3月4日 18:00", "1.5", "x "],
  [13314, 45720.5, 2, null],
  ["", 45720, 3, null],
  ["合计", null, 6.5, null],
];
const source: SourceGrid = { sheet: "Orders", row: 0, column: 0, cells };
const mapping = { customer: 0, date: 1, amount: 2 };

describe("a cleaned copy", () => {
  const dataset = readDataset(source, mapping);
  const copy = cleanedCopy(source, dataset);

  it("has the used rows in one spelling, in the unit of the title, other columns as they stand", () => {
    expect(copy.titles).toEqual(["客户编号", "下单日期", "金额(万元)", "备注"]);
    expect(copy.rows).toEqual([
      ["13313", 45720.75, 1.5, "x "],
      ["13314", 45720.5, 2, null],
    ]);
    expect(copy.formats).toEqual(["text", "dateTime", "number", "general"]);
  });

  it("logs every change with its address, and conversions by column", () => {
    expect(copy.changes).toEqual([
      { address: "Orders!A3", column: 0, title: "客户编号", before: "13313.0", after: "13313" },
      { address: "Orders!B3", column: 1, title: "下单日期", before: "2025年3月4日 18:00", after: 45720.75 },
    ]);
    expect(copy.converted).toEqual([
      { title: "金额(万元)", count: 1 },
      { title: "客户编号", count: 1 },
    ]);
  });

  it("lists the rows that it leaves out, with their reasons", () => {
    expect(copy.removed).toEqual([
      { address: "Orders!A5", reason: "missingCustomer" },
      { address: "Orders!A6", reason: "totalRow" },
    ]);
  });

  it("reads again to the same figures", () => {
    const again = readDataset(
      { sheet: "Copy", row: 0, column: 0, cells: [copy.titles, ...copy.rows] },
      mapping,
    );
    expect([...again.columns.amount!.values]).toEqual([...dataset.columns.amount!.values]);
    expect([...again.columns.date!.days]).toEqual([...dataset.columns.date!.days]);
    expect(again.columns.customer).toEqual(dataset.columns.customer);
  });
});

it("lines of an order have what its first line has, where the export left it blank", () => {
  const own: SourceGrid = {
    ...source,
    cells: [
      ["Order", "Customer", "Date", "Amount"],
      ["1", "ann", 45720, 5],
      ["1", null, null, 3],
    ],
  };
  const columns = { order: 0, customer: 1, date: 2, amount: 3 };
  expect(cleanedCopy(own, readDataset(own, columns)).rows).toEqual([
    ["1", "ann", 45720, 5],
    ["1", "ann", 45720, 3],
  ]);
});

it("days without times stay days, and what is not read stays as it stands", () => {
  const own: SourceGrid = {
    sheet: "S",
    row: 0,
    column: 0,
    cells: [
      ["Customer", "Date", "Amount", "City"],
      ["a", "2023-06-05", "", ""],
      ["a", 45_083, 5, "Ulm"],
    ],
  };
  const columns = { customer: 0, date: 1, amount: 2, region: 3 };
  const { rows, formats } = cleanedCopy(own, readDataset(own, columns, { missingAmount: "zero" }));
  expect(rows.map(([, date]) => date)).toEqual([45_082, 45_083]);
  expect(rows.map((row) => row[3])).toEqual(["", "Ulm"]);
  expect(formats).toEqual(["text", "date", "number", "general"]);
});
