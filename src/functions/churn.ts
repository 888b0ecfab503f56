import { churnModel, type ChurnModel } from "../core/models/churnModel";
import type { Attribute, AttributeColumn } from "../core/models/attributes";
import { chanceOf } from "../core/models/logisticMatrix";
import { isFlagTitle } from "../core/cells/read/flags";
import { CoreError } from "../core/errors";
import { seededRandom } from "../core/statistics/random";
import { readCell } from "./cells";
import { attributeOf, EQUALS, numberOf, termName } from "./customerAttributes";
import type { FunctionEntry, TableCell } from "./entry";
import { diagnosisText } from "./diagnosisText";
import { defineTable } from "./entry";
import type { CellTable, ResultLanguage } from "./parameters";
import { LANGUAGES, table } from "./parameters";
import { orError } from "./tableCells";
import { wordsOf } from "./words";

const COX =
  "Hosmer, D. W., Lemeshow, S. & Sturdivant, R. X. (2013). Applied logistic regression (3rd ed.). Wiley; Firth, D. (1993). Bias reduction of maximum likelihood estimates. Biometrika 80(1), 27–38.";

/** The folds are drawn alike every time. */
const SEED = 1;

/** Invented: plan, months with us, and whether the customer left. */
const CUSTOMERS = [
  ["plan", "months", "left"],
  ...Array.from({ length: 60 }, (_, i) => [
    i % 3 === 1 ? "plus" : "basic",
    1 + ((i * 7) % 36),
    (i * 7) % 36 < 9 + ((i * 5) % 11) && i % 3 !== 1 ? "yes" : i % 13 === 0 ? "yes" : "no",
  ]),
];

/** A model as CHURNMODEL spills it, to show how it is typed. */
const MODEL = [
  ["(intercept)", -0.5],
  ["months", -0.08],
  ["plan = basic", 0],
  ["plan = plus", -1.2],
];

export const churn: readonly FunctionEntry[] = [
  defineTable("contracts", {
    id: "CHURNMODEL",
    parameters: { attributes: table.cells(), churned: table.cells() },
    result: {
      shape: "table",
      columns: {
        term: "text",
        coefficient: "number",
        standardError: "number",
        oddsRatio: "ratio",
        low: "ratio",
        high: "ratio",
        p: "share",
      },
    },
    citation: COX,
    examples: [
      {
        formula: "=INDEX(CRM.CHURNMODEL(A1:B61, C1:C61), 4, 4)",
        cells: CUSTOMERS,
        expected: 0.0343139802958,
        tolerance: 1e-6,
      },
      {
        formula: '=INDEX(CRM.CHURNMODEL(A1:B61, C1:C61, "zh"), 6, 2)',
        cells: CUSTOMERS,
        expected: 0.897569444444,
        tolerance: 1e-6,
      },
    ],
    run: ({ attributes, churned, language = "en" }) => {
      const { names, given, outcome } = readCustomers(attributes, churned);
      const levelName = ({ attribute, level }: AttributeColumn) =>
        termName(names[attribute]!, level, language);
      const model = churnModel(given, outcome, seededRandom(SEED), levelName);
      return { rows: [...termRows(model, names, language), ...fitRows(model, language)] };
    },
  }),

  defineTable("contracts", {
    id: "CHURNMODEL.SCORE",
    parameters: { model: table.cells(), attributes: table.cells() },
    result: { shape: "table", columns: { churnChance: "share" } },
    citation: COX,
    examples: [
      {
        formula: "=CRM.CHURNMODEL.SCORE(A1:B4, C1:D3)",
        cells: [
          [...MODEL[0]!, "plan", "months"],
          [...MODEL[1]!, "basic", 2],
          [...MODEL[2]!, "plus", 24],
          MODEL[3]!,
        ],
        // 1 ÷ (1 + e^0.66) and 1 ÷ (1 + e^3.62).
        expected: [["Chance of leaving"], [0.340739611549], [0.0260840751464]],
      },
      {
        formula: '=CRM.CHURNMODEL.SCORE(A1:B4, C1:D2, "zh", FALSE)',
        cells: [[...MODEL[0]!, "months", "plan"], [...MODEL[1]!, 10, "plus"], MODEL[2]!, MODEL[3]!],
        // 1 ÷ (1 + e^2.5).
        expected: [[0.0758581800212]],
      },
    ],
    run: ({ model, attributes }) => {
      const score = scorer(model, attributes[0] ?? []);
      return { rows: attributes.slice(1).map((row) => [orError(() => score(row))]) };
    },
  }),
];

interface Customers {
  readonly names: readonly string[];
  readonly given: readonly Attribute[];
  readonly outcome: Uint8Array;
}

