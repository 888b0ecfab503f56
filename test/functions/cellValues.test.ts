import { associateAll } from "../../src/functions/associate";
import { CATALOGUE, type FunctionEntry } from "../../src/functions/catalogue";
import { readCall } from "../../src/functions/formula";
import { functionsJson } from "../../src/functions/metadata";
import type { Scalar } from "../../src/workbench/host";
import { startHost } from "../support/host";
import { answer, findFunction } from "./answer";

// The shapes as Microsoft documents them: Excel.CellValue of ExcelApi 1.16 to 1.19.
const NO_VALUE = { basicType: "Error", basicValue: "#VALUE!" };
const ENTITY = (text: string) => ({ type: "Entity", text, ...NO_VALUE, properties: {}, layouts: {} });
const STOCK = (text: string) => ({
  type: "LinkedEntity",
  text,
  ...NO_VALUE,
  id: { entityId: text, domainId: "stocks", serviceId: 268435456, culture: "en-US" },
  properties: { Price: { type: "Double", basicType: "Double", basicValue: 1 } },
});
const STRING = (basicValue: string) => ({ type: "String", basicType: "String", basicValue });
const NAMED = (basicValue: string) => ({ ...STRING(basicValue), properties: { Region: STRING("West") } });
const DOUBLE = (basicValue: number) => ({
  type: "Double",
  basicType: "Double",
  basicValue,
  numberFormat: "0.00",
});
const FORMATTED = (basicValue: number) => ({ ...DOUBLE(basicValue), type: "FormattedNumber" });
const BOOLEAN = (basicValue: boolean) => ({ type: "Boolean", basicType: "Boolean", basicValue });
const EMPTY = { type: "Empty", basicType: "Empty", basicValue: "" };
const ERROR = {
  type: "Error",
  errorType: "NotAvailable",
  errorSubType: "VlookupValueNotFound",
  basicType: "Error",
};
const IMAGE = { type: "WebImage", address: "https://x.example/a.png", altText: "a picture", ...NO_VALUE };
const IMAGE_IN_CELL = { type: "LocalImage", image: { cellAddress: "A1" }, ...NO_VALUE };
const ARRAY = (elements: unknown[][]) => ({ type: "Array", elements, ...NO_VALUE });

type Text = (text: string) => object;

/** A plain argument as Microsoft 365 sends it: every cell a shape, blanks and errors too. */
function sent(argument: unknown, text: Text, number: (value: number) => object): unknown {
  if (Array.isArray(argument)) {
    return argument.map((each) => sent(each, text, number));
  }
  switch (typeof argument) {
    case "string":
      return text(argument);
    case "number":
      return number(argument);
    case "boolean":
      return BOOLEAN(argument);
    default:
      // An omitted argument stays one.
      return argument;
  }
}

const WAYS: readonly (readonly [string, Text, (value: number) => object])[] = [
  ["entities", ENTITY, DOUBLE],
  ["linked entities", STOCK, FORMATTED],
  ["text with properties", NAMED, DOUBLE],
  ["text", STRING, FORMATTED],
];

const examples = CATALOGUE.flatMap((entry) =>
  entry.examples.flatMap(
    ({ formula, cells }): { entry: FunctionEntry; formula: string; args: readonly unknown[] }[] => {
      const call = readCall(formula, cells ?? []);
      return call ? [{ entry, formula, args: call.args }] : [];
    },
  ),
);

it("has every function of the catalogue among its examples", () => {
  expect(new Set(examples.map(({ entry }) => entry.id)).size).toBe(CATALOGUE.length);
});

describe.each(WAYS)("%s answer as plain cells do", (_name, text, number) => {
  it.each(examples.map((example) => [example.formula, example] as const))(
    "%s",
    (_formula, { entry, args }) => {
      const given = args.map((argument) => sent(argument, text, number));
      expect(answer(entry, given)).toEqual(answer(entry, args));
    },
  );
});

const ofTexts = CATALOGUE.filter(({ parameters }) =>
  parameters.some(({ shape, type }) => shape === "column" && (type === "id" || type === "text")),
);

