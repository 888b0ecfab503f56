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

  it.each(LOCALES)("reckons in %s only what its printed figures give, to the last digit", (locale) => {
    const sentences = functionViews(locale, textsFor(locale).pane).flatMap(({ worked }) => worked);
    const equations = sentences.flatMap(equationsOf);
    expect(equations.length).toBeGreaterThan(120);
    expect(equations.filter(({ given, told, digits }) => given.toFixed(digits) !== told)).toEqual([]);
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

/** Each "left = right" of a sentence whose left is arithmetic; ₂F₁ and B are not worked by hand. */
function equationsOf(sentence: string) {
  const plain = sentence.replace(/(?:₂F₁|B)\([^()]*\)/g, "…").replaceAll("e ^", `${Math.E} ^`);
  return plain.split(/[;；:：，。](?![^()]*\))|, |\. | and /).flatMap((clause) => {
    const sides = clause.split(" = ");
    return sides.slice(1).flatMap((side, i) => {
      const left = /[\d(√−][\d.+−×÷^²√() ]*$/.exec(sides[i]!)?.[0] ?? "";
      const right = /^[\d(√−][\d.+−×÷^²√() ]*(?<![. ])/.exec(side)?.[0] ?? "";
      if (!/[+×÷^²√]|\d −/.test(left)) {
        return [];
      }
      const digits = /^−?[\d.]+$/.test(right) ? (right.split(".")[1] ?? "").length : 9;
      return [{ sentence, given: reckoned(left), told: reckoned(right).toFixed(digits), digits }];
    });
  });
}

/** Sums, products, powers and roots as they are written for readers. */
function reckoned(written: string): number {
  const tokens = written.match(/[\d.]+|[+−×÷^²√()]/g) ?? [];
  const take = (...wanted: string[]) => (wanted.includes(tokens[0] ?? "") ? tokens.shift() : undefined);
  const sum = (): number => {
    let total = product();
    for (let sign = take("+", "−"); sign; sign = take("+", "−")) {
      total += sign === "+" ? product() : -product();
    }
    return total;
  };
  const product = (): number => {
    let total = power();
    for (let sign = take("×", "÷"); sign; sign = take("×", "÷")) {
      total *= sign === "×" ? power() : 1 / power();
    }
    return total;
  };
  const power = (): number => {
    const base = atom();
    return take("²") ? base ** 2 : take("^") ? base ** power() : base;
  };
  const atom = (): number => {
    if (take("−")) {
      return -power();
    }
    if (take("√")) {
      return Math.sqrt(atom());
    }
    if (take("(")) {
      const inner = sum();
      take(")");
      return inner;
    }
    return Number(tokens.shift());
  };
  const total = sum();
  return tokens.length > 0 ? NaN : total;
}
