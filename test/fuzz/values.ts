import fc, { type Arbitrary } from "fast-check";

export const text = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "-",
    "n/a",
    "constructor",
    "__proto__",
    "toString",
    "=1+1",
    "非常满意",
    "很慢",
    "C1",
    "c 1",
    "1,234.5",
    "1.234,5",
    "5%",
    "2025-01-05",
    "03/04/2025",
    "2025年3月",
    "1900-01-01",
    "9999-12-31",
    "refund",
    "‮abc",
    "a\u0000b",
    "\ud800",
    "x".repeat(300),
  ),
  fc.string({ maxLength: 12, unit: "binary" }),
);
export const number = fc.oneof(
  fc.integer({ min: -5, max: 120 }),
  fc.integer({ min: 45_600, max: 46_200 }),
  fc.constantFrom(0, -0, 0.1, 1e-300, 1e300, -1e300, 1, 60, 2_958_465, 2_958_466, 45_658.75, -45_658),
);
export const cell: Arbitrary<unknown> = fc.oneof(
  { arbitrary: text, weight: 3 },
  { arbitrary: number, weight: 4 },
  fc.boolean(),
  fc.constant(null),
);

/** Of a length, never all of it. */
export const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
