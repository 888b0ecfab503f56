import { CoreError } from "../../core/errors";
import type { TableFile } from "./tableFile";

const PIECE = 4 * 2 ** 20;

/** A file that somebody opened or dropped on the page: read in pieces, never as a whole. */
export function pageFile(file: File): TableFile {
  const { name, size } = file;
  let taken = 0;
  const part = (start: number, end: number) =>
    file
      .slice(start, end)
      .arrayBuffer()
      .catch(() => {
        // Moved, deleted or changed since it was opened.
        throw new CoreError("notAvailable", "fileGone", { file: name });
      });
  async function* plain(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    for (let at = 0; at < size; at = taken) {
      taken = Math.min(size, at + PIECE);
      yield new Uint8Array(await part(at, taken));
    }
  }
  return {
    name,
    size,
    taken: () => taken,
    pieces: (isPacked) => (isPacked ? unpacked(plain()) : plain()),
    part,
  };
}

async function* unpacked(packed: AsyncGenerator<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array> {
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: async (controller) => {
      const { value, done } = await packed.next();
      if (done) {
        controller.close();
      } else {
        controller.enqueue(value);
      }
    },
  });
  const reader = source.pipeThrough(new DecompressionStream("gzip")).getReader();
  for (let { value, done } = await reader.read(); !done; { value, done } = await reader.read()) {
    yield value!;
  }
}
