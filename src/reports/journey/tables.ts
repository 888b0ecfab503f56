import { fill } from "../../locales/translate";
import { ratio } from "../kit/shares";
import { column } from "../kit/tableColumn";
import type { TableBlock, Value } from "../report";
import type { Journeyed, TouchTable } from "./journeyed";

const SECONDS_A_DAY = 86_400;
const MOST_ROWS = 500;

/** Touches by how many customers have them. */
export function ordered({ made: { byTouch } }: TouchTable): number[] {
  return [...byTouch.keys()]
    .filter((code) => byTouch[code]!.times > 0)
    .sort(
      (a, b) =>
        byTouch[b]!.customers - byTouch[a]!.customers || byTouch[b]!.times - byTouch[a]!.times || a - b,
    );
}

export function touchTable({ texts, timed, goals, goalFrom }: Journeyed, table: TouchTable): TableBlock {
  const { common, journey: words } = texts.reports;
  const { made, names, seconds } = table;
  const buys = goalFrom !== "none";
  const isGoal = (name: string) => table.id === "event" && goals.includes(name);
  const dwell = timed || seconds !== undefined;
  return {
    kind: "table",
    id: `touch-${table.id}`,
    title: fill(words.headings.touches, { column: table.title }),
    filter: true,
    groups: "separate",
    columns: [
      column("touch", table.title, "text"),
      column("customers", common.customers, "integer", true),
      column("times", words.columns.times, "integer", "customers"),
      ...(buys
        ? [
            column("first", words.columns.first, "percent", "customers"),
            column("last", words.columns.last, "percent", "customers"),
          ]
        : []),
      column("exits", words.columns.exits, "integer", "customers"),
      column("exitRate", words.columns.exitRate, "percent", "customers"),
      column("left", words.columns.left, "integer", "customers"),
      ...(dwell ? [column("dwell", words.columns.dwell, "integer", "customers")] : []),
    ],
    rows: ordered(table)
      .slice(0, MOST_ROWS)
      .map((code): Value[] => {
        const own = made.byTouch[code]!;
        const stays = seconds?.[code] ?? own.dwell * SECONDS_A_DAY;
        return [
          names[code]!,
          own.customers,
          own.times,
          ...(buys
            ? isGoal(names[code]!)
              ? [null, null]
              : [ratio(own.first, made.touched), ratio(own.last, made.touched)]
            : []),
          own.exits,
          ratio(own.exits, own.visits),
          own.left,
          ...(dwell ? [Number.isNaN(stays) ? null : Math.round(stays)] : []),
        ];
      }),
  };
}

export function pathName(
  { names }: TouchTable,
  { touches, more }: TouchTable["made"]["paths"][number],
): string {
  return [...touches.map((code) => names[code]!), ...(more ? ["…"] : [])].join(" → ");
}

export function pathTable({ texts, goalFrom }: Journeyed, table: TouchTable): TableBlock {
  const { common, journey: words } = texts.reports;
  const { made } = table;
  const buys = goalFrom !== "none";
  return {
    kind: "table",
    id: "paths",
    title: words.headings.paths,
    filter: true,
    groups: "separate",
    columns: [
      column("path", words.columns.path, "text"),
      column("visits", words.columns.visits, "integer", "customers"),
      column("share", words.columns.share, "percent", "customers"),
      column("customers", common.customers, "integer", true),
      ...(buys ? [column("bought", words.columns.bought, "percent", "customers")] : []),
    ],
    rows: made.paths
      .slice(0, MOST_ROWS)
      .map((path): Value[] => [
        pathName(table, path),
        path.visits,
        ratio(path.visits, made.visits),
        path.customers,
        ...(buys ? [ratio(path.bought, path.visits)] : []),
      ]),
  };
}

export function stepTable({ texts }: Journeyed, { made, names }: TouchTable): TableBlock {
  const { journey: words } = texts.reports;
  const from = new Map<number, number>();
  made.steps.forEach((step) => from.set(step.from, (from.get(step.from) ?? 0) + step.times));
  return {
    kind: "table",
    id: "steps",
    title: words.headings.steps,
    filter: true,
    columns: [
      column("from", words.columns.from, "text"),
      column("to", words.columns.to, "text"),
      column("times", words.columns.times, "integer"),
      column("share", words.columns.ofFrom, "percent"),
    ],
    rows: made.steps
      .slice(0, MOST_ROWS)
      .map((step): Value[] => [
        names[step.from]!,
        names[step.to]!,
        step.times,
        ratio(step.times, from.get(step.from)!),
      ]),
  };
}
