/** Signs that are not seen and change what is: control characters, and marks that turn the direction of writing. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * `{name}` placeholders are filled from `detail`; a missing one stays visible, so that a test can find it. What a text
 * hides is shown: a mark that would turn the sentence around as `[U+202E]`.
 *
 * @example fill("{name} is no date", { name: "1\u202e2" }) // "1[U+202E]2 is no date"
 */
export function fill(sentence: string, detail: Readonly<Record<string, string | number>> = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(detail[name] ?? whole).replace(UNSEEN, shown),
  );
}

function shown(sign: string): string {
  return `[U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}]`;
}
