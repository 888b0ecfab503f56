import { RISKS } from "../../core/segments/status";
import { fill } from "../../locales/translate";
import { forecastNotes, refusalNotes } from "../kit/customerValue/forecastNotes";
import { basisInWords } from "../kit/customerValue/valueOptions";
import { formatValue } from "../kit/formatValue";
import { rowsAt } from "../kit/standing/standing";
import type { Block, NoteBlock } from "../report";
import { share } from "../kit/shares";
import { sum } from "../kit/sum";
import { isValuable, type Foreseen, type Warned } from "../kit/warning/warned";

/** So many of the customers with the most to save are summed up in a sentence. */
const TOP = 10;

/** Who is leaving and what goes with them, in words; then the model behind it, or why there is none. */
export function remarks(warned: Warned): NoteBlock[] {
  const { texts, byRisk, customers, foreseen, standing, gone } = warned;
  const { churnWarning: words } = texts.reports;
  const { findings } = words;
  const integer = (value: number) => formatValue(value, "integer", texts.locale);
  const percent = (value: number | null) => formatValue(value, "percent", texts.locale);
  const high = rowsAt(standing, "high");
  const valuable = high.filter((row) => isValuable(warned, row)).length;
  const spent = (rows: readonly number[]) => rows.reduce((sum, row) => sum + customers.total[row]!, 0);
  const everybody = sum(customers.total);
  return [
    finding(
      fill(findings.high, {
        count: integer(high.length),
        share: percent(share(high.length, customers.count)),
        valuable: integer(valuable),
      }),
      [{ table: "bands", row: 0 }, { customers: valuable }],
    ),
    ...(gone.length > 0
      ? [
          finding(fill(findings.gone, { count: integer(gone.length) }), [
            { table: "bands", row: RISKS.indexOf("gone") },
          ]),
        ]
      : []),
    ...(foreseen
      ? moneyRemarks(warned, foreseen)
      : [finding(fill(findings.spent, { share: percent(share(spent(high), everybody)) }))]),
    ...(foreseen
      ? forecastNotes({ ...warned, ...foreseen })
      : refusalNotes(standing.fitted!.chosen.fit, warned.edge, texts)),
  ];

  function moneyRemarks({ options }: Warned, model: Foreseen): NoteBlock[] {
    const money = (value: number) => formatValue(value, "money0", texts);
    const { atRisk, possible } = moneyAtRisk(model);
    if (!(atRisk > 0)) {
      return [{ kind: "note", tone: "warning", text: findings.nothing }];
    }
    const top = byRisk.slice(0, TOP);
    const savable = sum(model.savable);
    const topSavable = top.reduce((sum, row) => sum + model.savable[row]!, 0);
    return [
      finding(
        fill(findings.savable, {
          money: money(savable),
          months: options.months,
          basis: basisInWords(options, texts),
          atRisk: money(atRisk),
          possible: money(possible),
        }),
      ),
      finding(fill(findings.top, { count: integer(top.length), share: percent(share(topSavable, savable)) })),
    ];
  }
}

function finding(text: string, about?: NoteBlock["about"]): NoteBlock {
  return { kind: "note", tone: "finding", text, about };
}

export function keyFigures({ texts, options, customers, foreseen, standing, gone }: Warned): Block {
  const { churnWarning: words, common } = texts.reports;
  const { figures, figureNotes: notes } = words;
  return {
    kind: "keyFigures",
    figures: [
      { label: figures.customers, value: customers.count, format: "integer" },
      {
        label: figures.high,
        value: rowsAt(standing, "high").length,
        format: "integer",
        about: [{ table: "bands", row: 0 }],
      },
      ...(gone.length > 0
        ? [
            {
              label: figures.gone,
              value: gone.length,
              format: "integer" as const,
              about: [{ table: "bands", row: RISKS.indexOf("gone") }],
            },
          ]
        : []),
      ...(foreseen ? modelFigures(foreseen) : []),
      { label: common.asOf, value: customers.asOf, format: "date" },
    ],
  };

  function modelFigures(model: Foreseen): Extract<Block, { kind: "keyFigures" }>["figures"] {
    const { atRisk, possible } = moneyAtRisk(model);
    const basis = basisInWords(options, texts);
    return [
      {
        label: figures.alive,
        value: sum(model.forecast.probabilityAlive),
        format: "integer",
        note: notes.alive,
      },
      {
        label: fill(figures.savable, { months: options.months, basis }),
        value: sum(model.savable),
        format: "money0",
        note: notes.savable,
      },
      {
        label: fill(figures.atRisk, { months: options.months, basis }),
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

export function moneyAtRisk({ forecast }: Foreseen): { atRisk: number; possible: number } {
  return {
    atRisk: sum(forecast.valueAtRisk),
    possible: sum(forecast.valueIfAlive),
  };
}
