import { CHURN_SCORE_CUTS } from "../../core/segments/churnScore";
import { fill } from "../../locales/translate";
import { basisInWords } from "../kit/customerValue/valueOptions";
import { formatValue } from "../kit/formatValue";
import type { Block, Value } from "../report";
import { cents, ratio, share } from "../kit/shares";
import { BANDS, type Band, type Warned } from "./warned";
import { actionFor, ACTIONS } from "./words";

/** Customers and money at risk by band. */
export function bandBlocks(warned: Warned): Block[] {
  const { texts, options, customers, forecast, band } = warned;
  const { common, churnWarning: words } = texts.reports;
  const basis = basisInWords(options, texts);
  const groups = BANDS.map((name) => ({ name: words.bands[name], rule: ruleOf(warned, name), ...nothing() }));
  const whole = { name: common.total, rule: null, ...nothing() };
  band.forEach((index, row) => {
    for (const group of [groups[index]!, whole]) {
      group.customers++;
      group.alive += forecast.probabilityAlive[row]!;
      group.ifAlive += forecast.valueIfAlive[row]!;
      group.atRisk += forecast.valueAtRisk[row]!;
      group.revenue += customers.total[row]!;
    }
  });
  return [
    { kind: "heading", level: 2, text: words.headings.bands },
    {
      kind: "table",
      id: "bands",
      columns: [
        { key: "band", title: words.columns.band, format: "text" },
        { key: "customers", title: common.customers, format: "integer", groupSize: true },
        { key: "customerShare", title: common.customerShare, format: "percent" },
        { key: "alive", title: words.columns.meanAlive, format: "percent" },
        {
          key: "valueIfAlive",
          title: fill(words.columns.valueIfAlive, { months: options.months, basis }),
          format: "money0",
        },
        { key: "atRisk", title: fill(words.columns.atRisk, { basis }), format: "money0" },
        { key: "atRiskShare", title: words.columns.atRiskShare, format: "percent" },
        { key: "revenue", title: words.columns.total, format: "money0" },
        { key: "rule", title: words.columns.rule, format: "text" },
      ],
      rows: [...groups, whole].map((group): Value[] => [
        group.name,
        group.customers,
        share(group.customers, customers.count),
        ratio(group.alive, group.customers),
        group.ifAlive,
        group.atRisk,
        share(group.atRisk, whole.atRisk),
        cents(group.revenue),
        group.rule,
      ]),
      total: true,
    },
    {
      kind: "chart",
      id: "bands",
      type: "columnClustered",
      title: words.charts.bands,
      about: [{ table: "bands", row: 0 }],
      finding: fill(words.findings.bandsChart, {
        count: formatValue(groups[0]!.customers, "integer", texts.locale),
        money: formatValue(groups[0]!.atRisk, "money0", texts),
      }),
      table: "bands",
      category: "band",
      series: [{ column: "atRisk" }, { column: "customers", as: "line", secondAxis: true }],
      categoryTitle: words.columns.band,
      valueTitle: fill(words.columns.atRisk, { basis }),
    },
  ];
}

/** How many customers each action is suggested for, and what is at risk with them. */
export function actionBlocks(warned: Warned): Block[] {
  const { texts, options, forecast } = warned;
  const { common, churnWarning: words } = texts.reports;
  const groups = ACTIONS.map((action) => ({ action, customers: 0, atRisk: 0 }));
  forecast.valueAtRisk.forEach((atRisk, row) => {
    const group = groups[ACTIONS.indexOf(actionFor(warned, row))]!;
    group.customers++;
    group.atRisk += atRisk;
  });
  return [
    { kind: "heading", level: 2, text: words.headings.actions },
    {
      kind: "table",
      id: "actions",
      columns: [
        { key: "action", title: words.columns.action, format: "text" },
        { key: "customers", title: common.customers, format: "integer", groupSize: true },
        {
          key: "atRisk",
          title: fill(words.columns.atRisk, { basis: basisInWords(options, texts) }),
          format: "money0",
        },
      ],
      rows: groups
        .filter(({ customers }) => customers > 0)
        .map(({ action, customers, atRisk }) => [words.actions[action], customers, atRisk]),
    },
  ];
}

/** Bands by the model against bands by the rule score. */
export function agreementBlocks({ texts, modelBand, ruleBand, customers }: Warned): Block[] {
  const { churnWarning: words } = texts.reports;
  const counts = BANDS.map(() => BANDS.map(() => 0));
  let same = 0;
  modelBand.forEach((index, row) => {
    counts[index]![ruleBand[row]!]! += 1;
    same += index === ruleBand[row] ? 1 : 0;
  });
  const { high, medium } = CHURN_SCORE_CUTS;
  const ranges = { high: `≥ ${high}`, medium: `${medium}–${high}`, low: `< ${medium}` };
  return [
    { kind: "heading", level: 2, text: words.headings.agreement },
    {
      kind: "note",
      about: [{ customers: same }, { customers: customers.count - same }],
      text: fill(words.findings.agreement, {
        share: formatValue(share(same, customers.count), "percent", texts.locale),
      }),
    },
    {
      kind: "table",
      id: "agreement",
      groups: "crossed",
      columns: [
        { key: "modelBand", title: words.columns.modelBand, format: "text" },
        ...BANDS.map((name) => ({
          key: name,
          title: fill(words.columns.score, { range: ranges[name] }),
          format: "integer" as const,
          groupSize: true as const,
          scale: "colors" as const,
          scaleGroup: "agreement",
        })),
      ],
      rows: BANDS.map((name, index) => [words.bands[name], ...counts[index]!]),
    },
  ];
}

function nothing() {
  return { customers: 0, alive: 0, ifAlive: 0, atRisk: 0, revenue: 0 };
}

/** The printed cut of a band. */
function ruleOf({ texts, cuts, byRule }: Warned, band: Band): string {
  const { rules } = texts.reports.churnWarning;
  const limits = byRule ? CHURN_SCORE_CUTS : cuts;
  const inWords = (value: number) => (byRule ? String(value) : formatValue(value, "percent", texts.locale));
  return band === "low"
    ? fill(byRule ? rules.scoreBelow : rules.modelBelow, { value: inWords(limits.medium) })
    : fill(byRule ? rules.scoreFrom : rules.modelFrom, { value: inWords(limits[band]) });
}
