import { readFileSync } from "node:fs";
import type { RunningHost } from "../support/host";
import { startHost } from "../support/host";
import { associateCommands } from "../../src/commands/commands";
import { textsFor } from "../../src/locales";
import { fill } from "../../src/locales/translate";
import { onPaneRequest, type PaneRequest } from "../../src/taskpane/paneRequests";
import { ORDERS } from "../taskpane/fakeHost";

let excel: RunningHost;
const requests: PaneRequest[] = [];

beforeAll(async () => {
  excel = await startHost();
  associateCommands();
  onPaneRequest((request) => requests.push(request));
});

beforeEach(async () => {
  excel.reset();
  requests.length = 0;
  excel.host.edit("Sheet1", "A1", ORDERS.cells as any[][]);
  await excel.host.settled();
});

afterAll(() => excel.stop());

async function sheetNames(): Promise<string[]> {
  return await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });
}

const { segments, page } = textsFor("en-US").reports;
const { sheets } = segments;
const behind = fill(page.dataSheet, { name: sheets.overview });

describe("the ribbon", () => {
  it("has an answer for every function that the manifest names", async () => {
    const manifest = readFileSync("manifest.xml", "utf8");
    const names = [...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map((match) => match[1]!);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      await excel.host.pressRibbon(name);
    }
  });

  it("makes the segments of what is selected, with no question; before removing them the pane asks", async () => {
    excel.host.select("Sheet1", "B3");
    await excel.host.pressRibbon("makeSegments");
    expect(await sheetNames()).toEqual(expect.arrayContaining(["Sheet1", sheets.overview, behind]));
    expect(requests).toEqual([]);

    await excel.host.pressRibbon("removeReport");
    expect(requests).toEqual([{ tab: "reports", removal: "segments" }]);
    expect(await sheetNames()).toContain(sheets.overview);
  });

  it("makes every report that the selection allows in one go: progress in the pane, one message at the end", async () => {
    excel.host.select("Sheet1", "B3");
    await excel.host.pressRibbon("makeReports");
    const last = requests.at(-1)!;
    const { made, refused, cancelled } = last.made!;
    expect(cancelled).toBe(false);
    expect(made.length).toBeGreaterThan(3);
    expect(await sheetNames()).toEqual(expect.arrayContaining(["Sheet1", ...made.map(({ sheet }) => sheet)]));
    const making = requests.slice(0, -1).map((request) => request.making!.progress);
    expect(new Set(making.map(({ title }) => title))).toEqual(
      new Set([...made, ...refused].map(({ title }) => title)),
    );
    expect(requests.filter((request) => request.made !== undefined)).toHaveLength(1);
  });

  it("asks in the pane where the selection allows no report, and tells why it could not be read", async () => {
    const { message, next } = textsFor("en-US").excel.refusals.emptySelection;
    excel.reset(); // nothing in the workbook
    excel.host.select("Sheet1", "M30");
    await excel.host.pressRibbon("makeReports");
    expect(requests).toEqual([{ tab: "reports", failure: `${message} ${next}` }]);
  });

  it("asks in the pane when a column that is needed cannot be recognised", async () => {
    excel.host.select("Sheet1", "C1:D9");
    await excel.host.pressRibbon("makeSegments");
    expect(requests).toEqual([{ tab: "reports", reportId: "segments", readSelection: true }]);
    expect(await sheetNames()).toEqual(["Sheet1"]);
  });

  it("tells in the pane why a button could do nothing", async () => {
    excel.reset(); // nothing in the workbook
    excel.host.select("Sheet1", "M30");
    await excel.host.pressRibbon("makeSegments");
    const { message, next } = textsFor("en-US").excel.refusals.emptySelection;
    expect(requests).toEqual([{ tab: "reports", failure: `${message} ${next}` }]);
  });

  it("opens the sharing page, and for removing where the sheet is none of ours", async () => {
    await excel.host.pressRibbon("prepareSharing");
    await excel.host.pressRibbon("removeReport");
    expect(requests).toEqual([{ tab: "sharing" }, { tab: "sharing" }]);
  });
});
