import { CATALOGUE } from "../../src/functions/catalogue";
import { LOCALES, textsFor } from "../../src/locales";
import { functionViews, searchFunctions } from "../../src/taskpane/library/functionViews";

const views = functionViews("en-US", textsFor("en-US").pane);
const names = (query: string) => searchFunctions(views, query).map(({ name }) => name);

describe("the function library", () => {
  it("holds every function of the catalogue", () => {
    expect(names("")).toHaveLength(CATALOGUE.length);
  });

  it.each(["流失率", "churn", "attrition", "Customers Lost"])("finds the churn rate under “%s”", (query) => {
    expect(names(query)).toContain("CRM.CHURNRATE");
  });

  it("needs every word, and puts functions first that carry one in their name", () => {
    expect(names("churn banana")).toEqual([]);
    expect(names("churn")[0]).toMatch(/CHURN/);
  });

  it.each(LOCALES)("explains every function and every argument in %s", (locale) => {
    const silent = functionViews(locale, textsFor(locale).pane).filter(
      (view) =>
        !view.description || !view.formula || !view.family || view.parameters.some(({ help }) => help === ""),
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});
