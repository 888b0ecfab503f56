import { shapeOf } from "../../src/excel/formulaShape";

describe("the shape of a formula", () => {
  it.each([
    ["cells that moved with their rows and columns", "=B2*SUM($C$3:$C$9)", "=D12*SUM($E$13:$E$19)"],
    [
      "sheets that were named anew",
      "=MATCH('My orders'!$A$1,Figures!$A$2:$A$9,0)",
      "=MATCH(A1,'O''s (2)'!A2:A9,0)",
    ],
    ["another workbook", "=Figures!A1", "='[Orders 2025.xlsx]Figures'!A1"],
    ["cells that were deleted", '=IF(B2="",1,Figures!C3)', '=IF(#REF!="",1,Figures!#REF!)'],
    ["blanks and how Excel stores it", "=IFERROR(A1, @B2)", "=_xlfn.IFERROR(A1,B2)"],
  ])("is the same after %s", (_, before, after) => {
    expect(shapeOf(after)).toBe(shapeOf(before));
  });

  it.each([
    ["=B2*1.1", "=B2*1.2"],
    ['=IF(B2="A1","x","y z")', '=IF(B2="A2","x","y z")'],
    ["=LOG10(B2)", "=LOG2(B2)"],
    ["=B2+C2", "=B2-C2"],
    ["=SUM(B2:B9)", "=SUM(B2,B9)"],
  ])("tells %s from %s", (one, other) => {
    expect(shapeOf(one)).not.toBe(shapeOf(other));
  });
});
