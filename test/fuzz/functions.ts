import fc, { type Arbitrary } from "fast-check";
import { CoreError } from "../../src/core/errors";
import { CATALOGUE } from "../../src/functions/catalogue";
import { evaluate } from "../../src/functions/evaluate";
import type { Part } from "./parts";
import { cell, number } from "./values";
import { refusable, within } from "./within";

const column = (one: Arbitrary<unknown>) => fc.array(fc.tuple(one), { minLength: 1, maxLength: 60 });
const argument: Arbitrary<unknown> = fc.oneof(
  cell,
  column(cell),
  column(number),
  column(fc.integer({ min: 1, max: 9 }).map((id) => `C${id}`)),
  column(fc.integer({ min: 45_000, max: 46_000 })),
  fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 }),
);

/** Any arguments for any function: it answers with what a cell can show, or refuses. */
export const functions = (): Part<readonly [string, unknown[]]> => ({
  few: 300,
  many: 60_000,
  cases: fc.tuple(fc.constantFrom(...CATALOGUE.map(({ id }) => id)), fc.array(argument, { maxLength: 8 })),
  async check([id, args]) {
    const entry = CATALOGUE.find((one) => one.id === id)!;
    const output = await within(() =>
      refusable(() => evaluate(entry, args.slice(0, entry.parameters.length))),
    );
    for (const value of Array.isArray(output) ? output.flat() : [output]) {
      if (!isShown(value)) {
        throw new Error(`${id} answers ${String(value)}`);
      }
    }
  },
});

function isShown(value: unknown): boolean {
  return typeof value === "number"
    ? Number.isFinite(value)
    : typeof value === "boolean" ||
        value instanceof CoreError ||
        (typeof value === "string" && !/\bNaN\b|function Object/.test(value));
}
