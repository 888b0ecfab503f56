import { NO_SETTINGS } from "../../src/excel/settings";
import { ExcelRefusal } from "../../src/excel/refusal";
import { DEFAULT_POLICIES } from "../../src/core/cells/policies";
import { guessRoles } from "../../src/core/cells/guess/guessRoles";
import { textsFor } from "../../src/locales";
import { REPORTS, reportTexts } from "../../src/reports/registry";
import type { Report } from "../../src/reports/report";
import { possibleReports } from "../../src/app/chosenReports";
import { makeReports, type BatchProgress } from "../../src/app/makeReports";
import { sampleOrders } from "../../src/app/sampleOrders";
import { fakeHost, ORDERS } from "../taskpane/fakeHost";

const [sheet] = sampleOrders(textsFor("en-US").pane).sheets;
const block = sheet!.blocks[0]!;
const sample = block.kind === "table" ? [block.columns.map(({ title }) => title), ...block.rows] : [];
const { mapping } = guessRoles(sample, { header: "auto" });
const table = {
  sources: [{ sheet: "Sample", row: 0, column: 0, cells: sample }],
  header: true,
  mapping,
  policies: DEFAULT_POLICIES,
  locale: "en-US" as const,
  version: "test",
};

/** The scores of the sample say whether customers recommend, not how satisfied they are. */
const REFUSED = "satisfaction";
const makeable = () => possibleReports(mapping).filter(({ id }) => id !== REFUSED);

