import { riskGroups, statusGroups } from "../kit/groups/members";
import type { CustomerSummary } from "../../core/ledger/summary";
import type { PurchaseFit } from "../../core/models/purchaseModel";
import { RISKS, STATUSES } from "../../core/segments/status";
import { rowsDescending } from "../../core/statistics/rowOrder";
import type { ReportInput } from "../definition";
import { listed, listNote } from "../kit/customerList";
import { diagnosisSentence } from "../kit/customerValue/diagnosisWords";
import { refusalNotes } from "../kit/customerValue/forecastNotes";
import { MODEL_NAMES } from "../kit/customerValue/valueOptions";
import { formatValue } from "../kit/formatValue";
import { withoutEdgeGuess, type KnownEdge } from "../kit/leftEdge";
import { cents, ratio, share } from "../kit/shares";
import { rhythmBlocks } from "../kit/standing/rhythmBlocks";
import { riskRules } from "../kit/standing/riskWords";
import { standingOf, type Standing } from "../kit/standing/standing";
import type { Block, ReportSheet, TableBlock, Value } from "../report";
import { fill } from "../../locales/translate";
import { sum } from "./sum";

/** What stands in the place of values where no model can be trusted: what customers have brought, and their rhythm. */
export interface Refused {
  readonly input: ReportInput;
  readonly customers: CustomerSummary;
  readonly edge: KnownEdge;
  readonly standing: Standing;
  readonly fits: readonly PurchaseFit[];
  readonly fit: PurchaseFit;
}

export function refused(
  input: ReportInput,
  edge: KnownEdge,
  fit: PurchaseFit,
  fits: readonly PurchaseFit[],
): Refused {
  return { input, customers: input.book.customers(), edge, standing: standingOf(input.book), fit, fits };
}

/** @param closing how it was computed */
export function refusedSheets(made: Refused, closing: readonly Block[]): ReportSheet[] {
  const { input, customers, edge, standing, fit } = made;
  const { texts, book } = input;
  const words = texts.reports.lifetimeValue;
  const order = Array.from(rowsDescending(customers.total));
  const integer = (value: number) => formatValue(value, "integer", texts.locale);
  return [
    {
      id: "overview",
      name: words.sheets.overview,
      blocks: [
        { kind: "heading", level: 1, text: words.title },
        {
          kind: "note",
          tone: "finding",
          text: fill(words.findings.broughtSoFar, {
            customers: integer(customers.count),
            value: formatValue(sum(customers.total), "money0", texts),
          }),
        },
        ...refusalNotes(fit, edge, texts),
        keyFigures(made),
        ...segmentTable(made),
        ...rhythmBlocks(standing, book, texts),
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
    {
      id: "models",
      name: words.sheets.models,
      blocks: [{ kind: "heading", level: 1, text: words.sheets.models }, diagnosisTable(made)],
    },
  ];
}

export function refusedDefinitions({ standing, input: { texts } }: Refused): string[] {
  return [...riskRules(standing, texts), texts.reports.churnWarning.definitions.ratio];
}

function keyFigures({ customers, input: { texts } }: Refused): Block {
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

function segmentTable({ customers, standing, input: { texts } }: Refused): Block[] {
  const { common, segments, lifetimeValue: words } = texts.reports;
  const groups = STATUSES.map((id) => ({ name: segments.names[id], customers: 0, revenue: 0, days: 0 }));
  const whole = { name: common.total, customers: 0, revenue: 0, days: 0 };
  standing.status.forEach((index, row) => {
    for (const group of [groups[index]!, whole]) {
      group.customers += 1;
      group.revenue += customers.total[row]!;
      group.days += customers.daysSinceLast[row]!;
    }
  });
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
      rows: [...groups, whole].map((group): Value[] => [
        group.name,
        group.customers,
        share(group.customers, whole.customers),
        cents(group.revenue),
        share(group.revenue, whole.revenue),
        ratio(group.revenue, group.customers),
        ratio(group.days, group.customers),
      ]),
      total: true,
    },
  ];
}

function customerTable({ customers, standing, input }: Refused, rows: readonly number[]): TableBlock {
  const { texts } = input;
  const { common, lifetimeValue: words, churnWarning, risk, segments } = texts.reports;
  return {
    kind: "table",
    id: "customers",
    filter: true,
    columns: [
      { key: "customer", title: common.customer, format: "text", names: "customer" },
      { key: "orders", title: common.orders, format: "integer" },
      { key: "x", title: words.columns.purchaseDays, format: "integer" },
      { key: "last", title: common.lastPurchase, format: "date" },
      { key: "total", title: words.columns.total, format: "money" },
      { key: "usualGap", title: churnWarning.columns.usualGap, format: "number" },
      { key: "ratio", title: churnWarning.columns.ratio, format: "number" },
      {
        key: "band",
        title: churnWarning.columns.band,
        format: "text",
        memberOf: standing.risk && riskGroups(standing.risk, risk.names),
      },
      {
        key: "segment",
        title: words.columns.segment,
        format: "text",
        memberOf: statusGroups(standing.status, texts),
      },
    ],
    rows: rows.map((row) => [
      customers.ids[row]!,
      customers.orders[row]!,
      customers.x[row]!,
      customers.last[row]!,
      cents(customers.total[row]!),
      standing.gaps?.[row]?.usualGap ?? null,
      standing.gaps?.[row]?.ratio ?? null,
      standing.risk ? risk.names[RISKS[standing.risk[row]!]!] : null,
      segments.names[STATUSES[standing.status[row]!]!],
    ]),
  };
}

function diagnosisTable({ fits, edge, input: { texts } }: Refused): TableBlock {
  const { customerValue: shared, lifetimeValue: words } = texts.reports;
  return {
    kind: "table",
    id: "diagnoses",
    columns: [
      { key: "model", title: words.columns.model, format: "text" },
      { key: "severity", title: words.columns.severity, format: "text" },
      { key: "finding", title: words.columns.finding, format: "text" },
    ],
    rows: fits.flatMap((fit) =>
      withoutEdgeGuess(fit.diagnoses, edge).map((diagnosis): Value[] => [
        MODEL_NAMES[fit.model],
        shared.severity[diagnosis.severity],
        diagnosisSentence(diagnosis, texts),
      ]),
    ),
  };
}
