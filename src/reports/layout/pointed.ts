import type { Canvas } from "./canvas";
import type { PlacedChoices, PlacedLive, PlacedReference, PlacedSheet } from "./placed";
import { columnArea, type TablePlace } from "./placeTable";

/** A sheet whose blocks have their places. */
export interface Laid {
  readonly placed: PlacedSheet;
  readonly places: ReadonlyMap<string, TablePlace>;
  readonly choicesFrom: Canvas["choicesFrom"];
}

const POINTS_TO = /\{(\w+)\.(\w+)(?::(\d+))?\}/;

/** Gives formulas and lists the cells that they name, once all sheets have their places. */
export function pointed(laid: readonly Laid[]): PlacedSheet[] {
  const cells = (table: string, column: string, row?: number): PlacedReference => {
    const found = laid.find(({ places }) => places.has(table));
    if (!found) {
      throw new Error(`a formula names table "${table}", which its report does not have`);
    }
    const place = found.places.get(table)!;
    const whole = columnArea(place, column, place.bodyRows);
    const area = row === undefined ? whole : { ...whole, row: whole.row + row, rows: 1 };
    return { sheet: found.placed.id, area };
  };
  const partsOf = (formula: string): PlacedLive["parts"] => {
    const match = POINTS_TO.exec(formula);
    if (!match) {
      return [formula];
    }
    const [whole, table, column, row] = match;
    return [
      formula.slice(0, match.index),
      cells(table!, column!, row === undefined ? undefined : Number(row)),
      ...partsOf(formula.slice(match.index + whole.length)),
    ];
  };
  return laid.map(({ placed, choicesFrom }) => ({
    ...placed,
    ranges: placed.ranges.map((range) =>
      range.live
        ? {
            ...range,
            live: range.live.map((cell) => ({
              ...cell,
              parts: cell.parts.flatMap((part) => partsOf(part as string)),
            })),
          }
        : range,
    ),
    choices: [
      ...placed.choices,
      ...choicesFrom.map(({ area, table, column }): PlacedChoices => ({
        area,
        source: cells(table, column),
      })),
    ],
  }));
}
