import { CATALOGUE } from "../../src/functions/catalogue";
import { LOCALES, textsFor } from "../../src/locales";
import { functionViews } from "../../src/taskpane/library/functionViews";

describe("the function library", () => {
  it("holds every function of the catalogue", () => {
    expect(functionViews("en-US", textsFor("en-US").pane)).toHaveLength(CATALOGUE.length);
  });

  it.each(LOCALES)("explains every function and every argument in %s", (locale) => {
    const silent = functionViews(locale, textsFor(locale).pane).filter(
      (view) =>
        !view.description || !view.formula || !view.family || view.parameters.some(({ help }) => help === ""),
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});
