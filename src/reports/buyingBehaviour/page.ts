import { fill } from "../../locales/translate";
import { formatValue } from "../kit/formatValue";
import { ratio, share } from "../kit/shares";
import { sum } from "../kit/sum";
import type { Block, Card, ChartBlock, Sentence } from "../report";
import type { Behaved, SpecialDays } from "./behaved";
import { hourTable, monthTable, weekdayTable } from "./tables";

export function pageBlocks(made: Behaved): Block[] {
  const lines = todo(made);
  const drawn = charts(made);
  return [
    { kind: "headline", sentences: headline(made) },
    { kind: "cards", cards: cards(made) },
    // Charts are seen before tables.
    ...drawn.slice(0, 2),
    ...(made.hours ? hourTable(made, "heat") : []),
    ...drawn.slice(2),
    ...(made.hours ? [] : [weekdayTable(made)]),
    ...monthTable(made, "season"),
    ...(lines.length > 0 ? [{ kind: "todo" as const, lines }] : []),
  ];
}

/** The three hours of a week in which most orders begin. */
function busiest({ hours }: Behaved) {
  if (!hours) {
    return undefined;
  }
  const { orders } = hours;
  const all = sum(orders);
  const byHour = Array.from({ length: 24 }, (_, hour) =>
    sum(Array.from({ length: 7 }, (__, weekday) => orders[24 * weekday + hour]!)),
  );
  const window = (from: number) => byHour[from]! + byHour[(from + 1) % 24]! + byHour[(from + 2) % 24]!;
  const from = byHour.reduce((best, _, hour) => (window(hour) > window(best) ? hour : best), 0);
  return { from, to: (from + 3) % 24, share: all > 0 ? window(from) / all : 0 };
}

function busiestDay({ weekdays }: Behaved) {
  const aDay = (index: number) =>
    weekdays[index]!.days > 0 ? weekdays[index]!.orders / weekdays[index]!.days : 0;
  const best = weekdays.reduce((most, _, index) => (aDay(index) > aDay(most) ? index : most), 0);
  const mean = sum(weekdays.map((day) => day.orders)) / Math.max(1, sum(weekdays.map((day) => day.days)));
  return { best, times: mean > 0 ? aDay(best) / mean : 1 };
}

/** Lifts beyond chance, the strongest first. */
function strongest({ holidays }: Behaved): SpecialDays[] {
  return holidays.filter(({ isBeyond, lift }) => isBeyond && lift > 1).sort((a, b) => b.low - a.low);
}

function headline(made: Behaved): Sentence[] {
  const { texts, shape } = made;
  const { findings, weekdays: names } = texts.reports.buyingBehaviour;
  const percent = (value: number) => formatValue(value, "percent", texts.locale);
  const number = (value: number) => formatValue(value, "decimal2", texts.locale);
  const pad = (hour: number) => `${String(hour).padStart(2, "0")}:00`;
  const hour = busiest(made);
  const day = busiestDay(made);
  const [top] = strongest(made);
  const times = formatValue(day.times, "decimal2", texts.locale);
  return [
    {
      text: hour
        ? fill(findings.hours, {
            from: pad(hour.from),
            to: pad(hour.to),
            share: percent(hour.share),
            day: names[day.best]!,
            times,
          })
        : fill(findings.weekday, { day: names[day.best]!, times }),
    },
    {
      text: fill(Number.isNaN(shape.units) ? findings.orders : findings.units, {
        value: formatValue(ratio(shape.revenue, shape.orders), "money", texts.locale),
        units: Number.isNaN(shape.units) ? "" : number(shape.units / Math.max(1, shape.orders)),
      }),
    },
    {
      text: top
        ? fill(findings.lift, {
            name: top.name,
            day: formatValue(top.from, "date", texts.locale),
            lift: formatValue(top.lift, "number", texts.locale),
            low: formatValue(top.low, "number", texts.locale),
            high: formatValue(top.high, "number", texts.locale),
          })
        : findings.noLift,
    },
  ];
}