describe("functions of ids, groups or texts", () => {
  it.each(ofTexts.map((entry) => [entry.id, entry] as const))(
    "%s: a blank of any shape is a blank",
    (id, entry) => {
      const blanked = (blank: unknown) =>
        withFirst(entry, (cell, row) => (row === 1 && typeof cell !== "object" ? blank : cell));
      expect([id, answer(entry, blanked(EMPTY))]).toEqual([id, answer(entry, blanked(null))]);
      expect([id, answer(entry, blanked(ENTITY("")))]).toEqual([id, answer(entry, blanked(""))]);
    },
  );

  it.each(ofTexts.map((entry) => [entry.id, entry] as const))(
    "%s: images and errors are error cells",
    (id, entry) => {
      const broken = (error: unknown) => withFirst(entry, (cell, row) => (row === 1 ? error : cell));
      for (const [shape, code] of [
        [ERROR, "#N/A"],
        [IMAGE, "#VALUE!"],
        [IMAGE_IN_CELL, "#VALUE!"],
        [{ type: "Error", errorType: "Blocked", basicType: "Error", basicValue: "#BLOCKED!" }, "#BLOCKED!"],
        [{ type: "Function", ...NO_VALUE }, "#VALUE!"],
        [{ type: "NotAvailable", ...NO_VALUE }, "#VALUE!"],
      ] as const) {
        const plain = answer(entry, broken({ type: "CustomFunctionError", code }));
        expect(plain).toMatchObject({ code: "value", key: expect.stringMatching(/^errorCell/) });
        expect([id, answer(entry, broken(shape))]).toEqual([id, plain]);
      }
    },
  );

  /** The first example's arguments, the first column of texts changed cell by cell. */
  function withFirst(entry: FunctionEntry, change: (cell: unknown, row: number) => unknown): unknown[] {
    const at = entry.parameters.findIndex(
      ({ shape, type }) => shape === "column" && (type === "id" || type === "text"),
    );
    const { args } = examples.find((example) => example.entry === entry && Array.isArray(example.args[at]))!;
    return args.map((argument, i) =>
      i === at ? (argument as unknown[][]).map((row, r) => row.map((cell) => change(cell, r))) : argument,
    );
  }
});

it("counts customers that are entities one by one", () => {
  const people = (make: Text) => [["Ana"], ["Bo"], ["Cy"], ["Di"]].map(([name]) => [make(name!)]);
  const retention = findFunction("RETENTION.IDS")!;
  expect(answer(retention, [people(ENTITY), [[ENTITY("Ana")]]])).toBe(0.25);
  expect(answer(retention, [people(STOCK), [["Ana"]]])).toBe(0.25);
});

it("takes an array in a cell for its cells", () => {
  const nps = findFunction("NPS")!;
  const scores = [[DOUBLE(9)], [DOUBLE(10)], [DOUBLE(3)], [EMPTY]];
  const plain = answer(nps, [[[9], [10], [3], [null]]]);
  expect(answer(nps, [ARRAY(scores)])).toBe(plain);
  expect(answer(nps, [[[ARRAY(scores)]]])).toBe(plain);
  expect(answer(nps, [[[ARRAY([[DOUBLE(9)]])], [10], [3]]])).toBe(plain);
  expect(answer(nps, [[[ARRAY(scores)], [10]]])).toMatchObject({
    code: "value",
    key: expect.stringMatching(/^errorCell/),
  });
});

it("quotes the text of an entity where a number is expected", () => {
  expect(answer(findFunction("NPS")!, [[[9], [STOCK("Contoso")], [10]]])).toMatchObject({
    key: "notANumberInRow",
    detail: { text: "Contoso" },
  });
});

it("is so from a cell through the real office.js as well", async () => {
  const sendAs = (value: Scalar) => sent(value, STOCK, FORMATTED);
  const metadata = functionsJson("en-US", "https://crm.example.com");
  const excel = await startHost({ metadata, sendAs });
  try {
    associateAll();
    excel.host.edit("Sheet1", "A1", [
      ["Ana", "Ana", 9],
      ["Bo", "Bo", 10],
      ["Cy", "", 3],
    ]);
    excel.host.edit("Sheet1", "E1", [
      ["=CRM.RETENTION.IDS(A1:A3,B1:B2)"],
      ["=CRM.NPS(C1:C3)"],
      ["=CRM.NPS(A1:A3)"],
    ]);
    await excel.host.settled();
    const [[retention], [nps], [refused]] = excel.host.read("Sheet1", "E1:E3") as [
      [number],
      [number],
      [string],
    ];
    expect(retention).toBeCloseTo(2 / 3, 12);
    expect(nps).toBeCloseTo(100 / 3, 12);
    expect(refused).toBe("#VALUE!");
    expect(excel.host.messageAt("Sheet1", 2, 4)).toContain("Bo");
  } finally {
    await excel.stop();
  }
});
