import { findFormulas, freezeFormulas, repairFormulas } from "../../src/excel/sharing";
import { startHost, type RunningHost } from "../support/host";

const parameter = { name: "x", description: "", type: "any", dimensionality: "scalar" };
let excel: RunningHost;

beforeAll(async () => {
  excel = await startHost({
    functions: { DOUBLE: (x: number) => 2 * x, PAIR: (x: number) => [[x], ["=text"]] },
    metadata: {
      functions: [
        { id: "DOUBLE", name: "DOUBLE", parameters: [parameter], result: { dimensionality: "scalar" } },
        { id: "PAIR", name: "PAIR", parameters: [parameter], result: { dimensionality: "matrix" } },
      ],
    } as any,
  });
});
afterAll(() => excel.stop());
beforeEach(() => excel.reset());

async function type(formulas: Record<string, string | number>) {
  for (const [address, formula] of Object.entries(formulas)) {
    excel.host.edit("Sheet1", address, [[formula]]);
  }
  await excel.host.settled();
}

async function formulasAt(address: string): Promise<unknown[][]> {
  return await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(address).load("formulas");
    await context.sync();
    return range.formulas;
  });
}

describe("formulas of ours", () => {
  it("are found in every sheet, others are not", async () => {
    await type({ A1: 7, B1: "=CRM.DOUBLE(A1)", B2: "=A1+1", C1: "CRM.DOUBLE(A1)" });
    expect(await findFormulas()).toEqual([
      { sheet: "Sheet1", address: "B1", formula: "=CRM.DOUBLE(A1)", broken: false },
    ]);
  });

  it("are none in a workbook without formulas", async () => {
    await type({ A1: 7 });
    expect(await findFormulas()).toEqual([]);
  });

  it("become the values that they show, spilled ones whole; other formulas stay", async () => {
    await type({ A1: 7, B1: "=CRM.DOUBLE(A1)", B2: "=B1+1", D1: "=CRM.PAIR(A1)" });
    excel.host.resetStats();
    expect(await freezeFormulas()).toBe(2);
    expect(excel.host.stats.roundTrips).toBe(5);
    await excel.host.settled();
    expect(await formulasAt("A1:D2")).toEqual([
      [7, 14, "", 7],
      ["", "=B1+1", "", "=text"],
    ]);
    expect(excel.host.read("Sheet1", "B2:D2")).toEqual([[15, "", "=text"]]);
  });

  it("get their proper names again where Excel stored its own", async () => {
    await type({ A1: 7, B1: "=_xldudf_CRM_DOUBLE(A1)" });
    expect(await findFormulas()).toMatchObject([{ address: "B1", broken: true }]);
    expect(await repairFormulas(["DOUBLE", "PAIR"])).toBe(1);
    await excel.host.settled();
    expect(await formulasAt("B1")).toEqual([["=CRM.DOUBLE(A1)"]]);
    expect(excel.host.read("Sheet1", "B1")).toEqual([[14]]);
  });
});
