import { groupFigures, type GroupFigures } from "../../core/ledger/groupFigures";
import { START_SAMPLE } from "../../core/segments/clusters";
import { STATUSES } from "../../core/segments/status";
import { fill } from "../../locales/translate";
import { formatValue } from "../kit/formatValue";
import type { Block } from "../report";
import { ratio } from "../kit/shares";
import { FEWEST_FOR_CLUSTERS, REFINED_UP_TO, SEED } from "./customerGroups";
import { groupTable, sharesChart } from "./groups";
import { integer, type Segmented } from "./segmented";

/** Mean centroid silhouettes from which structure is called reasonable, and weak; a normal cloud without any has 0.36. */
const REASONABLE = 0.6;
const WEAK = 0.45;

/** Groups of customers who are alike in recency, frequency and money, whatever the score levels. */
export function clusterBlocks(made: Segmented): Block[] {
  const { customers, texts } = made;
  const words = texts.reports.segments;
  const heading: Block = { kind: "heading", level: 1, text: words.headings.clusters };
  const warning = (text: string): Block[] => [heading, { kind: "note", tone: "warning", text }];
  const { clusters } = made.groups;
  if (customers.count < FEWEST_FOR_CLUSTERS) {
    return warning(
      fill(words.findings.fewForClusters, { fewest: FEWEST_FOR_CLUSTERS, count: customers.count }),
    );
  }
  if (!clusters) {
    return warning(words.findings.alikeForClusters);
  }
  const { k, labels, silhouette } = clusters;
  const quality = silhouette >= REASONABLE ? "reasonable" : silhouette >= WEAK ? "weak" : "none";
  const numbers = Array.from({ length: k }, (_, index) => index + 1);
  const groups = groupFigures(
    made.customers,
    labels.map((label) => label - 1),
    k,
  );
  const table = groupTable(
    made,
    "clusters",
    words.columns.cluster,
    numbers.map((number) => fill(words.clusterName, { number })),
    groups,
  );
  const besides = besideColumns(made, labels, k);
  const typical = made.segmentOf ? typicalSegments(made, made.segmentOf, labels, k) : undefined;
  return [
    heading,
    {
      kind: "note",
      tone: "finding",
      text: fill(words.silhouettes[quality], { k }),
    },
    ...(customers.count > REFINED_UP_TO
      ? [
          {
            kind: "note" as const,
            text: fill(words.findings.clusterSample, {
              sample: integer(made, START_SAMPLE),
              count: integer(made, customers.count),
            }),
          },
        ]
      : []),
    {
      ...table,
      columns: [
        ...table.columns,
        ...(typical
          ? [
              {
                key: "typical",
                title: words.columns.typical,
                format: "text",
                groupSize: "customers",
              } as const,
            ]
          : []),
        ...besides.map(({ title, format }, index) => ({
          key: `beside${index}`,
          title,
          format,
          groupSize: "customers",
        })),
      ],
      rows: table.rows.map((row, index) => [
        ...row,
        ...(typical ? [typical[index] ?? null] : []),
        ...besides.map(({ values }) => values[index] ?? null),
      ]),
    },
    sharesChart(made, "clusters", {
      title: words.charts.clusters,
      about: [{ table: "clusters", row: 0 }],
      finding: fill(words.findings.clusters, clusterDetail(made, groups)),
      categoryTitle: words.columns.cluster,
    }),
    {
      kind: "note",
      text: fill(words.definitions.clusters, {
        seed: SEED,
        silhouette: formatValue(silhouette, "decimal2", texts.locale),
      }),
    },
    ...(besides.length > 0
      ? [
          {
            kind: "note" as const,
            text: fill(words.definitions.clusterColumns, {
              columns: made.groups.beside.map(({ title }) => title).join(texts.reports.common.listSeparator),
            }),
          },
        ]
      : []),
  ];
}

/** The commonest segment in each cluster. */
function typicalSegments(
  { texts }: Segmented,
  segmentOf: Uint8Array,
  labels: Uint8Array,
  k: number,
): string[] {
  const counts = Array.from({ length: k }, () => new Array<number>(STATUSES.length).fill(0));
  labels.forEach((label, row) => (counts[label - 1]![segmentOf[row]!]! += 1));
  return counts.map((own) => {
    const most = own.indexOf(Math.max(...own));
    return texts.reports.segments.names[STATUSES[most]!];
  });
}

/** Mean of numbers, commonest of texts, in each cluster and in all. */
function besideColumns({ groups, texts }: Segmented, labels: Uint8Array, k: number) {
  const { meanOf, mostly } = texts.reports.segments.columns;
  return groups.beside.map(({ title, feature, names }) => {
    if (feature.kind === "number") {
      const [sums, counts] = [new Float64Array(k + 1), new Float64Array(k + 1)];
      feature.values.forEach((value, row) => {
        for (const group of Number.isFinite(value) ? [labels[row]! - 1, k] : []) {
          sums[group]! += value;
          counts[group]!++;
        }
      });
      return {
        title: fill(meanOf, { column: title }),
        format: "decimal2" as const,
        values: Array.from(sums, (sum, group) => ratio(sum, counts[group]!)),
      };
    }
    const counts = Array.from({ length: k + 1 }, () => new Int32Array(names.length));
    feature.codes.forEach((code, row) => {
      counts[labels[row]! - 1]![code]!++;
      counts[k]![code]!++;
    });
    return {
      title: fill(mostly, { column: title }),
      format: "text" as const,
      values: counts.map((own) => names[own.indexOf(own.reduce((a, b) => Math.max(a, b), 0))]!),
    };
  });
}

function clusterDetail(made: Segmented, groups: readonly GroupFigures[]) {
  const { texts } = made;
  const first = groups[0]!;
  return {
    customers: integer(made, first.customers),
    orders: formatValue(first.orders / first.customers, "number", texts.locale),
    spend: formatValue(first.revenue / first.customers, "money0", texts),
  };
}
