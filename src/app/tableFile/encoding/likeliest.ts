import { concatenated } from "../tableFile";
import { ENCODINGS, type Encoding } from "./encodings";
import { plausibility } from "./plausibility";

/** An encoding that bytes do not prove. */
export interface LikelyEncoding {
  readonly encoding: Encoding;
  /** Encodings under which the text would be nearly as plausible, and another one. */
  readonly rivals: readonly Encoding[];
}

/** UTF-16, by its mark or because every other byte of separators and digits is a zero, which no other encoding has. */
export function utf16Of(bytes: Uint8Array): Encoding | undefined {
  const named = (label: string) => ENCODINGS.find((one) => one.label === label);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return named("utf-16le");
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return named("utf-16be");
  }
  const zeros = [0, 0];
  bytes.subarray(0, 4096).forEach((byte, index) => {
    zeros[index % 2]! += Number(byte === 0);
  });
  const [even, odd] = zeros as [number, number];
  if (odd > 2 && odd > 10 * even) {
    return named("utf-16le");
  }
  return even > 2 && even > 10 * odd ? named("utf-16be") : undefined;
}

/** Bytes of lines beyond ASCII that are looked at. */
const SAMPLE = 48 * 1024;
/** A difference that tells two encodings apart, in points of plausibility. */
const CLEAR = 0.15;
/** What a detector's confidence may add. */
const DETECTOR = 0.15;
/** Below this no encoding has been found. */
const PLAUSIBLE = -0.25;

/**
 * The encoding under which bytes look most like something that people wrote; undefined where nothing makes sense.
 *
 * @param detect the confidence of a detector in encodings by label, from 0 to 1
 */
export function likeliestEncoding(
  bytes: Uint8Array,
  detect: (sample: Uint8Array) => ReadonlyMap<string | undefined, number> = () => new Map(),
): LikelyEncoding | undefined {
  const sample = linesBeyondAscii(bytes);
  const confidence = detect(sample);
  const readings = ENCODINGS.filter(({ label }) => !label.startsWith("utf-16"))
    .map((encoding) => {
      const text = new TextDecoder(encoding.label).decode(sample);
      const score = plausibility(text, encoding) + DETECTOR * (confidence.get(encoding.label) ?? 0);
      return { encoding, text, score };
    })
    .sort((a, b) => b.score - a.score);
  const [best, ...others] = readings;
  if (!best || best.score < PLAUSIBLE) {
    return undefined;
  }
  const rivals = others
    .filter(({ text, score }) => best.score - score < CLEAR && text !== best.text)
    .map(({ encoding }) => encoding);
  // Code pages share letters: the commonest of those under which the text is the same.
  const encoding = ENCODINGS.find(({ label }) =>
    readings.some((one) => one.encoding.label === label && one.text === best.text),
  )!;
  return { encoding, rivals };
}

/** Line ends are the same byte in every encoding that is asked about. */
function linesBeyondAscii(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [];
  let size = 0;
  for (let start = 0; start < bytes.length && size < SAMPLE;) {
    const at = bytes.indexOf(0x0a, start);
    const end = at < 0 ? bytes.length : at + 1;
    const line = bytes.subarray(start, Math.min(end, start + SAMPLE));
    if (line.some((byte) => byte > 0x7f)) {
      kept.push(line);
      size += line.length;
    }
    start = end;
  }
  return concatenated(kept);
}
