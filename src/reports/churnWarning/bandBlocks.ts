import { CHURN_SCORE_CUTS } from "../../core/segments/churnScore";
import { fill } from "../../locales/translate";
import { basisInWords } from "../kit/customerValue/valueOptions";
import { formatValue } from "../kit/formatValue";
import { riskRule } from "../kit/standing/riskWords";
import { risksShown } from "../kit/standing/standing";
import type { Block, TableColumn, Value } from "../report";
import { cents, ratio, share } from "../kit/shares";
import type { Warned } from "../kit/warning/warned";
import { actionFor, ACTIONS } from "../kit/warning/words";

/** Customers and, where a model can be trusted, money at risk by band. */
export function bandBlocks(warned: Warned): Block[] {
  const { texts, options, customers, foreseen, band, standing } = warned;
  const { common, churnWarning: words, risk } = texts.reports;
  const basis = basisInWords(options, texts);
  const groups = risksShown(standing).map((name) => ({
    name: risk.names[name],
    rule: riskRule(standing, name, texts),
    ...nothing(),
  }));
  const whole = { name: common.total, rule: null, ...nothing() };
  band.forEach((index, row) => {
    for (const group of [groups[index]!, whole]) {
      group.customers++;
      group.alive += foreseen?.forecast.probabilityAlive[row] ?? 0;
      group.ifAlive += foreseen?.forecast.valueIfAlive[row] ?? 0;
      group.atRisk += foreseen?.forecast.valueAtRisk[row] ?? 0;
      group.savable += foreseen?.savable[row] ?? 0;
      group.revenue += customers.total[row]!;
    }
  });
  const columns: readonly (readonly [
    TableColumn,
    (group: typeof whole | (typeof groups)[number]) => Value,
  ])[] = [
    [{ key: "band", title: words.columns.band, format: "text" }, ({ name }) => name],
    [
      { key: "customers", title: common.customers, format: "integer", groupSize: true },
      (group) => group.customers,
    ],
    [
      { key: "customerShare", title: common.customerShare, format: "percent" },
      (group) => share(group.customers, customers.count),
    ],
    ...(foreseen ? modelColumns() : []),
    [{ key: "revenue", title: words.columns.total, format: "money0" }, ({ revenue }) => cents(revenue)],
    [
      { key: "revenueShare", title: common.revenueShare, format: "percent" },
      ({ revenue }) => share(revenue, whole.revenue),
    ],
    [{ key: "rule", title: words.columns.rule, format: "text" }, ({ rule }) => rule],
  ];
  return [
    { kind: "heading", level: 2, text: words.headings.bands },
    {
      kind: "table",
      id: "bands",
      columns: columns.map(([column]) => column),
      rows: [...groups, whole].map((group) => columns.map(([, cell]) => cell(group))),
      total: true,
    },
    {
      kind: "chart",
      id: "bands",
      type: "columnClustered",
      title: foreseen ? words.charts.bands : words.charts.bandsPlain,
      about: [{ table: "bands", row: 0 }],
      finding: fill(foreseen ? words.findings.bandsChart : words.findings.bandsPlain, {
        count: formatValue(groups[0]!.customers, "integer", texts.locale),
        money: formatValue(foreseen ? groups[0]!.atRisk : groups[0]!.revenue, "money0", texts),
      }),
      table: "bands",
      category: "band",
      series: [
        { column: foreseen ? "atRisk" : "revenue" },
        { column: "customers", as: "line", secondAxis: true },
      ],
      categoryTitle: words.columns.band,
      valueTitle: foreseen ? fill(words.columns.atRisk, { basis }) : words.columns.total,
    },
  ];

  function modelColumns(): typeof columns {
    return [
      [
        { key: "alive", title: words.columns.meanAlive, format: "percent" },
        (group) => ratio(group.alive, group.customers),
      ],
      [
        {
          key: "valueIfAlive",
          title: fill(words.columns.valueIfAlive, { months: options.months, basis }),
          format: "money0",
        },
        ({ ifAlive }) => ifAlive,
      ],
      [
        { key: "savable", title: fill(words.columns.savable, { basis }), format: "money0" },
        ({ savable }) => savable,
      ],
      [
        { key: "atRisk", title: fill(words.columns.atRisk, { basis }), format: "money0" },
        ({ atRisk }) => atRisk,
      ],
      [
        { key: "atRiskShare", title: words.columns.atRiskShare, format: "percent" },
        ({ atRisk }) => share(atRisk, whole.atRisk),
      ],
    ];
  }
}

/** How many customers each action is suggested for, and what hangs on them. */
export function actionBlocks(warned: Warned): Block[] {
  const { texts, options, customers, foreseen } = warned;
  const { common, churnWarning: words } = texts.reports;
  const groups = ACTIONS.map((action) => ({ action, customers: 0, money: 0 }));
  const money = foreseen?.savable ?? customers.total;
  for (let row = 0; row < customers.count; row++) {
    const group = groups[ACTIONS.indexOf(actionFor(warned, row))]!;
    group.customers++;
    group.money += money[row]!;
  }
  return [
    { kind: "heading", level: 2, text: words.headings.actions },
    {
      kind: "table",
      id: "actions",
      columns: [
        { key: "action", title: words.columns.action, format: "text" },
        { key: "customers", title: common.customers, format: "integer", groupSize: true },
        foreseen
          ? {
              key: "savable",
              title: fill(words.columns.savable, { basis: basisInWords(options, texts) }),
              format: "money0",
            }
          : { key: "revenue", title: words.columns.total, format: "money0" },
      ],
      rows: groups
        .filter((group) => group.customers > 0)
        .map((group) => [words.actions[group.action], group.customers, cents(group.money)]),
    },
  ];
}

/** Bands beside the rule score, which also counts satisfaction and contacts. */
export function agreementBlocks({ texts, band, standing, signs }: Warned): Block[] {
  const { churnWarning: words, risk } = texts.reports;
  const used = risksShown(standing);
  const { high, medium } = CHURN_SCORE_CUTS;
  const ranges = [`≥ ${high}`, `${medium}–${high}`, `< ${medium}`];
  const counts = used.map(() => ranges.map(() => 0));
  band.forEach((index, row) => {
    const score = signs.scores[row]!;
    counts[index]![score >= high ? 0 : score >= medium ? 1 : 2]! += 1;
  });
  return [
    { kind: "heading", level: 2, text: words.headings.agreement },
    { kind: "note", text: words.findings.agreement },
    {
      kind: "table",
      id: "agreement",
      groups: "crossed",
      columns: [
        { key: "band", title: words.columns.band, format: "text" },
        ...ranges.map((range, index) => ({
          key: `score${index + 1}`,
          title: fill(words.columns.score, { range }),
          format: "integer" as const,
          groupSize: true as const,
          scale: "colors" as const,
          scaleGroup: "agreement",
        })),
      ],
      rows: used.map((name, index) => [risk.names[name], ...counts[index]!]),
    },
  ];
}

function nothing() {
  return { customers: 0, alive: 0, ifAlive: 0, atRisk: 0, savable: 0, revenue: 0 };
}
