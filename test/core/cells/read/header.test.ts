import type { Cell, Grid } from "../../../../src/core/cells/cell";
import { findHeader, gridWidth, noHeader } from "../../../../src/core/cells/read/header";
import { de } from "../../../../src/core/words/de";

const body = (rows: number, row: (i: number) => readonly Cell[]): Grid =>
  Array.from({ length: rows }, (_, i) => row(i));
const sales = body(6, (i) => [`K${i}`, 44_900 + i, 10.5 * i]);

describe("the header of a table", () => {
  it("is the row that names what is under it", () => {
    expect(findHeader([["Customer ID", "Order date", "Amount"], ...sales])).toMatchObject({
      titleRows: [],
      headerRows: [0],
      firstRow: 1,
      titles: ["Customer ID", "Order date", "Amount"],
    });
  });

  it("stands under title rows; blank ones among them are none", () => {
    const cells: Grid = [
      ["Sales report"],
      [null, "", null],
      ["Exported: 2023-06-05"],
      ["Customer ID", "Order date", "Amount"],
      ...sales,
    ];
    expect(findHeader(cells)).toMatchObject({ titleRows: [0, 2], headerRows: [3], firstRow: 4 });
  });

  it("may have no known word in it, where texts stand over values", () => {
    const cells: Grid = [["weekly figures"], ["foo", "bar", "baz"], ...body(5, (i) => [i, i * 2, i * 3])];
    expect(findHeader(cells)).toMatchObject({ headerRows: [1], titles: ["foo", "bar", "baz"] });
  });

  it("may be the first row of a table of texts, if no title comes twice", () => {
    const words = body(4, () => ["lorem", "ipsum"]);
    expect(findHeader([["foo", "bar"], ...words]).headerRows).toEqual([0]);
    expect(findHeader([["foo", "foo"], ...words]).headerRows).toEqual([]);
    expect(findHeader([["foo"], ["lorem"], ["ipsum"]]).headerRows).toEqual([]);
  });

  it("is not looked for below twenty rows", () => {
    const titles = (count: number) => body(count, () => ["note"]);
    const table = [["Customer ID", "Order date", "Amount"], ...sales];
    expect(findHeader([...titles(19), ...table]).firstRow).toBe(20);
    expect(findHeader([...titles(20), ...table]).firstRow).not.toBe(21);
  });

  it("is missing where the first row is data: columns are called by their letters", () => {
    expect(findHeader(sales)).toMatchObject({
      titleRows: [],
      headerRows: [],
      firstRow: 0,
      titles: ["A", "B", "C"],
    });
    expect(findHeader([])).toMatchObject({ headerRows: [], titles: [] });
  });

  it("tells the language of its words", () => {
    const { packs } = findHeader([["Kundennummer", "Bestelldatum", "Betrag"], ...sales]);
    expect(packs[0]).toBe(de);
    expect(packs).toHaveLength(3);
  });
});

