/** A file to be packed. */
export interface ZipEntry {
  readonly name: string;
  readonly text: string;
}

/** The first day that the format knows, so that the same files give the same bytes. */
const DAY = new Date(1980, 0, 1);

/** Files in one zip, with names in UTF-8. */
export async function zipOf(entries: readonly ZipEntry[]): Promise<Uint8Array<ArrayBuffer>> {
  const { strToU8, zipSync } = await import("fflate");
  const files = Object.fromEntries(entries.map(({ name, text }) => [name, strToU8(text)]));
  return zipSync(files, { mtime: DAY });
}
