import type { Block, NoteBlock } from "../report";

/** The blocks of a sheet with more notes behind those that follow its title. */
export function afterRemarks(blocks: readonly Block[], notes: readonly NoteBlock[]): Block[] {
  const end = blocks.findIndex(({ kind }, index) => index > 0 && kind !== "note");
  const at = end < 0 ? blocks.length : end;
  return [...blocks.slice(0, at), ...notes, ...blocks.slice(at)];
}
