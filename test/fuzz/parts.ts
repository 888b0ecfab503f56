/** What is thrown at the house: arguments, tables, calls, files, and people. Each part draws cases and says what is wrong. */
import fc, { type Arbitrary } from "fast-check";
import JSZip from "jszip";
import { buildReport } from "../../src/app/buildReport";
import { guessRoles } from "../../src/core/cells/guess/guessRoles";
import { DEFAULT_POLICIES } from "../../src/core/cells/policies";
import { CoreError } from "../../src/core/errors";
import { CATALOGUE } from "../../src/functions/catalogue";
import { evaluate } from "../../src/functions/evaluate";
import { layoutReport } from "../../src/reports/layout/layout";
import { REPORTS } from "../../src/reports/registry";
import { FileError, openFile, saveXlsx } from "../../src/workbench/files";
import { AFTERWARDS, EDITS, EditMatrix, type EditName } from "../excel/editMatrix";
import { ORDER_REPORTS } from "../excel/smallOrders";
import type { RunningHost } from "../support/host";

export interface Part {
  readonly name: string;
  /** Drawn in a quick run. */
  readonly few: number;
  /** The property of one case: throws where something is wrong. */
  readonly property: () => fc.IAsyncProperty<[unknown]> | fc.IProperty<[unknown]>;
}

/** Processor time that one case may take. */
const HANGS_MS = 10_000;

const text = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "-",
    "n/a",
    "constructor",
    "__proto__",
    "toString",
    "=1+1",
    "非常满意",
    "很慢",
    "C1",
    "c 1",
    "1,234.5",
    "1.234,5",
    "5%",
    "2025-01-05",
    "03/04/2025",
    "2025年3月",
    "1900-01-01",
    "9999-12-31",
    "refund",
    "‮abc",
    "a\u0000b",
    "\ud800",
    "x".repeat(300),
  ),
  fc.string({ maxLength: 12, unit: "binary" }),
);
const number = fc.oneof(
  fc.integer({ min: -5, max: 120 }),
  fc.integer({ min: 45_600, max: 46_200 }),
  fc.constantFrom(0, -0, 0.1, 1e-300, 1e300, -1e300, 1, 60, 2_958_465, 2_958_466, 45_658.75, -45_658),
);
const cell: Arbitrary<unknown> = fc.oneof(
  { arbitrary: text, weight: 3 },
  { arbitrary: number, weight: 4 },
  fc.boolean(),
  fc.constant(null),
);

const column = (one: Arbitrary<unknown>) => fc.array(fc.tuple(one), { minLength: 1, maxLength: 60 });
const argument: Arbitrary<unknown> = fc.oneof(
  cell,
  column(cell),
  column(number),
  column(fc.integer({ min: 1, max: 9 }).map((id) => `C${id}`)),
  column(fc.integer({ min: 45_000, max: 46_000 })),
  fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 }),
);

function within<T>(act: () => T): T {
  const start = process.cpuUsage();
  const result = act();
  const { user, system } = process.cpuUsage(start);
  if ((user + system) / 1000 > HANGS_MS) {
    throw new Error(`took ${Math.round((user + system) / 1000)} ms`);
  }
  return result;
}

const functions: Part = {
  name: "functions",
  few: 400,
  property: () =>
    fc.property(
      fc.tuple(fc.constantFrom(...CATALOGUE.map(({ id }) => id)), fc.array(argument, { maxLength: 8 })),
      ([id, args]) => {
        const entry = CATALOGUE.find((one) => one.id === id)!;
        const output = within(() => refusable(() => evaluate(entry, args.slice(0, entry.parameters.length))));
        for (const value of Array.isArray(output) ? output.flat() : [output]) {
          if (
            typeof value === "number"
              ? !Number.isFinite(value)
              : !["string", "boolean"].includes(typeof value) && !(value instanceof CoreError)
          ) {
            throw new Error(`${id} answers ${String(value)}`);
          }
        }
      },
    ) as never,
};

