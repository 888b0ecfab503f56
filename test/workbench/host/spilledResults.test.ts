import { startHost, type RunningHost } from "../../support/host";

let excel: RunningHost;

const size = { name: "size", type: "number", dimensionality: "scalar" as const };

beforeAll(async () => {
  excel = await startHost({
    functions: {
      /** Rows of two numbers, the first times ten. */
      TENFOLD: (rows: number) => Array.from({ length: rows }, (_, i) => [i + 1, 10 * (i + 1)]),
      KINDS: () => [["text", 1.5, true, false, "", "#N/A", "#hash", null]],
    },
    metadata: {
      functions: [
        { id: "TENFOLD", name: "TENFOLD", parameters: [size], result: { dimensionality: "matrix" } },
        { id: "KINDS", name: "KINDS", parameters: [], result: { dimensionality: "matrix" } },
      ],
    },
  });
});
afterAll(() => excel.stop());
beforeEach(() => excel.reset());

const edit = async (address: string, values: (string | number)[][]) => {
  excel.host.edit("Sheet1", address, values);
  await excel.host.settled();
};
const read = (address: string) => excel.host.read("Sheet1", address);

describe("a table that a custom function gives", () => {
  it("shows every kind of value as itself", async () => {
    await edit("A1", [["=CRM.KINDS()"]]);
    expect(read("A1:H1")).toEqual([["text", 1.5, true, false, "", "#N/A", "#hash", 0]]);
  });

  it("leaves nothing behind where it gets shorter, and its neighbour in the same rows as it is", async () => {
    await edit("A1", [[3, 4]]);
    await edit("C1", [["=CRM.TENFOLD(A1)", "", "=CRM.TENFOLD(B1)"]]);
    await edit("A1", [[1]]);
    expect(read("C1:F4")).toEqual([
      [1, 10, 1, 10],
      ["", "", 2, 20],
      ["", "", 3, 30],
      ["", "", 4, 40],
    ]);
    await edit("B1", [[1]]);
    expect(read("C1:F4")).toEqual([
      [1, 10, 1, 10],
      ["", "", "", ""],
      ["", "", "", ""],
      ["", "", "", ""],
    ]);
    await edit("A1", [[2]]);
    expect(read("C1:F2")).toEqual([
      [1, 10, 1, 10],
      [2, 20, "", ""],
    ]);
  });

  it("can be calculated with, by a part of its own formula and by others", async () => {
    await edit("A1", [[3, "=SUM(CRM.TENFOLD(A1))", "=CRM.TENFOLD(A1)*2", "", "=SUM(C1:D3)"]]);
    expect(read("B1:E1")).toEqual([[66, 2, 20, 132]]);
    await edit("A1", [[2]]);
    expect(read("B1:D3")).toEqual([
      [33, 2, 20],
      ["", 4, 40],
      ["", "", ""],
    ]);
  });

  it("finds no room on another table, and has it once that one is shorter", async () => {
    await edit("A1", [[1, 3]]);
    await edit("C3", [["=CRM.TENFOLD(A1)"]]);
    await edit("C1", [["=CRM.TENFOLD(B1)"]]);
    expect(read("C1:D3")).toEqual([
      ["#SPILL!", ""],
      ["", ""],
      [1, 10],
    ]);
    await edit("B1", [[2]]);
    expect(read("C1:D2")).toEqual([
      [1, 10],
      [2, 20],
    ]);
  });
});
