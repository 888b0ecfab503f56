import { moveReferences } from "../../../src/taskpane/library/moveReferences";

it.each([
  ["=CRM.NPS(A1:A5)", "=CRM.NPS(A4:A8)"],
  ['=CRM.COHORT(A1:A9, B1:B9, "month", "A1 of B2")', '=CRM.COHORT(A4:A12, B4:B12, "month", "A1 of B2")'],
  ["=CRM.RFM.CLASS8(AA1, B2)", "=CRM.RFM.CLASS8(AA4, B5)"],
  ["=INDEX(CRM.CLUSTERS(A1:B4), 2, 1)", "=INDEX(CRM.CLUSTERS(A4:B7), 2, 1)"],
  ["=LOG10(100)+{1;2}", "=LOG10(100)+{1;2}"],
])("%s, three rows lower, is %s", (formula, moved) => {
  expect(moveReferences(formula, 3)).toBe(moved);
});
