import { ofChange, ofEnds, ofSizes } from "../../../src/reports/kit/told";

const waves = [
  { name: "Jan", n: 40 },
  { name: "Feb", n: 3 },
  { name: "Mar", n: 20 },
  { name: "Apr", n: 0 },
];

it("a sentence tells of as many groups as it has sizes", () => {
  expect(ofSizes(4, 50)).toEqual([{ customers: 4 }, { customers: 50 }]);
});

it("of a trend, its first and last wave with an answer", () => {
  expect(ofEnds(waves)).toEqual([{ customers: 40 }, { customers: 20 }]);
  expect(ofEnds([])).toEqual([]);
});

it("of a change, the wave before and the last one with an answer; of none, nothing", () => {
  expect(ofChange(waves, { before: "Feb" })).toEqual([{ customers: 3 }, { customers: 20 }]);
  expect(ofChange(waves, undefined)).toEqual([]);
});
