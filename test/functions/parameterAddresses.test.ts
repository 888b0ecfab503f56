import { associateAll } from "../../src/functions/associate";
import { functionsJson } from "../../src/functions/metadata";
import { startHost, type RunningHost } from "../support/host";

let excel: RunningHost;

beforeAll(async () => {
  excel = await startHost({ metadata: functionsJson("en-US", "https://crm.example.com") });
  associateAll();
}, 120_000);

afterAll(() => excel.stop());

/** What a formula in F1 or below says beside its error. */
async function said(formula: string, row: number): Promise<string | undefined> {
  excel.host.edit("Sheet1", `F${row}`, [[formula]]);
  await excel.host.settled();
  return excel.host.messageAt("Sheet1", row - 1, 5);
}

describe("a function that spills, in a sheet", () => {
  beforeAll(() => {
    excel.host.edit("Sheet1", "A1", [
      ["Customer", "Date"],
      ["C1", "2025-01-03"],
      ["C2", "soon"],
      ["", ""],
      ["C1", "2025-01-03"],
      ["C2", "soon"],
    ]);
  });

  it("names the cell that it cannot read", async () => {
    expect(await said("=CRM.CUSTOMERS(A1:A3, B1:B3)", 1)).toContain("Sheet1!B3");
  });

  it("names another cell where the same stands elsewhere", async () => {
    expect(await said("=CRM.CUSTOMERS(A5:A6, B5:B6)", 20)).toContain("Sheet1!B6");
  });

  it("names the row where what it is given stands nowhere", async () => {
    expect(await said('=CRM.CUSTOMERS({"a";"b"}, {"2025-01-03";"soon"})', 40)).toContain("row 2");
  });

  it("names the row where it answers with one value: Excel does not tell it places", async () => {
    excel.host.edit("Sheet1", "D1", [[9], [12], [8]]);
    expect(await said("=CRM.NPS(D1:D3)", 60)).toBe(
      "NPS takes whole numbers from 0 to 10, got 12 (scores, row 2)",
    );
  });
});
