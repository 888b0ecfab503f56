import type ExcelJS from "exceljs";
import type { ValidationRecord } from "../../host/workbookData";
import { parseRect, rectAddress } from "./addresses";
import { shownFormula, storedFormula } from "./formulas";
import { descendants, find, parseXml, type XmlNode } from "./xml";

/** `Excel.DataValidationRule` and the file's names of its kinds. Dates are limited by their serial numbers. */
const KINDS = [
  ["wholeNumber", "whole"],
  ["decimal", "decimal"],
  ["date", "date"],
  ["textLength", "textLength"],
] as const;

interface Limits {
  formula1?: unknown;
  formula2?: unknown;
  operator?: string;
}

type FileRule = Pick<ExcelJS.DataValidation, "type" | "formulae" | "operator">;

export function addValidations(worksheet: ExcelJS.Worksheet, records: readonly ValidationRecord[]): void {
  const { dataValidations } = worksheet as unknown as {
    dataValidations: { add(address: string, validation: ExcelJS.DataValidation): void };
  };
  for (const { rule, ranges, ignoreBlanks, prompt, errorAlert } of records) {
    const written = fileRule(rule);
    if (!written) {
      continue;
    }
    const validation: ExcelJS.DataValidation = {
      ...written,
      allowBlank: ignoreBlanks,
      ...(prompt && {
        prompt: prompt.message,
        promptTitle: prompt.title,
        showInputMessage: prompt.showPrompt,
      }),
      // Excel refuses what does not fit, unless it was told otherwise.
      showErrorMessage: errorAlert?.showAlert ?? true,
      ...(errorAlert && {
        error: errorAlert.message,
        errorTitle: errorAlert.title,
        errorStyle: errorAlert.style.toLowerCase(),
      }),
    };
    ranges.forEach((range) => dataValidations.add(rectAddress(range), validation));
  }
}

/** exceljs does not know lists without a button. The attribute says the opposite of its name: "1" hides it. */
export function withHiddenDropDowns(xml: string, records: readonly ValidationRecord[]): string {
  const hidden = records
    .filter(
      ({ rule }) => (rule["list"] as { inCellDropDown?: boolean } | undefined)?.inCellDropDown === false,
    )
    .flatMap(({ ranges }) => ranges.map((range) => `sqref="${rectAddress(range)}"`));
  return xml.replace(/<dataValidation (?=[^>]*(sqref="[^"]*"))/g, (start, address: string) =>
    hidden.includes(address) ? `${start}showDropDown="1" ` : start,
  );
}

function fileRule(rule: Record<string, unknown>): FileRule | undefined {
  const list = rule["list"] as { source?: unknown } | undefined;
  if (list) {
    const source = String(list.source ?? "");
    const typed = `"${source.replaceAll('"', '""')}"`;
    return { type: "list", formulae: [source.startsWith("=") ? storedFormula(source) : typed] };
  }
  const custom = rule["custom"] as { formula?: unknown } | undefined;
  if (custom) {
    return { type: "custom", formulae: [storedFormula(String(custom.formula ?? ""))] };
  }
  for (const [kind, type] of KINDS) {
    const limits = rule[kind] as Limits | undefined;
    if (limits) {
      const formulae = [limits.formula1, limits.formula2].filter((limit) => limit != null && limit !== "");
      return {
        // exceljs takes the limits of dates for JavaScript dates; a date is a number like any other.
        type: type === "date" ? "decimal" : type,
        operator: fileOperator(limits.operator ?? "Between"),
        formulae: formulae.map((limit) => storedFormula(String(limit))),
      };
    }
  }
  return undefined;
}

/** Rules from what follows a sheet's cells. exceljs would give one rule to each of a column's million cells. */
export function readValidations(tail: string): ValidationRecord[] {
  const block = /<(?:\w+:)?dataValidations[\s>][\s\S]*?<\/(?:\w+:)?dataValidations>/.exec(tail)?.[0];
  return descendants(parseXml(block ?? ""), "dataValidation").flatMap((node) => {
    const rule = readRule(node);
    const { sqref, allowBlank, prompt, promptTitle, showInputMessage } = node.attributes;
    const { error, errorTitle, errorStyle, showErrorMessage } = node.attributes;
    return rule && sqref
      ? [
          {
            ranges: sqref.split(/\s+/).map(parseRect),
            rule,
            ignoreBlanks: allowBlank === "1",
            ...(prompt !== undefined && {
              prompt: { message: prompt, title: promptTitle ?? "", showPrompt: showInputMessage === "1" },
            }),
            ...((showErrorMessage !== "1" || (error ?? errorTitle ?? errorStyle) !== undefined) && {
              errorAlert: {
                message: error ?? "",
                title: errorTitle ?? "",
                showAlert: showErrorMessage === "1",
                style: capital(errorStyle ?? "stop"),
              },
            }),
          },
        ]
      : [];
  });
}

function readRule(node: XmlNode): Record<string, unknown> | undefined {
  const [first, second] = [find(node, "formula1")?.text, find(node, "formula2")?.text];
  const { type, operator, showDropDown } = node.attributes;
  if (type === "list") {
    const typed = /^"([\s\S]*)"$/.exec(first ?? "")?.[1];
    return {
      list: {
        inCellDropDown: showDropDown !== "1",
        source: typed?.replaceAll('""', '"') ?? shownFormula(first ?? ""),
      },
    };
  }
  if (type === "custom") {
    return { custom: { formula: shownFormula(first ?? "") } };
  }
  const kind = KINDS.find(([, fileKind]) => fileKind === type)?.[0];
  const limit = (text: string) => (Number.isNaN(Number(text)) ? shownFormula(text) : Number(text));
  return kind && first !== undefined
    ? {
        [kind]: {
          formula1: limit(first),
          ...(second !== undefined && { formula2: limit(second) }),
          operator: engineOperator(operator ?? "between"),
        },
      }
    : undefined;
}

/** @example fileOperator("GreaterThanOrEqualTo") // "greaterThanOrEqual" */
function fileOperator(operator: string): ExcelJS.DataValidationOperator {
  return (operator[0]!.toLowerCase() + operator.slice(1)).replace(
    /To$/,
    "",
  ) as ExcelJS.DataValidationOperator;
}

function engineOperator(operator: string): string {
  return capital(operator.replace(/([eE]qual)$/, "$1To"));
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}
