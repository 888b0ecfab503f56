/** Longer texts are compared in the ordinary way. */
const LONGEST = 24;

/**
 * Sorts codes by their text, in place, as `<` compares. Short texts of ordinary signs (ids) are sorted by their
 * characters from the last to the first, which takes a fraction of the comparisons' time.
 *
 * @example sortByText(Int32Array.of(0, 1), ["b", "a"]) // [1, 0]
 */
export function sortByText(codes: Int32Array, texts: readonly string[]): Int32Array {
  let longest = 0;
  for (const code of codes) {
    longest = Math.max(longest, texts[code]!.length);
  }
  if (codes.length < 1000 || longest > LONGEST || !codes.every((code) => isOrdinary(texts[code]!))) {
    return codes.sort((a, b) => (texts[a]! < texts[b]! ? -1 : 1));
  }
  const signs = signsOf(codes, texts, longest);
  let from: Int32Array = codes.map((_, i) => i);
  let to: Int32Array = new Int32Array(codes.length);
  for (let place = longest - 1; place >= 0; place--) {
    const start = new Int32Array(129);
    for (let i = 0; i < from.length; i++) {
      start[signs[i * longest + place]! + 1]!++;
    }
    if (start.includes(codes.length)) {
      continue;
    }
    for (let sign = 1; sign < start.length; sign++) {
      start[sign]! += start[sign - 1]!;
    }
    for (let i = 0; i < from.length; i++) {
      to[start[signs[from[i]! * longest + place]!]!++] = from[i]!;
    }
    [from, to] = [to, from];
  }
  codes.set(from.map((i) => codes[i]!));
  return codes;
}

/** Every text's signs side by side, so that each text is fetched once; 0 after its end, so that it comes first. */
function signsOf(codes: Int32Array, texts: readonly string[], longest: number): Uint8Array {
  const signs = new Uint8Array(codes.length * longest);
  for (let i = 0; i < codes.length; i++) {
    const text = texts[codes[i]!]!;
    for (let place = 0; place < text.length; place++) {
      signs[i * longest + place] = text.charCodeAt(place);
    }
  }
  return signs;
}

function isOrdinary(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0 || code > 127) {
      return false;
    }
  }
  return true;
}
