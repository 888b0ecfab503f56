import { complaintRate, resolutionRate, responseHours } from "../../../src/core/metrics/service";

const opened = Float64Array.of(45719, 45719.5, 45720, 45720);
const answered = Float64Array.of(45719.25, 45720, 45720 + 1 / 24, NaN);

it("gives the median and other percentiles of the waiting hours, unanswered tickets left out", () => {
  expect(responseHours(opened, answered, 0.5)).toBe(6);
  expect(responseHours(opened, answered, 1)).toBe(12);
});

it("is exact to the second, whatever serial numbers make of it", () => {
  expect(responseHours(Float64Array.of(45719.4375), Float64Array.of(45719.4375 + 2 / 24), 0.5)).toBe(2);
});

it("refuses answers before the question, and more resolved than there are", () => {
  expect(() => responseHours(Float64Array.of(2), Float64Array.of(1), 0.5)).toThrow("answeredBeforeOpened");
  expect(() => resolutionRate({ resolved: 3, total: 2 })).toThrow("resolvedAboveTotal");
});

it("divides complaints and resolved tickets by their base", () => {
  expect(complaintRate({ complaints: 12, base: 400 })).toBe(0.03);
  expect(resolutionRate({ resolved: 45, total: 50 })).toBe(0.9);
});
