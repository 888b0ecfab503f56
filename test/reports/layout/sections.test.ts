import { standingSheets } from "../../../src/reports/layout/sections";
import { layoutReport } from "../../../src/reports/layout/layout";
import type { Block, ReportSheet, TableBlock } from "../../../src/reports/report";

const table = (id: string, rows: number): TableBlock => ({
  kind: "table",
  id,
  filter: true,
  columns: [
    { key: "name", title: "Name", format: "text" },
    { key: "value", title: "Value", format: "integer" },
  ],
  rows: Array.from({ length: rows }, (_, index) => [`${id} ${index}`, index]),
});
const sheet = (id: string, given: Partial<ReportSheet> & { rows?: number } = {}): ReportSheet => {
  const { rows = 3, ...others } = given;
  const blocks: Block[] = [{ kind: "heading", level: 1, text: `Heading of ${id}` }, table(id, rows)];
  return { id, name: `Tab of ${id}`, blocks, ...others };
};
const list = (id: string, rows = 3) => sheet(id, { rows, freezeAt: id });
const PAGE: ReportSheet = {
  id: "page",
  name: "Sales",
  page: true,
  blocks: [
    { kind: "heading", level: 1, text: "Sales" },
    {
      kind: "todo",
      lines: [
        { text: "Call them", sheet: "whom" },
        { text: "Look at them", sheet: "own" },
      ],
    },
    { kind: "method", text: "Counted." },
  ],
};

const idsOf = (sheets: readonly ReportSheet[]) => standingSheets(sheets, "en-US").map(({ id }) => id);
const partsOf = (sheets: readonly ReportSheet[]) =>
  standingSheets(sheets, "en-US").flatMap((one) => ("parts" in one ? [one.parts.map(({ id }) => id)] : []));

describe("the sheets of a report as they stand", () => {
  it("are a page, one sheet of figures and lists, and those that have to stand alone", () => {
    const sheets = [PAGE, sheet("figures"), list("whom"), sheet("own", { alone: true }), sheet("more")];
    expect(idsOf(sheets)).toEqual(["page", "data", "own"]);
    expect(partsOf(sheets)).toEqual([["whom", "figures", "more"], ["own"]]);
    expect(standingSheets(sheets, "zh-CN")[1]!.name).toBe("Sales数据");
  });

  it("keep a single one as it is, where its list stays in sight", () => {
    expect(idsOf([PAGE, list("whom")])).toEqual(["page", "data"]);
    expect(standingSheets([PAGE, list("whom")], "en-US")[1]!.name).toBe("Tab of whom");
  });

  it("are as they are given where there is no page", () => {
    expect(idsOf([sheet("a"), sheet("b")])).toEqual(["a", "b"]);
  });

  it("do not put more on a sheet than it has rows", () => {
    expect(idsOf([PAGE, list("a", 300_000), list("b", 300_000), list("c", 100)])).toEqual([
      "page",
      "data",
      "b",
    ]);
  });
});

describe("one sheet of figures and lists", () => {
  const report = {
    id: "r",
    title: "Sales",
    issues: [],
    sheets: [PAGE, sheet("figures"), list("whom"), sheet("own", { alone: true })],
  };
  const [page, data, own] = layoutReport(report, "en-US");
  const cellAt = (address: string) =>
    data!.ranges.find(({ row, column }) => `A${row + 1}` === address && column === 0)?.values[0]?.[0];

  it("begins with its name and a way to each part", () => {
    expect(data!.ranges[0]!.values).toEqual([["Sales data"]]);
    const ways = data!.leads!.map(({ text, cell }) => [text, cellAt(cell!)]);
    expect(ways).toEqual([
      ["Tab of whom", "Heading of whom"],
      ["Tab of figures", "Heading of figures"],
    ]);
  });

  it("is led to, part by part, by what the page says is to be done; figures are what is behind it", () => {
    const ways = page!.leads!.map(({ sheet: id, cell }) => [id, cell && cellAt(cell)]);
    expect(ways).toEqual([
      ["data", "Heading of whom"],
      ["own", undefined],
      ["contents.how", undefined],
      ["data", "Heading of figures"],
    ]);
  });

  it("freezes nothing, since what is frozen would head other columns; a list by itself stays in sight", () => {
    expect([data!.freezeRows, own!.freezeRows]).toEqual([undefined, undefined]);
    const alone = layoutReport({ ...report, sheets: [PAGE, list("whom")] }, "en-US")[1]!;
    expect(alone.freezeRows).toBe(2);
  });
});
