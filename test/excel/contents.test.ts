import { DEFAULT_POLICIES } from "../../src/core/cells/policies";
import { guessRoles } from "../../src/core/cells/guess/guessRoles";
import { buildReport } from "../../src/app/buildReport";
import { datedCopy } from "../../src/app/datedCopy";
import { forgetReport } from "../../src/excel/ownRecord";
import { describeRemoval, findReports, removeReports } from "../../src/excel/ownSheets";
import { refreshContents, writeReport } from "../../src/excel/writer";
import { textsFor, type Locale } from "../../src/locales";
import type { Report } from "../../src/reports/report";
import { startHost, type RunningHost } from "../support/host";
import { isBroken, stateOf } from "./broken";
import { orders } from "./smallTables";

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => {
  excel.reset();
  ["segments", "retention", "cohorts"].forEach(forgetReport);
});

function made(reportId: string, locale: Locale = "en-US", customers = 40): Report {
  const cells = orders(customers);
  return buildReport({
    reportId,
    sources: [{ sheet: "Sheet1", row: 0, column: 0, cells }],
    header: true,
    mapping: guessRoles(cells).mapping,
    policies: DEFAULT_POLICIES,
    options: {},
    locale,
    version: "1.0.0",
  });
}

const write = (report: Report, locale: Locale = "en-US") =>
  writeReport(report, textsFor(locale), { made: "2026-03-01" });

function tabs(): string[] {
  const { book } = excel.host.snapshot();
  return book.sheetOrder.map((id) => book.sheets[id]!.name!);
}

/** All texts of a sheet. */
function textsOn(tab: string): string[] {
  const { book } = excel.host.snapshot();
  const sheet = Object.values(book.sheets).find(({ name }) => name === tab);
  return Object.values(sheet?.cellData ?? {}).flatMap((row) =>
    Object.values(row as Record<string, { v?: unknown }>).map(({ v }) => String(v ?? "")),
  );
}

/** Where its links lead, by their words. */
function linksOn(tab: string): Record<string, string> {
  const { book, sheets } = excel.host.snapshot() as unknown as {
    book: { sheetOrder: string[]; sheets: Record<string, { name: string }> };
    sheets: Record<
      string,
      { hyperlinks?: Record<string, { documentReference?: string; textToDisplay?: string }> }
    >;
  };
  const id = book.sheetOrder.find((one) => book.sheets[one]!.name === tab)!;
  return Object.fromEntries(
    Object.values(sheets[id]?.hyperlinks ?? {}).map((link) => [
      String(link.textToDisplay),
      String(link.documentReference),
    ]),
  );
}

