import type { Issue } from "../issue";
import type { SourceGrid, TextFile } from "../source";

export type SourceNote = Pick<Issue, "severity" | "key" | "detail">;

/** What a file or sheet as such has to be told: encodings that were guessed, sheets that are no part of it. */
export function sourceNotes(source: SourceGrid): SourceNote[] {
  return [
    ...(source.parts ?? [source]).flatMap(({ sheet, file }) => (file ? encodingNotes(sheet, file) : [])),
    ...(source.notRead ?? []).map(({ sheet, why, first }): SourceNote => ({
      severity: "info",
      key: why,
      detail: { sheet, first },
    })),
  ];
}

/** In other encodings than the one that was guessed the same bytes are other names. */
function encodingNotes(sheet: string, { encoding, rivals, damaged }: TextFile): SourceNote[] {
  if (encoding === undefined) {
    return [];
  }
  const guess: SourceNote =
    rivals.length > 0
      ? { severity: "warning", key: "readAsUnsure", detail: { sheet, encoding, rivals: rivals.join(", ") } }
      : { severity: "info", key: "readAs", detail: { sheet, encoding } };
  return damaged > 0
    ? [guess, { severity: "warning", key: "damagedText", detail: { sheet, encoding, count: damaged } }]
    : [guess];
}
