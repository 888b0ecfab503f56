/** Signs that are not seen and change what is: control characters, and marks that turn the direction of writing. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * `{name}` placeholders are filled from `detail`; a missing one stays visible, so that a test can find it. What a text
 * hides is shown: a mark that would turn the sentence around as `[U+202E]`.
 *
 * @example fill("{name} is no date", { name: "1\u202e2" }) // "1[U+202E]2 is no date"
 */
export function fill(sentence: string, detail: Readonly<Record<string, string | number>> = {}): string {
  return ofOne(sentence, detail).replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(detail[name] ?? whole).replace(UNSEEN, shown),
  );
}

/** A count and what is counted, as English sentences have them: of one it is in the singular, and of none "none of them". */
const COUNTED =
  /(?<!of )\{(\w+)\} ((?:fewer|more|new|open|overdue) )?(action|answer|campaign|cell|column|comment|contact|contract|customer|day|deal|detractor|group|issue|item|line|month|order|period|point|problem|product|purchase|quarter|reason|row|sheet|stage|ticket|topic|touchpoint|visit|week|year)s\b(?:( who)? (are|have|were)\b)?/g;
const OF_THEM = /\{(\w+)\} of them\b/g;
const OF_ONE = { are: "is", have: "has", were: "was" } as const;

function ofOne(sentence: string, detail: Readonly<Record<string, string | number>>): string {
  return sentence
    .replace(COUNTED, (whole, name: string, kind = "", noun = "", who = "", verb?: keyof typeof OF_ONE) =>
      String(detail[name]) === "1"
        ? `{${name}} ${kind}${noun}${verb ? `${who} ${OF_ONE[verb]}` : ""}`
        : whole,
    )
    .replace(OF_THEM, (whole, name: string) => (String(detail[name]) === "0" ? "none of them" : whole));
}

function shown(sign: string): string {
  return `[U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}]`;
}
