import { readDataset } from "../../../../src/core/cells/rules/readDataset";
import type { Cell } from "../../../../src/core/cells/cell";

const DAY = 45658;

function read(rows: readonly (readonly Cell[])[], withMail = true) {
  const cells = [["customer", "email", "date", "amount"], ...rows] as Cell[][];
  const mapping = { customer: 0, date: 2, amount: 3, ...(withMail ? { contact: 1 } : {}) };
  const dataset = readDataset({ sheet: "Orders", row: 0, column: 0, cells }, mapping);
  const { codes, dictionary } = dataset.columns.customer!;
  return { ids: [...codes].map((code) => dictionary[code]), dataset };
}

describe("guests of a shop", () => {
  it("who share the id 0 are told apart by e-mail address, whatever its case", () => {
    const { ids, dataset } = read([
      ["0", "ann@x.example", DAY, 10],
      ["0", "Ann@x.example", DAY + 1, 20],
      ["0", "bob@x.example", DAY + 2, 30],
      ["7", "cy@x.example", DAY + 3, 40],
    ]);
    expect(new Set(ids).size).toBe(3);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[3]).toBe("7");
    expect(dataset.findings.map(({ key }) => key)).toContain("guestToldApart");
    const told = dataset.issues.filter(({ key }) => key === "guestToldApart");
    expect(told.map(({ detail }) => detail.text)).toEqual(["0", "0", "0"]);
  });

  it("are nobody where nothing tells them apart", () => {
    const { dataset } = read(
      [
        ["guest", "", DAY, 10],
        ["散客", "", DAY + 1, 20],
        ["7", "", DAY + 2, 30],
        ["8", "", DAY + 2, 30],
      ],
      false,
    );
    expect(dataset.excluded).toEqual([{ reason: "missingCustomer", count: 2 }]);
  });

  it("are those without any id, too, where an address tells them apart", () => {
    const { ids, dataset } = read([
      ["0", "ann@x.example", DAY, 10],
      ["", "bob@x.example", DAY + 1, 20],
      ["", "bob@x.example", DAY + 2, 30],
      ["", "", DAY + 2, 5],
      ["7", "cy@x.example", DAY + 3, 40],
    ]);
    expect(new Set(ids).size).toBe(3);
    expect(ids[1]).toBe(ids[2]);
    expect(dataset.excluded).toEqual([{ reason: "missingCustomer", count: 1 }]);
  });

  it("are under any id that hundreds of different people share", () => {
    const crowd = Array.from({ length: 30 }, (_, i) => ["9999", `p${i}@x.example`, DAY + i, 10] as Cell[]);
    const { ids } = read([...crowd, ["7", "cy@x.example", DAY, 10]]);
    expect(new Set(ids).size).toBe(31);
  });

  it("are not looked for in a customer who has two addresses", () => {
    const { ids } = read([
      ["7", "cy@x.example", DAY, 10],
      ["7", "cy@y.example", DAY + 1, 10],
      ["8", "di@x.example", DAY + 1, 10],
    ]);
    expect(ids).toEqual(["7", "7", "8"]);
  });
});

describe("an id that is nobody's", () => {
  const shared = (id: string, people: number, rows: number) => {
    const lines = Array.from(
      { length: rows },
      (_, i) => [id, `p${i % people}@x.example`, DAY + i, 10 + i] as Cell[],
    );
    return new Set(read([...lines, ["7", "cy@x.example", DAY, 10]]).ids).size > 2;
  };

  it("is 0 from two people on", () => {
    expect([shared("0", 1, 2), shared("0", 2, 2)]).toEqual([false, true]);
  });

  it("is any other from twenty people on, where half of its rows are of others", () => {
    expect([shared("99", 19, 19), shared("99", 20, 20)]).toEqual([false, true]);
    expect([shared("99", 20, 40), shared("99", 20, 41)]).toEqual([true, false]);
  });
});
