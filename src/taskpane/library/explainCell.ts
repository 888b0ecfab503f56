import { isCellError } from "../../core/cells/cell";
import { CoreError } from "../../core/errors";
import { CATALOGUE, NAMESPACE, type FunctionEntry } from "../../functions/catalogue";
import { evaluate, type OutputCell } from "../../functions/evaluate";
import { addressWithin, faultyCell } from "../../functions/faultyCell";
import { callsIn, readLiteral } from "../../functions/formula";
import { sentence } from "../../functions/sentences";
import type { ActiveCell } from "../../excel/workbook";
import type { PaneHost } from "../../app/host";
import type { Locale } from "../../locales";
import { referenceKind } from "./formulaBuilder";
import { nearestNames } from "./nearestNames";
import { toArgument } from "./preview";

/** Why a cell with a formula of ours has no answer. */
export type Explanation =
  | { readonly kind: "unknownName"; readonly name: string; readonly nearest: readonly string[] }
  | {
      readonly kind: "refused";
      readonly name: string;
      readonly sentence: string;
      /** The cell of the sheet that is to be mended. */
      readonly address?: string;
    };

/** Names that are near a wrong one. */
const NEAREST = 3;

/**
 * Looks at the calls of the formula in the active cell, computes each with what stands in the sheet, and tells of the first
 * that is unknown or refuses; undefined where the cell shows no error or none of ours is to blame.
 */
export async function explainCell(
  { formula, value, sheet }: ActiveCell,
  host: Pick<PaneHost, "valuesOf" | "usedCells" | "addressOf">,
  locale: Locale,
): Promise<Explanation | undefined> {
  if (!isCellError(value)) {
    return undefined;
  }
  for (const { id, args } of callsIn(formula)) {
    const entry = CATALOGUE.find((one) => one.id === id);
    const name = `${NAMESPACE}.${id}`;
    if (!entry) {
      const nearest = nearestNames(
        id,
        CATALOGUE.map((one) => one.id),
      ).slice(0, NEAREST);
      return { kind: "unknownName", name, nearest: nearest.map((like) => `${NAMESPACE}.${like}`) };
    }
    const given = await Promise.all(args.map((text) => readArgument(text, sheet, host)));
    const error = given.includes(undefined)
      ? undefined
      : refusalOf(
          entry,
          given.map((one) => one!.value),
        );
    if (error) {
      const faulty = faultyCell(
        error,
        entry.parameters,
        given.map((one) => one!.value),
      );
      const reference = faulty && given[faulty.argument]?.reference;
      const address = reference && addressWithin(await host.addressOf(reference), faulty);
      return { kind: "refused", name, sentence: sentence(error, locale, address), address };
    }
  }
  return undefined;
}

interface Read {
  readonly value: unknown;
  /** Where it stands, on a sheet that is named. */
  readonly reference?: string;
}

/** An argument as Excel hands it over; undefined for what would have to be computed first. */
async function readArgument(
  text: string,
  sheet: string,
  { valuesOf, usedCells }: Pick<PaneHost, "valuesOf" | "usedCells">,
): Promise<Read | undefined> {
  const kind = referenceKind(text);
  if (kind) {
    const named =
      text.includes("!") || text.includes("[") ? text : `'${sheet.replaceAll("'", "''")}'!${text}`;
    const reference = kind === "whole" ? await usedCells(named) : named;
    return { value: toArgument(await valuesOf(reference)), reference };
  }
  const isLiteral = /^(?:"(?:[^"]|"")*"|TRUE|FALSE|[-+]?[\d.]+(?:e[-+]?\d+)?%?)?$/i.test(text);
  return isLiteral ? { value: readLiteral(text) } : undefined;
}

function refusalOf(entry: FunctionEntry, given: readonly unknown[]): CoreError | undefined {
  try {
    const output = evaluate(entry, given);
    const cells = Array.isArray(output) ? (output as OutputCell[][]).flat() : [output as OutputCell];
    return cells.find((cell) => cell instanceof CoreError);
  } catch (error) {
    if (error instanceof CoreError) {
      return error;
    }
    throw error;
  }
}