describe("all reports that the data allow", () => {
  it("are those whose columns are there, but a copy of the data, a reconciliation and a questionnaire only when asked for", () => {
    const ids = possibleReports({ ...mapping, product: 9, quantity: 8 }).map(({ id }) => id);
    const overOrders = REPORTS.filter(({ records }) => !records).map(({ id }) => id);
    // The sample has scores, too, of which other reports are made.
    expect(ids.filter((id) => overOrders.includes(id))).toEqual(
      overOrders.filter((id) => !["cleaned-copy", "reconciliation", "questionnaire"].includes(id)),
    );
    expect(possibleReports({ score: 0 }).map(({ id }) => id)).not.toContain("segments");
  });

  it("are made in one run with one progress that only grows, the first of them shown", async () => {
    const host = fakeHost();
    const seen: BatchProgress[] = [];
    const made = await makeReports(table, NO_SETTINGS, host, {
      onProgress: (progress) => seen.push(progress),
    });
    const ids = possibleReports(mapping).map(({ id }) => id);
    const { errors, reports } = textsFor("en-US");
    expect(made.refused).toEqual([{ title: reports.satisfaction.title, reason: errors.noSatisfaction }]);
    const written = makeable().map(({ id }) => id);
    expect(written).toHaveLength(ids.length - 1);
    expect(made.made.map(({ report }) => report)).toEqual(written);
    expect(host.calls).toEqual([
      "earlierReports",
      ...written.map((id) => `writeReport ${id}`),
      "writeReport overview",
      `openSheet ${made.made[0]!.sheet}`,
    ]);
    const shares = seen.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(seen.at(-1)).toMatchObject({ number: ids.length, of: ids.length });
  });

  it("have what tells of all of them written with the last, else after them", async () => {
    const waiting: unknown[] = [];
    const host: ReturnType<typeof fakeHost> = fakeHost({
      writeReport: (report, _, options) => {
        waiting.push(options?.contentsLater);
        return plain.writeReport(report);
      },
    });
    const plain = fakeHost();
    await makeReports(table, NO_SETTINGS, host);
    expect([waiting.slice(0, -1), waiting.at(-1)]).toEqual([waiting.slice(1).map(() => true), false]);
    expect(host.calls).not.toContain("writeContents");
    const controller = new AbortController();
    const made = await makeReports(table, NO_SETTINGS, host, {
      signal: controller.signal,
      onProgress: ({ number }) => number === 3 && controller.abort(),
    });
    await made.finishing!.ended;
    expect(host.calls.filter((call) => call === "writeContents")).toHaveLength(1);
  });

  it("stop at once on request, whatever is still to be written of what tells of them", async () => {
    const controller = new AbortController();
    let fail: ((error: Error) => void) | undefined;
    const host = fakeHost({
      writeContents: () => new Promise((_, reject) => (fail = reject)),
      openSheet: () => new Promise(() => undefined),
    });
    const made = await makeReports(table, NO_SETTINGS, host, {
      signal: controller.signal,
      onProgress: ({ number }) => number === 3 && controller.abort(),
    });
    const { index } = textsFor("en-US").reports.contents;
    expect(made).toMatchObject({ cancelled: true, finishing: { title: index } });
    expect(made.made).toHaveLength(2);
    await Promise.resolve();
    fail!(new ExcelRefusal("workbookProtected"));
    const ended = await made.finishing!.ended;
    expect(ended.refused.at(-1)).toMatchObject({ title: index, reason: expect.stringMatching(/protected/) });
  });

  it("end with an overview that leads to every sheet", async () => {
    const reports: Report[] = [];
    const host = fakeHost({
      writeReport: (report) => {
        reports.push(report);
        return Promise.resolve({
          reportId: report.id,
          sheets: [{ id: report.sheets[0]!.id, name: `Sheet of ${report.id}`, how: "new" as const }],
          notes: [],
        });
      },
    });
    await makeReports(table, NO_SETTINGS, host);
    const overview = reports.at(-1)!;
    expect(overview.id).toBe("overview");
    const cells = overview.sheets
      .flatMap(({ blocks }) => blocks)
      .flatMap((one) => (one.kind === "table" ? one.rows.flat() : []));
    const others = makeable().filter(({ id }) => id !== "overview");
    expect(cells).toEqual(expect.arrayContaining(others.map(({ id }) => `'Sheet of ${id}'!A1`)));
  });

  it("are made without those that refuse the data, each with its reason", async () => {
    const few = { ...table, sources: [{ ...ORDERS, cells: ORDERS.cells.slice(0, 3) }] };
    const { mapping: small } = guessRoles(few.sources[0]!.cells, { header: "auto" });
    const made = await makeReports({ ...few, mapping: small }, NO_SETTINGS, fakeHost());
    expect(made.made.length + made.refused.length).toBe(possibleReports(small).length);
    for (const { reason } of made.refused) {
      expect(reason).toMatch(/\w \w.*\w/);
      expect(reason).not.toMatch(/unexpected/);
    }
  });

  it("stop where nothing can be written at all", async () => {
    const host = fakeHost({ writeReport: () => Promise.reject(new ExcelRefusal("workbookProtected")) });
    await expect(makeReports(table, NO_SETTINGS, host)).rejects.toMatchObject({
      reason: "workbookProtected",
    });
    expect(host.calls).toEqual(["earlierReports"]);
  });

  it("stop on request; what was made stays and is named", async () => {
    const controller = new AbortController();
    const host = fakeHost();
    const made = await makeReports(table, NO_SETTINGS, host, {
      signal: controller.signal,
      onProgress: ({ number }) => number === 3 && controller.abort(),
    });
    expect(made.cancelled).toBe(true);
    expect(made.made).toHaveLength(2);
    expect(host.calls.filter((call) => call.startsWith("writeReport"))).toHaveLength(2);
  });

  it("stop at once while Excel still writes, name the report that it finishes, and count it once it is there", async () => {
    const controller = new AbortController();
    const { id } = makeable()[0]!;
    let finish: (() => void) | undefined;
    const host = fakeHost({
      writeReport: () => {
        controller.abort();
        return new Promise((resolve) => {
          finish = () =>
            resolve({ reportId: id, sheets: [{ id: "page", name: "There", how: "new" }], notes: [] });
        });
      },
    });
    const { title } = reportTexts(textsFor("en-US"), id);
    const made = await makeReports(table, NO_SETTINGS, host, { signal: controller.signal });
    expect(made).toMatchObject({ cancelled: true, made: [], finishing: { title } });
    finish!();
    const ended = await made.finishing!.ended;
    expect(ended).toMatchObject({ cancelled: true, made: [{ report: id, title, sheet: "There" }] });
    expect(ended.finishing).toBeUndefined();
  });

  it("name the report that Excel could not finish after they were cancelled, with the reason", async () => {
    const controller = new AbortController();
    let fail: (() => void) | undefined;
    const host = fakeHost({
      writeReport: () => {
        controller.abort();
        return new Promise((_, reject) => {
          fail = () => reject(new ExcelRefusal("sheetProtected"));
        });
      },
    });
    const { title } = reportTexts(textsFor("en-US"), makeable()[0]!.id);
    const made = await makeReports(table, NO_SETTINGS, host, { signal: controller.signal });
    fail!();
    const ended = await made.finishing!.ended;
    expect(ended).toMatchObject({
      made: [],
      refused: [{ title, reason: expect.stringMatching(/protected/) }],
    });
  });

  it("tell no progress of what Excel finishes after they were cancelled", async () => {
    const controller = new AbortController();
    let goOn: ((share: number) => void) | undefined;
    const host = fakeHost({
      writeReport: (_, onProgress) => {
        goOn = onProgress;
        controller.abort();
        return new Promise<never>(() => undefined);
      },
    });
    const told: BatchProgress[] = [];
    await makeReports(table, NO_SETTINGS, host, {
      signal: controller.signal,
      onProgress: (progress) => told.push(progress),
    });
    const before = told.length;
    goOn!(0.5);
    expect(before).toBeGreaterThan(0);
    expect(told).toHaveLength(before);
  });
});
