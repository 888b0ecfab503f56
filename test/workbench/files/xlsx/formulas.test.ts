import { movedFormula, shownFormula, storedFormula } from "../../../../src/workbench/files/xlsx/formulas";

describe("stored formulas", () => {
  it.each([
    ["=CRM.NPS(E2:E401)", "_xldudf_CRM_NPS(E2:E401)"],
    ["=ROUND(crm.clv.retention(A1,0.8,0.1),1)", "ROUND(_xldudf_CRM_CLV.RETENTION(A1,0.8,0.1),1)"],
    ["=XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(A1,B:B,C:C)"],
    ["=SUM(FILTER(A1:A9,B1:B9>0))", "SUM(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))"],
    ["=\"XLOOKUP(\"&'CRM.NPS(1)'!A1", "\"XLOOKUP(\"&'CRM.NPS(1)'!A1"],
    ["=SUM(Orders[LET(x)])", "SUM(Orders[LET(x)])"],
    ["=LET(x,A1,y,x+1,x*y)", "_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)"],
    ["=MAP(A1:A3,LAMBDA(v,v*2))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v*2))"],
  ])("writes %s as %s", (shown, stored) => expect(storedFormula(shown)).toBe(stored));

  it.each([
    ["_xldudf_CRM_NPS(E2)", "=CRM.NPS(E2)"],
    ["_xldudf_CRM_CLV.RETENTION(1)", "=CRM.CLV.RETENTION(1)"],
    ["_xldudf_CRM_CLV_RETENTION(1)", "=CRM.CLV.RETENTION(1)"],
    ["_xlfn._xlws.SORT(_xlfn.LET(_xlpm.x,1,_xlpm.x))", "=SORT(LET(x,1,x))"],
    ['"_xlfn.A("', '="_xlfn.A("'],
  ])("shows %s as %s", (stored, shown) => expect(shownFormula(stored)).toBe(shown));
});

describe("moved formulas", () => {
  it.each([
    ["=A1+$B$2+C$3+$D4", "=B3+$B$2+D$3+$D6"],
    ['="A1"&LOG10(A1)', '="A1"&LOG10(B3)'],
    ["='A1'!Z9:AA10", "='A1'!AA11:AB12"],
  ])("moves %s two rows down and a column right", (from, to) => expect(movedFormula(from, 2, 1)).toBe(to));
});
