/** `{name}` placeholders are filled from `detail`; a missing one stays visible, so that a test can find it. */
export function fill(sentence: string, detail: Readonly<Record<string, string | number>> = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(detail[name] ?? whole));
}
