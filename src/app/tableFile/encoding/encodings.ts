/** The encodings that text files of tables come in. */

export type Script =
  | "any"
  | "simplified"
  | "traditional"
  | "japanese"
  | "korean"
  | "western"
  | "central"
  | "turkish"
  | "cyrillic";

export interface Encoding {
  /** As decoders know it. */
  readonly label: string;
  /** As people write it. */
  readonly name: string;
  readonly script: Script;
  /** What a text has to be more plausible by than in the encodings before it. */
  readonly handicap: number;
}

export const ENCODINGS: readonly Encoding[] = [
  { label: "utf-8", name: "UTF-8", script: "any", handicap: 0 },
  { label: "utf-16le", name: "UTF-16", script: "any", handicap: 0 },
  { label: "utf-16be", name: "UTF-16 BE", script: "any", handicap: 0 },
  { label: "gb18030", name: "GB18030", script: "simplified", handicap: 0 },
  { label: "big5", name: "Big5", script: "traditional", handicap: 0 },
  { label: "shift_jis", name: "Shift-JIS", script: "japanese", handicap: 0 },
  { label: "euc-kr", name: "EUC-KR", script: "korean", handicap: 0 },
  { label: "windows-1252", name: "Windows-1252", script: "western", handicap: 0 },
  { label: "windows-1250", name: "Windows-1250", script: "central", handicap: 0.05 },
  { label: "windows-1251", name: "Windows-1251", script: "cyrillic", handicap: 0 },
  { label: "windows-1254", name: "Windows-1254", script: "turkish", handicap: 0.08 },
  { label: "euc-jp", name: "EUC-JP", script: "japanese", handicap: 0.02 },
  { label: "iso-8859-2", name: "ISO-8859-2", script: "central", handicap: 0.08 },
  { label: "iso-8859-15", name: "ISO-8859-15", script: "western", handicap: 0.08 },
  { label: "macintosh", name: "Mac Roman", script: "western", handicap: 0.12 },
  { label: "koi8-r", name: "KOI8-R", script: "cyrillic", handicap: 0.08 },
];

/** The encoding that a person means by a name, in whatever spelling: "Shift-JIS", "sjis", "GBK", "cp1252", "latin1". */
export function encodingNamed(name: string): Encoding | undefined {
  const asked = name.trim();
  const plain = plainName(asked);
  const known = ENCODINGS.find((one) => plainName(one.name) === plain || plainName(one.label) === plain);
  if (known) {
    return known;
  }
  const label = SPELLINGS[plain] ?? asked.replace(/^cp-?(?=125\d$)/i, "windows-");
  try {
    const { encoding } = new TextDecoder(label);
    return (
      ENCODINGS.find((one) => one.label === encoding) ?? {
        label: encoding,
        name: encoding,
        script: "any",
        handicap: 0,
      }
    );
  } catch {
    return undefined;
  }
}

/** Spellings that decoders don't know. */
const SPELLINGS: Readonly<Record<string, string>> = {
  cp932: "shift_jis",
  cp936: "gb18030",
  gbk: "gb18030",
  gb2312: "gb18030",
  cp949: "euc-kr",
  uhc: "euc-kr",
  cp950: "big5",
  ansi: "windows-1252",
  macroman: "macintosh",
  unicode: "utf-16le",
  latin2: "iso-8859-2",
};

function plainName(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, "");
}

/** Places where a decoder found no sign. */
export function damagedIn(text: string): number {
  return text.includes("\ufffd") ? text.split("\ufffd").length - 1 : 0;
}
