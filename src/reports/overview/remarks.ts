import { isoDate } from "../../core/cells/calendar";
import { periodLabel } from "../../core/ledger/periods";
import { fill } from "../../locales/translate";
import { formatValue } from "../kit/formatValue";
import { noiseInWords } from "../kit/keyFigures/changes";
import { changeFormat, KPIS } from "../kit/keyFigures/kpis";
import { edgeNote } from "../kit/leftEdge";
import type { NoteBlock, Value } from "../report";
import { kpiInWords } from "./keyFigureBlocks";
import type { TargetState } from "./aimed";
import { inWords, type KpiRow, type OverviewFigures } from "./overviewFigures";
import { brokenInWords, limitsInWords } from "./targetBlocks";

/** Rates that moved less than this many points are not worth a sentence, and more sentences than this are not read. */
const WORTH_A_SENTENCE = 1;
const MOST_MOVES = 3;

/** What changed, in words, and what the reader has to know before reading on. */
export function remarks(figures: OverviewFigures): NoteBlock[] {
  const finding = (text: string, ...rows: readonly KpiRow[]): NoteBlock => ({
    kind: "note",
    tone: "finding",
    text,
    about: rows.map((row) => ({ table: "keyFigures", row: figures.rows.indexOf(row) })),
  });
  const revenue = figures.rows.find(({ id }) => id === "revenue")!;
  const aimed = figures.rows.filter((row) => row.aimed ?? row.limits.length > 0);
  return [
    ...revenueFindings(figures).map((text) => finding(text, revenue)),
    ...moves(figures).map((row) => finding(moveInWords(row, figures), row)),
    ...targetFindings(figures).map((text) => finding(text, ...aimed)),
    ...(knowsEdge(figures) ? [edgeNote(figures.edge, figures.texts)] : []),
    ...warnings(figures).map((text): NoteBlock => ({ kind: "note", tone: "warning", text })),
  ];
}

function revenueFindings(figures: OverviewFigures): string[] {
  const { rows, known, label, texts } = figures;
  const words = texts.reports.overview.findings;
  const revenue = rows.find(({ id }) => id === "revenue")!;
  const change = (value: Value) => formatValue(value, "change", texts.locale);
  const found = [
    fill(words.now, {
      period: label,
      revenue: kpiInWords(figures, "revenue"),
      customers: kpiInWords(figures, "customers"),
      orders: kpiInWords(figures, "orders"),
    }),
  ];
  const { current: now, previous: before } = known;
  if (now && before && revenue.change !== null && revenue.change !== 0 && now.customers > 0) {
    const difference = now.revenue - before.revenue;
    const meanSpend = (now.revenue / now.customers + before.revenue / before.customers) / 2;
    const byCustomers = (now.customers - before.customers) * meanSpend;
    found.push(
      fill(difference > 0 ? words.rose : words.fell, {
        amount: inWords(revenue, Math.abs(difference), texts),
        change: [
          change(revenue.change),
          ...noiseInWords("revenue", [now, before], revenue.usual, texts),
        ].join(texts.reports.common.listSeparator),
        byCustomers: inWords(revenue, byCustomers, texts),
        bySpend: inWords(revenue, difference - byCustomers, texts),
      }),
    );
  }
  if (revenue.yearChange !== null) {
    found.push(fill(words.year, { change: change(revenue.yearChange) }));
  }
  if (revenue.yearToDateChange !== null) {
    found.push(
      fill(words.yearToDate, {
        revenue: inWords(revenue, revenue.values.yearToDate, texts),
        change: change(revenue.yearToDateChange),
      }),
    );
  }
  return found;
}

/** The rates and scores that moved most against the period before. */
export function moves({ rows }: OverviewFigures): KpiRow[] {
  return rows
    .filter(
      (row) =>
        changeFormat(KPIS[row.id]) !== "change" &&
        typeof row.change === "number" &&
        Math.abs(row.change) >= WORTH_A_SENTENCE,
    )
    .sort((a, b) => Math.abs(b.change as number) - Math.abs(a.change as number))
    .slice(0, MOST_MOVES);
}

export function moveInWords(row: KpiRow, { known, texts }: OverviewFigures): string {
  return fill(texts.reports.overview.findings.moved, {
    name: row.name,
    before: inWords(row, row.values.previous, texts),
    now: inWords(row, row.values.current, texts),
    change: [
      formatValue(row.change, changeFormat(KPIS[row.id]), texts.locale),
      ...noiseInWords(row.id, [known.current, known.previous], null, texts),
    ].join(texts.reports.common.listSeparator),
  });
}

