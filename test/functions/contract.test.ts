import { readFileSync } from "node:fs";
import { CATALOGUE, signature } from "../../src/functions/catalogue";
import { functionsJson } from "../../src/functions/metadata";
import { referencePage } from "../../src/functions/reference";
import { LOCALES } from "../../src/locales";

const manifest = readFileSync("manifest.xml", "utf8");
const namespace = /id="Functions\.Namespace" DefaultValue="(\w+)"/.exec(manifest)![1]!;

it("calls every function under the manifest's namespace, in signatures and examples", () => {
  for (const entry of CATALOGUE) {
    expect(signature(entry)).toMatch(new RegExp(`^${namespace}\\.${entry.id.replace(".", "\\.")}\\(`));
    for (const { formula } of entry.examples) {
      expect(formula).toContain(`${namespace}.${entry.id}(`);
    }
  }
});

describe.each(LOCALES)("in %s", (locale) => {
  const page = readFileSync(`docs/functions/${locale}.md`, "utf8");

  it("the reference page is what the catalogue says today (npm run docs writes it)", () => {
    expect(page).toBe(referencePage(locale));
  });

  it("every help address leads to a place on the reference page", () => {
    for (const { helpUrl } of functionsJson(locale, "https://crm.example.com").functions) {
      const [address, anchor] = helpUrl.split("#");
      expect(address).toBe(`https://crm.example.com/functions.${locale}.html`);
      expect(page).toContain(`<a id="${anchor}"></a>`);
    }
  });

  it("the manifest names the metadata of this language", () => {
    expect(manifest).toContain(`/functions.${locale}.json`);
  });
});
