import type { CustomerSummary } from "../../core/ledger/summary";
import { scoresBy } from "../../core/segments/rfm";
import { rowsDescending } from "../../core/statistics/rowOrder";
import { fill } from "../../locales/translate";
import type { ReportDefinition, ReportInput, ReportOption } from "../definition";
import { namedColumns } from "../kit/columnOptions";
import { columnTitle } from "../kit/groups/attributes";
import { howComputed } from "../kit/howComputed";
import { listed, listNote } from "../kit/customerList";
import { tiersOf } from "../kit/groups/scored";
import { leftEdgeOf } from "../kit/leftEdge";
import { ORDER_NEEDS } from "../kit/needs";
import { cents } from "../kit/shares";
import { standingOf } from "../kit/standing/standing";
import { takeCharts, underTitle } from "../kit/page/takeCharts";
import type { Block, Report, ReportSheet } from "../report";
import { classBlocks } from "./classBlocks";
import { clusterBlocks } from "./clusterBlocks";
import { concentrationBlocks } from "./concentrationBlocks";
import { customerGroups } from "./customerGroups";
import { customerTable } from "./customerTable";
import { type Segmented } from "./segmented";
import { migrationBlocks } from "./migrationBlocks";
import { PAGE_CHARTS, pageBlocks } from "./pageBlocks";
import { remarks } from "./remarks";
import { scoreBlocks } from "./scoreBlocks";
import { segmentBlocks } from "./segmentBlocks";
import { statusRule } from "./statusRule";
import { stageBlocks } from "./stageBlocks";
import { tierBlocks } from "./tierBlocks";
import { topBlocks } from "./topBlocks";

const CLUSTER_COLUMNS = {
  name: "clusterColumns",
  kind: "column",
  choices: ["none"],
  many: true,
  default: "none",
} as const satisfies ReportOption;

/**
 * Recency × frequency segments, value tiers, eight classes and life stages; how much hangs on how few customers; who
 * moved between segments; clusters; and every customer with scores.
 */
export const segments: ReportDefinition = {
  id: "segments",
  needs: ORDER_NEEDS,
  related: ["customers"],
  options: [
    { name: "bins", kind: "number", min: 3, max: 5, default: 5 },
    { name: "topN", kind: "number", min: 1, max: 500, default: 20 },
    { name: "compareMonths", kind: "number", min: 0, max: 36, default: 3 },
    { name: "clusters", kind: "boolean", default: true },
    CLUSTER_COLUMNS,
  ],
  build,
};

function build(input: ReportInput): Report {
  const { book, dataset, options, texts, version, onProgress } = input;
  const customers = book.customers();
  onProgress?.(0.3);
  const columns = namedColumns(CLUSTER_COLUMNS, options.clusterColumns ?? CLUSTER_COLUMNS.default);
  const grid = book.scores({ bins: Number(options.bins) });
  const scores = scoresBy(customers, grid.cuts);
  const concentration = book.concentration();
  const standing = standingOf(book);
  const made: Segmented = {
    book,
    edge: leftEdgeOf(input, { unit: "month" }),
    customers,
    grid,
    scores,
    concentration,
    standing,
    segmentOf: scores.bins === 5 ? standing.status : undefined,
    tiers: tiersOf(book),
    groups: customerGroups(book, { clusters: Boolean(options.clusters), columns }, texts),
    revenue: cents(concentration.revenue),
    orderCount: book.whole().orders,
    texts,
  };
  const { segmentOf } = made;
  const topN = Math.floor(Number(options.topN));
  const months = Math.floor(Number(options.compareMonths));
  const byTotal = rowsByTotal(customers);
  const words = texts.reports.segments;
  const clusters = options.clusters ? clusterBlocks(made) : undefined;
  onProgress?.(0.7);
  const sheet = (id: keyof typeof words.sheets, blocks: readonly Block[]): ReportSheet => ({
    id,
    name: words.sheets[id],
    blocks,
  });
  const migration = segmentOf && months > 0 ? migrationBlocks(made, segmentOf, months) : [];
  const dataName = fill(texts.reports.page.dataSheet, { name: words.sheets.overview });
  const behind = takeCharts(
    [
      ...(segmentOf ? [...segmentBlocks(made, segmentOf), ...statusRule(made)] : []),
      ...tierBlocks(made),
      ...classBlocks(made),
      ...stageBlocks(made),
      ...scoreBlocks(made),
      ...underTitle([
        { kind: "heading", level: 1, text: words.headings.concentration },
        ...concentrationBlocks(made),
        ...topBlocks(made, topN),
        ...migration,
        ...(clusters ?? []),
      ]),
    ],
    PAGE_CHARTS.filter((id) => id !== "tiers" || !segmentOf),
  );
  return {
    id: segments.id,
    title: words.title,
    issues: [...dataset.issues, ...made.edge.issues],
    sheets: [
      { ...sheet("overview", pageBlocks(made, input, behind)), page: true },
      {
        id: "data",
        name: dataName,
        blocks: [
          { kind: "heading", level: 1, text: dataName },
          ...remarks(made),
          ...behind.rest,
          ...howComputed({
            dataset,
            related: made.edge.related,
            texts,
            version,
            options: [
              [words.options.bins.label, scores.bins],
              [words.options.topN.label, topN],
              [words.options.compareMonths.label, months],
              [words.options.clusters.label, Boolean(options.clusters)],
              ...(columns.length > 0
                ? [
                    [
                      words.options.clusterColumns.label,
                      columns
                        .map((name) => columnTitle(name, texts))
                        .join(texts.reports.common.listSeparator),
                    ] as const,
                  ]
                : []),
            ],
            definitions: [
              words.definitions.scores,
              ...(segmentOf ? [words.definitions.segments] : []),
              words.definitions.tiers,
              words.definitions.classes8,
              words.definitions.stages,
              words.definitions.abc,
              book.provenance.orderIds ? words.definitions.orders : texts.reports.common.noOrderIds,
            ],
          }),
        ],
      },
      {
        ...sheet("customers", [
          { kind: "heading", level: 1, text: words.sheets.customers },
          ...listNote(byTotal, texts),
          customerTable(made, listed(byTotal)),
        ]),
        freezeAt: "customers",
      },
    ],
  };
}

/** Who spent most first. */
function rowsByTotal({ total }: CustomerSummary): number[] {
  return Array.from(rowsDescending(total));
}
