import { fill } from "../../locales/translate";
import { forecastNotes } from "../kit/customerValue/forecastNotes";
import { basisInWords, valueTitle } from "../kit/customerValue/valueOptions";
import { totalForecast, totalNote } from "../kit/customerValue/totalForecast";
import { formatValue } from "../kit/formatValue";
import type { Block, NoteBlock } from "../report";
import { ratio, share } from "../kit/shares";
import { sum } from "../kit/sum";
import { holdoutNote } from "./holdoutBlocks";
import type { Valued } from "./valued";

/** What came out in words, which model it came from and whether to trust it. */
export function remarks(valued: Valued): NoteBlock[] {
  const { texts, options, customers, forecast, decileOf } = valued;
  const { lifetimeValue: words } = texts.reports;
  const total = sum(forecast.value);
  const first = sum(forecast.value.filter((_, row) => decileOf[row] === 1));
  const finding = (text: string): NoteBlock => ({ kind: "note", tone: "finding", text });
  const warning = (text: string): NoteBlock => ({ kind: "note", tone: "warning", text });
  return [
    finding(
      fill(words.findings.total, {
        customers: formatValue(customers.count, "integer", texts.locale),
        value: formatValue(total, "money0", texts),
        months: options.months,
        basis: basisInWords(options, texts),
      }),
    ),
    ...totalNote(totalForecast(customers, valued, options), options, texts),
    total > 0
      ? {
          ...finding(
            fill(words.findings.deciles, {
              share: formatValue(share(first, total), "percent", texts.locale),
            }),
          ),
          about: [{ table: "deciles", row: 0 }],
        }
      : warning(words.findings.nothing),
    holdoutNote(valued),
    ...(valued.residual ? [] : [warning(words.findings.noResidual)]),
    ...forecastNotes(valued),
  ];
}

export function keyFigures(valued: Valued): Block {
  const { texts, options, customers, forecast, residual } = valued;
  const { lifetimeValue: words, common } = texts.reports;
  const { months, margin } = options;
  const basis = basisInWords(options, texts);
  const revenue = sum(customers.total);
  const value = sum(forecast.value);
  const residualValue = residual?.reduce(
    (all, purchases, row) => all + purchases * forecast.expectedSpend[row]! * margin,
    0,
  );
  return {
    kind: "keyFigures",
    figures: [
      { label: words.figures.customers, value: customers.count, format: "integer" },
      { label: words.figures.revenue, value: revenue, format: "money0" },
      {
        label: words.figures.alive,
        value: sum(forecast.probabilityAlive),
        format: "integer",
        note: words.figureNotes.alive,
      },
      {
        label: fill(words.figures.expected, { months }),
        value: sum(forecast.expectedPurchases),
        format: "integer",
        note: words.figureNotes.expected,
      },
      { label: valueTitle(options, texts), value, format: "money0" },
      { label: words.figures.meanValue, value: ratio(value, customers.count), format: "money", note: basis },
      {
        label: words.figures.meanRevenue,
        value: ratio(revenue, customers.count),
        format: "money",
      },
      ...(residualValue === undefined
        ? []
        : [
            {
              label: fill(words.figures.residual, { basis }),
              value: residualValue,
              format: "money0" as const,
              note: words.figureNotes.residual,
            },
          ]),
      { label: common.asOf, value: customers.asOf, format: "date" },
    ],
  };
}
