/** Long texts made short, where this browser can do that. */

/** Deflated and in base64; undefined where the browser knows no compression. */
export async function packed(text: string): Promise<string | undefined> {
  if (typeof CompressionStream === "undefined") {
    return undefined;
  }
  const bytes = await streamed(new Blob([text]), new CompressionStream("deflate"));
  let binary = "";
  for (let from = 0; from < bytes.length; from += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(from, from + CHUNK));
  }
  return btoa(binary);
}

export async function unpacked(text: string): Promise<string> {
  const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  return new TextDecoder().decode(await streamed(new Blob([bytes]), new DecompressionStream("deflate")));
}

/** Arguments that a call can take. */
const CHUNK = 8192;

async function streamed(blob: Blob, through: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const reader = (blob.stream() as ReadableStream<BufferSource>).pipeThrough(through).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value as Uint8Array);
    size += chunks.at(-1)!.length;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
