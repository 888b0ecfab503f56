import { MAX_SPILL, startHost, type RunningHost } from "../../support/host";
import { Seen } from "../../support/seen";
import type { FunctionsJson, ParameterMetadata } from "../../../src/workbench/host";

const scalar = (name: string, type = "any"): ParameterMetadata => ({ name, type, dimensionality: "scalar" });
const matrix = (name: string, type = "any"): ParameterMetadata => ({ name, type, dimensionality: "matrix" });
const optional = (parameter: ParameterMetadata): ParameterMetadata => ({ ...parameter, optional: true });

const metadata: FunctionsJson = {
  allowErrorForDataTypeAny: true,
  functions: [
    { id: "CLV", name: "CLV", parameters: [scalar("profit", "number"), scalar("years", "number")] },
    {
      id: "CLV.RETENTION",
      name: "CLV.RETENTION",
      parameters: [scalar("margin", "number"), scalar("rate", "number")],
    },
    {
      id: "RETENTION",
      name: "RETENTION",
      parameters: [
        scalar("start", "number"),
        scalar("end", "number"),
        optional(scalar("acquired", "number")),
      ],
    },
    { id: "ECHO", name: "ECHO", parameters: [matrix("cells"), optional(scalar("one"))] },
    { id: "NUMBERS", name: "NUMBERS", parameters: [matrix("numbers", "number")] },
    { id: "EVERY", name: "EVERY", parameters: [{ ...matrix("each"), repeating: true }] },
    { id: "GRID", name: "GRID", parameters: [scalar("rows", "number"), scalar("columns", "number")] },
    { id: "BAD", name: "BAD", parameters: [scalar("how", "string")] },
    { id: "SLOW", name: "SLOW", parameters: [scalar("n", "number")], options: { cancelable: true } },
    { id: "WHERE", name: "WHERE", parameters: [], options: { requiresAddress: true } },
    { id: "LOST", name: "LOST", parameters: [] },
    { id: "HOLD", name: "HOLD", parameters: [matrix("cells"), scalar("n", "number")] },
  ],
};

let calls = 0;
let cancelled = 0;
/** The ranges that HOLD was given. */
const held: unknown[][][] = [];
/** Ways to give the answers of calls that wait. */
const slow = new Seen<() => void>();
let excel: RunningHost;

beforeAll(async () => {
  excel = await startHost({
    metadata,
    functions: {
      CLV: (profit: number, years: number) => {
        calls++;
        return profit * years;
      },
      "CLV.RETENTION": (margin: number, rate: number) => (margin * rate) / (1 - rate),
      RETENTION: (start: number, end: number, acquired: number | null) => {
        if (start === 0) {
          throw new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero, "nothing to start from");
        }
        return (end - (acquired ?? 0)) / start;
      },
      ECHO: (...all: unknown[]) =>
        JSON.stringify(all.slice(0, -1), (_key, value) => (value?.errorType ? value.code : value)),
      NUMBERS: (numbers: number[][]) => numbers.flat().reduce((sum, n) => sum + n, 0),
      EVERY: (each: unknown[][][]) => JSON.stringify(each),
      GRID: (rows: number, columns: number) =>
        Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => r * 10 + c)),
      BAD: (how: string) => {
        switch (how) {
          case "value":
            throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, "score 11 is above 10");
          case "na":
            throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "nothing to count");
          case "num":
            throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidNumber);
          case "throw":
            throw new Error("a bug");
          case "nan":
            return NaN;
          case "undefined":
            return undefined;
          case "ragged":
            return [[1, 2], [3]];
          case "element":
            return [[1, new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero)]];
          default:
            return Promise.reject(
              new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, "rejected"),
            );
        }
      },
      SLOW: (n: number, invocation: CustomFunctions.CancelableInvocation) =>
        new Promise((resolve) => {
          invocation.onCanceled = () => cancelled++;
          slow.add(() => resolve(n));
        }),
      HOLD: (cells: unknown[][], n: number) => {
        held.push(cells);
        Reflect.set(cells[0]!, 0, n);
        return cells[0]![0];
      },
      WHERE: (invocation: CustomFunctions.Invocation) => invocation.address ?? "",
    },
  });
  // All formulas are put into one workbook and computed at once: a calculation of dependent calls takes time.
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Other").getRange("A1").values = [[5]];
    context.workbook.worksheets.add("Big");
    await context.sync();
  });
  excel.host.resetStats();
  excel.host.edit("Sheet1", "V1", [[1], [2], [3]]);
  excel.host.edit("Sheet1", "W1", [[4]]);
  excel.host.edit("Big", "A1", [["=CRM.GRID(5000,2)"]]);
  excel.host.edit("Big", "D1", [["=ROW(A1:A1500)"]]);
  excel.host.edit("Big", "F1", [
    ["=MATCH(1200,D:D,0)"],
    ["=MATCH(390,A1:A5000,0)"],
    ["=MATCH(1501,D:D,0)"],
    ["=D9999+1"],
  ]);
  excel.host.edit("Big", "F9", [["=COLUMN(A1:CV1)"]]);
  excel.host.edit("Sheet1", "A1", [[10], [9], [""], ["text"], ["=1/0"], [true]]);
  const formulas = Object.values(FORMULAS).map(([formula]) => [formula]);
  excel.host.edit("Sheet1", "C1", formulas);
  excel.host.edit("Sheet1", "H1", [["=CRM.GRID(3,2)"]]);
  excel.host.edit("Sheet1", "K1", [
    ["=CRM.GRID(3,2)", ""],
    ["", "in the way"],
  ]);
  excel.host.edit("Sheet1", "N1", [["=CRM.CLV(A1:A2,{2,3})"]]);
  await excel.host.settled();
});
afterAll(() => excel.stop());

