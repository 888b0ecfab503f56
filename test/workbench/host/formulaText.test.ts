import { checkFormula, LONGEST_FORMULA } from "../../../src/workbench/host/formulaText";

describe("what Excel takes for a formula", () => {
  it.each([
    "=1+1",
    "=-A1%",
    "=+SUM(A1:A3,,B2)",
    "=SUM()",
    '=IF(A1="",,"a ""b""")',
    "='My sheet'!A1+Sheet2!$B$2",
    "=[Book.xlsx]Sheet1!A1",
    "=Sheet1:Sheet3!A1",
    "=SUM(A:A)/COUNT(1:3)",
    "=Orders[[#All],[Amount]]*2",
    "=SUM(Orders[Unit '[kg']])",
    "=[@Amount]*2",
    "={1,2;3,4}*2",
    "=A1:A3 B1:B3",
    "=(A1,B2)",
    "=LAMBDA(x,x+1)(2)",
    "=A1#",
    "=@A1",
    "=#REF!+Sheet1!#REF!",
    "=IFERROR(1/0,#N/A)",
    "=1.5E+3*.5",
    "=CRM.NPS(B2:B500, 0)",
    "=客户 + 金额",
    "=A1<>B1",
    "=A1>=-1",
    "=NOT(TRUE)",
    "=SUM( A1 , B2 )",
    "=-(1)",
    "= 1 + 2",
    "=INDEX(A1:B2,1,0):B9",
    "=LOG10(100)",
  ])("%s", (formula) => {
    expect(() => checkFormula(formula)).not.toThrow();
  });

  it.each([
    "=SUM(A1",
    "=SUM(A1))",
    "=1+",
    "=*2",
    "=1 2",
    '="a" "b"',
    '="a',
    "=A1 5",
    "=49 30 1234",
    "=5 °C",
    "=()",
    "=(1,)",
    "={1,2",
    "=Orders[Amount",
    "=A1!!B2",
    "=IF(A1;B1)",
    "=1,2",
    "='x",
    '=a"b"',
    `="${"x".repeat(256)}"`,
    `=${"(".repeat(65)}1${")".repeat(65)}`,
    `=${"1+".repeat(LONGEST_FORMULA / 2)}1`,
  ])("not %s", (formula) => {
    expect(() => checkFormula(formula)).toThrow();
  });

  it("takes a literal of 255 characters, counted without doubled quotes, and a formula of 8,192", () => {
    expect(() => checkFormula(`="${'""'.repeat(255)}"`)).not.toThrow();
    expect(() => checkFormula(`=${"1+".repeat(4095)}1`)).not.toThrow();
  });

  it("is quick about the longest", () => {
    const start = process.cpuUsage().user;
    checkFormula(`=SUM(${"A1,".repeat(2700)}1)`);
    expect(process.cpuUsage().user - start).toBeLessThan(200_000);
  });
});
