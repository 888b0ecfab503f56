import { fill } from "../../locales/translate";
import { formatValue } from "../kit/formatValue";
import type { Block, TableBlock } from "../report";
import { drawn, lastComplete, periodColumn, type Moved } from "./retained";
import { column } from "../kit/tableColumn";

const KEYS = ["opening", "acquired", "kept", "returned", "lost", "closing"] as const;

/** Opening, new, kept, returned, lost and closing customers of each period. */
export function movementBlocks({ movements, label, texts, counted = false }: Moved): Block[] {
  const words = texts.reports.retention;
  const noReturned = counted && movements.every(({ returned }) => Number.isNaN(returned));
  const keys = KEYS.filter((key) => key !== "returned" || !noReturned);
  const table: TableBlock = {
    kind: "table",
    id: "movement",
    groups: "separate",
    columns: [periodColumn(texts), ...keys.map((key) => column(key, words.columns[key], "integer", true))],
    rows: movements.map((movement) => [label(movement.period), ...keys.map((key) => known(movement[key]))]),
  };
  const last = lastComplete(movements) ?? movements.at(-1)!;
  const count = (value: number) => formatValue(known(value), "integer", texts.locale);
  return [
    { kind: "heading", level: 2, text: words.headings.movement },
    table,
    {
      kind: "chart",
      id: "movement",
      ...drawn(movements, "columnStacked"),
      title: words.charts[counted ? "countedMovement" : "movement"],
      about: [{ table: "movement", row: movements.indexOf(last) }],
      finding: fill(words.findings[counted ? "countedMovement" : "movement"], {
        period: label(last.period),
        closing: count(last.closing),
        kept: count(last.kept),
      }),
      table: "movement",
      category: "period",
      series: keys
        .filter((key) => key === "acquired" || key === "kept" || key === "returned")
        .map((key) => ({ column: key })),
      categoryTitle: words.columns.period,
      valueTitle: words.valueTitles.customers,
    },
  ];
}

/** Blank where what came before is not known. */
function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
