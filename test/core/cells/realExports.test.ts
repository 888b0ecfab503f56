import { KIND_EVIDENCE, type TableKind } from "../../../src/core/cells/guess/kindEvidence";
import { guessTableKind } from "../../../src/core/cells/guess/tableKind";
import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { cellBook } from "../../../src/core/ledger/cellBook";
import { readingFor } from "../../../src/reports/kit/needs";
import { reportById } from "../../../src/reports/registry";
import { readRows } from "../../../src/workbench/files/delimited";
import { REAL_EXPORTS, type RealExport } from "../../support/realExports";
import { CHINESE_EXPORTS } from "../../support/realExportsChinese";
import { OTHER_EXPORTS } from "../../support/realExportsOther";

/** Each export as it is read when it is opened: what it is taken for, what its columns mean, and what comes out. */
const ALL = [...REAL_EXPORTS, ...CHINESE_EXPORTS, ...OTHER_EXPORTS];

const BOUGHT: ReadonlySet<string> = new Set(["orders", "orderLines", "payments", "deals"]);

function read({ text, figures }: RealExport) {
  const { rows, separator } = readRows(text, "export.csv");
  const width = Math.max(...rows.map((row) => row.length));
  const cells = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  const source = { sheet: "Sheet1", row: 0, column: 0, cells, separator };
  const { kind, mapping, extras, guess } = guessTableKind("Sheet1", cells);
  const { titles } = guess.header;
  const roles = Object.fromEntries(Object.entries(mapping).map(([role, column]) => [role, titles[column]]));
  if (kind && BOUGHT.has(kind)) {
    const { mapping: columns, ...how } = readingFor(reportById("segments"), mapping, source);
    const book = cellBook(readDataset(source, columns, {}, { ...how, workbookDecimal: "point" }));
    const { total, orders, count } = book.customers();
    const sum = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);
    const made = { revenue: Math.round(100 * sum(total)) / 100, orders: sum(orders), customers: count };
    return { kind, roles, figures: pick(made, figures) };
  }
  const records = KIND_EVIDENCE[kind as TableKind]?.keys ?? [];
  const dataset = readDataset(source, mapping, {}, { records, extras });
  const scores = Array.from(dataset.columns.score?.values ?? []).filter((score) => !Number.isNaN(score));
  const made = {
    rows: dataset.used,
    customers: dataset.columns.customer?.dictionary.length,
    meanScore: scores.reduce((a, b) => a + b, 0) / scores.length,
    items: extras.length,
  };
  return { kind, roles, figures: pick(made, figures) };
}

function pick(made: Readonly<Record<string, unknown>>, wanted: RealExport["figures"]) {
  return Object.fromEntries(Object.keys(wanted).map((name) => [name, made[name]]));
}

describe.each(ALL.map((one) => [`${one.system} (${one.language})`, one] as const))("%s", (_, one) => {
  it("is taken for what it is, with columns and figures", () => {
    const { kind, roles, figures } = read(one);
    const told = Object.fromEntries(Object.keys(one.roles).map((role) => [role, roles[role] ?? null]));
    expect({ kind, roles: told, figures }).toEqual({
      kind: one.kind,
      roles: one.roles,
      figures: Object.fromEntries(
        Object.entries(one.figures).map(([name, value]) => [name, expect.closeTo(value, 6) as unknown]),
      ),
    });
  });
});

it("they are sixty and more, of eleven languages", () => {
  expect(ALL.length).toBeGreaterThanOrEqual(60);
  expect(new Set(ALL.map(({ language }) => language)).size).toBe(11);
});
