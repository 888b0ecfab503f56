import { startHost, type RunningHost } from "../../support/host";
import { Seen } from "../../support/seen";

let excel: RunningHost;
const calls: unknown[] = [];
/** Ways to give the answers that are held. */
let held = new Seen<() => void>();
let holds = false;

const number = { name: "value", type: "number", dimensionality: "scalar" as const };
const range = { name: "values", type: "any", dimensionality: "matrix" as const };

beforeAll(async () => {
  excel = await startHost({
    functions: {
      TWICE: async (value: number) => {
        calls.push(value);
        if (holds) {
          await new Promise<void>(held.add);
        }
        return value * 2;
      },
      TOTAL: (values: unknown[][]) => {
        calls.push(values);
        return values.flat().reduce((sum: number, value) => sum + (Number(value) || 0), 0);
      },
    },
    metadata: {
      functions: [
        { id: "TWICE", name: "TWICE", parameters: [number] },
        { id: "TOTAL", name: "TOTAL", parameters: [range] },
      ],
    },
  });
});
afterAll(() => excel.stop());
beforeEach(() => {
  excel.reset();
  calls.length = 0;
  holds = false;
  held = new Seen();
});

const edit = async (address: string, values: (string | number)[][]) => {
  excel.host.edit("Sheet1", address, values);
  await excel.host.settled();
};
const read = (address: string) => excel.host.read("Sheet1", address);

describe("answers of custom functions", () => {
  it("reach what depends on their cells: formulas, formulas on those, and formulas by INDIRECT", async () => {
    await edit("A1", [[5, "=CRM.TWICE(A1)", "=B1+1", "=C1*10", '=INDIRECT("B1")']]);
    expect(read("B1:E1")).toEqual([[10, 11, 110, 10]]);
    await edit("A1", [[6]]);
    expect(read("B1:E1")).toEqual([[12, 13, 130, 12]]);
  });

  it("reach what is written later than they came", async () => {
    await edit("A1", [[5, "=CRM.TWICE(A1)"]]);
    await edit("C1", [["=B1+1"]]);
    await edit("A1", [[7]]);
    expect(read("B1:C1")).toEqual([[14, 15]]);
  });

  it("fill a call around a call, and a call that is a part of a formula", async () => {
    await edit("A1", [[3, "=CRM.TWICE(CRM.TWICE(A1))", "=1+CRM.TWICE(A1)", "=(CRM.TWICE(A1))"]]);
    expect(read("B1:D1")).toEqual([[12, 7, 6]]);
  });

  it("are of no use to a cell whose input has changed since it asked", async () => {
    holds = true;
    excel.host.edit("Sheet1", "A1", [[71, "=CRM.TWICE(A1)"]]);
    await held.nth(1);
    excel.host.edit("Sheet1", "A1", [[72]]);
    holds = false;
    held.all.forEach((answer) => answer());
    await excel.host.settled();
    expect(read("B1")).toEqual([[144]]);
  });

  it("are of no use to a cell that has been written over", async () => {
    holds = true;
    excel.host.edit("Sheet1", "A1", [[81, "=CRM.TWICE(A1)"]]);
    await held.nth(1);
    excel.host.edit("Sheet1", "B1", [["mine"]]);
    held.all.forEach((answer) => answer());
    await excel.host.settled();
    expect(read("B1")).toEqual([["mine"]]);
  });
});

describe("an answer that comes when another workbook is open", () => {
  it("is not given to the cell that stands in the place of the one that asked", async () => {
    await edit("A1", [
      [91, "=CRM.TWICE(A2)"],
      [92, ""],
    ]);
    const other = excel.host.snapshot();
    holds = true;
    excel.host.edit("Sheet1", "B1", [["=CRM.TWICE(A1)"]]);
    await held.nth(1);
    excel.host.load(other);
    holds = false;
    held.all.forEach((answer) => answer());
    await excel.host.settled();
    expect(read("B1")).toEqual([[184]]);
  });
});

describe("a range given to many functions", () => {
  const values = Array.from({ length: 100 }, (_, i) => [i]);

  it("is asked about once, and again when one of its cells changes", async () => {
    await edit("A1", values);
    await edit("C1", [["=CRM.TOTAL(A1:A100)"], ["=CRM.TOTAL(A1:A100)+1"], ["=CRM.TOTAL(A1:A100)+2"]]);
    expect(read("C1:C3")).toEqual([[4950], [4951], [4952]]);
    expect(calls).toHaveLength(1);
    await edit("A50", [[1049]]);
    expect(read("C1:C3")).toEqual([[5950], [5951], [5952]]);
    expect(calls).toHaveLength(2);
  });

  it("holds the newest results of the formulas in it", async () => {
    await edit("A1", values);
    await edit("A100", [["=B1*2"]]);
    await edit("C1", [["=CRM.TOTAL(A1:A100)"]]);
    expect(read("C1")).toEqual([[4851]]);
    await edit("B1", [[500]]);
    expect(read("C1")).toEqual([[5851]]);
  });

  it("holds what has been spilled into it, and no longer what is gone", async () => {
    await edit("A1", values.slice(0, 90));
    await edit("C1", [["=CRM.TOTAL(A1:A100)"]]);
    expect(read("C1")).toEqual([[4005]]);
    await edit("A92", [["=SEQUENCE(3)*100"]]);
    expect(read("C1")).toEqual([[4605]]);
    await edit("A92", [[""]]);
    expect(read("C1")).toEqual([[4005]]);
  });
});
