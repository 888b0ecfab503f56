import { fill } from "../../locales/translate";
import { brief } from "../kit/brief";
import { formatValue } from "../kit/formatValue";
import { SIGNIFICANT } from "../kit/rates/groupRates";
import type { Block, Card, ChartBlock, Sentence } from "../report";
import { campaignBlocks } from "./campaigns";
import type { Compared, ComparedGroups, ComparedMembers, ComparedPeriods, MeasureName } from "./compared";
import { balanceTable, FORMATS, groupTable, memberTable, periodTable } from "./tables";

export function pageBlocks(made: Compared): Block[] {
  switch (made.way) {
    case "groups":
      return groupBlocks({ ...made });
    case "periods":
      return periodBlocks({ ...made });
    case "members":
      return memberBlocks({ ...made });
    case "campaigns":
      return campaignBlocks({ ...made });
  }
}

type Of<C> = C & Pick<Compared, "texts">;

const writerOf =
  ({ locale }: { readonly locale: string }) =>
  (value: number, measure: MeasureName | "points") =>
    measure === "points"
      ? formatValue(100 * value, "percentPoints", locale)
      : formatValue(value, FORMATS[measure], locale);

function groupBlocks(made: Of<ComparedGroups>): Block[] {
  const { texts, by, control } = made;
  const { charts: words, measures } = texts.reports.compare;
  const write = writerOf(texts);
  const chart = (measure: MeasureName): ChartBlock => {
    const best = by[measure].reduce(
      (most, row, index) => (row.value > by[measure][most]!.value ? index : most),
      0,
    );
    return {
      kind: "chart",
      id: `${measure}Chart`,
      type: "barClustered",
      title: measures[measure],
      finding: fill(words.highest, {
        group: brief(by[measure][best]!.name, 18),
        value: write(by[measure][best]!.value, measure),
      }),
      measure: measures[measure],
      table: measure,
      category: "group",
      series: [{ column: "value" }],
      emphasis: { rows: by[measure].flatMap(({ name }, row) => (name === control ? [] : [row])) },
      axis: measure === "buyers" ? { percent: true } : { from: 0 },
      labels: true,
    };
  };
  return [
    { kind: "headline", sentences: groupHeadline(made) },
    { kind: "cards", cards: groupCards(made) },
    chart("buyers"),
    chart("spend"),
    groupTable(made, "buyers"),
    groupTable(made, "spend"),
    groupTable(made, "orders"),
    { kind: "todo", lines: groupTodo(made) },
  ];
}

type Told = "more" | "less" | "within";

/** Which way it differs, where it does so beyond chance. */
function verdictOf({ p, difference }: { readonly p: number; readonly difference: number }): Told {
  return p < SIGNIFICANT ? (difference > 0 ? "more" : "less") : "within";
}

/** How large it is, whichever way, and its interval with signs. */
function differenceInWords(
  { difference, low, high }: { readonly difference: number; readonly low: number; readonly high: number },
  write: (value: number) => string,
) {
  return {
    difference: write(Math.abs(difference)).replace(/^\+/, ""),
    low: write(low),
    high: write(high),
  };
}

/** The group that is farthest from the control group in what customers spend. */
function farthest({ by }: ComparedGroups, measure: MeasureName) {
  return by[measure]
    .filter((row) => row.against)
    .sort(
      (a, b) =>
        a.against!.p - b.against!.p || Math.abs(b.against!.difference) - Math.abs(a.against!.difference),
    )[0]!;
}

function groupHeadline(made: Of<ComparedGroups>): Sentence[] {
  const { texts, control, fromList } = made;
  const { findings } = texts.reports.compare;
  const write = writerOf(texts);
  const sentence = (measure: "buyers" | "spend"): Sentence => {
    const { name, n, against } = farthest(made, measure);
    const unit = measure === "buyers" ? "points" : measure;
    const detail = {
      group: brief(name, 18),
      control: brief(control, 18),
      ...differenceInWords(against!, (value) => write(value, unit)),
      smallest: formatValue(
        measure === "buyers" ? 100 * against!.smallest : against!.smallest,
        measure === "buyers" ? "number" : FORMATS[measure],
        texts.locale,
      ),
    };
    return {
      text: fill(findings[measure][verdictOf(against!)], detail),
      about: [{ customers: n }],
    };
  };
  return [
    sentence("buyers"),
    sentence("spend"),
    { text: fromList ? findings.fromList : findings.buyersOnly },
  ];
}

