import { MISSING_DAY } from "../../core/cells/columns";
import type { MainValues } from "../../core/ledger/mainValue";
import { fill } from "../../locales/translate";
import { actionFor, reasonsFor } from "../kit/warning/words";
import type { ReportInput } from "../definition";
import { brief } from "../kit/brief";
import { inWords } from "../kit/inWords";
import { basisInWords } from "../kit/customerValue/valueOptions";
import { riskColumn, segmentColumn } from "../kit/groups/members";
import { cents } from "../kit/shares";
import type { TableColumn, Value, ValueFormat } from "../report";
import type { Answers, Known } from "./known";

/** Places of a text on the card: one line of it. */
const PLACES = 96;

/** One thing that the card tells of a customer: a column of the list, a line of the page. */
export interface Fact {
  readonly column: TableColumn;
  readonly of: (row: number) => Value;
  /** Of all customers, beside it on the page. */
  readonly mean?: number | null;
}

export interface Facts {
  readonly standing: readonly Fact[];
  readonly cards: readonly (Fact & { readonly label: string })[];
  readonly figures: readonly Fact[];
  readonly texts: readonly Fact[];
  readonly quarters: readonly Fact[];
}

/** Everything that is known of a customer, in the order of the card; what the tables in use do not tell is not there. */
export function factsOf(known: Known, { texts }: ReportInput): Facts {
  const { customers, standing, warned, expected, options } = known;
  const { common, churnWarning, customerCard: words } = texts.reports;
  const foreseen = warned?.foreseen;
  const detail = { months: options.months, basis: basisInWords(options, texts), days: standing.days };
  const fact = (key: string, title: string, format: ValueFormat, values: ArrayLike<number>): Fact => ({
    column: { key, title: fill(title, detail), format },
    of: (row) => shown(values[row]!),
    mean: format === "date" ? null : meanOf(values),
  });
  const { columns } = words;
  const groups = [
    segmentColumn(standing.status, texts),
    ...(standing.risk ? [riskColumn(standing.risk, texts)] : []),
  ];
  const card = (one: Fact, label: string) => ({ ...one, label: fill(label, detail) });
  return {
    standing: groups.map(({ column, nameOf }) => ({ column, of: nameOf })),
    cards: [
      card(fact("total", columns.total, "money0", customers.total.map(cents)), words.cards.total),
      card(fact("orders", columns.orders, "integer", customers.orders), words.cards.orders),
      card(
        fact("daysSinceLast", columns.daysSinceLast, "integer", customers.daysSinceLast),
        words.cards.daysSinceLast,
      ),
      ...(foreseen ? [card(fact("buys", columns.buys, "percent", foreseen.buys), words.cards.buys)] : []),
      ...(expected
        ? [card(fact("expected", columns.expected, "money0", expected.mean.map(cents)), words.cards.expected)]
        : []),
    ],
    figures: [
      fact("orderValue", columns.orderValue, "money0", customers.meanAmount.map(cents)),
      fact("first", columns.first, "date", customers.first),
      fact("last", columns.last, "date", customers.last),
      ...(warned
        ? [fact("usualGap", columns.usualGap, "integer", warned.signs.gaps.usualGap.map(Math.round))]
        : []),
      ...(foreseen ? [fact("alive", columns.alive, "percent", foreseen.forecast.probabilityAlive)] : []),
      ...(expected
        ? [
            fact("low", columns.low, "money0", expected.low.map(cents)),
            fact("high", columns.high, "money0", expected.high.map(cents)),
          ]
        : []),
      ...answered("satisfaction", columns.satisfaction, known.satisfaction),
      ...answered("recommendation", columns.recommendation, known.recommendation),
      ...(known.tickets
        ? [
            fact("tickets", columns.tickets, "integer", known.tickets.all),
            fact("complaints", columns.complaints, "integer", known.tickets.complaints),
          ]
        : []),
      ...(known.contacts
        ? [
            fact("contacts", columns.contacts, "integer", known.contacts.count),
            fact("lastContact", columns.lastContact, "date", known.contacts.last),
          ]
        : []),
    ],
    texts: [
      ...bought("product", columns.product, known.product),
      ...bought("category", columns.category, known.category),
      ...next(known.buyingRules),
      ...(warned
        ? [
            {
              column: { key: "reasons", title: churnWarning.columns.reasons, format: "text" as const },
              of: (row: number) => brief(reasonsFor(warned, row), PLACES),
            },
            {
              column: {
                key: "action",
                title: columns.action,
                format: "text" as const,
                tells: "segment",
              },
              of: (row: number) => churnWarning.actions[actionFor(warned, row)],
            },
          ]
        : []),
    ],
    quarters: known.quarters.map(({ name, revenue }, i) => ({
      column: { key: `quarter${i}`, title: name, format: "money0" },
      of: (row) => cents(revenue[row]!),
    })),
  };

  function answered(key: string, title: string, answers: Answers | undefined): Fact[] {
    return answers
      ? [
          fact(
            key,
            fill(title, { min: answers.item.scale.min, max: answers.item.scale.max }),
            "number",
            answers.latest,
          ),
        ]
      : [];
  }

  function next(rules: Known["buyingRules"]): Fact[] {
    return rules
      ? [
          {
            column: { key: "next", title: columns.next, format: "text" },
            of: (row) => {
              const rule = rules.rules[rules.next[row]!];
              return rule
                ? fill(columns.nextBecause, {
                    to: brief(rule.to, PLACES / 3),
                    from: brief(rule.from, PLACES / 3),
                    share: inWords(texts).percent(rule.confidence),
                  })
                : null;
            },
          },
        ]
      : [];
  }

  function bought(key: string, title: string, main: MainValues | undefined): Fact[] {
    const several = common.notApplicable;
    return main
      ? [
          {
            column: { key, title, format: "text" },
            of: (row) => {
              const name = main.dictionary[main.codes[row]!] || several;
              return main.different[row]! > 1
                ? fill(columns.ofSeveral, { name: brief(name, PLACES / 2), count: main.different[row]! })
                : brief(name, PLACES);
            },
          },
        ]
      : [];
  }
}

function shown(value: number): number | null {
  return Number.isNaN(value) || value === MISSING_DAY ? null : value;
}

function meanOf(values: ArrayLike<number>): number | null {
  const given = Array.from(values).filter((value) => !Number.isNaN(value));
  return given.length > 0 ? given.reduce((sum, value) => sum + value, 0) / given.length : null;
}
