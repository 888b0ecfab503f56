import { statusWords } from "../../src/app/statusWords";

const cells = [["Status"], ["paid"], ["Paid "], ["in the pipe"], ["cancelled"], [null], [7]];

it("the words of a status column, unknown ones first, each once, with what was said", () =>
  expect(statusWords([{ sheet: "S", row: 0, column: 0, cells }], 1, 0, { "in the pipe": "unpaid" })).toEqual([
    { word: "in the pipe", known: undefined, chosen: "unpaid" },
    { word: "paid", known: "paid", chosen: undefined },
    { word: "cancelled", known: "cancelled", chosen: undefined },
  ]));

it("none without such a column", () => expect(statusWords([], 1, undefined, {})).toEqual([]));