/** Rows whose outcome is blank don't count. */
function readCustomers(attributes: CellTable, churned: CellTable): Customers {
  if (attributes.length < churned.length) {
    throw new CoreError("value", "unequalLength", {
      first: "attributes",
      firstLength: attributes.length,
      second: "churned",
      secondLength: churned.length,
    });
  }
  const header =
    churned.length > 1 &&
    isFlagTitle(
      churned[0]![0] ?? null,
      churned.slice(1).map(([cell]) => cell),
    );
  const outcomes: number[] = [];
  const rows: CellTable[number][] = [];
  churned.forEach(([cell], row) => {
    if (cell == null || (header && row === 0)) {
      return;
    }
    const { value, problem } = readCell(cell, { type: "flag" });
    if (problem) {
      throw new CoreError("value", "notAFlagInRow", {
        parameter: "churned",
        row: row + 1,
        text: String(cell),
      });
    }
    outcomes.push(value ? 1 : 0);
    rows.push(attributes[row]!);
  });
  const width = attributes[0]?.length ?? 0;
  const titles = Array.from({ length: width }, (_, c) =>
    header ? String(attributes[0]![c] ?? "").trim() : "",
  );
  const names = titles.map((title, c) => (title === "" ? String(c + 1) : title));
  return {
    names,
    given: names.map((name, c) =>
      attributeOf(
        name,
        rows.map((row) => row[c] ?? null),
      ),
    ),
    outcome: Uint8Array.from(outcomes),
  };
}

function termRows(
  { fit, terms, references }: ChurnModel,
  names: readonly string[],
  language: ResultLanguage,
): TableCell[][] {
  const figures = ({
    coefficient,
    standardError,
    low,
    high,
    p,
  }: (typeof terms)[number] | typeof fit.intercept) => [
    coefficient,
    standardError,
    ...[coefficient, low, high].map(Math.exp),
    p,
  ];
  return [
    [wordsOf(language).levels.intercept, ...figures(fit.intercept)],
    ...names.flatMap((name, attribute) => {
      const reference = references[attribute];
      const own = terms.filter(({ column }) => column.attribute === attribute);
      return [
        ...(reference && own.length > 0 ? [[termName(name, reference, language), 0, "", 1, "", "", ""]] : []),
        ...own.map((term) => [term.name, ...figures(term)]),
      ];
    }),
  ];
}

function fitRows({ fit, folded, diagnoses }: ChurnModel, language: ResultLanguage): TableCell[][] {
  const row = (name: string, value: TableCell): TableCell[] => [name, value, "", "", "", "", ""];
  return [
    ...(folded ? [row("auc", folded.auc)] : []),
    row("customers", fit.cases),
    row("churned", fit.events),
    row("log_likelihood", fit.logLikelihood),
    row("method", wordsOf(language).methods[fit.method]),
    ...diagnoses.map((diagnosis) =>
      row(wordsOf(language).diagnosis[diagnosis.severity], diagnosisText(diagnosis, language)),
    ),
  ];
}

/** Chance of a row by the terms of a model as it was spilled, in either language; columns are found by their titles. */
function scorer(model: CellTable, header: CellTable[number]) {
  const titles = header.map((title) => String(title ?? "").trim());
  const coefficients = new Map<string, number>();
  for (const [term, coefficient] of model) {
    if (typeof term === "string" && typeof coefficient === "number" && !coefficients.has(term.trim())) {
      coefficients.set(term.trim(), coefficient);
    }
  }
  const word = (key: "intercept" | "blank" | "other") =>
    (Object.keys(LANGUAGES) as ResultLanguage[]).map((language) => wordsOf(language).levels[key]);
  const intercept = word("intercept").flatMap((name) => coefficients.get(name) ?? [])[0];
  if (intercept === undefined) {
    throw new CoreError("value", "modelUnreadable");
  }
  const columns = titles.flatMap((title, c) => {
    const levels = [...coefficients.keys()].some((term) => term.startsWith(title + EQUALS));
    return levels || coefficients.has(title) ? [{ title, c }] : [];
  });
  const found = new Set(columns.map(({ title }) => title));
  const rows = new Set(["auc", "customers", "churned", "log_likelihood", ...word("intercept")]);
  const missing = [...coefficients.keys()].find(
    (term) =>
      !rows.has(term) && !found.has(term) && ![...found].some((title) => term.startsWith(title + EQUALS)),
  );
  if (missing !== undefined) {
    throw new CoreError("value", "attributeMissing", { term: missing });
  }
  const level = (title: string, texts: readonly string[]): number | undefined =>
    texts.flatMap((text) => coefficients.get(title + EQUALS + text) ?? [])[0];
  return (row: CellTable[number]): number => {
    const eta = columns.reduce((sum, { title, c }) => {
      const cell = row[c] ?? null;
      const slope = coefficients.get(title);
      const pull =
        cell === null
          ? level(title, word("blank"))
          : slope === undefined
            ? (level(title, [String(cell).trim()]) ?? level(title, word("other")))
            : slope * numberOf(cell);
      if (pull === undefined || Number.isNaN(pull)) {
        throw new CoreError("notAvailable", "levelUnknown", { name: title, text: String(cell ?? "") });
      }
      return sum + pull;
    }, intercept);
    return chanceOf(eta);
  };
}
