import { nearestNames } from "../../../src/taskpane/library/nearestNames";

const NAMES = ["NPS", "NPS.BY", "CSAT", "CLV", "RETENTION", "RETENTION.BY", "CHURNRATE"];

it.each([
  ["a letter too many", "NPSS", "NPS"],
  ["a letter that is missing", "RETETION", "RETENTION"],
  ["two letters the wrong way round", "CVL", "CLV"],
  ["a wrong letter", "retension", "RETENTION"],
  ["an ending without its dot", "RETENTIONBY", "RETENTION.BY"],
])("finds the name behind %s", (_what, wrong, name) => {
  expect(nearestNames(wrong, NAMES)[0]).toBe(name);
});

it("finds none where nothing is like it", () => {
  expect(nearestNames("FORECASTS", NAMES)).toEqual([]);
});
