import { isOurFormula, repairedFormula } from "../../src/excel/sharing";

describe("our formulas", () => {
  it.each([
    "=CRM.NPS(B2:B500)",
    "=ROUND(crm.clv(1200,3.5)*2,1)",
    "=_xldudf_CRM_NPS(B2)",
    "=IF(A1,CRM.CLV.RETENTION(1,2,3),0)",
  ])("%s is one", (formula) => {
    expect(isOurFormula(formula)).toBe(true);
  });

  it.each(["=SUM(A1:A5)", '="CRM.NPS(1)"', "=CRM!A1", "=MYCRM.NPS(1)", "CRM.NPS(B2)", "='CRM data'!A1"])(
    "%s is none",
    (formula) => {
      expect(isOurFormula(formula)).toBe(false);
    },
  );

  it("get their names back when Excel has stored its internal ones", () => {
    const ids = ["NPS", "CLV", "CLV.RETENTION"];
    expect(repairedFormula("=_xldudf_CRM_CLV_RETENTION(1,2,3)+_xldudf_CRM_CLV(1,2)", ids)).toBe(
      "=CRM.CLV.RETENTION(1,2,3)+CRM.CLV(1,2)",
    );
    expect(repairedFormula("=_xldudf_CRM_UNKNOWN(1)", ids)).toBe("=_xldudf_CRM_UNKNOWN(1)");
  });
});
