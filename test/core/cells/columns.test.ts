import { serialOf } from "../../../src/core/cells/calendar";
import { MISSING_CODE, MISSING_DAY } from "../../../src/core/cells/columns";

it("a missing day is kept by a column of days and lies before every date", () => {
  expect(Int32Array.of(MISSING_DAY)[0]).toBe(MISSING_DAY);
  expect(MISSING_DAY).toBeLessThan(serialOf(1900, 1, 1)!);
});

it("a missing text is no place in a dictionary", () => {
  expect(["first"][MISSING_CODE]).toBeUndefined();
  expect(Int32Array.of(MISSING_CODE)[0]).toBe(MISSING_CODE);
});
