import { CoreError } from "../core/errors";
import type { CustomerSummary } from "../core/ledger/summary";
import type { AttributeColumn } from "../core/models/attributes";
import { areRefused, purchaseEffects, type Effect } from "../core/models/purchaseEffects";
import type { PurchaseModelId } from "../core/models/purchaseModel";
import { purchaseModels } from "../core/models/purchaseModels";
import { readCell } from "./cells";
import { attributeOf, termName } from "./customerAttributes";
import { asOfDay, summaryOf } from "./customerData";
import { diagnosisText } from "./diagnosisText";
import type { FunctionEntry, TableCell } from "./entry";
import { defineTable } from "./entry";
import { exampleOrders } from "./exampleOrders";
import type { CellTable, ResultLanguage } from "./parameters";
import { column, one, optional, table } from "./parameters";
import { UNIT_DAYS } from "./purchaseFits";
import { wordsOf } from "./words";

const FADER_HARDIE_2007 =
  "Fader, P. S. & Hardie, B. G. S. (2007). Incorporating time-invariant covariates into the Pareto/NBD and BG/NBD models.";

/** The example orders, and beside them where each customer came from. */
const ORDERS_AND_CUSTOMERS = exampleOrders().map((row, i) => [
  ...row,
  ...(i === 0
    ? ["customer", "channel"]
    : i <= 60
      ? [`C${String(i).padStart(2, "0")}`, i % 5 < 2 ? "shop" : "web"]
      : []),
]);

/** EFFECTS of one purchase model; `answers` are two figures of its examples. */
export function effectsEntry(
  model: PurchaseModelId,
  id: string,
  answers: readonly [number, number],
): FunctionEntry {
  return defineTable("models", {
    id: `${id}.EFFECTS`,
    parameters: {
      ids: column.ids(),
      dates: column.dates(),
      customers: table.cells(),
      as_of: optional(one.date()),
    },
    result: {
      shape: "table",
      columns: {
        parameter: "text",
        estimate: "number",
        standardError: "number",
        low: "number",
        high: "number",
        p: "share",
      },
    },
    citation: FADER_HARDIE_2007,
    examples: [
      {
        formula: `=INDEX(CRM.${id}.EFFECTS(A1:A181, B1:B181, D1:E61, "2025-12-31"), 7, 2)`,
        cells: ORDERS_AND_CUSTOMERS,
        expected: answers[0],
        tolerance: 1e-4,
      },
      {
        formula: `=INDEX(CRM.${id}.EFFECTS(A1:A181, B1:B181, D1:E61, "2025-12-31", "zh", FALSE), 8, 2)`,
        cells: ORDERS_AND_CUSTOMERS,
        expected: answers[1],
        tolerance: 1e-6,
      },
    ],
    run: ({ ids, dates, customers, as_of, language = "en" }) => ({
      rows: effectRows(model, summaryOf({ ids, dates }, asOfDay(dates, as_of)), customers, language),
    }),
  });
}

function effectRows(
  id: PurchaseModelId,
  summary: CustomerSummary,
  customers: CellTable,
  language: ResultLanguage,
): TableCell[][] {
  const [titles, ...list] = customers;
  const names = (titles ?? []).slice(1).map((title, c) => String(title ?? "").trim() || String(c + 2));
  const rowOf = new Map(
    list.map((row) => [String(readCell(row[0] ?? "", { type: "id" }).value ?? ""), row] as const).reverse(),
  );
  const listed = [...summary.ids.keys()].filter((i) => rowOf.has(summary.ids[i]!));
  if (listed.length === 0) {
    throw new CoreError("notAvailable", "noCustomerListed", {
      first: summary.ids[0]!,
      second: String(list[0]?.[0] ?? ""),
    });
  }
  const attributes = names.map((name, c) =>
    attributeOf(
      name,
      listed.map((i) => rowOf.get(summary.ids[i]!)![c + 1] ?? null),
    ),
  );
  const nameOf = ({ attribute, level }: AttributeColumn) => termName(names[attribute]!, level, language);
  const fit = purchaseEffects(
    purchaseModels[id],
    {
      x: Int32Array.from(listed, (i) => summary.x[i]!),
      tx: Int32Array.from(listed, (i) => summary.txDays[i]!),
      T: Int32Array.from(listed, (i) => summary.TDays[i]!),
    },
    attributes,
    nameOf,
    { unitDays: UNIT_DAYS },
  );
  const words = wordsOf(language);
  const row = (...cells: TableCell[]): TableCell[] => [...cells, "", "", "", "", ""].slice(0, 6);
  const told = fit.diagnoses.map((diagnosis) =>
    row(words.diagnosis[diagnosis.severity], diagnosisText(diagnosis, language)),
  );
  if (areRefused(fit)) {
    return told;
  }
  const effect = ({ process, name, coefficient, standardError, low, high, p }: Effect) =>
    row(`${words.effects[process]}${name}`, coefficient, standardError!, low!, high!, p!);
  return [
    ...fit.estimates.map(({ name, value, standardError, lower, upper }) =>
      row(name, value, standardError!, lower!, upper!),
    ),
    row("unit_days", UNIT_DAYS),
    ...fit.effects.map(effect),
    row("log_likelihood", fit.logLikelihood),
    row("chi_square", fit.gain.chiSquare, "", "", "", fit.gain.p),
    row("customers", fit.customers),
    row("customers_not_listed", summary.count - listed.length),
    ...told,
  ];
}
