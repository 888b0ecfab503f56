import { breathe } from "./breathe";

/** Long texts made short, where this browser can do that. */

/** A text of several pieces, deflated and in base64, a piece at a time; undefined where the browser knows no compression. */
export async function packed(texts: readonly string[]): Promise<string | undefined> {
  if (typeof CompressionStream === "undefined") {
    return undefined;
  }
  const chunks = await streamed(utf8(texts), new CompressionStream("deflate"));
  let packed = "";
  let rest = new Uint8Array();
  for (const chunk of chunks) {
    await breathe();
    const bytes = new Uint8Array(rest.length + chunk.length);
    bytes.set(rest);
    bytes.set(chunk, rest.length);
    // Three bytes are four signs.
    const end = bytes.length - (bytes.length % 3);
    packed += base64(bytes.subarray(0, end));
    rest = bytes.slice(end);
  }
  return packed + base64(rest);
}

export async function unpacked(text: string): Promise<string> {
  const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  const decoder = new TextDecoder();
  const chunks = await streamed([bytes], new DecompressionStream("deflate"));
  return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join("") + decoder.decode();
}

/** Signs that are written into a stream at once, which does its work in one go. */
const PIECE = 100_000;

function* utf8(texts: readonly string[]): Generator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  for (const text of texts) {
    for (let from = 0, to: number; from < text.length; from = to) {
      to = Math.min(from + PIECE, text.length);
      // Both halves of a sign beyond the first 65,536 go together.
      to += to < text.length && isFirstHalf(text.charCodeAt(to - 1)) ? 1 : 0;
      yield encoder.encode(text.slice(from, to));
    }
  }
}

const isFirstHalf = (code: number) => code >= 0xd800 && code < 0xdc00;

/** Arguments that a call can take. */
const CHUNK = 8192;

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let from = 0; from < bytes.length; from += CHUNK) {
    // Spread, they would come one by one from an iterator.
    binary += String.fromCharCode.apply(null, bytes.subarray(from, from + CHUNK) as unknown as number[]);
  }
  return btoa(binary);
}

async function streamed(
  pieces: Iterable<Uint8Array<ArrayBuffer>>,
  { readable, writable }: CompressionStream | DecompressionStream,
): Promise<Uint8Array[]> {
  const writer = writable.getWriter();
  const write = async () => {
    for (const piece of pieces) {
      await breathe();
      await writer.write(piece);
    }
    await writer.close();
  };
  const read = async () => {
    const reader = (readable as ReadableStream<Uint8Array>).getReader();
    const chunks: Uint8Array[] = [];
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      chunks.push(next.value);
    }
    return chunks;
  };
  const [chunks] = await Promise.all([read(), write()]);
  return chunks;
}
