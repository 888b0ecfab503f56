import { readFileSync } from "node:fs";
import { CATALOGUE, signature } from "../../src/functions/catalogue";
import { anchor, functionsJson } from "../../src/functions/metadata";
import { referencePage } from "../../src/functions/reference";
import { LOCALES } from "../../src/locales";

describe.each(LOCALES)("the reference page in %s", (locale) => {
  const page = referencePage(locale);

  it.each(CATALOGUE.map((entry) => [entry.id, entry] as const))(
    "tells of %s where its help link leads",
    (id, entry) => {
      expect(page).toContain(`<a id="${anchor(id)}"></a>CRM.${id}`);
      expect(page).toContain(`=${signature(entry)}`);
      const help = functionsJson(locale, "https://crm.example.com").functions.find(
        (row) => row.id === id,
      )?.helpUrl;
      expect(help).toBe(`https://crm.example.com/functions.${locale}.html#${anchor(id)}`);
    },
  );

  it("is the one in docs/functions (npm run docs writes it)", () => {
    expect(readFileSync(`docs/functions/${locale}.md`, "utf8")).toBe(page);
  });
});
