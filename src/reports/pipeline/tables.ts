import { MISSING_DAY } from "../../core/cells/columns";
import { dealAge } from "../../core/ledger/deals";
import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import { columnTitle } from "../kit/groups/attributes";
import { rateWithInterval } from "../kit/rateWithInterval";
import { staleSign } from "../kit/selling/staleDeals";
import { cents, share } from "../kit/shares";
import { column } from "../kit/tableColumn";
import type { TableBlock, Value } from "../report";
import type { Dealt, DealGroup } from "./dealt";

/** Who or what wins, with the interval of the rate. */
export function groupTable(
  { texts, deals: { hasCreated } }: Dealt,
  id: string,
  title: string,
  rows: readonly DealGroup[],
  most = Infinity,
): TableBlock {
  const { columns } = texts.reports.pipeline;
  const full = most === Infinity;
  return {
    kind: "table",
    id,
    title,
    filter: full || undefined,
    columns: [
      column("name", title, "text"),
      ...rateColumns(columns),
      column("wonAmount", columns.wonAmount, "money0"),
      ...(hasCreated ? [column("cycle", columns.cycle, "days")] : []),
      column("openAmount", columns.openAmount, "money0"),
      ...(full ? [column("open", columns.open, "integer")] : []),
    ],
    rows: rows
      .slice(0, most)
      .map((group): Value[] => [
        group.name,
        group.won,
        group.lost,
        ...rateWithInterval(group.won, group.won + group.lost),
        cents(group.wonAmount),
        ...(hasCreated ? [group.cycle] : []),
        cents(group.openAmount),
        ...(full ? [group.open] : []),
      ]),
  };
}

/** Groups on the page: by owner where it is known, else by the first column that tells deals apart. */
export function mainGroups({ groups }: Dealt) {
  return groups.find(({ by }) => by === "salesperson") ?? groups[0];
}

/** Whose deals they are is the owner's here, whatever a salesperson is called elsewhere. */
export function groupTitle(by: Dealt["groups"][number]["by"], texts: Texts): string {
  const { columns } = texts.reports.pipeline;
  return by === "amount" ? columns.amountBand : by === "salesperson" ? columns.owner : columnTitle(by, texts);
}

export function allGroupTables(made: Dealt): TableBlock[] {
  return made.groups.map(({ by, rows }) => groupTable(made, `by-${by}`, groupTitle(by, made.texts), rows));
}

/** By the month in which deals began. */
export function monthTable({ texts, months }: Dealt): TableBlock {
  const { columns, headings, manyOpenMark } = texts.reports.pipeline;
  return {
    kind: "table",
    id: "months",
    title: headings.months,
    filter: true,
    columns: [
      column("month", columns.month, "text"),
      column("count", columns.created, "integer"),
      column("won", columns.won, "integer"),
      column("lost", columns.lost, "integer"),
      column("open", columns.open, "integer"),
      column("openShare", columns.openShare, "percent"),
      column("rate", columns.rate, "percent"),
      column("low", columns.low, "percent"),
      column("high", columns.high, "percent"),
      column("mark", columns.mark, "text"),
    ],
    rows: months.map((month): Value[] => [
      month.label,
      month.count,
      month.won,
      month.lost,
      month.open,
      share(month.open, month.count),
      ...rateWithInterval(month.won, month.won + month.lost),
      month.manyOpen ? manyOpenMark : null,
    ]),
  };
}

/** Open deals by stage or age, lost ones by reason: how many and how much. */
export function amountTable(
  { texts }: Dealt,
  id: "stages" | "ages" | "reasons",
  rows: readonly DealGroup[],
): TableBlock {
  const { columns, headings } = texts.reports.pipeline;
  const of = id === "reasons" ? "lost" : "open";
  const total = rows.reduce((sum, row) => sum + row[of], 0);
  return {
    kind: "table",
    id,
    title: headings[id],
    filter: true,
    columns: [
      column("name", columns[id], "text"),
      column("count", columns.deals, "integer"),
      column("share", columns.share, "percent"),
      column("amount", columns.amount, "money0"),
    ],
    rows: rows.map((row): Value[] => [
      row.name,
      row[of],
      share(row[of], total),
      cents(of === "lost" ? row.lostAmount : row.openAmount),
    ]),
  };
}

/** Of the deals that came to a stage or beyond it. */
export function reachedTable({ texts }: Dealt, reached: NonNullable<Dealt["reached"]>): TableBlock {
  const { columns, headings } = texts.reports.pipeline;
  return {
    kind: "table",
    id: "reached",
    title: headings.reached,
    filter: true,
    columns: [
      column("name", columns.reached, "text"),
      column("count", columns.deals, "integer"),
      ...rateColumns(columns),
      column("open", columns.open, "integer"),
    ],
    rows: reached.map(({ stage, won, lost, open }): Value[] => [
      stage,
      won + lost + open,
      won,
      lost,
      ...rateWithInterval(won, won + lost),
      open,
    ]),
  };
}

