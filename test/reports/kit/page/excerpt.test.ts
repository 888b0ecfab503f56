import { excerpt } from "../../../../src/reports/kit/page/excerpt";
import type { TableBlock } from "../../../../src/reports/report";

const WHOLE: TableBlock = {
  kind: "table",
  id: "whole",
  filter: true,
  total: true,
  columns: [
    { key: "name", title: "A long title", format: "text", widest: 230 },
    { key: "size", title: "Customers", format: "integer", groupSize: true },
    {
      key: "rate",
      title: "Rate",
      format: "number",
      rowFormats: ["percent", "percent", "integer"],
      groupSize: [
        [1, 2, 3],
        [4, 5, 6],
      ],
    },
    { key: "base", title: "Base", format: "integer", groupSize: [7, null, 9] },
  ],
  rows: [
    ["a", 1, 0.1, 7],
    ["b", 2, 0.2, 8],
    ["all", 3, 3, 9],
  ],
};

describe("a part of a table", () => {
  it("has the columns asked for in their order, under shorter titles, and the first rows with what belongs to them", () => {
    const part = excerpt(WHOLE, {
      id: "part",
      columns: ["rate", "name", "nothing", "base"],
      rows: 2,
      titles: { name: "Short" },
    });
    expect(part).toEqual({
      kind: "table",
      id: "part",
      groups: "separate",
      columns: [
        {
          key: "rate",
          title: "Rate",
          format: "number",
          rowFormats: ["percent", "percent"],
          groupSize: [
            [1, 2],
            [4, 5],
          ],
        },
        { key: "name", title: "Short", format: "text" },
        { key: "base", title: "Base", format: "integer", groupSize: [7, null] },
      ],
      rows: [
        [0.1, "a", 7],
        [0.2, "b", 8],
      ],
    });
  });

  it("keeps its total where no row is missing", () => {
    const part = excerpt(WHOLE, { id: "part", columns: ["name", "size"] });
    expect(part.total).toBe(true);
    expect(part.groups).toBeUndefined();
    expect(part.rows).toEqual([
      ["a", 1],
      ["b", 2],
      ["all", 3],
    ]);
  });
});