const FORMULAS: Record<string, [formula: string, value: unknown]> = {
  "nested in ROUND and in arithmetic": ["=ROUND(CRM.CLV(1200,3.5)*CRM.RETENTION(200,190,30),1)", 3360],
  "nested in IF, which leaves the other branch alone": [
    '=IF(CRM.CLV(2,2)>3,CRM.CLV(3,3),CRM.BAD("value"))',
    9,
  ],
  "nested in each other": ["=CRM.CLV(CRM.CLV(CRM.CLV(2,2),2),2)", 16],
  "caught by IFERROR": ['=IFERROR(CRM.BAD("value"),"caught")', "caught"],
  "with a dot in its name, beside its shorter namesake": ["=CRM.CLV.RETENTION(100,0.5)", 100],
  "in lower case": ["=crm.clv(1,2)", 2],
  "with an optional argument left out": ["=CRM.RETENTION(200,190)", 0.95],
  "over a range with blanks, text, errors and truth values": [
    "=CRM.ECHO(A1:A6)",
    '[[[10],[9],[null],["text"],["#DIV/0!"],[true]],null]',
  ],
  "over one cell as a range": ["=CRM.ECHO(A1)", "[[[10]],null]"],
  "with an error as its argument": ["=CRM.ECHO(1,1/0)", '[[[1]],"#DIV/0!"]'],
  "with a blank cell for any value": ["=CRM.ECHO(1,A3)", "[[[1]],null]"],
  "with a blank cell for a number": ["=CRM.CLV(A3,5)", 0],
  "with a number written as text": ['=CRM.CLV("3",2)', 6],
  "with text for a number": ['=CRM.CLV("three",2)', "#VALUE!"],
  "with text in a range of numbers": ["=CRM.NUMBERS(A1:A4)", "#VALUE!"],
  "with an error in a range of numbers": ["=CRM.NUMBERS(A5:A6)", "#DIV/0!"],
  "with repeating ranges": ["=CRM.EVERY(A1:A2,5)", "[[[10],[9]],[[5]]]"],
  "over a whole column": ["=CRM.NUMBERS(B:B)", 0],
  "over whole columns, as long as each other where one ends blank": [
    "=CRM.EVERY(V:V,W:W,Other!A:A)",
    "[[[1],[2],[3]],[[4],[null],[null]],[[5],[null],[null]]]",
  ],
  "with text that reads like a date": ['=CRM.ECHO({1},"03/04/2025")', '[[[1]],"03/04/2025"]'],
  "with text that reads like a span": ['=CRM.ECHO("1-5","20%")', '[[["1-5"]],"20%"]'],
  "with such text from IF": ['=CRM.ECHO(IF(A1>9,"1-5","1-7"))', '[[["1-5"]],null]'],
  "with too many arguments": ["=CRM.CLV(1,2,3)", "#VALUE!"],
  "that throws a value error": ['=CRM.BAD("value")', "#VALUE!"],
  "that has nothing to give": ['=CRM.BAD("na")', "#N/A"],
  "that throws a number error": ['=CRM.BAD("num")', "#NUM!"],
  "that divides by zero": ["=CRM.RETENTION(0,1)", "#DIV/0!"],
  "that has a bug": ['=CRM.BAD("throw")', "#VALUE!"],
  "that gives no number": ['=CRM.BAD("nan")', "#VALUE!"],
  "that gives nothing": ['=CRM.BAD("undefined")', 0],
  "that rejects": ['=CRM.BAD("reject")', "#VALUE!"],
  "that gives rows of different lengths": ['=CRM.BAD("ragged")', "#VALUE!"],
  "that gives an error among values": ['=SUM(IFERROR(CRM.BAD("element"),5))', 6],
  "that is summed over its spill": ["=SUM(CRM.GRID(2,2))", 22],
  "that gives too many cells": [`=CRM.GRID(${MAX_SPILL / 10 + 1},10)`, "#VALUE!"],
  "that nobody associated": ["=CRM.LOST()", "#VALUE!"],
  "that asks where it stands": ["=CRM.WHERE()", "Sheet1!C37"],
};

