import { briefNumber } from "../../../src/core/statistics/briefNumber";

it.each([
  [14119, "14119"],
  [1234567, "1234567"],
  [-2999.6, "-3000"],
  [99.94, "99.9"],
  [0.012345, "0.0123"],
  [7, "7"],
])("%d is told as %s", (value, text) => {
  expect(briefNumber(value)).toBe(text);
});