describe("a header of several rows", () => {
  it("has group titles over the blanks to their right", () => {
    const cells: Grid = [
      ["Customer", null, "Order", null],
      ["ID", "Name", "Date", "Amount"],
      ...body(5, (i) => [`K${i}`, "Ann", 44_900 + i, 5]),
    ];
    expect(findHeader(cells)).toMatchObject({
      headerRows: [0, 1],
      firstRow: 2,
      titles: ["Customer ID", "Customer Name", "Order Date", "Order Amount"],
    });
  });

  it("keeps a title that was merged downwards for its own column", () => {
    const cells: Grid = [
      ["Customer ID", "Order", null, "City"],
      [null, "Date", "Amount", null],
      ...body(5, (i) => [`K${i}`, 44_900 + i, 5, "Ulm"]),
    ];
    expect(findHeader(cells).titles).toEqual(["Customer ID", "Order Date", "Order Amount", "City"]);
  });

  it("has three rows at most, and says a title once that is said in each", () => {
    const cells: Grid = [
      ["Sales", null, "Sales", null],
      ["Order", null, "Order", null],
      ["Order", "Order date", "Customer", "Amount"],
      ...body(5, (i) => [`R${i}`, 44_900 + i, `K${i}`, 5]),
    ];
    const { headerRows, titles } = findHeader(cells);
    expect(headerRows).toEqual([0, 1, 2]);
    expect(titles).toEqual([
      "Sales Order",
      "Sales Order Order date",
      "Sales Order Customer",
      "Sales Order Amount",
    ]);
  });

  it("has no row about the export among them", () => {
    const cells: Grid = [
      ["Period:", "May", null, null, null],
      ["Customer ID", "Name", "Order date", "Amount", "City"],
      ...body(5, (i) => [`K${i}`, "Ann", 44_900 + i, 5, "Ulm"]),
    ];
    expect(findHeader(cells)).toMatchObject({ titleRows: [0], headerRows: [1] });
  });

  it("is written in one line, without invisible signs and line breaks", () => {
    expect(findHeader([["\ufeffCustomer\n ID", "Order  date", null], ...sales]).titles).toEqual([
      "Customer ID",
      "Order date",
      "C",
    ]);
  });
});

it("marks of a questionnaire fill nearly all cells of their row", () => {
  const tag = (id: string) => `{"ImportId":"${id}"}`;
  const titles = ["Q1", "Q2", "Q3", "Q4", "Q5"];
  const under = (marks: number) =>
    findHeader([titles, titles.map((title, at) => (at < marks ? tag(title) : "good")), [1, 2, 3, 4, 5]]);
  expect(under(4)).toMatchObject({ headerRows: [0, 1], titles });
  expect(under(3).titles).not.toEqual(titles);
});

it("without a header every row is data", () => {
  expect(
    noHeader([
      ["a", 1],
      ["b", 2, 3],
    ]),
  ).toMatchObject({
    titleRows: [],
    headerRows: [],
    firstRow: 0,
    titles: ["A", "B", "C"],
  });
});

it("a grid is as wide as the widest of its first thousand rows", () => {
  expect(gridWidth([])).toBe(0);
  expect(gridWidth([["a"], ["a", "b", "c"], []])).toBe(3);
  const rows = body(1000, () => ["a"]);
  expect(gridWidth([...rows.slice(1), ["a", "b"]])).toBe(2);
  expect(gridWidth([...rows, ["a", "b"]])).toBe(1);
});

describe("a row over the header with a colon in it", () => {
  const rows = body(5, (i) => [`K${i}`, "Ann", 44_900 + i, 5]);
  const titles = ["ID", "Name", "Date", "Amount"];

  it("is one of groups where it fills half of the columns", () => {
    expect(findHeader([["Customer:", null, "Order:", null], titles, ...rows]).headerRows).toEqual([0, 1]);
  });
});

it("a column without a title under none is called by its letter", () => {
  const cells: Grid = [
    ["Customer", null, "Order", null, null],
    ["ID", "Name", "Date", "Amount", null],
    ...body(5, (i) => [`K${i}`, "Ann", 44_900 + i, 5, "x"]),
  ];
  expect(findHeader(cells).titles.at(-1)).toBe("E");
});

it("a title that both rows of a header say is said once", () => {
  const cells: Grid = [
    ["Customer", "Order", null],
    ["Customer", "Order date", "Amount"],
    ...body(5, (i) => [`K${i}`, 44_900 + i, 5]),
  ];
  expect(findHeader(cells).titles).toEqual(["Customer", "Order Order date", "Order Amount"]);
});

it("sixty rows tell what a column holds: what stands below them does not", () => {
  const filled = (values: number, texts: number) =>
    findHeader([
      ["weekly figures"],
      ["foo", "bar"],
      ...body(values + texts, (i) => (i < texts ? ["x", "y"] : [i, i])),
      ...body(40, () => ["x", "y"]),
    ]).headerRows;
  expect(filled(36, 24)).toEqual([1]);
  expect(filled(35, 25)).toEqual([]);
});