/** Of the deals that were once as old. */
export function onceAsOldTable({ texts, onceAsOld }: Dealt): TableBlock {
  const { columns, headings } = texts.reports.pipeline;
  return {
    kind: "table",
    id: "once-as-old",
    title: headings.onceAsOld,
    filter: true,
    columns: [column("age", columns.fromAge, "days"), ...rateColumns(columns)],
    rows: onceAsOld.map(({ days, won, lost }): Value[] => [
      days,
      won,
      lost,
      ...rateWithInterval(won, won + lost),
    ]),
  };
}

function rateColumns(columns: Texts["reports"]["pipeline"]["columns"]) {
  return [
    column("won", columns.won, "integer"),
    column("lost", columns.lost, "integer"),
    column("rate", columns.rate, "percent"),
    column("low", columns.low, "percent"),
    column("high", columns.high, "percent"),
  ];
}

/** Was the weighted pipeline right at past ends of quarters? */
export function checkTable({ texts, check }: Dealt): TableBlock {
  const { columns, headings } = texts.reports.pipeline;
  return {
    kind: "table",
    id: "check",
    title: headings.check,
    filter: true,
    columns: [
      column("day", columns.day, "date"),
      column("open", columns.openThen, "integer"),
      column("amount", columns.openAmountThen, "money0"),
      column("weighted", columns.weightedThen, "money0"),
      column("won", columns.wonSince, "money0"),
      column("ratio", columns.ratio, "percent"),
      column("stillOpen", columns.stillOpen, "money0"),
    ],
    rows: check.map((row): Value[] => [
      row.day,
      row.open,
      cents(row.amount),
      cents(row.weighted),
      cents(row.won),
      share(row.won, row.weighted),
      cents(row.stillOpenAmount),
    ]),
  };
}

const MOST_OPEN = 5000;

/** Open deals, those with most to expect first. */
export function openList(made: Dealt): TableBlock {
  const { texts, dataset, deals, chance } = made;
  const { columns } = texts.reports.pipeline;
  const { order, customer, salesperson, stage } = dataset.columns;
  const expected = (deal: number) => (deals.amount[deal]! || 0) * (chance(deal) || 0);
  const worth = new Map(made.open.map((deal) => [deal, expected(deal)]));
  const open = [...made.open].sort((a, b) => worth.get(b)! - worth.get(a)! || a - b);
  const day = (known: number) => (known === MISSING_DAY ? null : known);
  const number = (known: number) => (Number.isNaN(known) ? null : known);
  const texted = [
    ...(order ? [{ key: "deal", title: columns.deal, of: order }] : []),
    ...(customer ? [{ key: "customer", title: texts.reports.common.customer, of: customer }] : []),
    ...(salesperson ? [{ key: "owner", title: columns.owner, of: salesperson }] : []),
    ...(stage ? [{ key: "stage", title: columns.stages, of: stage }] : []),
  ];
  return {
    kind: "table",
    id: "open",
    title: fill(texts.reports.pipeline.headings.open, { count: open.length }),
    filter: true,
    columns: [
      ...texted.map(({ key, title }) => ({
        ...column(key, title, "text"),
        ...(key === "customer" ? { names: "customer" as const } : {}),
      })),
      column("created", columns.createdOn, "date"),
      column("closed", columns.expectedOn, "date"),
      column("age", columns.age, "days"),
      column("amount", columns.amount, "money"),
      column("chance", columns.chance, "percent"),
      column("expected", columns.expected, "money"),
      column("sign", columns.sign, "text"),
    ],
    rows: open.slice(0, MOST_OPEN).map((deal): Value[] => {
      const amount = deals.amount[deal]!;
      const own = chance(deal);
      return [
        ...texted.map(({ of }) => of.dictionary[of.codes[deals.row[deal]!]!] ?? null),
        day(deals.created[deal]!),
        day(deals.closed[deal]!),
        number(dealAge(deals, deal)),
        number(amount),
        number(own),
        Number.isNaN(own) || Number.isNaN(amount) ? null : cents(expected(deal)),
        signOf(deal, made) ?? null,
      ];
    }),
  };
}

/** What is wrong with an open deal. */
export function signOf(deal: number, { deals, late, texts }: Dealt): string | undefined {
  const { signs } = texts.reports.pipeline;
  const sign = staleSign(deals, deal, late);
  return sign && signs[sign];
}
