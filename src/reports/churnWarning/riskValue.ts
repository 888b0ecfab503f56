import { rowsDescending } from "../../core/statistics/rowOrder";
import { fill } from "../../locales/translate";
import { basisInWords } from "../kit/customerValue/valueOptions";
import { formatValue } from "../kit/formatValue";
import type { Block } from "../report";
import { BANDS, type Warned } from "./warned";

/** More points than this are a cloud, and slow to draw. */
const POINTS = 1000;

/** Risk against value of the most valuable customers, a column for each band so that bands differ by marker. */
export function riskValueBlocks({ texts, options, customers, forecast, band }: Warned): Block[] {
  const { common, churnWarning: words } = texts.reports;
  const value = forecast.valueIfAlive;
  const rows = Array.from(rowsDescending(value).subarray(0, POINTS));
  const integer = (count: number) => formatValue(count, "integer", texts.locale);
  const urgent = rows.filter((row) => BANDS[band[row]!] === "high").length;
  const finding = fill(words.findings.scatter, { count: integer(rows.length), urgent: integer(urgent) });
  return [
    {
      kind: "table",
      id: "riskValue",
      columns: [
        { key: "customer", title: common.customer, format: "text", names: "customer" },
        { key: "risk", title: words.columns.risk, format: "percent" },
        ...BANDS.map((name) => ({ key: name, title: words.bands[name], format: "money" as const })),
      ],
      rows: rows.map((row) => [
        customers.ids[row]!,
        1 - forecast.probabilityAlive[row]!,
        ...BANDS.map((_, index) => (band[row] === index ? value[row]! : null)),
      ]),
    },
    {
      kind: "chart",
      id: "riskValue",
      type: "xyScatter",
      title: words.charts.scatter,
      finding,
      about: [{ customers: urgent }],
      table: "riskValue",
      category: "risk",
      series: BANDS.map((name) => ({ column: name })),
      categoryTitle: words.valueTitles.risk,
      valueTitle: `${words.valueTitles.value} (${basisInWords(options, texts)})`,
    },
  ];
}
