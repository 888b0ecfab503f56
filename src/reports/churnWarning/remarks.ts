import { fill } from "../../locales/translate";
import { forecastNotes } from "../kit/customerValue/forecastNotes";
import { basisInWords } from "../kit/customerValue/valueOptions";
import { formatValue } from "../kit/formatValue";
import type { Block, NoteBlock } from "../report";
import { share } from "../kit/shares";
import { isValuable, type Warned } from "./warned";

/** So many of the customers with the most at risk are summed up in a sentence. */
const TOP = 10;

/** Who is leaving and what goes with them, in words; then the model behind it. */
export function remarks(warned: Warned): NoteBlock[] {
  const { texts, options, band, byRisk, byRule, customers } = warned;
  const { findings } = texts.reports.churnWarning;
  const finding = (text: string, about?: NoteBlock["about"]): NoteBlock => ({
    kind: "note",
    tone: "finding",
    text,
    about,
  });
  const warning = (text: string): NoteBlock => ({ kind: "note", tone: "warning", text });
  const integer = (value: number) => formatValue(value, "integer", texts.locale);
  const money = (value: number) => formatValue(value, "money0", texts);
  const percent = (value: number | null) => formatValue(value, "percent", texts.locale);
  const high = [...band.keys()].filter((row) => band[row] === 0);
  const valuable = high.filter((row) => isValuable(warned, row)).length;
  const { atRisk, possible } = moneyAtRisk(warned);
  const top = byRisk.slice(0, TOP);
  const savable = warned.savable.reduce((sum, value) => sum + value, 0);
  const topSavable = top.reduce((sum, row) => sum + warned.savable[row]!, 0);
  return [
    finding(
      fill(findings.high, {
        count: integer(high.length),
        share: percent(share(high.length, customers.count)),
        valuable: integer(valuable),
      }),
      [{ table: "bands", row: 0 }, { customers: valuable }],
    ),
    ...(byRule
      ? []
      : atRisk > 0
        ? [
            finding(
              fill(findings.atRisk, {
                money: money(atRisk),
                possible: money(possible),
                months: options.months,
                basis: basisInWords(options, texts),
                share: percent(share(atRisk, possible)),
              }),
            ),
            finding(
              fill(findings.top, { count: integer(top.length), share: percent(share(topSavable, savable)) }),
            ),
          ]
        : [warning(findings.nothing)]),
    ...(warned.gone.length > 0 ? [finding(fill(findings.gone, { count: integer(warned.gone.length) }))] : []),
    ...(byRule ? [warning(findings.byRule)] : []),
    ...forecastNotes(warned),
  ];
}

export function keyFigures(warned: Warned): Block {
  const { texts, options, customers, forecast, band, byRule } = warned;
  const { churnWarning: words, common } = texts.reports;
  const { atRisk, possible } = moneyAtRisk(warned);
  const { figures, figureNotes: notes } = words;
  return {
    kind: "keyFigures",
    figures: [
      { label: figures.customers, value: customers.count, format: "integer" },
      {
        label: figures.high,
        value: band.filter((index) => index === 0).length,
        format: "integer",
        about: [{ table: "bands", row: 0 }],
      },
      ...(byRule ? [] : modelFigures()),
      { label: common.asOf, value: customers.asOf, format: "date" },
    ],
  };

  function modelFigures(): Extract<Block, { kind: "keyFigures" }>["figures"] {
    return [
      {
        label: figures.alive,
        value: forecast.probabilityAlive.reduce((sum, alive) => sum + alive, 0),
        format: "integer",
        note: notes.alive,
      },
      {
        label: fill(figures.atRisk, { months: options.months, basis: basisInWords(options, texts) }),
        value: atRisk,
        format: "money0",
        note: notes.atRisk,
      },
      {
        label: figures.atRiskShare,
        value: share(atRisk, possible),
        format: "percent",
        note: notes.atRiskShare,
      },
    ];
  }
}

function moneyAtRisk({ forecast }: Warned): { atRisk: number; possible: number } {
  return {
    atRisk: forecast.valueAtRisk.reduce((sum, value) => sum + value, 0),
    possible: forecast.valueIfAlive.reduce((sum, value) => sum + value, 0),
  };
}
