/** Longer texts are compared in the ordinary way. */
const LONGEST = 24;

/**
 * Sorts codes by their text, in place, as `<` compares. Short texts of ordinary signs (ids) are sorted by their
 * characters from the last to the first, which takes a fraction of the comparisons' time.
 *
 * @example sortByText(Int32Array.of(0, 1), ["b", "a"]) // [1, 0]
 */
export function sortByText(codes: Int32Array, texts: readonly string[]): Int32Array {
  const longest = codes.length < 1000 ? Infinity : longestOf(codes, texts);
  const signs = longest > LONGEST ? undefined : signsOf(codes, texts, longest);
  if (!signs) {
    return codes.sort((a, b) => (texts[a]! < texts[b]! ? -1 : 1));
  }
  const starts = startsOf(signs, longest);
  let from: Int32Array = codes.map((_, i) => i);
  let to: Int32Array = new Int32Array(codes.length);
  for (let place = longest - 1; place >= 0; place--) {
    const start = starts.subarray(place * SIGNS, (place + 1) * SIGNS);
    // Where all have one sign it tells nothing.
    if (start[signs[place]! + 1]! - start[signs[place]!]! === codes.length) {
      continue;
    }
    for (let i = 0; i < from.length; i++) {
      to[start[signs[from[i]! * longest + place]!]!++] = from[i]!;
    }
    [from, to] = [to, from];
  }
  codes.set(from.map((i) => codes[i]!));
  return codes;
}

/** Signs of ordinary texts, and one more for the end. */
const SIGNS = 129;

// Loops by index: the iterator of a typed array makes an object a step.
function longestOf(codes: Int32Array, texts: readonly string[]): number {
  let longest = 0;
  for (let i = 0; i < codes.length; i++) {
    longest = Math.max(longest, texts[codes[i]!]!.length);
  }
  return longest;
}

/** By place and sign, how many texts have a lower sign there. */
function startsOf(signs: Uint8Array, longest: number): Int32Array {
  const starts = new Int32Array(longest * SIGNS);
  for (let from = 0; from < signs.length; from += longest) {
    for (let place = 0; place < longest; place++) {
      starts[place * SIGNS + signs[from + place]! + 1]!++;
    }
  }
  for (let at = 0; at < starts.length; at++) {
    starts[at]! += at % SIGNS === 0 ? 0 : starts[at - 1]!;
  }
  return starts;
}

/**
 * Every text's signs side by side, so that each text is fetched once; 0 after its end, so that it comes first. Undefined
 * where a text has other signs.
 */
function signsOf(codes: Int32Array, texts: readonly string[], longest: number): Uint8Array | undefined {
  const signs = new Uint8Array(codes.length * longest);
  for (let i = 0; i < codes.length; i++) {
    const text = texts[codes[i]!]!;
    for (let place = 0; place < text.length; place++) {
      const sign = text.charCodeAt(place);
      if (sign === 0 || sign > 127) {
        return undefined;
      }
      signs[i * longest + place] = sign;
    }
  }
  return signs;
}
