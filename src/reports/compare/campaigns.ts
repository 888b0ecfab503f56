import { MISSING_CODE } from "../../core/cells/columns";
import type { Dataset } from "../../core/cells/dataset";
import { CoreError } from "../../core/errors";
import { fill } from "../../locales/translate";
import type { Texts } from "../../locales";
import type { ReportInput } from "../definition";
import { brief } from "../kit/brief";
import { formatValue } from "../kit/formatValue";
import { headline } from "../kit/page/headline";
import { onPage } from "../kit/page/onPage";
import { ratio } from "../kit/shares";
import { column } from "../kit/tableColumn";
import type { Block, Card, TableBlock, Value } from "../report";

/** What a campaign cost and brought; null where the table has no such column. */
export interface Campaign {
  readonly name: string;
  readonly spend: number;
  readonly reach: number | null;
  readonly acquired: number | null;
  readonly sales: number | null;
}

export interface ComparedCampaigns {
  readonly way: "campaigns";
  readonly title: string;
  /** Most spent first. */
  readonly rows: readonly Campaign[];
  readonly total: Omit<Campaign, "name">;
}

const SHOWN = 12;

/** The table of campaigns: the one in use, else the one that stands beside the orders. */
export function campaignSource({ dataset, related }: ReportInput): Dataset | undefined {
  return [dataset, related?.spending].find((table) => table?.columns.spend && namesOf(table));
}

function namesOf({ columns }: Dataset) {
  return columns.campaign ?? columns.channel ?? columns.item;
}

/** Rows of one name are one campaign. */
export function campaigns(input: ReportInput): ComparedCampaigns {
  const source = campaignSource(input);
  if (!source) {
    throw new CoreError("notAvailable", "noCampaigns");
  }
  const { codes, dictionary } = namesOf(source)!;
  const { spend, reach, acquired, amount } = source.columns;
  const measures = { spend, reach, acquired, sales: amount };
  const sum = (rows: readonly number[], name: keyof typeof measures): number | null =>
    measures[name]
      ? rows.reduce(
          (total, row) =>
            total + (Number.isNaN(measures[name]!.values[row]!) ? 0 : measures[name]!.values[row]!),
          0,
        )
      : null;
  const of = (rows: readonly number[]) => ({
    spend: sum(rows, "spend") ?? 0,
    reach: sum(rows, "reach"),
    acquired: sum(rows, "acquired"),
    sales: sum(rows, "sales"),
  });
  const rowsOf = new Map<number, number[]>();
  codes.forEach((code, row) => {
    if (code !== MISSING_CODE) {
      rowsOf.set(code, [...(rowsOf.get(code) ?? []), row]);
    }
  });
  return {
    way: "campaigns",
    title:
      input.texts.roles[source.columns.campaign ? "campaign" : source.columns.channel ? "channel" : "item"],
    rows: [...rowsOf]
      .map(([code, rows]) => ({ name: dictionary[code]!, ...of(rows) }))
      .sort((a, b) => b.spend - a.spend || (a.name < b.name ? -1 : 1)),
    total: of([...rowsOf.values()].flat()),
  };
}

type Of<C> = C & { readonly texts: Texts };

export function campaignTable({ texts, title, rows, total }: Of<ComparedCampaigns>): TableBlock {
  const { columns } = texts.reports.compare;
  const has = (measure: "reach" | "acquired" | "sales") => total[measure] !== null;
  const cells = (name: string, own: Omit<Campaign, "name">): Value[] => [
    name,
    own.spend,
    ...(has("reach") ? [own.reach, perThousand(own.spend, own.reach)] : []),
    ...(has("acquired") ? [own.acquired, ratio(own.spend, own.acquired ?? 0)] : []),
    ...(has("sales") ? [own.sales, ratio(own.sales ?? 0, own.spend), gain(own)] : []),
  ];
  return {
    kind: "table",
    id: "campaigns",
    title: texts.reports.compare.headings.campaigns,
    total: true,
    columns: [
      column("campaign", title, "text"),
      column("spend", texts.roles.spend, "money0"),
      ...(has("reach")
        ? [column("reach", texts.roles.reach, "integer"), column("perReach", columns.perThousand, "money")]
        : []),
      ...(has("acquired")
        ? [
            column("acquired", texts.roles.acquired, "integer"),
            column("perCustomer", columns.perCustomer, "money"),
          ]
        : []),
      ...(has("sales")
        ? [
            column("sales", columns.sales, "money0"),
            column("return", columns.returned, "decimal2"),
            column("gain", columns.gain, "percent"),
          ]
        : []),
    ],
    rows: [...rows.map((own) => cells(own.name, own)), cells(texts.reports.common.total, total)],
  };
}

const perThousand = (spend: number, reach: number | null) => ratio(1000 * spend, reach ?? 0);

/** (Sales − spend) ÷ spend. */
const gain = ({ spend, sales }: Omit<Campaign, "name">) => ratio((sales ?? 0) - spend, spend);

