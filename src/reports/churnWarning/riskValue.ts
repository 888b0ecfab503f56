import { RISKS } from "../../core/segments/status";
import { rowsDescending } from "../../core/statistics/rowOrder";
import { fill } from "../../locales/translate";
import { basisInWords } from "../kit/customerValue/valueOptions";
import { formatValue } from "../kit/formatValue";
import { risksShown } from "../kit/standing/standing";
import type { Block } from "../report";
import type { Warned } from "../kit/warning/warned";

/** More points than this are a cloud, and slow to draw. */
const POINTS = 1000;

/** Risk against value of the most valuable customers, a column for each band so that bands differ by marker. */
export function riskValueBlocks({
  texts,
  options,
  customers,
  foreseen,
  band,
  standing,
  worth,
  signs,
}: Warned): Block[] {
  const { common, churnWarning: words, risk: risks } = texts.reports;
  const used = risksShown(standing);
  const rows = Array.from(rowsDescending(worth).subarray(0, POINTS));
  const integer = (count: number) => formatValue(count, "integer", texts.locale);
  const urgent = rows.filter((row) => RISKS[band[row]!] === "high").length;
  const finding = fill(words.findings.scatter, { count: integer(rows.length), urgent: integer(urgent) });
  // Without a model nothing but the silence tells of a risk.
  const risk = foreseen ? (row: number) => 1 - foreseen.buys[row]! : (row: number) => signs.gaps.ratio[row]!;
  const riskTitle = foreseen ? fill(words.columns.risk, { days: foreseen.days }) : words.columns.ratio;
  return [
    {
      kind: "table",
      id: "riskValue",
      columns: [
        { key: "customer", title: common.customer, format: "text", names: "customer" },
        { key: "risk", title: riskTitle, format: foreseen ? "percent" : "number" },
        ...used.map((name) => ({ key: name, title: risks.names[name], format: "money" as const })),
      ],
      rows: rows.map((row) => [
        customers.ids[row]!,
        risk(row),
        ...used.map((_, index) => (band[row] === index ? worth[row]! : null)),
      ]),
    },
    {
      kind: "chart",
      id: "riskValue",
      type: "xyScatter",
      title: foreseen ? words.charts.scatter : words.charts.scatterPlain,
      finding,
      about: [{ customers: urgent }],
      table: "riskValue",
      category: "risk",
      series: used.map((name) => ({ column: name })),
      categoryTitle: riskTitle,
      valueTitle: foreseen
        ? `${words.valueTitles.value} (${basisInWords(options, texts)})`
        : words.columns.total,
    },
  ];
}
