import type { Block, NoteBlock } from "../report";

/** The blocks of a sheet with more notes behind those that follow its title; on a page, above the line of method. */
export function afterRemarks(blocks: readonly Block[], notes: readonly NoteBlock[]): Block[] {
  const method = blocks.findIndex(({ kind }) => kind === "method");
  if (method >= 0) {
    return [...blocks.slice(0, method), ...notes, ...blocks.slice(method)];
  }
  const end = blocks.findIndex(({ kind }, index) => index > 0 && kind !== "note");
  const at = end < 0 ? blocks.length : end;
  return [...blocks.slice(0, at), ...notes, ...blocks.slice(at)];
}