function refusable<T>(act: () => T): T | CoreError {
  try {
    return act();
  } catch (problem) {
    if (problem instanceof CoreError) {
      return problem;
    }
    throw problem;
  }
}

const TITLES = [
  "Order ID",
  "Customer ID",
  "Order Date",
  "Amount",
  "Comment",
  "Score",
  "Channel",
  "Churn reason",
  "Status",
  "Product",
  "客户",
  "日期",
  "金额",
  "constructor",
  "__proto__",
  "",
  "Price",
  "Units",
  "City",
  "Segment",
];

/** Tables of any titles over cells that mostly look like what they say. */
const table = fc
  .uniqueArray(fc.constantFrom(...TITLES), { minLength: 1, maxLength: 8 })
  .chain((titles) =>
    fc.tuple(
      fc.constant(titles),
      fc.array(fc.tuple(...titles.map((title) => fc.oneof({ arbitrary: likely(title), weight: 9 }, cell))), {
        maxLength: 60,
      }),
    ),
  )
  .map(([titles, rows]) => [titles, ...rows] as unknown[][]);

function likely(title: string): Arbitrary<unknown> {
  if (/date|日期/i.test(title)) {
    return fc.integer({ min: 45_300, max: 46_000 });
  }
  if (/amount|price|units|score|金额/i.test(title)) {
    return fc.integer({ min: -3, max: 90 });
  }
  return fc.integer({ min: 1, max: 15 }).map((index) => `${title.charAt(0)}${index}`);
}

const reports: Part = {
  name: "reports",
  few: 60,
  property: () =>
    fc.property(
      fc.tuple(fc.constantFrom(...REPORTS.map(({ id }) => id)), table, fc.constantFrom("en-US", "zh-CN")),
      ([reportId, cells, locale]) => {
        const made = within(() =>
          refusable(() =>
            buildReport({
              reportId,
              sources: [{ sheet: "Sheet1", row: 0, column: 0, cells: cells as never }],
              header: true,
              mapping: guessRoles(cells as never).mapping,
              policies: DEFAULT_POLICIES,
              options: {},
              locale: locale as "en-US",
              version: "1.0.0",
            }),
          ),
        );
        if (made instanceof CoreError) {
          return;
        }
        for (const { ranges } of layoutReport(made, locale)) {
          for (const value of ranges.flatMap(({ values }) => values.flat())) {
            if (
              (typeof value === "number" && !Number.isFinite(value)) ||
              (typeof value === "string" && /\bNaN\b|\bundefined\b|function Object/.test(value))
            ) {
              throw new Error(`${reportId} prints ${String(value)}`);
            }
          }
        }
      },
    ) as never,
};

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

/** Anything may be refused, with a code; the workbook has to stay whole. */
const calls = (excel: RunningHost): Part => ({
  name: "calls",
  few: 60,
  property: () =>
    fc.asyncProperty(fc.array(call, { minLength: 1, maxLength: 12 }), async (all) => {
      excel.reset();
      await Excel.run(async (context) => {
        all.forEach((one) => perform(context.workbook, one));
        await context.sync();
      }).catch((error: { code?: unknown }) => {
        if (typeof error.code !== "string" || error.code === "") {
          throw error;
        }
      });
      await excel.host.settled();
      const { book } = JSON.parse(JSON.stringify(excel.host.snapshot())) as ReturnType<
        typeof excel.host.snapshot
      >;
      const first = book.sheets[book.sheetOrder[0]!]!.name;
      excel.host.edit(first, "ZZ9", [["alive"]]);
      if (excel.host.read(first, "ZZ9")[0]![0] !== "alive") {
        throw new Error("the workbook no longer takes what is typed");
      }
    }) as never,
});

const CSV = 'Order ID;Customer ID;Order Date;Amount\r\no1;c1;2025-01-05;12,5\r\no2;"c;2";2025-02-05;7\r\n';

