import type { Area } from "../reports/layout/placed";
import type { Value } from "../reports/report";
import { areaAddress } from "./address";
import { literal, payloadBytes } from "./cellText";
import { cellRuns, type Move } from "./keep";
import type { QueuedStep } from "./queueSteps";

/** Cells of people in their new place; null: nothing of theirs. */
export interface MovedCells extends Area {
  /** Formulas by relative addresses, and values as they have to be typed. */
  readonly formulas: readonly (readonly Value[])[];
  readonly formats: readonly (readonly (string | null)[])[];
}

/** Asks for what people typed in cells that have to move; the answer is there after the next sync. */
export function queueMoved(worksheet: Excel.Worksheet, moves: readonly Move[]): () => MovedCells[] {
  const sources = cellRuns(moves.map(({ from }) => from)).map((area) => ({
    area,
    range: worksheet.getRange(areaAddress(area)).load("values,formulas,formulasR1C1,numberFormat"),
  }));
  return () => {
    const contents = new Map<string, { readonly formula: Value; readonly format: string }>();
    for (const { area, range } of sources) {
      range.values.forEach((values, down) => {
        const typed = range.formulas[down]![0] as Value;
        const isFormula = typeof typed === "string" && typed.startsWith("=") && typed !== values[0];
        const format = range.numberFormat[down]![0] as string;
        // A cell formatted as text takes whatever it is given for a text, an apostrophe too.
        const text = format === "@" ? (values[0] as Value) : literal(values[0] as Value);
        const formula = isFormula ? (range.formulasR1C1[down]![0] as Value) : text;
        contents.set(`${area.row + down}:${area.column}`, { formula, format });
      });
    }
    const targets = new Map(moves.map(({ from, to }) => [`${to.row}:${to.column}`, from]));
    return cellRuns(moves.map(({ to }) => to)).map((area) => {
      const cells = Array.from({ length: area.rows }, (_, down) => {
        const from = targets.get(`${area.row + down}:${area.column}`)!;
        return contents.get(`${from.row}:${from.column}`)!;
      });
      return {
        ...area,
        formulas: cells.map(({ formula }) => [formula]),
        formats: cells.map(({ format }) => [format]),
      };
    });
  };
}

const MOVE_BYTES = 1200;

/** Puts them there. */
export function movedSteps(sheet: () => Excel.Worksheet, moved: readonly MovedCells[]): QueuedStep[] {
  return moved.map(({ formulas, formats, ...area }) => ({
    bytes: MOVE_BYTES + payloadBytes(formulas) + 12 * formats.length,
    queue: () => {
      const range = sheet().getRange(areaAddress(area));
      range.numberFormat = formats as string[][];
      range.formulasR1C1 = formulas as Value[][];
    },
  }));
}
