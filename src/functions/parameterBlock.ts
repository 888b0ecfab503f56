import { CoreError } from "../core/errors";
import { readCell } from "./cells";
import type { CellTable } from "./parameters";

/**
 * The numbers of a parameter block by name: rows of name and number, as the FIT functions spill them, with or without
 * their header and further rows; or the bare numbers in the order of `names`.
 */
export function blockNumbers(block: CellTable, names: readonly string[]): Record<string, number> {
  const named = new Map(
    block.flatMap(([name, value]) =>
      typeof name === "string" && value !== undefined ? [[name.trim().toLowerCase(), value] as const] : [],
    ),
  );
  const bare = named.size === 0 ? block.flat() : [];
  return Object.fromEntries(
    names.map((name, i) => {
      const cell = named.get(name.toLowerCase()) ?? bare[i];
      const number = cell == null ? undefined : readCell(cell, { type: "number" }).value;
      if (typeof number !== "number") {
        throw new CoreError("value", name === "unit_days" ? "unitDaysMissing" : "parameterMissing", { name });
      }
      return [name, number];
    }),
  );
}
