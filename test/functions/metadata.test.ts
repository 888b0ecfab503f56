import { CATALOGUE } from "../../src/functions/catalogue";
import { functionsJson, functionTexts, parameterText } from "../../src/functions/metadata";
import { LOCALES } from "../../src/locales";
import { functions as english } from "../../src/locales/en-US/functions";
import { functionErrors as englishErrors } from "../../src/locales/en-US/errors/functions";
import { headers as englishHeaders } from "../../src/locales/en-US/functions/headers";
import { functions as chinese } from "../../src/locales/zh-CN/functions";
import { functionErrors as chineseErrors } from "../../src/locales/zh-CN/errors/functions";
import { headers as chineseHeaders } from "../../src/locales/zh-CN/functions/headers";

describe.each(LOCALES)("functions.json in %s", (locale) => {
  const json = functionsJson(locale, "https://crm.example.com");

  it("lists exactly the functions of the catalogue, in its order", () => {
    expect(json.functions.map(({ id }) => id)).toEqual(CATALOGUE.map(({ id }) => id));
    expect(json.functions.map(({ name }) => name)).toEqual(CATALOGUE.map(({ id }) => id));
  });

  it("lets error cells and formatted numbers through to the code", () => {
    expect(json.allowErrorForDataTypeAny).toBe(true);
    expect(json.allowCustomDataForDataTypeAny).toBe(true);
  });

  it.each(CATALOGUE.map((entry) => [entry.id, entry] as const))(
    "explains %s and each of its parameters",
    (id, entry) => {
      const texts = functionTexts(entry, locale);
      expect(texts.description.length).toBeGreaterThan(9);
      expect(texts.description.length).toBeLessThanOrEqual(255);
      expect(texts.formula).not.toBe("");
      expect(texts.search.length).toBeGreaterThan(0);
      for (const parameter of entry.parameters) {
        expect([parameter.name, parameterText(entry, parameter, locale)]).not.toEqual([parameter.name, ""]);
      }
      const names = entry.parameters.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(Object.keys(texts.parameters)));
      expect(json.functions.find((row) => row.id === id)?.helpUrl).toMatch(/^https:\/\/crm\.example\.com\//);
    },
  );

  it("describes every list of choices that a parameter refers to", () => {
    const known = json.enums.map(({ id }) => id);
    expect(new Set(known).size).toBe(known.length);
    const used = json.functions.flatMap(({ parameters }) =>
      parameters.flatMap((parameter) => ("customEnumId" in parameter ? [parameter.customEnumId] : [])),
    );
    expect(new Set(used)).toEqual(new Set(known));
  });
});

it("says the same things in both languages: same keys, same placeholders", () => {
  expect(Object.keys(chinese.texts).sort()).toEqual(Object.keys(english.texts).sort());
  expect(Object.keys(english.texts).sort()).toEqual(CATALOGUE.map(({ id }) => id).sort());
  expect(Object.keys(chineseHeaders).sort()).toEqual(Object.keys(englishHeaders).sort());
  const placeholders = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort();
  for (const [key, sentence] of Object.entries(englishErrors)) {
    const other = chineseErrors[key as keyof typeof englishErrors];
    expect([key, placeholders(other)]).toEqual([key, placeholders(sentence)]);
  }
});

it("titles every column that a table function spills", () => {
  for (const { result } of CATALOGUE) {
    for (const key of result.shape === "table" ? Object.keys(result.columns) : []) {
      expect(Object.keys(englishHeaders)).toContain(key);
    }
  }
});
