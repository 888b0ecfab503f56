import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import { KPIS } from "../kit/keyFigures/kpis";
import type { Block, TableColumn, Value, ValueFormat } from "../report";
import type { Aimed } from "./aimed";
import { customersIn } from "./customersIn";
import { inWords, type KpiRow, type OverviewFigures } from "./overviewFigures";

/** Pixels: states run over two lines rather than widen the columns that other tables share. */
export const WIDEST_STATE = 150;

/** Every target of the current period and of the year to date, where it comes from and what is due by now; and the limits. */
export function targetBlocks(figures: OverviewFigures): Block[] {
  const { rows, texts, label, year } = figures;
  const { columns: words, headings, yearToDate, states } = texts.reports.overview;
  const lines = rows.flatMap((row) => [
    ...(row.aimed || row.limits.length > 0 ? [{ row, range: "current", aimed: row.aimed } as const] : []),
    ...(row.aimedToDate ? [{ row, range: "yearToDate", aimed: row.aimedToDate } as const] : []),
  ]);
  if (lines.length === 0) {
    return [];
  }
  const hasLimits = rows.some(({ limits }) => limits.length > 0);
  const rowFormats = lines.map(({ row }): ValueFormat => row.format);
  const sizes = lines.map(({ row, range }) => customersIn(figures, range)[rows.indexOf(row)]!);
  const value = (key: string, title: string): TableColumn => ({ key, title, format: "number", rowFormats });
  const column = (key: string, title: string, format: ValueFormat): TableColumn => ({ key, title, format });
  return [
    { kind: "heading", level: 2, text: hasLimits ? headings.targetsAndLimits : headings.targets },
    {
      kind: "table",
      id: "targets",
      groups: "separate",
      columns: [
        column("keyFigure", words.keyFigure, "text"),
        column("period", words.period, "text"),
        { ...value("actual", words.actual), groupSize: sizes },
        value("target", words.target),
        { ...column("attainment", words.attainment, "percent"), groupSize: sizes },
        value("due", words.due),
        { ...column("againstDue", words.againstDue, "percent"), groupSize: sizes },
        { ...column("state", words.state, "text"), widest: WIDEST_STATE },
        ...(hasLimits ? [{ ...column("limits", words.limits, "text"), widest: WIDEST_STATE }] : []),
        column("basis", words.basis, "text"),
      ],
      rows: lines.map(({ row, range, aimed }): Value[] => {
        const isCurrent = range === "current";
        // Rates and scores are the same on every day: nothing of them is due by now.
        const grows = KPIS[row.id].accumulates;
        return [
          row.name,
          isCurrent ? label : fill(yearToDate, { year }),
          row.values[range],
          aimed?.aim.value ?? null,
          aimed?.attainment ?? null,
          grows && aimed ? aimed.aim.due : null,
          grows && aimed ? aimed.againstDue : null,
          isCurrent ? stateInWords(row, texts) || null : aimed?.state ? states[aimed.state] : null,
          ...(hasLimits ? [isCurrent ? limitsInWords(row, texts) || null : null] : []),
          aimed ? basisInWords(aimed, texts) : null,
        ];
      }),
    },
  ];
}

function basisInWords({ aim: { basis, parts } }: Aimed, texts: Texts): string {
  return fill(texts.reports.overview.bases[basis], {
    count: parts.length,
    first: parts[0] ?? "",
    last: parts.at(-1) ?? "",
  });
}

/** Reached or not, and beyond which limits: what the colours underline. */
export function stateInWords(row: KpiRow, texts: Texts): string {
  const { states } = texts.reports.overview;
  const broken = brokenInWords(row, texts);
  const state = row.aimed?.state ? [states[row.aimed.state]] : [];
  const within = broken.length === 0 && row.limits.some(({ judged }) => judged) ? [states.within] : [];
  return [...state, ...broken, ...within].join(texts.reports.common.listSeparator);
}

/** `▼ below lower limit`, for each limit that the figure is beyond. */
export function brokenInWords({ limits }: KpiRow, texts: Texts): string[] {
  const { beyond, limitNames } = texts.reports.overview;
  return limits
    .filter(({ broken }) => broken)
    .map(({ limit, floor }) => fill(floor ? beyond.below : beyond.above, { limit: limitNames[limit] }));
}

/** `lower limit 25.0%, upper limit 60.0%`. */
export function limitsInWords(row: KpiRow, texts: Texts): string {
  const { limitItem, limitNames } = texts.reports.overview;
  return row.limits
    .map(({ limit, value }) =>
      fill(limitItem, { limit: limitNames[limit], value: inWords(row, value, texts) }),
    )
    .join(texts.reports.common.listSeparator);
}
