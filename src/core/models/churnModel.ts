/** Who leaves, from what is known of customers: the regression over their attributes and how far it can be trusted. */
import type { Random } from "../statistics/random";
import { attributeDesign, type Attribute, type AttributeColumn, type AttributeDesign } from "./attributes";
import type { Diagnosis } from "./diagnosis";
import { logistic, type LogisticFit, type LogisticTerm } from "./logistic";
import { foldedChances, type FoldedChances } from "./logisticFolds";

/** A term with the column that it belongs to. */
export interface ChurnTerm extends LogisticTerm {
  readonly column: AttributeColumn;
}

export interface ChurnModel {
  readonly fit: LogisticFit;
  readonly terms: readonly ChurnTerm[];
  readonly references: AttributeDesign["references"];
  /** Undefined where one kind of customer is too rare for two folds. */
  readonly folded?: FoldedChances;
  readonly diagnoses: readonly Diagnosis[];
}

/** Levels are named as in "plan = basic", so that diagnoses can tell them. */
export function churnModel(
  attributes: readonly Attribute[],
  churned: ArrayLike<number>,
  random: Random,
  levelName: (column: AttributeColumn) => string,
): ChurnModel {
  const { columns, references } = attributeDesign(attributes, churned.length);
  const fit = logistic({
    names: columns.map(levelName),
    columns: columns.map(({ values }) => values),
    outcome: churned,
  });
  return {
    fit,
    terms: fit.terms.map((term, i) => ({ ...term, column: columns[fit.kept[i]!]! })),
    references,
    folded: foldedChances(fit, churned, random),
    diagnoses: fit.diagnoses,
  };
}

/** How much an attribute moves a customer's log odds away from the average customer. */
export interface Reason {
  readonly attribute: number;
  readonly pull: number;
  /** The term with most of it, by its place. */
  readonly term: number;
}

/**
 * What raises each customer's chance most: contributions β (x − mean) summed by attribute, the largest first, only those
 * that raise it.
 */
export function reasonsOf({ terms }: ChurnModel, rows: number, most = 3): (row: number) => Reason[] {
  const means = terms.map(({ column: { values } }) => values.reduce((sum, value) => sum + value, 0) / rows);
  return (row) => {
    const pulls = new Map<number, Reason>();
    terms.forEach(({ coefficient, column }, term) => {
      const own = coefficient * (column.values[row]! - means[term]!);
      const known = pulls.get(column.attribute);
      // Of words the level that the customer has is told, not those he has not.
      const told = !known || column.values[row]! !== 0 ? term : known.term;
      pulls.set(column.attribute, {
        attribute: column.attribute,
        pull: (known?.pull ?? 0) + own,
        term: told,
      });
    });
    return [...pulls.values()]
      .filter(({ pull }) => pull > 1e-9)
      .sort((a, b) => b.pull - a.pull)
      .slice(0, most);
  };
}