function targetFindings({ rows, texts, elapsed }: OverviewFigures): string[] {
  const words = texts.reports.overview.findings;
  const percent = (value: number | null) => formatValue(value, "percent", texts.locale);
  const join = (items: readonly string[]) => items.join(texts.reports.common.listSeparator);
  const having = (...states: TargetState[]) =>
    rows.filter(({ aimed }) => aimed?.state && states.includes(aimed.state));
  const judged = having("reached", "close", "missed", "ahead", "behind");
  const short = having("close", "missed");
  const running = having("ahead", "behind");
  const beyond = rows.filter(({ limits }) => limits.some(({ broken }) => broken));
  return [
    ...(judged.length === 0
      ? []
      : [fill(words.targets, { reached: having("reached").length, all: judged.length })]),
    ...(short.length === 0
      ? []
      : [
          fill(words.short, {
            list: join(
              short.map(({ name, aimed }) =>
                fill(words.shortItem, { name, attainment: percent(aimed!.attainment) }),
              ),
            ),
          }),
        ]),
    ...(running.length === 0
      ? []
      : [
          fill(words.stillRunning, {
            elapsed: percent(elapsed),
            list: join(
              running.map(({ name, aimed }) =>
                fill(words.runningItem, {
                  name,
                  attainment: percent(aimed!.attainment),
                  due: percent(aimed!.aim.due / aimed!.aim.value),
                  state: texts.reports.overview.states[aimed!.state!],
                }),
              ),
            ),
          }),
        ]),
    ...(beyond.length === 0
      ? []
      : [
          fill(words.beyondLimits, {
            list: join(
              beyond.map((row) =>
                fill(words.beyondItem, {
                  name: row.name,
                  value: inWords(row, row.values.current, texts),
                  state: join(brokenInWords(row, texts)),
                  limits: limitsInWords(row, texts),
                }),
              ),
            ),
          }),
        ]),
  ];
}

function knowsEdge({ edge, known }: OverviewFigures): boolean {
  return edge.hasDates || Object.values(known).some((figure) => figure && !figure.knowsNew);
}

function warnings(figures: OverviewFigures): string[] {
  const { compared, known, label, year, period, firstDay, targets, rows, kpis, feedback, texts } = figures;
  const words = texts.reports.overview.findings;
  const { current, yearToDate } = compared.ranges;
  const from = isoDate(firstDay);
  const first = periodLabel(compared.firstPeriod, period);
  const found: string[] = [];
  if (!compared.complete) {
    found.push(fill(words.running, { period: label, days: current.to - current.from + 1 }));
  }
  if (!known.previous) {
    found.push(fill(words.noPrevious, { period: first }));
  }
  if (!known.lastYear) {
    found.push(fill(words.noLastYear, { from }));
  }
  if (yearToDate.from < compared.knownFrom) {
    found.push(fill(words.shortYear, { from }));
  }
  if (targets && targets.unknown.length > 0) {
    found.push(
      fill(words.unknownTargets, { list: targets.unknown.join(texts.reports.common.listSeparator) }),
    );
  }
  const unevaluated = [
    ...[...(targets?.named ?? [])].flatMap(([id, name]) =>
      kpis.includes(id) ? [] : [fill(words.unevaluatedItem, { name, why: words.noSuchFigure })],
    ),
    ...(targets?.unread ?? []).map(({ name, why, text }) =>
      fill(words.unevaluatedItem, { name, why: fill(words.unreadTarget[why], { text }) }),
    ),
  ];
  if (unevaluated.length > 0) {
    found.push(fill(words.unevaluated, { list: unevaluated.join(texts.reports.common.listSeparator) }));
  }
  for (const { name, missingTargets } of rows) {
    if (missingTargets.length > 0) {
      const list = missingTargets.join(texts.reports.common.listSeparator);
      found.push(fill(words.missingTargets, { name, year, list }));
    }
  }
  if (targets && rows.every((row) => !row.aimed && !row.aimedToDate && row.limits.length === 0)) {
    found.push(fill(words.noTargets, { period: label, year }));
  }
  if (feedback.undated.includes("surveys")) {
    found.push(words.undatedSurveys);
  }
  if (feedback.undated.includes("tickets")) {
    found.push(words.undatedTickets);
  }
  return found;
}