function cards({ texts, shape }: Behaved): Card[] {
  const { cards: words } = texts.reports.buyingBehaviour;
  const { discounts, units } = shape;
  const known = !Number.isNaN(units);
  return [
    { label: words.value, value: ratio(shape.revenue, shape.orders), format: "money" },
    ...(known
      ? [
          { label: words.units, value: ratio(units, shape.orders), format: "decimal2" as const },
          { label: words.price, value: ratio(shape.revenue, units), format: "money" as const },
        ]
      : [
          { label: words.orders, value: shape.orders, format: "integer" as const },
          { label: words.revenue, value: shape.revenue, format: "money0" as const },
        ]),
    ...(discounts
      ? [
          {
            label: words.discounted,
            value: share(discounts.discounted, discounts.orders),
            format: "percent" as const,
          },
          { label: words.depth, value: share(discounts.given, discounts.before), format: "percent" as const },
        ]
      : known
        ? [{ label: words.orders, value: shape.orders, format: "integer" as const }]
        : []),
  ];
}

function charts({ texts, shape, channels, holidays }: Behaved): ChartBlock[] {
  const { charts: words, columns } = texts.reports.buyingBehaviour;
  const percent = (value: number) => formatValue(value, "percent", texts.locale);
  const charts: ChartBlock[] = [];
  const bands = (
    id: "amounts" | "prices",
    measured: "orders" | "revenue",
    title: string,
    finding: string,
    measure: string,
  ) => {
    const own = shape[id];
    if (!own || own.length < 2) {
      return;
    }
    const best = own.reduce((most, band, index) => (band[measured] > own[most]![measured] ? index : most), 0);
    const all = sum(own.map((band) => band[measured]));
    charts.push({
      kind: "chart",
      id: `${id}Chart`,
      type: "columnClustered",
      title,
      finding: fill(finding, { band: own[best]!.name, share: percent(own[best]![measured] / all) }),
      measure,
      table: id,
      category: "band",
      series: [{ column: measured === "orders" ? "orderShare" : "share" }],
      emphasis: { rows: [best] },
      axis: { percent: true },
      labels: true,
    });
  };
  bands("amounts", "orders", words.amounts, words.amountsFinding, words.amountsMeasure);
  bands("prices", "revenue", words.prices, words.pricesFinding, words.pricesMeasure);
  if (channels && channels.values.length > 1) {
    const [first] = channels.values;
    charts.push({
      kind: "chart",
      id: "channelsChart",
      type: "barClustered",
      title: words.channels,
      finding: fill(words.channelsFinding, {
        channel: first!.value ?? "",
        share: percent(first!.revenue / channels.total.revenue),
      }),
      measure: words.channelsMeasure,
      table: "channels",
      category: "channel",
      series: [{ column: "share" }],
      emphasis: { rows: [0] },
      axis: { percent: true },
      labels: true,
      rowCount: Math.min(8, channels.values.length),
    });
  }
  if (holidays.length > 1) {
    const beyond = holidays.filter(({ isBeyond }) => isBeyond).length;
    charts.push({
      kind: "chart",
      id: "holidaysChart",
      type: "columnClustered",
      title: words.holidays,
      finding: fill(words.holidaysFinding, { beyond, count: holidays.length }),
      measure: words.holidaysMeasure,
      table: "holidays",
      category: "name",
      series: [{ column: "lift" }],
      emphasis: { rows: holidays.flatMap(({ isBeyond }, row) => (isBeyond ? [row] : [])) },
      valueTitle: columns.lift,
    });
  }
  return charts;
}

function todo(made: Behaved) {
  const { texts, shape } = made;
  const { todo: words } = texts.reports.buyingBehaviour;
  const percent = (value: number) => formatValue(value, "percent", texts.locale);
  const hour = busiest(made);
  const pad = (value: number) => `${String(value).padStart(2, "0")}:00`;
  const [top] = strongest(made);
  const { discounts } = shape;
  return [
    ...(hour
      ? [{ text: fill(words.hours, { from: pad((hour.from + 23) % 24), to: pad(hour.to) }), sheet: "when" }]
      : []),
    ...(top ? [{ text: fill(words.holiday, { name: top.name }), sheet: "when" }] : []),
    ...(discounts && discounts.discounted > discounts.orders / 2
      ? [
          {
            text: fill(words.discounts, { share: percent(discounts.discounted / discounts.orders) }),
            sheet: "orders",
          },
        ]
      : []),
  ];
}
