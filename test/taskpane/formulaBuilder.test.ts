import { CATALOGUE, NAMESPACE, type Parameter } from "../../src/functions/catalogue";
import { readCall } from "../../src/functions/formula";
import { buildFormula, readEntered } from "../../src/taskpane/library/formulaBuilder";
import { findFunction } from "../functions/answer";

const parameter = (more: Partial<Parameter>): Parameter => ({
  name: "p",
  shape: "scalar",
  type: "number",
  optional: false,
  ...more,
});
const number = parameter({});
const dates = parameter({ shape: "column", type: "date" });
const text = parameter({ type: "text", optional: true });

describe("a field of the formula builder", () => {
  it.each(["B2", "Orders!E2:E401", "'My orders'!$A$2:$A$9", "'It''s'!A1", "数据!B2:B9", "Orders[Amount]"])(
    "takes %s for cells",
    (reference) => expect(readEntered(reference, number)).toEqual({ kind: "reference", formula: reference }),
  );

  it.each<[string, Parameter, string, unknown]>([
    ["0.05", number, "0.05", 0.05],
    ["5%", number, "5%", 0.05],
    ["-3", number, "-3", -3],
    ["2025-01-31", dates, "DATE(2025,1,31)", "2025-01-31"],
    ["zh", text, '"zh"', "zh"],
    ['say "hi"', text, '"say ""hi"""', 'say "hi"'],
  ])("writes %s so that any Excel language reads it", (given, of, formula, value) =>
    expect(readEntered(given, of)).toEqual({ kind: "literal", formula, value }),
  );

  it("takes whole columns, of which the used rows are meant", () => {
    expect(readEntered("Orders!E:E", number)).toEqual({
      kind: "reference",
      formula: "Orders!E:E",
      whole: true,
    });
  });

  it("asks for what is needed and lets the rest be empty", () => {
    expect(readEntered("  ", number)).toEqual({ kind: "problem", problem: "required" });
    expect(readEntered("", text)).toEqual({ kind: "empty" });
    expect(readEntered("twelve", number)).toEqual({ kind: "problem", problem: "unreadable" });
  });
});

describe("the built formula", () => {
  const empty = { kind: "empty" } as const;
  const literal = (formula: string) => ({ kind: "literal", formula, value: formula }) as const;

  it("leaves out arguments at the end and keeps the place of those between", () => {
    expect(buildFormula("CRM.F", [literal("1"), empty, literal("3"), empty, empty])).toBe("=CRM.F(1, , 3)");
    expect(buildFormula("CRM.F", [empty])).toBe("=CRM.F()");
  });

  it("is not there while a field has a problem", () => {
    expect(buildFormula("CRM.F", [literal("1"), { kind: "problem", problem: "required" }])).toBeUndefined();
  });

  it("takes every example of the catalogue and gives it back", () => {
    for (const { id, examples } of CATALOGUE) {
      for (const { formula } of examples) {
        const inside = /\((.*)\)$/.exec(formula)?.[1] ?? "";
        const parts = inside.split(/, ?/);
        if (!formula.startsWith("=CRM.") || /[{"]|[A-Z]:[A-Z]/.test(inside)) {
          continue; // array constants, quoted words and calls around calls are not typed into fields; whole columns are refused
        }
        const entered = (findFunction(id)?.parameters ?? []).map((spec, index) =>
          readEntered(parts[index] ?? "", spec),
        );
        const built = buildFormula(`${NAMESPACE}.${id}`, entered);
        expect({ id, call: built && readCall(built) }).toEqual({ id, call: readCall(formula) });
      }
    }
  });
});
