import type { TextFile } from "../core/cells/source";

/** The worksheet's custom property in which whoever opens a text file tells what it was read as, as JSON. */
export const TEXT_FILE = "TextFile";

/** Undefined where it says something else. */
export function parseTextFile(json: string): TextFile | undefined {
  try {
    const told = JSON.parse(json) as Partial<Record<keyof TextFile, unknown>> | null;
    const text = (value: unknown) => (typeof value === "string" ? value : undefined);
    return {
      separator: text(told?.separator),
      encoding: text(told?.encoding),
      rivals: Array.isArray(told?.rivals) ? told.rivals.map(String) : [],
      damaged: Number(told?.damaged) || 0,
    };
  } catch {
    return undefined;
  }
}
