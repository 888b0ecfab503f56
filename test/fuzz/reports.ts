import fc, { type Arbitrary } from "fast-check";
import { buildReport } from "../../src/app/buildReport";
import { guessRoles } from "../../src/core/cells/guess/guessRoles";
import { DEFAULT_POLICIES } from "../../src/core/cells/policies";
import type { Cell } from "../../src/core/cells/cell";
import { CoreError } from "../../src/core/errors";
import { layoutReport } from "../../src/reports/layout/layout";
import { LOCALES, type Locale } from "../../src/locales";
import type { OptionValue, ReportOption } from "../../src/reports/definition";
import { isPossible } from "../../src/reports/kit/needs";
import { reportById, REPORTS } from "../../src/reports/registry";
import { tableFor } from "../excel/smallTables";
import type { Part } from "./parts";
import { cell, share, text } from "./values";
import { refusable, within } from "./within";

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
  "Campaign",
  "Stage",
  "Event",
  "Close Date",
  "Created Date",
  "Contract start",
  "Contract end",
  "Churned",
  "Created at",
  "Resolved at",
  "Recommend us (0-10)",
  "Importance",
  "Count",
];

/** Tables of any titles over cells that mostly look like what they say. */
const anyTable = fc
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
  if (/date|日期|start|end$| at$/i.test(title)) {
    return fc.integer({ min: 45_300, max: 46_000 });
  }
  if (/amount|price|units|score|金额|count|import|recommend/i.test(title)) {
    return fc.integer({ min: -3, max: 90 });
  }
  return fc.integer({ min: 1, max: 15 }).map((index) => `${title.charAt(0)}${index}`);
}

/** What a report can be made of, with cells and titles that are something else. */
const brokenTable = (report: string) =>
  fc
    .tuple(fc.integer({ min: 1, max: 45 }), fc.array(fc.tuple(share, share, cell), { maxLength: 40 }))
    .map(([size, changes]) => {
      const cells: unknown[][] = tableFor(report, size).map((row) => [...row]);
      for (const [down, right, value] of changes) {
        const row = cells[Math.floor(down * cells.length)]!;
        row[Math.floor(right * row.length)] = value;
      }
      return cells;
    });

const optionOf = (option: ReportOption): Arbitrary<OptionValue> =>
  option.kind === "number"
    ? fc.double({ min: option.min, max: option.max, noNaN: true })
    : option.kind === "boolean"
      ? fc.boolean()
      : option.kind === "text"
        ? text
        : fc.constantFrom(option.default, ...option.choices);

interface ReportCase {
  readonly reportId: string;
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly table: unknown[][];
  readonly locale: Locale;
}

const cases: Arbitrary<ReportCase> = fc.constantFrom(...REPORTS).chain(({ id, options }) =>
  fc.record({
    reportId: fc.constant(id),
    options: fc.record(Object.fromEntries(options.map((option) => [option.name, optionOf(option)]))),
    table: fc.oneof({ arbitrary: brokenTable(id), weight: 3 }, anyTable),
    locale: fc.constantFrom(...LOCALES),
  }),
);

/** Any table for any report: it is refused, or says nothing that is no number and no word. */
export const reports = (): Part<ReportCase> => ({
  few: 40,
  many: 3000,
  cases,
  async check({ reportId, options, table, locale }) {
    const cells = table as Cell[][];
    const { mapping } = guessRoles(cells);
    if (!isPossible(reportById(reportId), mapping)) {
      return; // nobody is offered it
    }
    const made = await within(() =>
      refusable(() =>
        buildReport({
          reportId,
          sources: [{ sheet: "Sheet1", row: 0, column: 0, cells }],
          header: true,
          mapping,
          policies: DEFAULT_POLICIES,
          options,
          locale,
          version: "1.0.0",
        }),
      ),
    );
    if (made instanceof CoreError) {
      return;
    }
    for (const { ranges, charts } of layoutReport(made, locale)) {
      const shown = [...ranges.flatMap(({ values }) => values.flat()), ...charts.map(({ title }) => title)];
      const wrong = shown.find((value) =>
        typeof value === "number"
          ? !Number.isFinite(value)
          : typeof value === "string" && /\bNaN\b|\bundefined\b|function Object/.test(value),
      );
      if (wrong !== undefined) {
        throw new Error(`${reportId} prints ${String(wrong)}`);
      }
    }
  },
});