const row = (title: string) => Object.keys(FORMULAS).indexOf(title);

describe("a custom function", () => {
  it.each(Object.entries(FORMULAS))("%s: %j", (title, [, value]) => {
    expect(excel.host.read("Sheet1", `C${row(title) + 1}`)).toEqual([[value]]);
  });

  it("spills, and says #SPILL! where something is in the way", () => {
    expect(excel.host.read("Sheet1", "H1:I3")).toEqual([
      [0, 1],
      [10, 11],
      [20, 21],
    ]);
    expect(excel.host.read("Sheet1", "K1")).toEqual([["#SPILL!"]]);
  });

  it("spills beyond the rows and columns that the grid had, as built-in functions do", () => {
    expect(excel.host.read("Big", "A5000:B5000")).toEqual([[49990, 49991]]);
    expect(excel.host.read("Big", "D1500")).toEqual([[1500]]);
    expect(excel.host.read("Big", "AZ9")).toEqual([[47]]);
  });

  it("that is looked up gives the cells it has filled", () => {
    expect(excel.host.read("Big", "F1:F4")).toEqual([[1200], [40], ["#N/A"], [1]]);
  });

  it("is called for each cell of a range that stands where one value is asked for", () => {
    expect(excel.host.read("Sheet1", "N1:O2")).toEqual([
      [20, 30],
      [18, 27],
    ]);
  });

  it("shows its message beside #VALUE! and #N/A only", () => {
    const message = (title: string) => excel.host.messageAt("Sheet1", row(title), 2);
    expect(message("that throws a value error")).toBe("score 11 is above 10");
    expect(message("that has nothing to give")).toBe("nothing to count");
    expect(message("that rejects")).toBe("rejected");
    expect(message("that divides by zero")).toBeUndefined();
    expect(message("that has a bug")).toBeUndefined();
    expect(message("caught by IFERROR")).toBeUndefined();
    expect(message("that gives too many cells")).toMatch(/40001 × 10/);
    expect(message("with text for a number")).toMatch(/profit/);
  });

  it("is called again when a cell it reads changes, and once for equal arguments", async () => {
    excel.host.edit("Sheet1", "Q1", [[3, "=CRM.CLV(Q1,11)", "=CRM.CLV(Q1,11)"]]);
    await excel.host.settled();
    const before = calls;
    expect(excel.host.read("Sheet1", "R1:S1")).toEqual([[33, 33]]);
    excel.host.edit("Sheet1", "Q1", [[4]]);
    await excel.host.settled();
    expect(excel.host.read("Sheet1", "R1:S1")).toEqual([[44, 44]]);
    expect(calls - before).toBe(1);
  });

  it("is busy until its answer comes, and cancelled when its cell is written over", async () => {
    excel.host.edit("Sheet1", "U1", [["=CRM.SLOW(1)"], ["=CRM.SLOW(2)"]]);
    await slow.nth(2);
    expect(excel.host.read("Sheet1", "U1:U2")).toEqual([["#BUSY!"], ["#BUSY!"]]);
    excel.host.edit("Sheet1", "U2", [["over"]]);
    slow.all.forEach((answer) => answer());
    await excel.host.settled();
    expect([excel.host.read("Sheet1", "U1:U2"), cancelled]).toEqual([[[1], ["over"]], 1]);
  });

  it("is given a range that others refer to as the same object, which none of them can change", async () => {
    excel.host.edit(
      "Sheet1",
      "AC1",
      Array.from({ length: 100 }, (_, row) => [row + 0.5, "text"]),
    );
    excel.host.edit("Sheet1", "AF1", [["=CRM.HOLD(AC1:AD100,1)"], ["=CRM.HOLD(AC1:AD100,2)"]]);
    await excel.host.settled();
    expect(excel.host.read("Sheet1", "AF1:AF2")).toEqual([[0.5], [0.5]]);
    expect(held[0]).toHaveLength(100);
    expect(held[1]).toBe(held[0]);
  });

  it("does not count its results as the add-in's round trips", () => {
    expect(excel.host.stats.roundTrips).toBe(0);
  });

  it("in ten thousand cells gives each its own answer", async () => {
    const formulas = Array.from({ length: 10_000 }, (_, i) => [`=CRM.CLV(${i},3.5)`]);
    excel.host.edit("Sheet1", "Z1", formulas);
    await excel.host.settled();
    const values = excel.host.read("Sheet1", "Z1:Z10000").flat();
    expect(values.filter((value, i) => value !== i * 3.5)).toEqual([]);
  });

  it("keeps its formula when it is registered again in another language", async () => {
    excel.host.registerFunctions(metadata, "CRM");
    await excel.host.settled();
    expect(excel.host.read("Sheet1", "C1")).toEqual([[3360]]);
  });
});
