import { fill } from "../../locales/translate";
import { wilsonInterval } from "../../core/statistics/proportions";
import { funnel as stagesOf } from "../../core/metrics/conversion";
import { brief } from "../kit/brief";
import { formatValue } from "../kit/formatValue";
import { columnTitle } from "../kit/groups/attributes";
import { CONFIDENCE, rateWithInterval } from "../kit/rateWithInterval";
import { column } from "../kit/tableColumn";
import { unitOfAll } from "../kit/timeUnit";
import type { Block, Card, Sentence, TableBlock, Value } from "../report";
import { biggestDrop, type Funnelled } from "../kit/selling/funnelled";

const stages = ({ steps }: Funnelled) => stagesOf(steps.map(({ customers }) => customers));

/** Step by step: how many, of the step before, of the first, and how long it took. */
export function stepTable(made: Funnelled): TableBlock {
  const { texts, names, steps } = made;
  const { columns, headings } = texts.reports.funnel;
  const spans = steps.map(({ medianDays }) => medianDays).filter((span) => !Number.isNaN(span));
  const timed = spans.length > 0;
  const unit = unitOfAll(spans, texts);
  return {
    kind: "table",
    id: "steps",
    title: headings.steps,
    groups: "separate",
    columns: [
      column("step", columns.step, "text"),
      column("customers", columns.customers, "integer", true),
      column("rate", columns.stepRate, "percent", "customers"),
      column("low", columns.low, "percent", "customers"),
      column("high", columns.high, "percent", "customers"),
      column("overall", columns.overall, "percent", "customers"),
      column("lost", columns.lost, "integer", true),
      ...(timed
        ? [column("days", fill(columns.medianDays, { unit: unit.name }), "decimal2", "customers")]
        : []),
    ],
    rows: stages(made).map(({ count, overallRate }, at): Value[] => {
      const before = at === 0 ? NaN : steps[at - 1]!.customers;
      return [
        names[at]!,
        count,
        ...(at === 0 ? [null, null, null] : rateWithInterval(count, before)),
        overallRate,
        at === 0 ? null : before - count,
        ...(timed ? [Number.isNaN(steps[at]!.medianDays) ? null : steps[at]!.medianDays * unit.aDay] : []),
      ];
    }),
  };
}

/** From the first to the last step by what customers are told apart by. */
export function groupTables({ texts, groups }: Funnelled): TableBlock[] {
  const { columns } = texts.reports.funnel;
  return groups.map(({ by, rows }) => ({
    kind: "table",
    id: `by-${by}`,
    title: columnTitle(by, texts),
    filter: true,
    groups: "separate",
    columns: [
      column("name", columnTitle(by, texts), "text"),
      column("entered", columns.entered, "integer", true),
      column("finished", columns.finished, "integer", true),
      column("rate", columns.overall, "percent", "entered"),
      column("low", columns.low, "percent", "entered"),
      column("high", columns.high, "percent", "entered"),
    ],
    rows: rows.map(({ name, entered, finished }): Value[] => [
      name,
      entered,
      finished,
      ...rateWithInterval(finished, entered),
    ]),
  }));
}

const MOST_STOPPED = 5000;

/** Whom to remind: who stands before the last step. */
export function stoppedTable({ texts, stopped, names }: Funnelled): TableBlock {
  const { columns, headings } = texts.reports.funnel;
  const worth = stopped.some(({ amount }) => amount !== null);
  return {
    kind: "table",
    id: "stopped",
    title: fill(headings.stopped, { step: names.at(-2)!, next: names.at(-1)! }),
    filter: true,
    contactList: true,
    columns: [
      { key: "customer", title: texts.reports.common.customer, format: "text", names: "customer" },
      column("time", columns.since, "dateTime"),
      ...(worth ? [column("amount", columns.worth, "money")] : []),
    ],
    rows: stopped
      .slice(0, MOST_STOPPED)
      .map(({ customer, time, amount }): Value[] => [
        customer,
        time > 0 ? time : null,
        ...(worth ? [amount] : []),
      ]),
  };
}

export function pageBlocks(made: Funnelled): Block[] {
  const { texts, names, steps, groups, open, window, countedFrom } = made;
  const { charts: words, todo, findings } = texts.reports.funnel;
  const percent = (value: number) => formatValue(value, "percent", texts.locale);
  const count = (value: number) => formatValue(value, "integer", texts.locale);
  const all = stages(made);
  const drop = biggestDrop(steps);
  const first = all[0]!;
  const last = all.at(-1)!;
  const rate = Number.isNaN(all[drop]!.stepRate) ? 0 : all[drop]!.stepRate;
  const before = all[drop - 1]!.count;
  const { low, high } =
    before > 0 && all[drop]!.count <= before
      ? wilsonInterval(all[drop]!.count, before, CONFIDENCE)
      : { low: rate, high: rate };
  const headline: Sentence[] = [
    {
      text: fill(findings.overall, {
        count: count(last.count),
        all: count(first.count),
        share: percent(last.overallRate),
        step: brief(names.at(-1)!, 20),
      }),
      about: [{ table: "steps", column: "customers" }],
    },
    {
      text: fill(findings.drop, {
        from: brief(names[drop - 1]!, 18),
        to: brief(names[drop]!, 18),
        share: percent(rate),
        low: percent(low),
        high: percent(high),
      }),
      about: [{ table: "steps", row: drop }],
    },
    {
      text:
        countedFrom === "counts" ? findings.counts : fill(findings.open, { open: count(open), days: window }),
    },
  ];
  const cards: Card[] = [
    { label: texts.reports.funnel.cards.entered, value: first.count, format: "integer" },
    { label: texts.reports.funnel.cards.finished, value: last.count, format: "integer" },
    { label: texts.reports.funnel.cards.overall, value: last.overallRate, format: "percent" },
    { label: texts.reports.funnel.cards.drop, value: rate, format: "percent", tone: "bad" },
    ...(countedFrom === "events"
      ? [{ label: texts.reports.funnel.cards.open, value: open, format: "integer" as const }]
      : []),
  ];
  const [group] = groups;
  const lines = [
    ...(made.stopped.length > 0
      ? [
          {
            text: fill(todo.remind, { count: count(made.stopped.length), step: brief(names.at(-2)!, 20) }),
            sheet: "list",
          },
        ]
      : []),
    { text: fill(todo.drop, { from: brief(names[drop - 1]!, 20), to: brief(names[drop]!, 20) }) },
  ];
  return [
    { kind: "headline", sentences: headline },
    { kind: "cards", cards },
    stepTable(made),
    {
      kind: "chart",
      id: "stepsChart",
      type: "barClustered",
      title: words.steps,
      finding: fill(words.stepsFinding, { step: brief(names[drop]!, 20) }),
      measure: words.stepsMeasure,
      table: "steps",
      category: "step",
      series: [{ column: "customers" }],
      emphasis: { rows: [drop], tone: "bad" },
      labels: true,
    },
    ...(group
      ? [
          {
            kind: "chart" as const,
            id: "groupsChart",
            type: "barClustered" as const,
            title: columnTitle(group.by, texts),
            finding: fill(words.groupsFinding, { column: columnTitle(group.by, texts) }),
            measure: words.groupsMeasure,
            table: `by-${group.by}`,
            category: "name",
            series: [{ column: "rate" }],
            axis: { percent: true as const },
            labels: true as const,
            rowCount: Math.min(8, group.rows.length),
          },
        ]
      : []),
    { kind: "todo", lines },
  ];
}
