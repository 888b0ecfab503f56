import { sourceNotes } from "../../../../src/core/cells/read/sourceNotes";

const PLACE = { sheet: "Orders", row: 0, column: 0, cells: [] };
const keysOf = (source: Partial<Parameters<typeof sourceNotes>[0]>) =>
  sourceNotes({ ...PLACE, ...source }).map(({ key, detail }) => [key, ...Object.values(detail)].join(" "));

it("a file in a known encoding, or a sheet, has nothing to be told", () => {
  expect([keysOf({}), keysOf({ file: { rivals: [], damaged: 0 } })]).toEqual([[], []]);
});

it("each of several files tells its own encoding, and only once though the table stands on the first one's sheet", () => {
  const part = { row: 0, column: 0, start: 0 };
  const gbk = { encoding: "gbk", rivals: [], damaged: 0 };
  const parts = [
    { ...part, sheet: "a.csv", file: gbk },
    { ...part, sheet: "b.csv", file: { ...gbk, rivals: ["big5"], damaged: 1 } },
    { ...part, sheet: "c.csv" },
  ];
  expect(keysOf({ file: gbk, parts })).toEqual([
    "readAs a.csv gbk",
    "readAsUnsure b.csv gbk big5",
    "damagedText b.csv gbk 1",
  ]);
});

it("sheets of a workbook that are no part of the table are named with the reason", () => {
  const notRead = [
    { sheet: "Lists", why: "otherTitles", first: "Orders" },
    { sheet: "Copy", why: "copiedSheet", first: "Orders" },
  ] as const;
  expect(keysOf({ notRead })).toEqual(["otherTitles Lists Orders", "copiedSheet Copy Orders"]);
});
