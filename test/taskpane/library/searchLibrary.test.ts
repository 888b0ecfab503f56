import { CATALOGUE } from "../../../src/functions/catalogue";
import { EVERYDAY_QUESTIONS } from "../../../src/locales/everydayQuestions";
import { REPORT_SEARCH } from "../../../src/locales/reportSearch";
import { LOCALES, textsFor } from "../../../src/locales";
import { REPORTS, reportTexts } from "../../../src/reports/registry";
import { libraryItems } from "../../../src/taskpane/library/libraryItems";
import { librarySearch } from "../../../src/taskpane/library/searchLibrary";
import { FRESH_QUERIES } from "./freshQueries";
import { MORE_QUERIES } from "./moreQueries";
import { QUERIES } from "./queries";

const items = libraryItems();
const search = librarySearch(items);

describe("the search of the library", () => {
  it("knows every function and every report", () => {
    expect(items).toHaveLength(CATALOGUE.length + REPORTS.length);
  });

  it("answers questions of everyday by what there is", () => {
    const ids = items.map(({ id }) => id);
    expect(EVERYDAY_QUESTIONS.flatMap(([by]) => by.split(" ")).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("has other words for no report that does not exist", () => {
    const ids = REPORTS.map(({ id }) => id);
    expect(Object.keys(REPORT_SEARCH).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it.each([
    ["at hand", QUERIES],
    ["written before any answer was seen", MORE_QUERIES],
    ["of analysts, shop owners and service managers", FRESH_QUERIES],
  ])("finds names, questions and misspelt words in both languages: 95 %% of those %s", (_which, queries) => {
    const missed = queries
      .filter(([query, ...wanted]) => {
        const found = search(query).slice(0, 3);
        return !wanted.some((id) => found.includes(id));
      })
      .map(([query]) => query);
    expect(queries.length).toBeGreaterThanOrEqual(60);
    expect(missed.length / queries.length).toBeLessThanOrEqual(0.05);
  });

  it.each(CATALOGUE.map(({ id }) => id))("finds CRM.%s first by its name, however it is typed", (id) => {
    for (const query of [`CRM.${id}`, `=crm.${id.toLowerCase()}(`, `=CRM.${id}(A2:A9, 3)`]) {
      expect(search(query)[0]).toBe(`CRM.${id}`);
    }
  });

  it.each(REPORTS.map(({ id }) => id))("finds the report %s among the first three by its titles", (id) => {
    for (const locale of LOCALES) {
      expect(search(reportTexts(textsFor(locale), id).title).slice(0, 3)).toContain(id);
    }
  });

  it("finds nothing where nothing is alike, and leaves out words that nothing knows", () => {
    expect(search("banana")).toEqual([]);
    expect(search("   ")).toEqual([]);
    expect(search("churn banana")[0]).toBe(search("churn")[0]);
  });

  it("takes a word that is known for no misspelling of another", () => {
    expect(search("rate")).not.toContain("CRM.CSAT.MEAN");
    expect(search("rate")[0]).toMatch(/RATE|RETENTION|ANNUALIZE/);
    expect(search("rating")[0]).not.toMatch(/RATE/);
  });
});
