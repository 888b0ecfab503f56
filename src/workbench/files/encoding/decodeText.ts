import { analyse } from "chardet";
import { FileError } from "../fileError";
import { ENCODINGS, encodingNamed, type Encoding } from "./encodings";
import { plausibility } from "./plausibility";

/** The text of a file, and how sure its encoding is. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** How the encoding is known: the bytes prove it, somebody said so, or it is the likeliest. */
  readonly known: "proven" | "stated" | "likely";
  /** Encodings under which the text would be nearly as plausible, and another one. */
  readonly rivals: readonly Encoding[];
  /** Places that are no text in the encoding. */
  readonly damaged: number;
}

/**
 * Text of a file: what is said; else UTF-8 and UTF-16 where the bytes prove them; else the encoding under which the text
 * looks most like something that people wrote, helped by the statistics of a detector.
 *
 * @throws FileError where nothing makes sense, or the asked encoding is unknown
 */
export function decodeText(bytes: Uint8Array, file: string, asked?: string): DecodedText {
  if (asked !== undefined) {
    const encoding = encodingNamed(asked);
    if (!encoding) {
      const known = ENCODINGS.map(({ name }) => name).join(", ");
      throw new FileError("unknownEncoding", { encoding: asked, known });
    }
    return decoded(bytes, encoding, "stated");
  }
  const unicode = unicodeOf(bytes);
  if (unicode) {
    return decoded(bytes, unicode, "proven");
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { text, encoding: encodingNamed("utf-8")!, known: "proven", rivals: [], damaged: 0 };
  } catch {
    return likeliest(bytes, file);
  }
}

function decoded(
  bytes: Uint8Array,
  encoding: Encoding,
  known: DecodedText["known"],
  rivals: readonly Encoding[] = [],
): DecodedText {
  const text = new TextDecoder(encoding.label).decode(bytes);
  const damaged = text.includes("\ufffd") ? text.split("\ufffd").length - 1 : 0;
  return { text, encoding, known, rivals, damaged };
}

function unicodeOf(bytes: Uint8Array): Encoding | undefined {
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
  // Separators and digits have a zero beside them in UTF-16; text in any other encoding has none.
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
/** What the detector's confidence may add. */
const DETECTOR = 0.15;
/** Below this no encoding has been found. */
const PLAUSIBLE = -0.25;

function likeliest(bytes: Uint8Array, file: string): DecodedText {
  const sample = linesBeyondAscii(bytes);
  const confidence = new Map(
    analyse(sample).map(({ name, confidence }) => [encodingNamed(name)?.label, confidence / 100]),
  );
  const readings = ENCODINGS.filter(({ label }) => !label.startsWith("utf-16"))
    .map((encoding) => {
      const text = new TextDecoder(encoding.label).decode(sample);
      const score = plausibility(text, encoding) + DETECTOR * (confidence.get(encoding.label) ?? 0);
      return { encoding, text, score };
    })
    .sort((a, b) => b.score - a.score);
  const [best, ...others] = readings;
  if (!best || best.score < PLAUSIBLE) {
    throw new FileError("encoding", { file });
  }
  const rivals = others
    .filter(({ text, score }) => best.score - score < CLEAR && text !== best.text)
    .map(({ encoding }) => encoding);
  // Code pages share letters: the commonest of those under which the text is the same.
  const encoding = ENCODINGS.find(({ label }) =>
    readings.some((one) => one.encoding.label === label && one.text === best.text),
  )!;
  return decoded(bytes, encoding, "likely", rivals);
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
  const sample = new Uint8Array(size);
  let at = 0;
  for (const line of kept) {
    sample.set(line, at);
    at += line.length;
  }
  return sample;
}