export function campaignBlocks(made: Of<ComparedCampaigns>): Block[] {
  const { texts, rows, total } = made;
  const { charts, cards: words } = texts.reports.compare;
  const table = campaignTable(made);
  const judged = byWorth(made);
  const measure = judged?.measure;
  const cards: Card[] = [
    { label: texts.roles.spend, value: total.spend, format: "money0" },
    ...(total.acquired === null
      ? []
      : [
          { label: texts.roles.acquired, value: total.acquired, format: "integer" as const },
          {
            label: words.perCustomer,
            value: ratio(total.spend, total.acquired),
            format: "money0" as const,
          },
        ]),
    ...(total.sales === null
      ? []
      : [
          { label: words.sales, value: total.sales, format: "money0" as const },
          { label: words.returned, value: ratio(total.sales, total.spend), format: "decimal2" as const },
        ]),
  ];
  return [
    headline([{ text: overall(made) }], judged ? [{ text: bestAndWorst(made, judged) }] : []),
    { kind: "cards", cards },
    {
      kind: "chart",
      id: "campaignChart",
      type: "barClustered",
      title: measure ? charts[measure] : texts.roles.spend,
      finding: judged
        ? fill(charts.highest, {
            group: brief(judged.best.name, 18),
            value: formatValue(judged.worthOf(judged.best), "decimal2", texts.locale),
          })
        : texts.roles.spend,
      measure: measure ? charts[measure] : texts.roles.spend,
      table: "campaigns",
      category: "campaign",
      series: [
        { column: measure === "return" ? "return" : measure === "perCustomer" ? "perCustomer" : "spend" },
      ],
      rowCount: Math.min(SHOWN, rows.length),
      ...(judged ? { emphasis: { rows: [rows.indexOf(judged.best)].filter((row) => row < SHOWN) } } : {}),
      axis: { from: 0 },
      labels: true,
    },
    onPage({ ...table, rows: [...table.rows.slice(0, SHOWN), table.rows.at(-1)!], total: true }, "told", {
      locale: texts.locale,
    }),
    { kind: "todo", lines: todo(made, judged) },
  ];
}

interface Judged {
  readonly measure: "return" | "perCustomer";
  readonly worthOf: (campaign: Campaign) => number;
  readonly best: Campaign;
  readonly worst: Campaign;
}

/** By what they return, else by what a new customer costs. */
function byWorth({ rows, total }: ComparedCampaigns): Judged | undefined {
  const measure = total.sales !== null ? "return" : total.acquired !== null ? "perCustomer" : undefined;
  if (!measure) {
    return undefined;
  }
  const worthOf = ({ spend, sales, acquired }: Campaign) =>
    measure === "return" ? (sales ?? 0) / spend : spend / (acquired ?? 0);
  const judged = rows
    .filter((own) => own.spend > 0 && Number.isFinite(worthOf(own)))
    .sort((a, b) => (measure === "return" ? worthOf(b) - worthOf(a) : worthOf(a) - worthOf(b)));
  return judged.length > 0 ? { measure, worthOf, best: judged[0]!, worst: judged.at(-1)! } : undefined;
}

function overall({ texts, rows, total }: Of<ComparedCampaigns>): string {
  const { campaigns: words } = texts.reports.compare.findings;
  const detail = {
    count: rows.length,
    spend: formatValue(total.spend, "money0", texts),
    sales: formatValue(total.sales, "money0", texts),
    returned: formatValue(ratio(total.sales ?? 0, total.spend), "decimal2", texts.locale),
    acquired: formatValue(total.acquired, "integer", texts.locale),
    cost: formatValue(ratio(total.spend, total.acquired ?? 0), "money0", texts),
  };
  return fill(
    total.sales !== null ? words.sales : total.acquired !== null ? words.acquired : words.spend,
    detail,
  );
}

function bestAndWorst({ texts }: Of<ComparedCampaigns>, { measure, worthOf, best, worst }: Judged): string {
  const write = (campaign: Campaign) => formatValue(worthOf(campaign), "decimal2", texts.locale);
  return fill(texts.reports.compare.findings.campaigns[measure], {
    best: brief(best.name, 18),
    value: write(best),
    worst: brief(worst.name, 18),
    least: write(worst),
  });
}

function todo({ texts, rows }: Of<ComparedCampaigns>, judged: Judged | undefined) {
  const { campaigns: words } = texts.reports.compare.todo;
  const losing = rows.filter(({ sales, spend }) => sales !== null && sales < spend);
  return [
    ...(judged && judged.best !== judged.worst
      ? [{ text: fill(words.more, { best: brief(judged.best.name, 24) }) }]
      : []),
    ...(losing.length > 0
      ? [{ text: fill(words.stop, { count: losing.length, worst: brief(losing[0]!.name, 24) }) }]
      : []),
    { text: words.control },
  ];
}
