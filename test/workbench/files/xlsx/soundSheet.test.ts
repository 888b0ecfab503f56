import { openFile } from "../../../../src/workbench/files";
import { readMerges, soundSheet } from "../../../../src/workbench/files/xlsx/soundSheet";
import { withSheet } from "./withSheet";

const sheet = (rows: string, more = "") =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${more}</worksheet>`;
const mended = (xml: string) => soundSheet(xml, "sales.xlsx", 0).xml;

describe("cells without their address", () => {
  it("follow one another, and a told address is counted on from", () => {
    const xml = sheet(
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c t="n"><v>3</v></c></row><row r="7"><c/></row><row><c/></row>',
    );
    expect(mended(xml)).toBe(
      sheet(
        '<row r="1"><c r="A1"><v>1</v></c><c r="D1"><v>2</v></c><c r="E1" t="n"><v>3</v></c></row><row r="7"><c r="A7"/></row><row r="8"><c r="A8"/></row>',
      ),
    );
  });

  it("are opened as Excel opens them", async () => {
    const bytes = await withSheet(
      sheet("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"),
    );
    const { book } = await openFile(bytes, "sales.xlsx");
    const { cellData } = book.sheets[book.sheetOrder[0]!]!;
    expect([cellData?.[0]?.[0]?.v, cellData?.[0]?.[1]?.v, cellData?.[1]?.[0]?.v]).toEqual([1, 2, 3]);
  });
});

it("a sheet that is as usual stays as it is, but for its merged areas", () => {
  const xml = sheet('<row r="1"><c r="A1"><v>1</v></c></row>');
  expect(mended(xml)).toBe(xml);
  expect(mended(sheet("", '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>'))).toBe(sheet(""));
});

it("a row beyond the last one of a sheet is refused with its number", () => {
  expect(() => mended(sheet('<row r="1048577"><c r="A1048577"/></row>'))).toThrow(
    expect.objectContaining({ code: "beyondSheet", detail: { file: "sales.xlsx", row: "1048577" } }),
  );
  expect(mended(sheet('<row r="1048576"><c r="A1048576"/></row>'))).toContain("A1048576");
});

it("more cells than fit are refused, those of all sheets together", () => {
  const xml = sheet('<row r="1"><c r="A1"/><c r="B1"/></row>');
  expect(soundSheet(xml, "sales.xlsx", 3, 5).cells).toBe(5);
  expect(() => soundSheet(xml, "sales.xlsx", 4, 5)).toThrow(
    expect.objectContaining({ code: "tooManyCells" }),
  );
});

it("widths of columns beyond the last end there", () => {
  expect(
    mended(
      sheet("").replace("<sheetData>", '<cols><col min="1" max="999999999" width="9"/></cols><sheetData>'),
    ),
  ).toContain('<col min="1" max="16384" width="9"/>');
});

describe("merged areas", () => {
  const merging = (...areas: string[]) =>
    sheet(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>',
      `<mergeCells>${areas.map((area) => `<mergeCell ref="${area}"/>`).join("")}</mergeCells>`,
    );

  it("over whole rows are one area each, and what they cover is not shown", async () => {
    expect(readMerges(merging("A1:XFD1", "#REF!"))).toEqual([
      { startRow: 0, startColumn: 0, endRow: 0, endColumn: 16_383 },
    ]);
    const { book } = await openFile(await withSheet(merging("A1:XFD1")), "sales.xlsx");
    const { cellData, mergeData } = book.sheets[book.sheetOrder[0]!]!;
    expect([cellData?.[0]?.[0]?.v, cellData?.[0]?.[1]?.v, mergeData?.length]).toEqual([1, undefined, 1]);
  });

  it.each([
    ["one over the whole sheet", ["A1:XFD1048576"]],
    ["many over whole rows", Array.from({ length: 460 }, (_, row) => `A${row + 2}:XFD${row + 2}`)],
  ])("of more cells than fit are refused: %s", async (_, areas) => {
    const opened = openFile(await withSheet(merging(...areas)), "sales.xlsx");
    await expect(opened).rejects.toMatchObject({ code: "tooManyMerged" });
  });
});

it("rows with a cell at both ends of the sheet have two cells each", async () => {
  const rows = Array.from(
    { length: 400 },
    (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c><c r="XFD${i + 1}"><v>2</v></c></row>`,
  );
  const { book } = await openFile(await withSheet(sheet(rows.join(""))), "sales.xlsx");
  const { cellData } = book.sheets[book.sheetOrder[0]!]!;
  expect(Object.values(cellData ?? {}).map((cells) => Object.keys(cells).length)).toEqual(Array(400).fill(2));
});
