import { startHost, type RunningHost } from "../../support/host";

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => excel.reset());

const STYLE = "sheet.command.set-style";

function write(cells: object, trigger?: string): void {
  const subUnitId = excel.host.engine.findSheet("Sheet1")!.getSheetId();
  excel.host.engine.run("sheet.mutation.set-range-values", { subUnitId, cellValue: { 0: cells }, trigger });
}

function cells(count: number) {
  const { engine } = excel.host;
  const matrix = engine.findSheet("Sheet1")!.getCellMatrix();
  return Array.from({ length: count }, (_, column) => {
    const { s, ...cell } = matrix.getValue(0, column) ?? {};
    return { ...cell, style: engine.workbook.getStyles().get(s as string) };
  });
}

/** The engine's own way, which a cell with something of its own takes. */
const custom = { custom: { own: 1 } };

describe("plain cells", () => {
  const bold = { bl: 1 };
  const values = [
    { v: 5, t: 2 },
    { v: "text", t: 1 },
    { v: "0012", t: 1 },
    { v: "12", t: 4 },
    { v: "TRUE", t: 1 },
    { v: 1, t: 3 },
    { v: "", t: 1 },
  ];

  it.each([
    ["a look", bold],
    ["a number format", { n: { pattern: "0.00" } }],
    ["the text format", { n: { pattern: "@" } }],
    ["a look over the text format", bold, { n: { pattern: "@" } }],
    ["a number format over the text format", { n: { pattern: "0" } }, { n: { pattern: "@" } }],
    ["a border over a colour", { bd: { b: { s: 1, cl: { rgb: "#000000" } } } }, { bg: { rgb: "#EEEEEE" } }],
    ["no colour over a colour", { bg: null }, { bg: { rgb: "#EEEEEE" } }],
  ])("come out as the engine's own under %s", (_, style, before: object = { it: 1 }) => {
    const results = [{}, custom].map((own) => {
      excel.reset();
      write({ ...values.map((cell) => ({ ...cell, ...own })), 7: own });
      write(
        [...values, {}].map(() => ({ s: before })),
        STYLE,
      );
      write(
        [...values, {}].map(() => ({ s: style })),
        STYLE,
      );
      return cells(8).map(({ custom: _own, ...cell }: Record<string, unknown>) => cell);
    });
    expect(results[0]).toEqual(results[1]);
  });

  it("take a value in place of a formula, and nothing stays of the formula", async () => {
    excel.host.edit("Sheet1", "A1", [["=1+2"]]);
    await excel.host.settled();
    excel.host.edit("Sheet1", "A1", [[9]]);
    expect(cells(1)).toEqual([{ v: 9, t: 2, style: undefined }]);
  });
});