function groupCards(made: Of<ComparedGroups>): Card[] {
  const { texts, by } = made;
  const { cards } = texts.reports.compare;
  const [buyers, spend] = [farthest(made, "buyers"), farthest(made, "spend")];
  return [
    { label: cards.customers, value: by.buyers.reduce((sum, { n }) => sum + n, 0), format: "integer" },
    { label: cards.control, value: by.buyers[0]!.value, format: "percent" },
    { label: cards.buyers, value: 100 * buyers.against!.difference, format: "percentPoints" },
    { label: cards.controlSpend, value: by.spend[0]!.value, format: "money" },
    { label: cards.spend, value: spend.against!.difference, format: "money" },
  ];
}

function groupTodo(made: Of<ComparedGroups>) {
  const { texts } = made;
  const { todo } = texts.reports.compare;
  const { name, against } = farthest(made, "buyers");
  const { p, difference, smallest } = against!;
  const line = p >= SIGNIFICANT ? todo.more : difference > 0 ? todo.keep : todo.stop;
  return [
    {
      text: fill(line, {
        group: brief(name, 20),
        smallest: formatValue(100 * smallest, "number", texts.locale),
      }),
    },
  ];
}

function periodBlocks(made: Of<ComparedPeriods>): Block[] {
  const { texts, rows, before, range } = made;
  const { findings, cards, todo } = texts.reports.compare;
  const number = (value: number) => formatValue(value, "number", texts.locale);
  const date = (day: number) => formatValue(day, "date", texts.locale);
  const [revenue, orders] = rows;
  const told = (row: (typeof rows)[number], words: (typeof findings)["revenue"]): Sentence => ({
    text: fill(words[verdictOf(row)], {
      now: number(row.meanB),
      before: number(row.meanA),
      low: number(row.low),
      high: number(row.high),
    }),
  });
  return [
    {
      kind: "headline",
      sentences: [
        told(revenue!, findings.revenue),
        told(orders!, findings.orders),
        {
          text: fill(findings.ranges, {
            from: date(range.from),
            to: date(range.to),
            before: date(before.from),
            until: date(before.to),
          }),
        },
      ],
    },
    {
      kind: "cards",
      cards: rows.map((row) => ({
        label: cards.aDay[row.measure],
        value: row.meanB,
        format: "number" as const,
        change:
          row.meanA > 0
            ? {
                value: row.difference / row.meanA,
                format: "change" as const,
                words: cards.before,
                good: row.difference > 0,
              }
            : undefined,
      })),
    },
    periodTable(made),
    { kind: "todo", lines: [{ text: todo.periods }] },
  ];
}

function memberBlocks(made: Of<ComparedMembers>): Block[] {
  const { texts, rows, members, pairs, window } = made;
  const { findings, cards, todo } = texts.reports.compare;
  const write = writerOf(texts);
  const [buyers, , spend] = rows;
  const told = (
    row: (typeof rows)[number],
    unit: MeasureName | "points",
    words: (typeof findings)["memberSpend"],
  ) => ({
    text: fill(words[verdictOf(row)], {
      ...differenceInWords(row, (value) => write(value, unit)),
      days: window,
    }),
  });
  return [
    {
      kind: "headline",
      sentences: [
        told(spend!, "spend", findings.memberSpend),
        told(buyers!, "points", findings.memberBuyers),
        { text: fill(findings.pairs, { pairs, members }) },
      ],
    },
    {
      kind: "cards",
      cards: [
        { label: cards.pairs, value: pairs, format: "integer" },
        { label: cards.others, value: spend!.meanA, format: "money" },
        { label: cards.members, value: spend!.meanB, format: "money" },
        { label: cards.spend, value: spend!.difference, format: "money" },
        { label: cards.buyers, value: 100 * buyers!.difference, format: "percentPoints" },
      ],
    },
    memberTable(made),
    balanceTable(made),
    { kind: "todo", lines: [{ text: todo.members }] },
  ];
}
