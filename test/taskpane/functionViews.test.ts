import { CATALOGUE } from "../../src/functions/catalogue";
import { LOCALES, textsFor } from "../../src/locales";
import { FUNCTION_TEXTS } from "../../src/locales/functionTexts";
import { functionViews } from "../../src/taskpane/library/functionViews";

describe("the function library", () => {
  it("holds every function of the catalogue", () => {
    expect(functionViews("en-US", textsFor("en-US").pane)).toHaveLength(CATALOGUE.length);
  });

  it.each(LOCALES)("works examples by hand in %s to the very answer", (locale) => {
    const worked = functionViews(locale, textsFor(locale).pane);
    expect(worked.filter((view) => view.worked.length === 0).map(({ name }) => name)).toEqual([]);
    const wrong = worked.flatMap(({ entry, worked: steps }) => {
      const { expected } = entry.examples[0]!;
      const last = Number(
        steps
          .at(-1)!
          .replaceAll("−", "-")
          .match(/-?\d+(?:\.\d+)?(?!.*\d)/)?.[0],
      );
      return typeof expected === "number" && Math.abs(last / expected - 1) > 5e-4
        ? [`${entry.id}: ${last} for ${expected}`]
        : [];
    });
    expect(wrong).toEqual([]);
  });

  it.each(LOCALES)("has no steps in %s for a function that does not exist", (locale) => {
    const ids = CATALOGUE.map(({ id }) => id as string);
    expect(Object.keys(FUNCTION_TEXTS[locale].worked).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it.each(LOCALES)("explains every function and every argument in %s", (locale) => {
    const silent = functionViews(locale, textsFor(locale).pane).filter(
      (view) =>
        !view.description || !view.formula || !view.family || view.parameters.some(({ help }) => help === ""),
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});
