import { ageBand } from "../../../src/core/segments/ageBand";

it.each([
  [0, "<18"],
  [17.9, "<18"],
  [18, "18–24"],
  [24.9, "18–24"],
  [25, "25–34"],
  [35, "35–44"],
  [65, "65+"],
])("puts %p into %s: the lower edge belongs to the band", (age, band) => {
  expect(ageBand(age)).toBe(band);
});

it("takes edges of one's own, whole or not", () => {
  expect(ageBand(30, [30, 50])).toBe("30–49");
  expect(ageBand(19, [18, 19, 20])).toBe("19");
  expect(ageBand(20, [17.5, 30])).toBe("17.5–<30");
});

it("refuses ages nobody has and edges that do not ascend", () => {
  expect(() => ageBand(131)).toThrow("ageOutOfRange");
  expect([ageBand(130), ageBand(0)]).toEqual(["65+", "<18"]);
  expect(() => ageBand(20, [30, 30])).toThrow("cutsNotAscending");
});
