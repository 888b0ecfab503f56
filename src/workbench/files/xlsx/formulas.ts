/**
 * Formulas as a file holds them and as a cell shows them.
 *
 * Excel stores functions that came after its file format with a prefix (`_xlfn.`), the names inside LET and LAMBDA
 * with `_xlpm.`, and an add-in's function `CRM.NPS` as `_xldudf_CRM_NPS`. Without them it shows #NAME? until the
 * formula is typed again.
 */
import { columnIndex, columnName } from "../../host/address";

/** Texts, quoted sheet names and column specifiers of tables, in which nothing is a function. */
const OPAQUE = String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]`;

const CUSTOM_PREFIX = "_xldudf_";

/** With an underscore before it where Excel also wants `_xlws`. */
const LATER_FUNCTIONS = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND " +
    "BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT " +
    "CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S " +
    "CSC CSCH DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST " +
    "FLOOR.MATH FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR " +
    "FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE ISFORMULA " +
    "ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT " +
    "NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC " +
    "PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC " +
    "RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS " +
    "SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE " +
    "TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEIBULL.DIST " +
    "WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST _FILTER _SORT"
  ).split(" "),
);

/** `=CRM.NPS(A1:A9)` → `_xldudf_CRM_NPS(A1:A9)`; without the "=" of either. */
export function storedFormula(shown: string): string {
  const formula = shown.replace(/^=/, "");
  const parameters = parameterNames(formula);
  return mapTokens(formula, String.raw`[A-Za-z_\\][\w.\\]*`, (name, next) => {
    const upper = name.toUpperCase();
    if (next !== "(") {
      return parameters.has(upper) ? `_xlpm.${name}` : name;
    }
    if (LATER_FUNCTIONS.has(upper)) {
      return `_xlfn.${upper}`;
    }
    if (LATER_FUNCTIONS.has(`_${upper}`)) {
      return `_xlfn._xlws.${upper}`;
    }
    return upper.startsWith("CRM.") ? `${CUSTOM_PREFIX}CRM_${upper.slice(4)}` : name;
  });
}

/** @example callsAddin("=IF(A1>0,CRM.NPS(B:B),0)") // true */
export function callsAddin(shown: string): boolean {
  let calls = false;
  mapTokens(shown, String.raw`[Cc][Rr][Mm]\.[\w.]+`, (name, next) => {
    calls ||= next === "(";
    return name;
  });
  return calls;
}

/** `_xldudf_CRM_NPS(A1:A9)` → `=CRM.NPS(A1:A9)`. */
export function shownFormula(stored: string): string {
  const formula = mapTokens(stored.replace(/^=/, ""), String.raw`[A-Za-z_][\w.]*`, (name) =>
    name.startsWith(CUSTOM_PREFIX)
      ? name.slice(CUSTOM_PREFIX.length).replaceAll("_", ".")
      : name.replace(/^(?:_xlfn\.|_xlws\.|_xlpm\.|_xleta\.)+/, ""),
  );
  return `=${formula}`;
}

/** A formula as it reads when it is filled from one cell to another: relative references move along. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return mapTokens(formula, String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\w.(])`, (reference) => {
    const [, fixedColumn, letters, fixedRow, row] = /^(\$?)([A-Za-z]+)(\$?)(\d+)$/.exec(reference)!;
    const column = fixedColumn ? letters : columnName(columnIndex(letters!) + columns);
    return `${fixedColumn}${column}${fixedRow}${fixedRow ? row : Number(row) + rows}`;
  });
}

function mapTokens(formula: string, pattern: string, map: (token: string, next: string) => string): string {
  return formula.replace(new RegExp(`${OPAQUE}|(?<![\\w.$])(${pattern})`, "g"), (whole, token, ...rest) =>
    token === undefined ? whole : map(token, formula[rest[0] + whole.length] ?? ""),
  );
}

/** Upper-case names that the LETs and LAMBDAs of a formula define. */
function parameterNames(formula: string): Set<string> {
  const names = new Set<string>();
  for (const call of formula.matchAll(/(?<![\w.])(LET|LAMBDA)\(/gi)) {
    const parts = splitArguments(formula, call.index + call[0].length);
    parts.slice(0, -1).forEach((part, index) => {
      if (call[1]!.toUpperCase() === "LAMBDA" || index % 2 === 0) {
        names.add(part.trim().toUpperCase());
      }
    });
  }
  return names;
}

function splitArguments(formula: string, start: number): string[] {
  const parts = [""];
  let depth = 0;
  for (const [token] of formula.slice(start).matchAll(new RegExp(`${OPAQUE}|[\\s\\S]`, "g"))) {
    if (depth === 0 && token === ")") {
      break;
    }
    depth += token === "(" || token === "{" ? 1 : token === ")" || token === "}" ? -1 : 0;
    if (depth === 0 && token === ",") {
      parts.push("");
    } else {
      parts[parts.length - 1] += token;
    }
  }
  return parts;
}
