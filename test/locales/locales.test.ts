import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { EXCLUSION_REASONS } from "../../src/core/cells/dataset";
import { LOCALES, textsFor } from "../../src/locales";

/** Every text with its path: `reports.common.customer` → "Customer". */
function flatten(node: unknown, path = ""): [string, string][] {
  if (typeof node === "string") {
    return [[path, node]];
  }
  return Object.entries(node as object).flatMap(([key, child]) =>
    flatten(child, path ? `${path}.${key}` : key),
  );
}

const english = new Map(flatten(textsFor("en-US")));
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();

describe.each(LOCALES.filter((locale) => locale !== "en-US"))("%s", (locale) => {
  const texts = new Map(flatten(textsFor(locale)));

  it("has the keys of English, no more and no fewer", () => {
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it("has the placeholders of English in every sentence", () => {
    const differing = [...texts].filter(
      ([key, text]) => String(placeholders(text)) !== String(placeholders(english.get(key) ?? "")),
    );
    expect(differing).toEqual([]);
  });

  it("leaves no text empty", () => {
    expect([...texts].filter(([, text]) => text.trim() === "")).toEqual([]);
  });
});

/** Keys that the sources hand to `new CoreError(code, key, …)`. */
function thrownKeys(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .flatMap((path) => [
      ...readFileSync(join(folder, path), "utf8").matchAll(/new CoreError\(\s*"\w+",\s*"(\w+)"/g),
    ])
    .map((match) => match[1]!);
}

describe("sentences for what the core reports", () => {
  it.each(["src/core", "src/reports"])("exist for every refusal of %s", (folder) => {
    const keys = thrownKeys(folder);
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => !(key in textsFor("en-US").errors))).toEqual([]);
  });

  it("name every reason for which a row is left out", () => {
    expect(Object.keys(textsFor("en-US").exclusions).sort()).toEqual([...EXCLUSION_REASONS].sort());
  });
});

describe("the language of the host", () => {
  it.each([
    ["zh-CN", "zh-CN"],
    ["zh-TW", "zh-CN"],
    ["zh", "zh-CN"],
    ["en-GB", "en-US"],
    ["de-DE", "en-US"],
    [undefined, "en-US"],
  ])("%s reads %s", (language, locale) => {
    expect(textsFor(language).locale).toBe(locale);
  });
});
