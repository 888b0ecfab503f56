import fc, { type Arbitrary } from "fast-check";
import type { RunningHost } from "../support/host";
import type { Part } from "./parts";
import { cell, text } from "./values";
import { within } from "./within";

const address = fc.oneof(
  fc.constantFrom(
    "A1",
    "A1:C3",
    "B2:B900",
    "A:A",
    "3:7",
    "XFD1048576",
    "A0",
    "",
    "Sheet1!A1",
    "nonsense",
    "A1,C3",
    "ZZZ99",
  ),
  text,
);
const MEMBERS = ["values", "formulas", "formulasR1C1", "numberFormat", "rowHidden", "hyperlink"] as const;
const call = fc.record({
  sheet: fc.constantFrom("Sheet1", "Sheet2", "", "None"),
  address,
  what: fc.constantFrom(
    "set",
    "clear",
    "merge",
    "unmerge",
    "table",
    "chart",
    "add",
    "delete",
    "sort",
    "format",
    "validation",
    "conditional",
    "rename",
    "load",
  ),
  member: fc.constantFrom(...MEMBERS),
  value: fc.oneof(cell, fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 })),
});
type Call = typeof call extends Arbitrary<infer T> ? T : never;

function perform(workbook: Excel.Workbook, { sheet: name, address: at, what, member, value }: Call): void {
  const sheet = workbook.worksheets.getItem(name);
  const range = () => sheet.getRange(at);
  const any = value as never;
  const acts: Record<Call["what"], () => unknown> = {
    set: () => ((range() as never as Record<string, unknown>)[member] = any),
    clear: () => range().clear(any),
    merge: () => range().merge(any),
    unmerge: () => range().unmerge(),
    table: () => sheet.tables.add(at, any),
    chart: () => sheet.charts.add(any, range(), "Auto"),
    add: () => workbook.worksheets.add(any),
    delete: () => sheet.delete(),
    sort: () => range().sort.apply([{ key: any, ascending: true }]),
    format: () => (range().format.fill.color = any),
    validation: () => (range().dataValidation.rule = { list: { inCellDropDown: true, source: any } }),
    conditional: () => (range().conditionalFormats.add("ColorScale").colorScale.criteria = any),
    rename: () => (sheet.name = any),
    load: () => range().load(member),
  };
  acts[what]();
}

/** Calls in any order: any may be refused, with a code; the workbook has to stay whole. */
export const calls = (excel: RunningHost): Part<Call[]> => ({
  few: 40,
  many: 600,
  cases: fc.array(call, { minLength: 1, maxLength: 12 }),
  async check(all) {
    excel.reset();
    await within(async () => {
      await Excel.run(async (context) => {
        all.forEach((one) => perform(context.workbook, one));
        await context.sync();
      }).catch((error: { code?: unknown }) => {
        if (typeof error.code !== "string" || error.code === "") {
          throw error;
        }
      });
      await excel.host.settled();
    });
    const { book } = JSON.parse(JSON.stringify(excel.host.snapshot())) as ReturnType<
      typeof excel.host.snapshot
    >;
    const first = book.sheets[book.sheetOrder[0]!]!.name;
    excel.host.edit(first, "ZZ9", [["alive"]]);
    if (excel.host.read(first, "ZZ9")[0]![0] !== "alive") {
      throw new Error("the workbook no longer takes what is typed");
    }
  },
});
