import { inspectTable } from "../../src/app/inspectTable";
import { officeHost } from "../../src/app/officeHost";
import { startReport } from "../../src/app/reportJob";
import { DEFAULT_POLICIES } from "../../src/core/cells/policies";
import { textsFor } from "../../src/locales";
import { canMake } from "../../src/taskpane/views";
import { BOOKS, orders, SURVEY, type Book, type Cells } from "../support/books";
import { startHost, type RunningHost } from "../support/host";

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => excel.reset());

const { excel: words } = textsFor("en-US");
const host = officeHost("en-US");

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

  it("is found as well where blank cells were selected by hand", async () => {
    await open({ sheets: { Sales: [["A1", SALES]] }, at: ["Sales", "M3"], asked: "", table: "" });
    const stop = host.watchSelection(() => {});
    excel.host.select("Sales", "M3:N8");
    await excel.host.settled();
    expect(await host.readSelection("segments")).toMatchObject({ address: "Sales!A1:C41", proposed: true });
    stop();
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
