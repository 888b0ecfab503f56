import { fill } from "../../locales/translate";
import { listed } from "../kit/customerList";
import { basisInWords } from "../kit/customerValue/valueOptions";
import { riskColumn, segmentColumn } from "../kit/groups/members";
import type { TableBlock, TableColumn, Value } from "../report";
import { cents } from "../kit/shares";
import { CONTACT_DAYS } from "../kit/signs";
import type { Warned } from "../kit/warning/warned";
import { actionFor, reasonsFor } from "../kit/warning/words";

/** One row a customer: those to be kept, the most savable first, or those already gone. */
export function riskList(warned: Warned, id = "customers", order = warned.byRisk): TableBlock {
  const { texts, options, customers, foreseen, standing, signs, band } = warned;
  const { common, churnWarning: words } = texts.reports;
  const groups = [segmentColumn(standing.status, texts), riskColumn(band, texts)];
  const { months } = options;
  const basis = basisInWords(options, texts);
  const { satisfaction, scale, contacts } = signs;
  const columns: TableColumn[] = [
    { key: "customer", title: common.customer, format: "text", names: "customer" },
    ...groups.map(({ column }) => column),
    // A model that was refused says nothing of a customer.
    ...(foreseen
      ? ([
          { key: "buys", title: fill(words.columns.buys, { days: foreseen.days }), format: "percent" },
          { key: "alive", title: words.columns.alive, format: "percent" },
        ] as const)
      : []),
    { key: "score", title: words.columns.ruleScore, format: "integer" },
    ...(foreseen
      ? ([
          { key: "savable", title: fill(words.columns.savable, { basis }), format: "money" },
          { key: "atRisk", title: fill(words.columns.atRisk, { basis }), format: "money" },
          {
            key: "valueIfAlive",
            title: fill(words.columns.valueIfAlive, { months, basis }),
            format: "money",
          },
        ] as const)
      : []),
    { key: "daysSinceLast", title: common.daysSinceLast, format: "days" },
    { key: "usualGap", title: words.columns.usualGap, format: "number" },
    { key: "ratio", title: words.columns.ratio, format: "number" },
    { key: "growth", title: words.columns.growth, format: "number" },
    ...(satisfaction && scale
      ? [
          {
            key: "satisfaction",
            title: fill(words.columns.satisfaction, { ...scale }),
            format: "number" as const,
          },
        ]
      : []),
    ...(contacts
      ? [
          {
            key: "contacts",
            title: fill(words.columns.contacts, { days: CONTACT_DAYS }),
            format: "integer" as const,
          },
        ]
      : []),
    { key: "orders", title: common.orders, format: "integer" },
    { key: "total", title: words.columns.total, format: "money" },
    { key: "reasons", title: words.columns.reasons, format: "text" },
    { key: "action", title: words.columns.action, format: "text", tells: "segment" },
  ];
  return {
    kind: "table",
    id,
    filter: true,
    contactList: true,
    columns,
    rows: listed(order).map((row): Value[] => [
      customers.ids[row]!,
      ...groups.map(({ nameOf }) => nameOf(row)),
      ...(foreseen ? [foreseen.buys[row]!, foreseen.forecast.probabilityAlive[row]!] : []),
      signs.scores[row]!,
      ...(foreseen
        ? [foreseen.savable[row]!, foreseen.forecast.valueAtRisk[row]!, foreseen.forecast.valueIfAlive[row]!]
        : []),
      customers.daysSinceLast[row]!,
      signs.gaps.usualGap[row]!,
      signs.gaps.ratio[row]!,
      signs.growth[row]?.ratio ?? null,
      ...(satisfaction && scale ? [known(satisfaction[row]!)] : []),
      ...(contacts ? [contacts[row]!] : []),
      customers.orders[row]!,
      cents(customers.total[row]!),
      reasonsFor(warned, row),
      words.actions[actionFor(warned, row)],
    ]),
  };
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
