import { mayLookAt } from "../../../src/workbench/host/formulaReferences";

const cells = [{ startRow: 4, endRow: 9, startColumn: 4, endColumn: 4 }]; // E5:E10

it.each([
  "=E5",
  "=$E$10*2",
  "=SUM(A1:F7)",
  "=SUM(E:E)",
  "=SUM(B:G)",
  "=SUM(7:7)",
  "=Other!E6",
  "='My sheet'!D1:E5",
  "=Total+1",
  "=SUM(Orders[Amount])",
  "=SUM(A1#)",
  '=INDIRECT("A"&1)',
  "=OFFSET(A1,1,1)",
  "=SUM(F12:D1)",
])("%s may look at E5:E10", (formula) => expect(mayLookAt(formula, cells)).toBe(true));

it.each([
  "=A1+B1",
  "=CRM.RETENTION(A5,B5,C5)",
  "=SUM(A1:D100)",
  "=E4+E11",
  "=SUM(F:H)",
  "=SUM(11:12)",
  '=IF(TRUE,"E5 and Total",1.5E3)',
  "='E5'!A1",
  "=LOG10(A1)",
])("%s does not", (formula) => expect(mayLookAt(formula, cells)).toBe(false));
