import { analyse } from "chardet";
import { FileError } from "../fileError";
import {
  damagedIn,
  ENCODINGS,
  encodingNamed,
  type Encoding,
} from "../../../app/tableFile/encoding/encodings";
import { likeliestEncoding, utf16Of } from "../../../app/tableFile/encoding/likeliest";

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
    return decoded(bytes, requireEncoding(asked), "stated");
  }
  const unicode = utf16Of(bytes);
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

/** @throws FileError where no encoding is called so */
export function requireEncoding(asked: string): Encoding {
  const encoding = encodingNamed(asked);
  if (!encoding) {
    const known = ENCODINGS.map(({ name }) => name).join(", ");
    throw new FileError("unknownEncoding", { encoding: asked, known });
  }
  return encoding;
}

function decoded(
  bytes: Uint8Array,
  encoding: Encoding,
  known: DecodedText["known"],
  rivals: readonly Encoding[] = [],
): DecodedText {
  const text = new TextDecoder(encoding.label).decode(bytes);
  return { text, encoding, known, rivals, damaged: damagedIn(text) };
}

function likeliest(bytes: Uint8Array, file: string): DecodedText {
  const found = likeliestEncoding(bytes, detect);
  if (!found) {
    throw new FileError("encoding", { file });
  }
  return decoded(bytes, found.encoding, "likely", found.rivals);
}

function detect(sample: Uint8Array): ReadonlyMap<string | undefined, number> {
  return new Map(
    analyse(sample).map(({ name, confidence }) => [encodingNamed(name)?.label, confidence / 100]),
  );
}
