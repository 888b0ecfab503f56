import { flagOf } from "../../core/cells/read/flags";
import { MISSING_CODE, MISSING_DAY, type Column } from "../../core/cells/columns";
import type { Dataset } from "../../core/cells/dataset";
import { roleRow, ROLES, type Role } from "../../core/cells/roles";
import { CoreError } from "../../core/errors";
import { noRowsLeft } from "../../core/ledger/orderLines";
import { attributeDesign, type Attribute } from "../../core/models/attributes";
import { churnModel, type ChurnModel } from "../../core/models/churnModel";
import { isDiagnosed } from "../../core/models/diagnosis";
import { calibrationBins, calibrationSlope, type CalibrationBin } from "../../core/models/logisticFolds";
import { fittedPredictors } from "../../core/models/logistic";
import { chanceOf } from "../../core/models/logisticMatrix";
import { areaUnderCurve } from "../../core/statistics/auc";
import { seededRandom } from "../../core/statistics/random";
import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import { formatValue } from "../kit/formatValue";
import { termName } from "./terms";

/** A column that ranks who left better than anything known beforehand does. */
export const TOO_GOOD = 0.95;
/** A text that so many customers have for themselves is a name. */
const NAMES = 0.5;
const SEED = 1;

/** Columns that name a customer, say what happened to him, or are free text. */
const NO_ATTRIBUTES: ReadonlySet<Role> = new Set<Role>([
  "customer",
  "churned",
  "contact",
  "customerName",
  "order",
  "comment",
  "contractEnd",
]);

/** A column that was left out of the model, and why: it tells who left too well, or was written after he did. */
export interface Suspicious {
  readonly name: string;
  readonly auc?: number;
  readonly after?: number;
}

export interface Leavers {
  readonly names: readonly string[];
  readonly attributes: readonly Attribute[];
  /** The last day, from which the days of a date are counted; undefined of what is none. */
  readonly lastDays: readonly (number | undefined)[];
  /** Dataset row of each case. */
  readonly rows: Int32Array;
  readonly churned: Uint8Array;
  readonly left: number;
  /** Customers whose outcome can't be read. */
  readonly unread: number;
  readonly model: ChurnModel;
  readonly refused: boolean;
  readonly suspicious: readonly Suspicious[];
  /** Chances to leave of each case, by the fit of all. */
  readonly chances: Float64Array;
  /** Ascending, by fits that did not see the cases. */
  readonly bins: readonly CalibrationBin[];
  readonly slope?: number;
}

/**
 * Who left and what is known of them.
 *
 * @throws CoreError `notAvailable` without rows, words for having left, or attributes that vary
 */
export function leaversOf(dataset: Dataset, texts: Texts): Leavers {
  const { churned: outcome, contractEnd } = dataset.columns;
  if (dataset.used === 0 || !outcome) {
    throw noRowsLeft(dataset);
  }
  const flags = outcome.dictionary.map(flagOf);
  const rows = Int32Array.from(outcome.codes.keys()).filter(
    (row) => outcome.codes[row] !== MISSING_CODE && flags[outcome.codes[row]!] !== undefined,
  );
  if (rows.length === 0) {
    throw new CoreError("notAvailable", "churnedUnreadable", {
      words: outcome.dictionary.slice(0, 5).join(", "),
    });
  }
  const churned = Uint8Array.from(rows, (row) => (flags[outcome.codes[row]!] ? 1 : 0));
  const left = churned.reduce<number>((sum, one) => sum + one, 0);
  const gone = contractEnd && rows.map((row, i) => (churned[i] ? contractEnd.days[row]! : MISSING_DAY));
  const found = columnsOf(dataset, texts).flatMap(({ name, column }) => {
    const attribute = attributeOf(name, column, rows, dataset);
    return attribute ? [{ attribute, column }] : [];
  });
  const suspicious: Suspicious[] = [];
  const told = found.filter(({ attribute, column }) => {
    const after = gone && column.kind === "date" ? daysAfter(column.days, rows, gone) : 0;
    const auc = ownArea(attribute, churned);
    if (after > 0 || auc > TOO_GOOD) {
      suspicious.push({ name: attribute.name, ...(after > 0 ? { after } : { auc }) });
      return false;
    }
    return true;
  });
  const attributes = told.map(({ attribute }) => attribute);
  if (attributes.length === 0) {
    throw new CoreError("notAvailable", "noColumnVaries");
  }
  const names = attributes.map(({ name }) => name);
  const model = churnModel(attributes, churned, seededRandom(SEED), (column) =>
    termName(names[column.attribute]!, column.level, texts),
  );
  const predictors = fittedPredictors(model.fit);
  const { folded } = model;
  return {
    names,
    attributes,
    lastDays: told.map(({ column }) => (column.kind === "date" ? lastDayOf(column, dataset) : undefined)),
    rows,
    churned,
    left,
    unread: dataset.used - rows.length,
    model,
    refused: isDiagnosed(model.diagnoses),
    suspicious,
    chances: predictors.map(chanceOf),
    bins: folded ? calibrationBins(folded.chances, churned) : [],
    slope: folded && calibrationSlope(folded.predictors, churned),
  };
}

