import fc from "fast-check";

/** Whatever a cell can hold. */
export const anyCell = fc.oneof(
  fc.constant(null),
  fc.string(),
  fc.boolean(),
  fc.double({ noNaN: true }),
  fc.constantFrom("#N/A", "#REF!").map((error) => ({ error })),
);
