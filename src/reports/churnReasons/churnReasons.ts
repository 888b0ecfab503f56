import { CoreError } from "../../core/errors";
import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import type { ReportDefinition, ReportInput } from "../definition";
import { brief } from "../kit/brief";
import { formatValue } from "../kit/formatValue";
import { howComputed } from "../kit/howComputed";
import { noRowsLeft } from "../../core/ledger/orderLines";
import { excerpt } from "../kit/page/excerpt";
import { headline } from "../kit/page/headline";
import { pageSheet } from "../kit/page/pageSheet";
import { rateWithInterval } from "../kit/rateWithInterval";
import { churnReasons as countReasons, type ChurnReasons } from "../kit/reasons/countedReasons";
import { keptMeasures, MEASURE_ENTRIES } from "../kit/reasons/keptMeasures";
import {
  mostOfIt,
  reasonChart,
  reasonNotes,
  reasonTable,
  shownReasons,
  type ShownReason,
} from "../kit/reasons/reasonBlocks";
import type { CardsBlock, ChartBlock, Report, Sentence, TableBlock, Value } from "../report";

/**
 * Why customers left, the commonest reason first, with what may be done about it: from a row a lost customer, from reasons
 * counted elsewhere, or from shares alone.
 */
export const churnReasons: ReportDefinition = {
  id: "churn-reasons",
  records: true,
  needs: [
    { roles: ["reason"], required: true },
    { roles: ["customer"], required: false },
    { roles: ["count", "lost"], required: false },
    { roles: ["share"], required: false },
    { roles: ["measure"], required: false },
  ],
  rereads: { reasons: MEASURE_ENTRIES },
  options: [],
  build,
};

function build({ dataset, texts, version, earlier }: ReportInput): Report {
  const { customer, amount } = dataset.columns;
  // Where amounts stand beside customers, a customer has as many rows as orders.
  const reasons = countReasons(dataset, customer && amount ? {} : { reasons: dataset });
  if (!reasons) {
    throw dataset.used > 0
      ? new CoreError("notAvailable", "noReasons", { given: dataset.given })
      : noRowsLeft(dataset);
  }
  const { churnReasons: words, retention: shared, page } = texts.reports;
  const rows = shownReasons(reasons, texts, keptMeasures(earlier?.reasons));
  const definitions = [shared.definitions.reasons, words.definitions.order, words.definitions.measures];
  return {
    id: churnReasons.id,
    title: words.title,
    issues: dataset.issues,
    sheets: [
      pageSheet(
        { dataset, texts, version },
        { name: words.sheets.reasons, title: words.title, definitions: [words.definitions.order] },
        [
          headline(answers(reasons, texts), [verdict(reasons, texts), ...together(rows, texts)]),
          cards(rows, reasons, texts),
          paretoChart(rows, reasons, texts),
          commonest(rows, reasons, texts),
          {
            kind: "todo",
            lines: rows.slice(0, MOST_TO_DO).map(({ text, measure }, row) => ({
              text: fill(words.toDo, { reason: brief(text), measure }),
              sheet: "reasons",
              about: [{ table: "reasons", row }],
            })),
          },
        ],
      ),
      {
        id: "reasons",
        name: fill(page.dataSheet, { name: words.sheets.reasons }),
        alone: true,
        blocks: [
          { kind: "heading", level: 1, text: shared.headings.reasons },
          ...reasonNotes(reasons, texts),
          reasonTable(rows, reasons, texts),
          { kind: "note", text: shared.findings.measures },
          ...howComputed({ dataset, texts, version, definitions }),
        ],
      },
    ],
  };
}

/** Rows of a table on a page, and lines of what to do. */
const MOST_ON_PAGE = 15;
const MOST_TO_DO = 3;

/** The commonest reason, with what chance leaves open, and shorter where the reason is long. */
function answers({ reasons, total }: ChurnReasons, texts: Texts): Sentence[] {
  const { findings: words } = texts.reports.churnReasons;
  const { text, count, share } = reasons[0]!;
  const percent = (value: Value) => formatValue(value, "percent", texts.locale);
  const shared = { reason: text, share: percent(share) };
  if (count === null || total === undefined) {
    return [text, brief(text)].map((reason) => ({ text: fill(words.share, { ...shared, reason }) }));
  }
  const [, low, high] = rateWithInterval(count, total);
  const details = {
    ...shared,
    total: formatValue(total, "integer", texts.locale),
    low: percent(low),
    high: percent(high),
  };
  const about = [{ table: "reasons", row: 0 }];
  return [
    { text: fill(words.counted, details), about },
    { text: fill(words.counted, { ...details, reason: brief(text) }), about },
    { text: fill(words.briefly, { ...details, reason: brief(text) }), about },
  ];
}

/** Whether chance could have put the commonest reason before the next. */
function verdict({ reasons, total }: ChurnReasons, texts: Texts): Sentence {
  const { findings: words } = texts.reports.churnReasons;
  const [first, second] = reasons;
  if (first!.count === null || total === undefined) {
    return { text: words.noCounts };
  }
  const [, low] = rateWithInterval(first!.count, total);
  const [, , next] = rateWithInterval(second?.count ?? 0, total);
  const said = !second ? words.only : Number(low) > Number(next) ? words.ahead : words.close;
  return {
    text: fill(said, { second: brief(second?.text ?? "") }),
    about: reasons.slice(0, 2).map((_, row) => ({ table: "reasons", row })),
  };
}

function together(rows: readonly ShownReason[], texts: Texts): Sentence[] {
  const { findings: words } = texts.reports.churnReasons;
  const few = mostOfIt(rows);
  const cumulative = formatValue(few.at(-1)!.cumulative, "percent", texts.locale);
  return few.length === 1 || few.length === rows.length
    ? []
    : [
        {
          text: fill(words.together, { count: few.length, reasons: rows.length, cumulative }),
          about: few.map((_, row) => ({ table: "reasons", row })),
        },
      ];
}

function cards(rows: readonly ShownReason[], { reasons, total }: ChurnReasons, texts: Texts): CardsBlock {
  const { cards: words } = texts.reports.churnReasons;
  return {
    kind: "cards",
    cards: [
      ...(total === undefined ? [] : [{ label: words.answers, value: total, format: "integer" as const }]),
      { label: words.reasons, value: reasons.length, format: "integer" },
      {
        label: words.commonest,
        value: reasons[0]!.share,
        format: "percent",
        about: [{ table: "reasons", row: 0 }],
      },
      { label: words.most, value: mostOfIt(rows).length, format: "integer" },
    ],
  };
}

function paretoChart(rows: readonly ShownReason[], reasons: ChurnReasons, texts: Texts): ChartBlock {
  const words = texts.reports.churnReasons;
  const chart = reasonChart(
    rows.map((row) => ({ ...row, text: brief(row.text) })),
    reasons,
    texts,
  );
  const unit = chart.valueTitle!;
  return {
    ...chart,
    wide: true,
    measure: fill(words.measured, { unit }),
    emphasis: { rows: mostOfIt(rows).map((_, row) => row) },
  };
}

/** Reasons as they stand behind the page, the rarest and the measures left to there. */
function commonest(rows: readonly ShownReason[], reasons: ChurnReasons, texts: Texts): TableBlock {
  const { retention: shared, churnReasons: words } = texts.reports;
  const table = excerpt(reasonTable(rows, reasons, texts), {
    id: "commonest",
    columns: ["reason", "count", "share", "low", "high", "cumulativeShare"],
    rows: MOST_ON_PAGE,
    titles: { count: words.cards.answers },
  });
  return { ...table, title: shared.headings.reasons };
}
