import { inspectTable } from "../../src/app/inspectTable";
import { officeHost } from "../../src/app/officeHost";
import { startReport } from "../../src/app/reportJob";
import { DEFAULT_POLICIES } from "../../src/core/cells/policies";
import { textsFor } from "../../src/locales";
import { canMake } from "../../src/taskpane/views";
import { startHost, type RunningHost } from "../support/host";

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => excel.reset());

const { excel: words } = textsFor("en-US");
const host = officeHost("en-US");

type Cells = (string | number)[][];

/** Orders of eight customers, some of whom come back. */
function orders(titles = ["Customer ID", "Order date", "Amount"], from = 45300): Cells {
  const rows = Array.from({ length: 40 }, (_, index) => [
    `K${(index * 3) % 8}`,
    from + index * 9,
    20 + ((index * 17) % 90),
  ]);
  return [titles, ...rows];
}

const SURVEY: Cells = [
  ["Customer ID", "Answered on", "How likely are you to recommend us? (0-10)"],
  ...Array.from({ length: 30 }, (_, index) => [`K${index % 8}`, 45400 + index, (index * 7) % 11]),
];

interface Book {
  readonly sheets: Readonly<Record<string, readonly (readonly [address: string, cells: Cells])[]>>;
  /** The active cell. */
  readonly at: readonly [sheet: string, cell: string];
  /** The question that is pressed, by its report. */
  readonly asked: string;
  /** First cell and sheet of the table that must be read. */
  readonly table: string;
}

const BOOKS: Readonly<Record<string, Book>> = {
  "a table from A1, with a cell of it selected": {
    sheets: { Sheet1: [["A1", orders()]] },
    at: ["Sheet1", "B3"],
    asked: "segments",
    table: "Sheet1!A1:C41",
  },
  "a title and a blank row above, with the title selected": {
    sheets: {
      Sheet1: [
        ["A1", [["Orders of the shop 2024"]]],
        ["A3", orders()],
      ],
    },
    at: ["Sheet1", "A1"],
    asked: "segments",
    table: "Sheet1!A3:C43",
  },
  "titles right above the header, in row 4": {
    sheets: {
      Sheet1: [
        ["A1", [["Shop"], ["Export of 2024-12-31"], ["All amounts in EUR"]]],
        ["A4", orders()],
      ],
    },
    at: ["Sheet1", "A2"],
    asked: "cohorts",
    table: "Sheet1!A1:C44",
  },
  "a sheet of notes first, which is in front": {
    sheets: {
      Sheet1: [["A1", [["Read me"], ["Exported from the shop."], ["Ask Li for newer data."]]]],
      Orders: [["A1", orders()]],
    },
    at: ["Sheet1", "A2"],
    asked: "churn-warning",
    table: "Orders!A1:C41",
  },
  "an empty cell far away from the table": {
    sheets: { Sheet1: [["B2", orders()]] },
    at: ["Sheet1", "M60"],
    asked: "segments",
    table: "Sheet1!B2:D42",
  },
  "two tables on a sheet, one below the other": {
    sheets: {
      Sheet1: [
        [
          "A1",
          [
            ["Region", "Manager"],
            ["North", "Li"],
            ["South", "Wang"],
          ],
        ],
        ["A6", orders()],
      ],
    },
    at: ["Sheet1", "A2"],
    asked: "segments",
    table: "Sheet1!A6:C46",
  },
  "two tables on a sheet, side by side": {
    sheets: {
      Sheet1: [
        [
          "A1",
          [
            ["Region", "Manager"],
            ["North", "Li"],
            ["South", "Wang"],
          ],
        ],
        ["E1", orders()],
      ],
    },
    at: ["Sheet1", "A1"],
    asked: "lifetime-value",
    table: "Sheet1!E1:G41",
  },
  "a survey in front and the orders on another sheet": {
    sheets: { Survey: [["A1", SURVEY]], Sales: [["A1", orders()]] },
    at: ["Survey", "B5"],
    asked: "segments",
    table: "Sales!A1:C41",
  },
  "headers in Chinese under a title, on the third sheet": {
    sheets: {
      说明: [["A1", [["本表由系统导出"]]]],
      字典: [
        [
          "A1",
          [
            ["代码", "名称"],
            ["1", "线上"],
            ["2", "门店"],
          ],
        ],
      ],
      订单: [
        ["A1", [["2024 年订单明细"]]],
        ["A3", orders(["客户编号", "下单日期", "实付金额"])],
      ],
    },
    at: ["说明", "A1"],
    asked: "segments",
    table: "订单!A3:C43",
  },
  "an empty table in front, headers only": {
    sheets: { Plan: [["A1", [["Customer ID", "Order date", "Amount"]]]], Orders: [["A1", orders()]] },
    at: ["Plan", "A1"],
    asked: "segments",
    table: "Orders!A1:C41",
  },
  "reasons why customers left, beside a lookup table": {
    sheets: {
      Lookup: [
        [
          "A1",
          [
            ["Code", "Text"],
            ["x", "Other"],
          ],
        ],
      ],
      Exit: [
        [
          "C3",
          [
            ["Reason", "Count"],
            ["Price", 31],
            ["Delivery", 22],
            ["Quality", 9],
          ],
        ],
      ],
    },
    at: ["Lookup", "B2"],
    asked: "churn-reasons",
    table: "Exit!C3:D6",
  },
};

