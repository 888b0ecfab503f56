import { periodLabel } from "../../core/ledger/periods";
import type { RevenueMovements, RevenuePeriod } from "../../core/ledger/revenueMovement";
import { grossRevenueRetention, netRevenueRetention, quickRatio } from "../../core/metrics/recurringRevenue";
import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import { formatValue } from "../kit/formatValue";
import type { Block, NoteBlock, Value } from "../report";
import { cents } from "../kit/shares";
import { periodColumn } from "./retained";
import { column } from "../kit/tableColumn";

export const MONTHLY = { unit: "month" } as const;
/** Amounts recur when so many customer-months are followed by another, over so many months. */
const RECURRING = 0.7;
const FEWEST_MONTHS = 3;

export function recurs({ periods, followed }: RevenueMovements): boolean {
  return periods.length >= FEWEST_MONTHS && followed >= RECURRING;
}

/** Why there are no GRR and NRR. */
export function notRecurring({ periods, followed }: RevenueMovements, texts: Texts): NoteBlock {
  const words = texts.reports.retention.findings;
  const percent = (value: number) => formatValue(value, "percent", texts.locale);
  return {
    kind: "note",
    text:
      periods.length < FEWEST_MONTHS || Number.isNaN(followed)
        ? fill(words.fewMonths, { fewest: FEWEST_MONTHS })
        : fill(words.notRecurring, { followed: percent(followed), needed: percent(RECURRING) }),
  };
}

/** Recurring revenue of each month and what became of it, with GRR, NRR and quick ratio. */
export function recurringBlocks({ periods, followed }: RevenueMovements, texts: Texts): Block[] {
  const words = texts.reports.retention;
  const money = ["start", "won", "reactivated", "expansion", "contraction", "churned", "end"] as const;
  const known = (value: number) => (Number.isNaN(value) ? null : value);
  const last = periods.at(-1)!;
  const rates = ratesOf(last);
  const percent = (value: number | null) => formatValue(value, "percent", texts.locale);
  return [
    { kind: "heading", level: 1, text: words.headings.recurring },
    { kind: "note", text: fill(words.findings.recurs, { followed: percent(followed) }) },
    {
      kind: "table",
      id: "recurring",
      columns: [
        periodColumn(texts),
        ...money.map((key) => column(key, words.columns[`${key}Revenue`], "money0")),
        column("grr", words.columns.grr, "percent"),
        column("nrr", words.columns.nrr, "percent"),
        column("quickRatio", words.columns.quickRatio, "decimal2"),
      ],
      rows: periods.map((period): Value[] => {
        const { grr, nrr, quick } = ratesOf(period);
        return [
          periodLabel(period.period, MONTHLY),
          ...money.map((key) => known(cents(period[key]))),
          grr,
          nrr,
          quick,
        ];
      }),
    },
    {
      kind: "chart",
      id: "recurring",
      type: "lineMarkers",
      title: words.charts.recurring,
      finding: fill(words.findings.recurring, {
        period: periodLabel(last.period, MONTHLY),
        grr: percent(rates.grr),
        nrr: percent(rates.nrr),
        quick: formatValue(rates.quick, "decimal2", texts.locale),
      }),
      table: "recurring",
      category: "period",
      series: [{ column: "grr" }, { column: "nrr" }],
      categoryTitle: words.columns.period,
      valueTitle: words.valueTitles.share,
    },
  ];
}

/** Null where nothing stands below the line. Revenue of returned customers is in none of the three. */
function ratesOf({ start, won, expansion, contraction, churned }: RevenuePeriod) {
  const known = start > 0;
  // Sums of fractions may exceed the start by their last digits.
  const lost = { contraction, churned: Math.min(churned, start - contraction) };
  return {
    grr: known ? grossRevenueRetention({ start, ...lost }) : null,
    nrr: known ? netRevenueRetention({ start, ...lost, expansion }) : null,
    quick: contraction + churned > 0 ? quickRatio({ won, expansion, contraction, churned }) : null,
  };
}
