import fc from "fast-check";
import { CoreError } from "../../src/core/errors";
import { CATALOGUE } from "../../src/functions/catalogue";
import { evaluate } from "../../src/functions/evaluate";

const cell = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    "",
    " ",
    "-",
    "n/a",
    "C1",
    "C2",
    "customer",
    "2025-01-05",
    "03/04/2025",
    "5%",
    "1,234",
    "非常满意",
    "constructor",
    "__proto__",
    "toString",
    "month",
    "zh",
    "wald",
    "mean",
    "0-10",
    "好",
    true,
    false,
  ),
  fc.constantFrom<unknown>(
    { type: "CustomFunctionError", code: "#N/A" },
    { type: "FormattedNumber", basicValue: 0.5 },
  ),
  fc.integer({ min: -3, max: 12 }),
  fc.integer({ min: 45600, max: 46100 }),
  fc.constantFrom(0, -1, 0.5, 1e-300, 1e300, -1e300, 1e16, 45658.75),
);

const argument = fc.oneof(
  cell,
  fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 })).chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  ),
);

/** Names of members of every object. */
const SPECIAL = ["constructor", "__proto__", "toString", "valueOf", "hasOwnProperty"];

/** Ends that are open, days of January 1900 and the last ones that Excel knows. */
const FAR_DAYS = [45658, 45700, 1, 20, 36526, 73050, 2958464, 2958465];

/** Columns that read like data, so that the computation behind the reader is reached as well. */
const plausible = fc.tuple(fc.nat(11), fc.constantFrom(1, 12, 40)).chain(([offset, length]) =>
  fc.constantFrom<unknown>(
    Array.from({ length }, (_, i) => [`C${(i * 7 + offset) % 6}`]),
    Array.from({ length }, (_, i) => [SPECIAL[(i * 7 + offset) % SPECIAL.length]]),
    Array.from({ length }, (_, i) => [45658 + ((i * 13 + offset) % 200)]),
    Array.from({ length }, (_, i) => [FAR_DAYS[(i * 5 + offset) % FAR_DAYS.length]]),
    Array.from({ length }, (_, i) => [(i * 5 + offset) % 11]),
    Array.from({ length }, (_, i) => [((i + offset) % 5) + 1]),
    Array.from({ length }, (_, i) => [((i * 3 + offset) % 7) - 1, i, 2 * i]),
    0.5,
    3,
    null,
  ),
);

it.each(CATALOGUE.map((entry) => [entry.id, entry] as const))(
  "%s answers any cells with finite values or a refusal",
  (_id, entry) => {
    const count = entry.parameters.length;
    const args = fc.oneof(
      fc.array(argument, { maxLength: count }),
      fc.array(plausible, { maxLength: count }),
    );
    fc.assert(
      fc.property(args, (given) => {
        try {
          const output = evaluate(entry, given);
          for (const value of Array.isArray(output) ? output.flat() : [output]) {
            const fine =
              value instanceof CoreError ||
              ["string", "boolean"].includes(typeof value) ||
              Number.isFinite(value);
            expect([given, value, fine]).toEqual([given, value, true]);
          }
        } catch (problem) {
          if (!(problem instanceof CoreError)) {
            throw problem;
          }
        }
      }),
      { numRuns: 150, seed: 20250304 },
    );
  },
);