/** Every column that may describe a customer, by its title. */
function columnsOf(dataset: Dataset, texts: Texts): { name: string; column: Column }[] {
  const { mapping, titles, columns, extras } = dataset;
  const mapped = ROLES.flatMap((role) => {
    const place = mapping[role];
    const column = columns[role] as Column | undefined;
    return place === undefined || !column || NO_ATTRIBUTES.has(role) || roleRow(role).kind === "id"
      ? []
      : [{ place, name: titles[place] ?? texts.roles[role], column }];
  });
  const others = extras.map(({ title, column, data }) => ({ place: column, name: title, column: data }));
  return [...mapped, ...others].sort((a, b) => a.place - b.place);
}

/** As the regression takes it: of a date the days before the last one; undefined of names, and of what never varies. */
function attributeOf(
  name: string,
  column: Column,
  rows: Int32Array,
  dataset: Dataset,
): Attribute | undefined {
  switch (column.kind) {
    case "number":
      return { name, values: Float64Array.from(rows, (row) => column.values[row]!) };
    case "date": {
      const last = lastDayOf(column, dataset);
      const values = Float64Array.from(rows, (row) =>
        column.days[row] === MISSING_DAY ? NaN : last - column.days[row]!,
      );
      return { name, values };
    }
    case "text": {
      const codes = Int32Array.from(rows, (row) => column.codes[row]!);
      const distinct = new Set(codes).size;
      return distinct > NAMES * rows.length && distinct > 2
        ? undefined
        : { name, codes, dictionary: column.dictionary };
    }
  }
}

function lastDayOf({ days }: Extract<Column, { kind: "date" }>, { asOf }: Dataset): number {
  return asOf ?? days.reduce((most, day) => Math.max(most, day), 0);
}

/** How many dates of those who left lie after they did. */
function daysAfter(days: Int32Array, rows: Int32Array, gone: Int32Array): number {
  return rows.reduce(
    (count, row, i) =>
      count + (gone[i] !== MISSING_DAY && days[row] !== MISSING_DAY && days[row]! > gone[i]! ? 1 : 0),
    0,
  );
}

/** How well one column alone ranks who left, in whichever direction; of words by the share that left at each. */
function ownArea(attribute: Attribute, churned: Uint8Array): number {
  const { columns } = attributeDesign([attribute], churned.length);
  if (columns.length === 0) {
    return 0.5;
  }
  const key = Array.from(churned, (_, row) => columns.map(({ values }) => values[row]).join(" "));
  const numeric = "values" in attribute && columns.length === 1;
  if (numeric) {
    const area = areaUnderCurve(columns[0]!.values, churned);
    return Math.max(area, 1 - area);
  }
  if ("values" in attribute) {
    // Blanks among numbers: whether it is blank may tell all.
    const area = areaUnderCurve(columns[1]!.values, churned);
    return Math.max(area, 1 - area);
  }
  const groups = new Map<string, { cases: number; left: number }>();
  key.forEach((one, row) => {
    const group = groups.get(one) ?? { cases: 0, left: 0 };
    group.cases++;
    group.left += churned[row]!;
    groups.set(one, group);
  });
  return areaUnderCurve(
    key.map((one) => groups.get(one)!.left / groups.get(one)!.cases),
    churned,
  );
}

/** Findings about the fit in words. */
export function suspiciousWords(suspicious: readonly Suspicious[], texts: Texts): string[] {
  const words = texts.reports.whoLeaves;
  return suspicious.map(({ name, auc, after }) =>
    after === undefined
      ? fill(words.findings.tooGood, { name, share: formatValue(auc ?? 0, "percent", texts.locale) })
      : fill(words.findings.after, { name, count: after }),
  );
}
