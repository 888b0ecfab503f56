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
  let from: Int32Array = codes;
  let to: Int32Array = new Int32Array(codes.length);
  for (let place = longest - 1; place >= 0; place--) {
    const start = new Int32Array(129);
    // A text that ends before this place comes first.
    const bucket = (code: number) => (place < texts[code]!.length ? texts[code]!.charCodeAt(place) + 1 : 0);
    for (const code of from) {
      start[bucket(code)]!++;
    }
    if (start.includes(codes.length)) {
      continue;
    }
    for (let sum = 0, i = 0; i < start.length; i++) {
      const count = start[i]!;
      start[i] = sum;
      sum += count;
    }
    for (const code of from) {
      to[start[bucket(code)]!++] = code;
    }
    [from, to] = [to, from];
  }
  if (from !== codes) {
    codes.set(from);
  }
  return codes;
}

function isOrdinary(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) > 127) {
      return false;
    }
  }
  return true;
}