describe("the sheets that all reports share", () => {
  it("tell with the first report how it was computed, and have an index in front from the second on", async () => {
    await write(made("segments"));
    expect(tabs()).toEqual(["Sheet1", "Segments", "Segments data", "How computed"]);
    await write(made("retention"));
    expect(tabs().slice(0, 3)).toEqual(["Sheet1", "Contents", "Segments"]);
    expect(tabs().at(-1)).toBe("How computed");
    const index = textsOn("Contents");
    const { contents, segments, retention } = textsFor("en-US").reports;
    expect(index).toEqual(expect.arrayContaining([segments.title, retention.title]));
    expect(index.join()).toContain(contents.made.replace("{date}", "2026-03-01"));
    const how = textsOn("How computed");
    expect(how.filter((text) => text === segments.definitions.scores)).toHaveLength(1);
    expect(how).toContain(retention.definitions.retention);
  });

  it("lead to the reports, and are led to from their pages", async () => {
    await write(made("segments"));
    await write(made("retention"));
    const { segments, retention, page } = textsFor("en-US").reports;
    const links = linksOn("Contents");
    expect(links[segments.title]).toBe("'Segments'!A1");
    expect(links[retention.title]).toMatch(/^'Retention'!A1$/);
    expect(linksOn("Segments")[page.computed]).toBe("'How computed'!A1");
    const [, figures] = /^'Segments data'!(A\d+)$/.exec(linksOn("Segments")[page.figuresBehind]!)!;
    expect(excel.host.read("Segments data", figures!)).toEqual([["Segments data"]]);
    const [, row] = /!A(\d+)$/.exec(linksOn("How computed")[retention.title]!)!;
    expect(excel.host.read("How computed", `A${row}`)).toEqual([[retention.title]]);
  });

  it("are written with a report in its two round trips, also when it is made again", async () => {
    await write(made("segments"));
    await write(made("retention"));
    excel.host.resetStats();
    await write(made("segments", "en-US", 46));
    expect(excel.host.stats.roundTrips).toBe(2);
    expect(textsOn("How computed").filter((text) => text === "Customer segments")).toHaveLength(2);
    expect(textsOn("Contents").filter((text) => text === "Customer segments")).toHaveLength(1);
    expect(textsOn("How computed").join()).toContain(`Sheet1!A1:D${orders(46).length}`);
  });

  it("are in both languages, and know their reports in a new session and under another name", async () => {
    const { sheets } = await write(made("segments", "zh-CN"), "zh-CN");
    ["segments", "retention"].forEach(forgetReport);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheets[0]!.name).name = "分层（旧名）";
      await context.sync();
    });
    await write(made("retention", "zh-CN"), "zh-CN");
    const { contents, segments } = textsFor("zh-CN").reports;
    expect(tabs()).toEqual(expect.arrayContaining([contents.index, contents.how]));
    expect(linksOn(contents.index)[segments.title]).toBe("'分层（旧名）'!A1");
  });

  it("are written with the first and the last of several, and are led to from all of them", async () => {
    const later = async (id: string) =>
      await writeReport(made(id), textsFor("en-US"), { made: "2026-03-01", contentsLater: true });
    await later("segments");
    const first = textsOn("How computed");
    await later("retention");
    expect([textsOn("How computed"), tabs()]).toEqual([first, expect.not.arrayContaining(["Contents"])]);
    await write(made("cohorts"));
    const { segments, retention, cohorts, page } = textsFor("en-US").reports;
    expect(Object.keys(linksOn("Contents"))).toEqual(
      expect.arrayContaining([segments.title, retention.title, cohorts.title]),
    );
    for (const tab of ["Segments", "Retention", "Cohorts"]) {
      expect([tab, linksOn(tab)[page.computed]]).toEqual([tab, "'How computed'!A1"]);
    }
  });

  it("are written of reports that wait for them in two round trips, the index before the reports", async () => {
    const texts = textsFor("en-US");
    await write(made("segments"));
    await writeReport(made("retention"), texts, { contentsLater: true });
    excel.host.resetStats();
    await refreshContents(texts, { due: true });
    expect([excel.host.stats.roundTrips, tabs().slice(0, 3), tabs().at(-1)]).toEqual([
      2,
      ["Sheet1", "Contents", "Segments"],
      "How computed",
    ]);
    expect(textsOn("How computed")).toContain(texts.reports.retention.definitions.retention);
  });

  it("lose the report that is removed, and go with the last one", async () => {
    await write(made("segments"));
    await write(made("retention"));
    await removeReports("segments");
    await refreshContents(textsFor("en-US"));
    expect(textsOn("Contents")).not.toContain("Customer segments");
    expect(textsOn("How computed")).not.toContain("Customer segments");
    expect((await describeRemoval("retention")).sheets).toEqual(
      expect.arrayContaining(["Contents", "How computed"]),
    );
    await removeReports("retention");
    expect(tabs()).toEqual(["Sheet1"]);
    expect(await findReports()).toEqual([]);
    const { settings } = excel.host.snapshot() as unknown as { settings?: Record<string, unknown> };
    expect(Object.keys(settings ?? {}).filter((key) => key.includes("contents"))).toEqual([]);
  });

  it("keep what people wrote beside them", async () => {
    await write(made("segments"));
    await write(made("retention"));
    excel.host.edit("Contents", "L2", [["Mine"]]);
    await write(made("cohorts"));
    expect(textsOn("Contents")).toEqual(
      expect.arrayContaining(["Mine", textsFor("en-US").reports.cohorts.title]),
    );
  });

  it("tell of a dated copy behind its report", async () => {
    await write(made("segments"));
    await write(datedCopy(made("segments"), 46000, "en-US"));
    expect(textsOn("Contents").filter((text) => text.startsWith("Customer segments"))).toHaveLength(2);
  });

  it.each(["3%", "20%", "60%", "90%", "99%"])(
    "stand with the report or not at all when its writing breaks off at %s",
    async (at) => {
      await write(made("segments"));
      await excel.host.settled();
      const before = stateOf(excel.host.snapshot());
      await isBroken(excel, () => write(made("retention")), at, "GeneralException");
      forgetReport("segments");
      await findReports();
      await excel.host.settled();
      const after = stateOf(excel.host.snapshot());
      const told = textsOn("How computed").includes(
        textsFor("en-US").reports.retention.definitions.retention,
      );
      expect([after === before, told]).toEqual([after === before, after !== before]);
      expect(tabs().includes("Contents")).toBe(after !== before);
      // And what is made next tells of both.
      await write(made("cohorts"));
      expect(textsOn("Contents").includes(textsFor("en-US").reports.retention.title)).toBe(after !== before);
    },
  );
});