async function open({ sheets, at }: Book): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const [first, ...more] = Object.keys(sheets);
    worksheets.getItem("Sheet1").name = first!;
    more.forEach((name) => worksheets.add(name));
    await context.sync();
  });
  for (const [sheet, blocks] of Object.entries(sheets)) {
    for (const [address, cells] of blocks) {
      excel.host.edit(sheet, address, cells);
    }
  }
  excel.host.select(...at);
  await excel.host.settled();
}

/** As the pane goes on: it reads what suits the question, previews the report when all its columns are known, writes it. */
describe("three clicks from any workbook to a report", () => {
  it.each(Object.entries(BOOKS))("%s", async (_, book) => {
    await open(book);
    const table = await host.readSelection(book.asked); // 1: the question
    expect(table.address).toBe(book.table);
    const { guess, kind } = inspectTable(table.sources, true);
    expect(canMake(book.asked, guess.mapping)).toBe(true);
    const { result } = startReport(
      {
        sources: table.sources,
        related: [],
        header: true,
        visibleOnly: false,
        mapping: guess.mapping,
        kind: kind.kind,
        policies: DEFAULT_POLICIES,
        locale: "en-US",
        version: "test",
        reportId: book.asked,
        options: {},
      },
      () => {},
    ); // 2: the preview
    const { sheets } = await host.writeReport(await result); // 3: into the workbook
    expect(sheets.length).toBeGreaterThan(0);
    expect(excel.host.read(sheets[0]!.name, "A1:J9").flat().join("")).not.toBe("");
  });
});

describe("what is read", () => {
  const SALES: Cells = orders();

  it("is what somebody selected, whatever else there is", async () => {
    await open({
      sheets: { Survey: [["A1", SURVEY]], Sales: [["A1", SALES]] },
      at: ["Survey", "B5"],
      asked: "",
      table: "",
    });
    const { address, proposed } = await host.readSelection();
    expect(address).toBe("Survey!A1:C31");
    expect(proposed).toBeUndefined();
  });

  it("is told to be found where it was not selected", async () => {
    await open({
      sheets: { Notes: [["A1", [["Notes"]]]], Sales: [["A1", SALES]] },
      at: ["Notes", "A1"],
      asked: "",
      table: "",
    });
    expect(await host.readSelection()).toMatchObject({ address: "Sales!A1:C41", proposed: true });
  });

  it("is one table where rows or columns are left blank in it", async () => {
    const [titles, ...rows] = SALES;
    const wide = (cells: Cells) => cells.map(([id, ...others]) => [id!, "", ...others]);
    const gaps = [titles!, ...rows.slice(0, 20), ["", "", ""], ...rows.slice(20)];
    await open({
      sheets: { Notes: [["A1", [["Notes"]]]], Sales: [["B3", wide(gaps)]] },
      at: ["Notes", "A1"],
      asked: "",
      table: "",
    });
    expect(await host.readSelection()).toMatchObject({ address: "Sales!B3:E44", proposed: true });
  });

  it("is refused where it is only a header, or where there is no table at all", async () => {
    await open({
      sheets: { Plan: [["A1", [["Customer ID", "Order date", "Amount"]]]] },
      at: ["Plan", "B1"],
      asked: "",
      table: "",
    });
    await expect(host.readSelection()).rejects.toMatchObject({ reason: "headersOnly" });
    excel.host.select("Plan", "H20");
    await excel.host.settled();
    await expect(host.readSelection()).rejects.toMatchObject({ reason: "emptySelection" });
    expect(words.refusals.headersOnly.message).toContain("empty");
  });
});
