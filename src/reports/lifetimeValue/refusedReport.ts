import type { ReportInput } from "../definition";
import { refusedPage } from "./pageBlocks";
import type { Refused } from "./refused";
import { segmentColumn, riskColumn } from "../kit/groups/members";
import { groupFigures } from "../../core/ledger/groupFigures";
import { STATUSES } from "../../core/segments/status";
import { rowsDescending } from "../../core/statistics/rowOrder";
import { listed, listNote } from "../kit/customerList";
import { refusalNotes } from "../kit/customerValue/forecastNotes";
import { MODEL_NAMES } from "../kit/customerValue/valueOptions";
import { formatValue } from "../kit/formatValue";
import { cents, ratio, share } from "../kit/shares";
import { rhythmBlocks } from "../kit/standing/rhythmBlocks";
import { riskRules } from "../kit/standing/riskWords";
import type { Block, ReportSheet, TableBlock, Value } from "../report";
import { fill } from "../../locales/translate";
import { boughtCells, boughtColumns } from "./boughtColumns";
import { diagnosisTable, foundInFits } from "./diagnosisTable";
import { sum } from "../kit/sum";

/** @param closing how it was computed */
export function refusedSheets(made: Refused, input: ReportInput, closing: readonly Block[]): ReportSheet[] {
  const { texts, book, customers, edge, standing, fit, fits } = made;
  const words = texts.reports.lifetimeValue;
  const order = Array.from(rowsDescending(customers.total));
  const named = fits.map((one) => [MODEL_NAMES[one.model], one] as const);
  const integer = (value: number) => formatValue(value, "integer", texts.locale);
  const notes = refusalNotes(fit, edge, texts);
  const bySegment = segmentTable(made);
  const segments = bySegment.find((block) => block.kind === "table")!;
  const dataName = fill(texts.reports.page.dataSheet, { name: words.sheets.overview });
  return [
    {
      id: "overview",
      name: words.sheets.overview,
      page: true,
      blocks: refusedPage(made, input, { notes, segments }),
    },
    {
      id: "data",
      name: dataName,
      blocks: [
        { kind: "heading", level: 1, text: dataName },
        {
          kind: "note",
          tone: "finding",
          text: fill(words.findings.broughtSoFar, {
            customers: integer(customers.count),
            value: formatValue(sum(customers.total), "money0", texts),
          }),
        },
        ...notes,
        keyFigures(made),
        ...bySegment,
        ...rhythmBlocks(standing, book, texts),
        { kind: "heading", level: 2, text: words.sheets.models },
        diagnosisTable(foundInFits(named, edge), texts),
        ...closing,
      ],
    },
    {
      id: "customers",
      name: words.sheets.customers,
      freezeAt: "customers",
      blocks: [
        { kind: "heading", level: 1, text: words.sheets.customers },
        ...listNote(order, texts),
        customerTable(made, listed(order)),
      ],
    },
  ];
}

export function refusedDefinitions({ standing, texts }: Refused): string[] {
  return [...riskRules(standing, texts), texts.reports.churnWarning.definitions.ratio];
}

function keyFigures({ customers, texts }: Refused): Block {
  const { lifetimeValue: words, common } = texts.reports;
  const revenue = sum(customers.total);
  return {
    kind: "keyFigures",
    figures: [
      { label: words.figures.customers, value: customers.count, format: "integer" },
      { label: words.figures.revenue, value: revenue, format: "money0" },
      { label: words.figures.meanRevenue, value: ratio(revenue, customers.count), format: "money" },
      { label: common.asOf, value: customers.asOf, format: "date" },
    ],
  };
}

function segmentTable({ book, customers, standing, texts }: Refused): Block[] {
  const { common, segments, lifetimeValue: words } = texts.reports;
  const whole = book.whole();
  const groups = groupFigures(customers, standing.status, STATUSES.length);
  return [
    { kind: "heading", level: 2, text: words.headings.broughtBySegment },
    {
      kind: "table",
      id: "segments",
      columns: [
        { key: "segment", title: words.columns.segment, format: "text" },
        { key: "customers", title: common.customers, format: "integer", groupSize: true },
        { key: "customerShare", title: common.customerShare, format: "percent" },
        { key: "revenue", title: words.figures.revenue, format: "money0" },
        { key: "revenueShare", title: common.revenueShare, format: "percent" },
        { key: "meanRevenue", title: words.figures.meanRevenue, format: "money" },
        { key: "averageDays", title: segments.columns.averageDays, format: "number" },
      ],
      rows: [...groups, whole].map((group, index): Value[] => [
        index < groups.length ? segments.names[STATUSES[index]!] : common.total,
        group.customers,
        share(group.customers, whole.customers),
        cents(group.revenue),
        share(group.revenue, whole.revenue),
        ratio(group.revenue, group.customers),
        ratio(group.daysSinceLast, group.customers),
      ]),
      total: true,
    },
  ];
}

function customerTable({ customers, standing, texts }: Refused, rows: readonly number[]): TableBlock {
  const { columns } = texts.reports.churnWarning;
  const groups = [
    ...(standing.risk ? [riskColumn(standing.risk, texts)] : []),
    segmentColumn(standing.status, texts),
  ];
  return {
    kind: "table",
    id: "customers",
    filter: true,
    columns: [
      ...boughtColumns(texts),
      { key: "usualGap", title: columns.usualGap, format: "number" },
      { key: "ratio", title: columns.ratio, format: "number" },
      ...groups.map(({ column }) => column),
    ],
    rows: rows.map((row) => [
      ...boughtCells(customers, row),
      standing.gaps?.usualGap[row] ?? null,
      standing.gaps?.ratio[row] ?? null,
      ...groups.map(({ nameOf }) => nameOf(row)),
    ]),
  };
}
