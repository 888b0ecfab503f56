import { readFileSync } from "node:fs";
import { csvCells, reportFrom, type Wanted } from "./reportFrom";
import type { Report } from "../../src/reports/report";

const CASE = "test/reports/cases/lifetime-value - thirty customers, too few to be sure";

/**
 * What the thirty customers of a golden case are worth at 2024-12-31, computed apart from this code with mpmath (30
 * digits) and scipy: log-likelihoods of Pareto/NBD (Fader & Hardie 2005, by ₂F₁), BG/NBD, MBG/NBD and Gamma-Gamma
 * maximised by Nelder–Mead; P(alive) and the residual by numerical integration over the drop-out time, not by the closed
 * forms; 12 months of 365/12 days, 10% a year; gap ratios and scores from the purchase days. Seven digits.
 */
interface Independent {
  readonly models: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly customers: readonly Readonly<Record<string, number>>[];
}

export function independentFigures(): Independent {
  const { models, columns, customers } = JSON.parse(
    readFileSync("test/reports/thirtyCustomers.json", "utf8"),
  ) as { models: Independent["models"]; columns: string[]; customers: number[][] };
  return {
    models,
    customers: customers.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index]!]))),
  };
}

export function thirtyCustomers(report: string, options?: Wanted["options"]): Report {
  return reportFrom({ report, options, cells: csvCells(`${CASE}/input.csv`), asOf: 45657 });
}
