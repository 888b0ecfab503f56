/** A workbook is read beside Excel to what its sheets hold, however long, and what is damaged is said. */
import { createHash } from "node:crypto";
import { strToU8, Zip, ZipDeflate, zipSync, type Zippable } from "fflate";
import ExcelJS from "exceljs";
import { readTableFile } from "../../../src/app/tableFile/readTableFile";
import { readTableFiles } from "../../../src/app/tableFile/readTableFiles";
import type { SourceGrid } from "../../../src/core/cells/dataset";
import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { cellBook } from "../../../src/core/ledger/cellBook";
import { fileOf } from "../../support/fileOf";

const read = (bytes: Uint8Array, name = "shop.xlsx") => readTableFile(fileOf(name, bytes));
const cellsOf = ({ cells }: SourceGrid) => [...cells].map((row) => [...row]);

const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

interface Sheet {
  readonly name: string;
  readonly xml: string;
  readonly state?: string;
}

/** The parts of a workbook whose sheets say what these do. */
function partsOf(sheets: readonly Sheet[], shared = "", workbookPr = ""): Record<string, Uint8Array> {
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${TYPE}/${kind}" Target="${target}"/>`;
  const relations = (all: string) =>
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`;
  const listed = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}" r:id="r${i}"${state ? ` state="${state}"` : ""}/>`,
  );
  const parts: Record<string, string> = {
    "_rels/.rels": relations(relation("b", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook xmlns:r="${TYPE}">${workbookPr}<sheets>${listed.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      sheets.map((_, i) => relation(`r${i}`, "worksheet", `worksheets/s${i}.xml`)).join("") +
        relation("t", "sharedStrings", "/xl/sharedStrings.xml"),
    ),
    "xl/sharedStrings.xml": `<sst>${shared}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ xml }, i) => [`xl/worksheets/s${i}.xml`, `<worksheet>${xml}</worksheet>`]),
    ),
  };
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
}

const workbook = (sheets: readonly Sheet[], shared?: string, workbookPr?: string) =>
  zipSync(partsOf(sheets, shared, workbookPr) as Zippable);

/** Rows of plain texts and numbers. */
const rows = (...all: readonly (readonly (string | number | null)[])[]) =>
  `<sheetData>${all
    .map(
      (row) =>
        `<row>${row
          .map((cell) =>
            cell === null
              ? "<c/>"
              : typeof cell === "number"
                ? `<c><v>${cell}</v></c>`
                : `<c t="inlineStr"><is><t>${cell}</t></is></c>`,
          )
          .join("")}</row>`,
    )
    .join("")}</sheetData>`;

const HEADER = ["customer", "date", "amount"];

describe("cells", () => {
  it("are what the sheet holds, whatever way they are written", async () => {
    const xml = `<sheetData>
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row>
      <row r="3" hidden="1"><c r="A3" t="inlineStr"><is><r><t>a </t></r><r><t>&amp; b</t></r></is></c><c r="B3"><f>1+1</f><v>2</v></c>
        <c r="D3" t="b"><v>1</v></c><c r="E3" t="e"><v>#N/A</v></c></row>
      <row><c t="str"><f>"x"</f><v>x</v></c><c t="d"><v>2025-01-01</v></c><c s="3"/><c><v>1.5E-3</v></c></row>
    </sheetData><mergeCells><mergeCell ref="A3:A4"/></mergeCells>`;
    const shared = `<si><t>name</t></si><si><r><t>am</t></r><r><t xml:space="preserve">ount </t></r></si>
      <si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>`;
    const source = await read(workbook([{ name: "S", xml }], shared));
    expect(cellsOf(source)).toEqual([
      ["name", "amount ", null, "東京", null],
      [null, null, null, null, null],
      ["a & b", 2, null, true, { error: "#N/A" }],
      ["x", 45658, null, 0.0015, null],
    ]);
    expect(source).toMatchObject({
      sheet: "shop.xlsx › S",
      date1904: false,
      hiddenRows: [2],
      merged: [{ row: 2, column: 0, rows: 2, columns: 1 }],
    });
  });

  it("of other parts of a sheet's XML are none, and what is no number is blank", async () => {
    const xml = `<sheetData><row r="1"><c r="A1"><v>nan</v></c><c r="B1"><v> </v></c><c r="C1"><v>7</v></c></row></sheetData>
      <controls><control><anchor><from><row>5</row></from></anchor></control></controls>`;
    expect(cellsOf(await read(workbook([{ name: "S", xml }])))).toEqual([[null, null, 7]]);
  });

  it("are found whatever case the names of parts are in", async () => {
    const parts = partsOf(
      [{ name: "S", xml: `<sheetData><row><c t="s"><v>0</v></c></row></sheetData>` }],
      "<si><t>x</t></si>",
    );
    const { "xl/sharedStrings.xml": shared, ...others } = parts;
    const bytes = zipSync({ ...others, "xl/SharedStrings.xml": shared! } as Zippable);
    expect(cellsOf(await read(bytes))).toEqual([["x"]]);
  });

  it("count days from where the workbook does", async () => {
    const xml = `<sheetData><row><c><v>0</v></c><c t="d"><v>1904-01-01</v></c></row></sheetData>`;
    const source = await read(workbook([{ name: "S", xml }], "", `<workbookPr date1904="1"/>`));
    expect(source.date1904).toBe(true);
    expect(cellsOf(source)).toEqual([[0, 0]]);
  });

  it("are those of a workbook that another library wrote, in a stream too", async () => {
    const made = new ExcelJS.Workbook();
    const sheet = made.addWorksheet("Orders & more");
    const all = Array.from({ length: 3000 }, (_, i) => [`c${i % 700}`, 45658 + (i % 90), (i * 37) / 100]);
    sheet.addRows([HEADER, ...all]);
    const bytes = new Uint8Array(await made.xlsx.writeBuffer());
    const expected = [HEADER, ...all];
    expect(cellsOf(await read(bytes))).toEqual(expected);
    expect((await read(bytes)).sheet).toBe("shop.xlsx › Orders & more");
    // Writers of streams leave sizes open in front of each part.
    const streamed: Uint8Array[] = [];
    const zip = new Zip((_, piece) => streamed.push(piece));
    for (const [name, part] of Object.entries(partsOf([{ name: "S", xml: rows(HEADER, ...all) }]))) {
      const file = new ZipDeflate(name);
      zip.add(file);
      file.push(part, true);
    }
    zip.end();
    expect(cellsOf(await read(new Uint8Array(Buffer.concat(streamed))))).toEqual(expected);
  });

  it("of days that count from another year are no rows of the same table", async () => {
    const xml = rows(HEADER, ["ann", 43831, 1]);
    const files = ["", `<workbookPr date1904="1"/>`].map((workbookPr, i) =>
      fileOf(`${i}.xlsx`, workbook([{ name: "S", xml }], "", workbookPr)),
    );
    await expect(readTableFiles(files)).rejects.toMatchObject({ key: "fileOtherDays" });
  });

  it("on no sheet are refused, and a stray one at the far end of a sheet costs no memory", async () => {
    const at = (address: string) => `<sheetData><row r="${address.replace(/\D/g, "")}">
      <c r="${address}"><v>1</v></c></row></sheetData>`;
    const stray = await read(workbook([{ name: "S", xml: at("XFD1000") }]));
    expect([stray.cells.length, stray.cells[999]!.length, stray.cells[999]![16383]]).toEqual([
      1000, 16384, 1,
    ]);
    for (const address of ["XFE1", "A1048577"]) {
      await expect(read(workbook([{ name: "S", xml: at(address) }]))).rejects.toMatchObject({
        key: "fileDamaged",
      });
    }
  });
});

describe("sheets", () => {
  const year = (name: string, ...all: (string | number)[][]): Sheet => ({ name, xml: rows(HEADER, ...all) });
  const [ann, bo] = [
    ["ann", 45658, 10],
    ["bo", 45659, 20],
  ];

  it("with the titles of the longest are one table with it, in whatever order their columns stand", async () => {
    const other = { name: "2024", xml: rows(["amount", "customer", "date"], [5, "cy", 45300]) };
    const source = await read(workbook([other, year("2025", ann!, bo!)]));
    expect(source.sheet).toBe("shop.xlsx › 2025 + 2024");
    expect(cellsOf(source)).toEqual([HEADER, ann, bo, ["cy", 45300, 5]]);
  });

  it("with other titles, and copies, are told and left out; hidden ones are not looked at", async () => {
    const sheets = [
      year("Orders", ann!, bo!),
      { name: "People", xml: rows(["customer", "city"], ["ann", "Ulm"]) },
      year("Copy of Orders", ann!, bo!),
      { ...year("Hidden", ann!, bo!, ["x", 45660, 1]), state: "hidden" },
    ];
    const source = await read(workbook(sheets));
    const dataset = readDataset(source, { customer: 0, date: 1, amount: 2 });
    expect(dataset.used).toBe(2);
    expect(dataset.issues.filter(({ key }) => ["otherTitles", "copiedSheet"].includes(key))).toMatchObject([
      { severity: "info", key: "otherTitles", detail: { sheet: "People" } },
      { severity: "info", key: "copiedSheet", detail: { sheet: "Copy of Orders", first: "Orders" } },
    ]);
  });

  it("hold an order once, as the sheet tells it whose days reach further, and every cell at its own address", async () => {
    const title = ["customer", "order", "date", "amount"];
    const all = rows(title, ["a", "o1", 45658, 5], ["b", "o2", 45659, 6], ["c", "o3", 45660, 7]);
    const later = rows(title, ["b", "o2", 45659, 9], ["d", "o4", 45700, "much"]);
    const source = await read(
      workbook([
        { name: "All", xml: all },
        { name: "Later", xml: later },
      ]),
    );
    const dataset = readDataset(source, { customer: 0, order: 1, date: 2, amount: 3 });
    expect(dataset.excluded).toContainEqual({ reason: "superseded", count: 1 });
    const problem = dataset.issues.find(({ key }) => key === "notANumber");
    expect(problem?.place).toEqual({ sheet: "Later", row: 2, column: 3 });
  });

  it("with a note in a further column are joined, without titles they are not", async () => {
    const noted = { name: "b", xml: rows([...HEADER, null, "note"], ["bo", 45690, 2, null, "late"]) };
    expect((await read(workbook([year("a", ann!, bo!), noted]))).sheet).toBe("shop.xlsx › a + b");
    const numbers = [
      { name: "a", xml: rows([1, 2], [3, 4], [5, 6]) },
      { name: "b", xml: rows([10, 20], [30, 40]) },
    ];
    expect(await read(workbook(numbers))).toMatchObject({
      sheet: "shop.xlsx › a",
      notRead: [{ sheet: "b" }],
    });
  });

  it("are expected to be as long as the largest lets expect, not as a page of notes", async () => {
    const notes = { name: "Notes", xml: rows(...Array.from({ length: 3000 }, () => ["x"])) };
    const long = Array.from({ length: 30_000 }, (_, i) => [
      `c${(i * 7919) % 30_000}`,
      45000 + (i % 400),
      i / 7,
    ]);
    const book = workbook([notes, year("Data", ...long)]);
    const expected: number[] = [];
    await readTableFile(fileOf("shop.xlsx", book), { onExpected: ({ rows: about }) => expected.push(about) });
    expect(expected[0]).toBeGreaterThan(25_000);
    expect(expected[0]).toBeLessThan(50_000);
  });

  it("give the same figures as the same rows in a text file", async () => {
    const all = Array.from({ length: 5000 }, (_, i) => [
      `c${(i * 7919) % 613}`,
      45000 + (i % 400),
      (i % 90) + 0.25,
    ]);
    const sheets = [year("a", ...all.slice(0, 3000)), year("b", ...all.slice(3000))];
    const lines = [HEADER, ...all].map((row) => row.join(",")).join("\n");
    const text = await readTableFile(fileOf("shop.csv", strToU8(lines)));
    const figures = async (source: SourceGrid) =>
      await cellBook(readDataset(source, { customer: 0, date: 1, amount: 2 })).customers();
    expect(await figures(await read(workbook(sheets)))).toEqual(await figures(text));
  });
});

it("a workbook that is called .csv is one all the same", async () => {
  const book = workbook([{ name: "S", xml: rows(HEADER, ["ann", 45000, 2]) }]);
  expect(cellsOf(await read(book, "shop.csv"))).toEqual([HEADER, ["ann", 45000, 2]]);
});

describe("what cannot be read is said", () => {
  const good = workbook([{ name: "S", xml: rows(HEADER, ["ann", 1, 2]) }]);
  const parts = partsOf([{ name: "S", xml: rows(HEADER, ["ann", 1, 2]) }]);
  const without = (name: string) =>
    zipSync(Object.fromEntries(Object.entries(parts).filter(([part]) => part !== name)) as Zippable);

  it.each([
    ["no zip", strToU8("customer,date\nann,1\n"), "fileNoWorkbook"],
    [
      "a workbook of Excel 97, or one with a password",
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0),
      "fileNoWorkbook",
    ],
    ["a zip of something else", zipSync({ "a.txt": strToU8("a") }), "fileNoWorkbook"],
    ["one that ends too early", good.subarray(0, good.length - 30), "fileDamaged"],
    ["a sheet that is missing", without("xl/worksheets/s0.xml"), "fileDamaged"],
    [
      "texts that are missing",
      workbook([{ name: "S", xml: `<sheetData><row><c t="s"><v>3</v></c></row></sheetData>` }]),
      "fileDamaged",
    ],
    ["XML that is none", workbook([{ name: "S", xml: "<sheetData><row>" }]), "fileDamaged"],
    ["no rows", workbook([{ name: "S", xml: "<sheetData/>" }]), "fileEmpty"],
  ])("%s", async (_, bytes, key) => {
    await expect(read(bytes)).rejects.toMatchObject({ key });
  });

  it("a single byte that is off, wherever it stands in a part that is read", async () => {
    const stored = zipSync(
      partsOf([
        {
          name: "S",
          xml: rows(HEADER, ...Array.from({ length: 40 }, (_, i) => [`c${i}`, 45658 + i, i * 7])),
        },
      ]) as Zippable,
      { level: 6 },
    );
    const intact = createHash("sha256")
      .update(JSON.stringify(cellsOf(await read(stored))))
      .digest("hex");
    const seen = { refused: 0, same: 0 };
    for (let at = 0; at < stored.length; at += 13) {
      const bytes = stored.slice();
      bytes[at] = bytes[at]! ^ 0x10;
      await read(bytes).then(
        (source) => {
          const own = createHash("sha256")
            .update(JSON.stringify(cellsOf(source)))
            .digest("hex");
          expect(own).toBe(intact);
          seen.same++;
        },
        (error: { key?: string }) => {
          expect(["fileDamaged", "fileNoWorkbook"]).toContain(error.key);
          seen.refused++;
        },
      );
    }
    expect(seen.refused).toBeGreaterThan(50);
  });

  it("more than fits into memory, before it is taken", async () => {
    const long = workbook([
      { name: "S", xml: rows(HEADER, ...Array.from({ length: 20_000 }, (_, i) => [`c${i}`, i, i])) },
    ]);
    await expect(readTableFile(fileOf("shop.xlsx", long), { mostBytes: 1e6 })).rejects.toMatchObject({
      key: "fileTooLarge",
    });
    const expected: number[] = [];
    const shares: number[] = [];
    await readTableFile(fileOf("shop.xlsx", long), {
      onExpected: ({ rows: about }) => expected.push(about),
      onProgress: (share) => shares.push(share),
    });
    expect(expected).toHaveLength(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});
