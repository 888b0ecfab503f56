import type { Cell } from "../../../src/core/cells/cell";
import { explainCell } from "../../../src/taskpane/library/explainCell";

const SHEETS: Readonly<Record<string, readonly Cell[]>> = {
  "'Survey'!E2:E6": [9, 10, 11, 3, 8],
  "Other!$C$4:$C$5": [9, "often"],
  "Answers[Score]": [9, 8, 77],
  "'Survey'!B2": [200],
  "'Survey'!C2": [190],
  "'Survey'!D2": [-4],
};
const host = {
  valuesOf: (reference: string) =>
    SHEETS[reference]
      ? Promise.resolve(SHEETS[reference].map((cell) => [cell]))
      : Promise.reject(new Error(reference)),
  usedCells: (reference: string) => Promise.resolve(reference.replace("E:E", "E2:E6")),
  addressOf: (reference: string) => Promise.resolve(reference === "Answers[Score]" ? "Log!F5:F7" : reference),
};

const explain = (formula: string, error = "#VALUE!", locale: "en-US" | "zh-CN" = "en-US") =>
  explainCell({ sheet: "Survey", address: "Survey!T6", formula, value: { error } }, host, locale);

describe("why a cell has no answer", () => {
  it.each([
    ["=CRM.NPS(E2:E6)", "'Survey'!E4"],
    ["=CRM.NPS(E:E)", "'Survey'!E4"],
    ["=ROUND(100+CRM.NPS(E2:E6),1)", "'Survey'!E4"],
    ["=crm.nps(Other!$C$4:$C$5)", "Other!C5"],
    ["=CRM.NPS(Answers[Score])", "Log!F7"],
    ["=CRM.RETENTION(B2,C2,D2)", "'Survey'!D2"],
  ])("%s is to be mended in %s", async (formula, address) => {
    const found = await explain(formula);
    expect(found).toMatchObject({ kind: "refused", address });
    expect(found?.kind === "refused" && found.sentence).toContain(address);
  });

  it("is told in the language of the pane", async () => {
    expect(await explain("=CRM.NPS(E2:E6)", "#VALUE!", "zh-CN")).toMatchObject({
      sentence: "NPS 只接受 0 到 10 的整数，实际为 11（'Survey'!E4）",
    });
  });

  it.each([
    ["=CRM.NPSS(E2:E6)", "CRM.NPS"],
    ["=CRM.RETENSION(1,2)", "CRM.RETENTION"],
    ["=1+CRM.CHURNRAT(5,1)", "CRM.CHURNRATE"],
    ["=CRM.CVL(1,2)", "CRM.CLV"],
    ["=CRM.LOGRANKS(A1:A3,B1:B3,C1:C3)", "CRM.LOGRANK"],
    ["=CRM.RMF(A1:A3,B1:B3,C1:C3)", "CRM.RFM"],
    ["=CRM.CSTA(A1:A3)", "CRM.CSAT"],
    ["=CRM.CUSTOMER(A1:A3)", "CRM.CUSTOMERS"],
  ])("%s should be %s", async (formula, name) => {
    const found = await explain(formula, "#NAME?");
    expect(found?.kind === "unknownName" && found.nearest[0]).toBe(name);
  });

  it.each([
    ["a cell without an error", "=CRM.NPS(E2:E6)", ""],
    ["a formula of others", "=SUM(E2:E6)/0", "#DIV/0!"],
    ["a call that answers", "=CRM.RETENTION(200,190,30)/0", "#DIV/0!"],
    ["what would have to be computed first", "=CRM.NPS(E2:E6*1)", "#VALUE!"],
  ])("is not told for %s", async (_what, formula, error) => {
    const value = error === "" ? 42 : { error };
    expect(
      await explainCell({ sheet: "Survey", address: "Survey!T6", formula, value }, host, "en-US"),
    ).toBeUndefined();
  });
});