const damage = fc.record({
  kind: fc.constantFrom("bytes", "cut", "part", "text"),
  at: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), {
    minLength: 1,
    maxLength: 8,
  }),
  snippet: fc.constantFrom(
    "<c>",
    "</row>",
    'r="A0"',
    'r="XFE1048577"',
    '<mergeCell ref="A1:XFD1048576"/>',
    "&bogus;",
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    "\u0000",
    "9".repeat(400),
    "<sheetData/>",
  ),
  name: fc.constantFrom("a.xlsx", "a.csv", "a.txt", "a.xls", "a", "constructor"),
});

async function damaged(
  book: Uint8Array,
  { kind, at, snippet, name }: typeof damage extends Arbitrary<infer T> ? T : never,
) {
  if (kind === "part") {
    const zip = await JSZip.loadAsync(book);
    const parts = Object.keys(zip.files).filter((file) => file.endsWith(".xml"));
    for (const [where, byte] of at) {
      const part = parts[byte % parts.length]!;
      const xml = await zip.file(part)!.async("string");
      const split = Math.floor(where * xml.length);
      zip.file(
        part,
        byte % 5 === 0 ? xml.slice(0, split) : xml.slice(0, split) + snippet + xml.slice(split + (byte % 3)),
      );
    }
    return { bytes: await zip.generateAsync({ type: "uint8array" }), name: "a.xlsx" };
  }
  const bytes = kind === "text" ? new TextEncoder().encode(CSV) : book.slice();
  for (const [where, byte] of at) {
    bytes[Math.floor(where * (bytes.length - 1))] = byte;
  }
  return { bytes: kind === "cut" ? bytes.slice(0, Math.floor(at[0]![0] * bytes.length)) : bytes, name };
}

/** A damaged file opens, or is refused in our words. */
const files = (excel: RunningHost): Part => {
  let book: Promise<Uint8Array> | undefined;
  return {
    name: "files",
    few: 80,
    property: () =>
      fc.asyncProperty(damage, async (one) => {
        book ??= saved(excel);
        const { bytes, name } = await damaged(await book, one);
        const start = process.cpuUsage();
        await openFile(bytes, name).catch((error: unknown) => {
          if (!(error instanceof FileError)) {
            throw error;
          }
        });
        const { user, system } = process.cpuUsage(start);
        if ((user + system) / 1000 > HANGS_MS) {
          throw new Error(`took ${Math.round((user + system) / 1000)} ms`);
        }
      }) as never,
  };
};

async function saved(excel: RunningHost): Promise<Uint8Array> {
  excel.reset();
  excel.host.edit("Sheet1", "A1", [
    ["Order ID", "Customer ID", "Order Date", "Amount"],
    ["o1", "c1", 45_658, 12.5],
    ["o2", "c2", 45_660, "=D2*2"],
  ]);
  await excel.host.settled();
  return await saveXlsx(excel.host.snapshot());
}

/** People at their sheets, and then us. */
const people = (excel: RunningHost): Part => {
  const matrix = new EditMatrix(excel);
  return {
    name: "people",
    few: 4,
    property: () =>
      fc.asyncProperty(
        fc.record({
          report: fc.constantFrom(...ORDER_REPORTS),
          edit: fc.constantFrom(...(Object.keys(EDITS) as EditName[])),
          then: fc.constantFrom(...AFTERWARDS),
          forget: fc.boolean(),
          turn: fc.nat(11),
        }),
        async (one) => {
          const { lost, left, wrong } = await matrix.try(one);
          if (lost.length + left.length + wrong.length > 0) {
            throw new Error([...lost, ...left, ...wrong].slice(0, 5).join("; "));
          }
        },
      ) as never,
  };
};

export function allParts(excel: RunningHost): Part[] {
  return [functions, reports, calls(excel), files(excel), people(excel)];
}
