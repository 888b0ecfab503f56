import { startDoor } from "../support/door";
import type { RunningHost } from "../support/host";
import { NO_SETTINGS, saveSettings } from "../../src/excel/settings";
import { textsFor } from "../../src/locales";
import type { ReportAnswer, ScriptingDoor } from "../../src/app/scriptingDoor";
import { standingSheets } from "../../src/reports/layout/sections";
import { ORDERS } from "../taskpane/fakeHost";

let excel: RunningHost;
let door: ScriptingDoor;

beforeAll(async () => {
  ({ excel, door } = await startDoor());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.name = "Orders";
    sheet.getRange("A1:D9").values = ORDERS.cells as any[][];
    await context.sync();
  });
});

afterAll(() => excel.stop());

const source = { sheet: "Orders", range: "A1:D9" };
const refusal = (request: object) =>
  door.makeReport({ report: "segments", source, locale: "en-US", ...request }).then(
    () => "no refusal",
    (error: Error) => error.message,
  );

/** What the answer says of how it was computed, on whichever sheet. */
const howComputed = ({ report }: ReportAnswer) =>
  report.sheets
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.kind === "table" && block.id === "howComputed" ? block.rows.map(([, value]) => value) : [],
    );

describe("the scripting door", () => {
  it("lists the reports with their needs, and the functions with their signatures", () => {
    expect(door.reports("en-US")).toContainEqual(
      expect.objectContaining({ id: "segments", title: "Customer segments" }),
    );
    expect(door.functions()).toContainEqual({ id: "NPS", signature: "CRM.NPS(scores, [scale])" });
  });

  it("makes a report of guessed columns, and tells each issue with its address", async () => {
    const { report, issues } = await door.makeReport({ report: "segments", source, locale: "en-US" });
    expect(report.title).toBe("Customer segments");
    expect(issues).toContainEqual({
      severity: "warning",
      key: "notANumber",
      excludes: true,
      message: '"n/a" is not a number',
      address: "Orders!C5",
    });
  });

  it("tells the encoding that a text file was read in, where it was guessed", async () => {
    const told = { separator: ",", encoding: "Shift-JIS", rivals: ["EUC-JP"], damaged: 2 };
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Orders").customProperties.add("TextFile", JSON.stringify(told));
      await context.sync();
    });
    const { issues } = await door.makeReport({ report: "segments", source, locale: "en-US" });
    expect(issues).toContainEqual(
      expect.objectContaining({ key: "readAsUnsure", message: expect.stringContaining("EUC-JP") as unknown }),
    );
    expect(issues).toContainEqual(expect.objectContaining({ key: "damagedText" }));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Orders").customProperties.getItem("TextFile").delete();
      await context.sync();
    });
  });

  it("reads a range of known size in one round trip, once it has looked around", async () => {
    expect(await door.lookAround(source)).toEqual([]);
    excel.host.resetStats();
    await door.makeReport({ report: "segments", source, locale: "en-US" });
    expect(excel.host.stats.roundTrips).toBe(1);
  });

  it("makes the same report of a file as of the sheet, and no row of it enters the workbook", async () => {
    const rows = ORDERS.cells.map((row) => row.map((cell) => cell ?? "").join(","));
    const bytes = new TextEncoder().encode(rows.join("\n"));
    const file = {
      name: "Orders",
      size: bytes.length,
      async *pieces() {
        await Promise.resolve();
        yield bytes;
      },
      part: (start: number, end: number) => Promise.resolve(bytes.slice(start, end).buffer),
    };
    const request = { report: "segments", locale: "en-US", write: true };
    const ofFile = await door.makeReport({ ...request, source: { sheet: "" }, files: [file] });
    const ofSheet = await door.makeReport({ ...request, source });
    const figures = ({ report }: ReportAnswer) =>
      report.sheets.map(({ name, blocks }) => [
        name,
        blocks.flatMap((block) => (block.kind === "table" && block.id !== "howComputed" ? [block.rows] : [])),
      ]);
    expect(figures(ofFile)).toEqual(figures(ofSheet));
    expect(ofFile.issues).toContainEqual(
      expect.objectContaining({ key: "notANumber", address: "Orders!C5" }),
    );
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      expect(sheets.items.map(({ name }) => name).sort()).toEqual(
        [
          "Orders",
          "How computed",
          ...standingSheets(ofSheet.report.sheets, "en-US").map(({ name }) => name),
        ].sort(),
      );
      sheets.items.filter(({ name }) => name !== "Orders").forEach((sheet) => sheet.delete());
      const { settings } = context.workbook;
      settings.load("items/key");
      await context.sync();
      settings.items.forEach((setting) => setting.delete());
      await context.sync();
    });
  });

  it("is told what the table is, and says what it was taken for", async () => {
    expect(await refusal({ kind: "surveys" })).toMatch(/^This table was taken for Surveys/);
    expect(await refusal({ kind: "songs" })).toMatch(/^The table in use cannot be "songs"\. Kinds: orders/);
    const { issues } = await door.makeReport({ report: "segments", source, kind: "orders" });
    expect(issues).toContainEqual(
      expect.objectContaining({ key: "tableKind", message: expect.stringMatching(/taken for: Orders/) }),
    );
  });

  it("writes into the workbook when asked to, in two round trips", async () => {
    await door.makeReport({ report: "segments", source, locale: "zh-CN", write: true });
    excel.host.resetStats();
    const { report } = await door.makeReport({ report: "segments", source, locale: "zh-CN", write: true });
    expect(excel.host.stats.roundTrips).toBe(3);
    expect(report.sheets.map(({ name }) => name)).toContain("客户分群");
    const names = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      return sheets.items.map(({ name }) => name);
    });
    expect(names).toEqual([
      "Orders",
      ...standingSheets(report.sheets, "zh-CN").map(({ name }) => name),
      "计算说明",
    ]);
  });

  it("takes columns by letter, by number and by header", async () => {
    const byGuess = await door.makeReport({ report: "segments", source });
    const byName = await door.makeReport({
      report: "segments",
      source,
      mapping: { customer: "A", date: 2, amount: "amount" },
    });
    expect(byName.report.sheets[0]).toEqual(byGuess.report.sheets[0]);
  });

  it.each<[string, object, RegExp]>([
    ["report", { report: "segment" }, /There is no report "segment"\. Reports: .*segments/],
    ["option", { options: { levels: "5" } }, /has no option "levels"\. Options: bins/],
    ["value of an option", { options: { bins: "nine" } }, /bins takes a number from 3 to 5, not "nine"/],
    [
      "policy",
      { policies: { refund: "drop" } },
      /no way of treating unusual rows called "refund"\. There are: refunds, /,
    ],
    [
      "choice of a policy",
      { policies: { refunds: "ignore" } },
      /refunds takes net, drop, separate, not "ignore"/,
    ],
    ["year", { policies: { year: "25" } }, /year takes a year of four digits, such as 2025, not "25"/],
    ["role", { mapping: { client: "A" } }, /cannot mean "client"\. Meanings: customer, order/],
    ["column", { mapping: { customer: "Kunde" } }, /no column "Kunde"\. Columns: Customer ID, Order date/],
    ["column number", { mapping: { customer: 9 } }, /no column "9"/],
    ["date", { asOf: "31.12.2024" }, /such as 2025-12-31, not "31\.12\.2024"/],
    ["sheet", { source: { sheet: "Nowhere", range: "A1:D9" } }, /that was there before is gone/],
  ])("names an unknown %s in one sentence", async (_, request, sentence) => {
    const message = await refusal(request);
    expect(message).toMatch(sentence);
    expect(message).not.toContain("\n");
  });

  describe("with other tables in the workbook", () => {
    beforeAll(async () => {
      await Excel.run(async (context) => {
        const survey = context.workbook.worksheets.add("Survey");
        survey.getRange("A1:C4").values = [
          ["Customer ID", "Satisfaction (1-5)", "Comment"],
          ["C1", 5, "quick"],
          ["C2", 2, "late"],
          ["C9", 4, ""],
        ];
        const contacts = context.workbook.worksheets.add("Contacts log");
        contacts.getRange("A1:C3").values = [
          ["Customer ID", "Contact date", "Type"],
          ["C1", 45400, "Call"],
          ["", 45401, "Call"],
        ];
        await context.sync();
      });
    });
    const CHURN = { report: "churn-warning", source, locale: "en-US" } as const;
    const related = (answer: ReportAnswer) =>
      howComputed(answer)
        .map(String)
        .filter((value) => /^(Surveys from|Contacts with|Left out of)/.test(value));

    it("recognises them, and joins them by customer", async () => {
      expect(await door.lookAround(source)).toEqual([
        { name: "Survey", kind: "surveys" },
        { name: "Contacts log", kind: "interactions" },
      ]);
      excel.host.resetStats();
      const answer = await door.makeReport(CHURN);
      expect(excel.host.stats.roundTrips).toBe(1);
      expect(related(answer)).toEqual([
        "Surveys from Survey!A1:C4: 3 of 3 rows used; Customer id = Customer ID, Score = Satisfaction (1-5), Comment = Comment",
        "Contacts with customers from 'Contacts log'!A1:C3: 1 of 2 rows used; Customer id = Customer ID, Date = Contact date, Event or type = Type",
        "Left out of it: Customer id blank: 1",
      ]);
    });

    it.each<[string, object, RegExp]>([
      ["kind of table", { related: { polls: "Survey" } }, /cannot be "polls"\. Kinds: customers, surveys/],
      ["table", { related: { surveys: "Poll" } }, /no other table "Poll"\. Tables: Survey/],
      ["continuation", { related: { more: "Survey" } }, /"Survey" lacks columns of the table in use/],
    ])("names an unknown %s in one sentence", async (_, request, sentence) => {
      expect(await refusal(request)).toMatch(sentence);
    });

    it("leaves them when asked to, and takes those that are named", async () => {
      expect(related(await door.makeReport({ ...CHURN, related: "none" }))).toEqual([]);
      expect(related(await door.makeReport({ ...CHURN, related: { surveys: "survey" } }))).toHaveLength(1);
    });
  });

  describe("takes what the workbook remembers where nothing is said", () => {
    afterAll(() => saveSettings(NO_SETTINGS));

    it("columns, policies, options, currency and other tables; what is said wins", async () => {
      await saveSettings({
        headers: { region: "Channel" },
        options: { segments: { bins: 3 } },
        policies: { missingAmount: "zero" },
        common: {},
        currency: "€",
        related: { Survey: { use: "none", headers: {} } },
      });
      await door.lookAround(source);
      excel.host.resetStats();
      const remembered = howComputed(await door.makeReport({ report: "segments", source, locale: "en-US" }));
      expect(excel.host.stats.roundTrips).toBe(1);
      expect(remembered).toContain("Region = Channel");
      const { bins } = textsFor("en-US").reports.segments.options;
      expect(remembered).toContain(`${bins.label}: 3`);
      const churn = await door.makeReport({ report: "churn-warning", source, locale: "en-US" });
      expect(JSON.stringify(howComputed(churn))).toContain("Orders!A1:D9");
      expect(JSON.stringify(churn.report)).not.toContain("Survey!");
      const check = async (policies?: Record<string, string>) =>
        (await door.makeReport({ report: "data-check", source, locale: "en-US", policies })).report.sheets;
      expect(JSON.stringify(await check())).not.toContain("Amount unreadable: 1");
      expect(JSON.stringify(await check({ missingAmount: "exclude" }))).toContain("Amount unreadable: 1");

      const said = { report: "segments", source, mapping: { store: "Channel" }, options: { bins: 5 } };
      const asked = howComputed(await door.makeReport({ ...said, locale: "en-US" }));
      expect(asked).toContain("Store = Channel");
      expect(asked).toContain(`${bins.label}: 5`);
    });
  });

  it("reads a table or a named range by its name, on whatever sheet, in one round trip once it has looked", async () => {
    await Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      names.add("Orders2024", worksheets.getItem("Orders").getRange("A1:D6"));
      await context.sync();
    });
    const named = { sheet: "Survey", range: "orders2024" };
    const address = async () =>
      JSON.stringify((await door.makeReport({ report: "segments", source: named, locale: "en-US" })).report);
    expect(await address()).toContain("Orders!A1:D6");
    await door.lookAround(named);
    excel.host.resetStats();
    expect(await address()).toContain("Orders!A1:D6");
    expect(excel.host.stats.roundTrips).toBe(1);
    expect(await refusal({ source: { sheet: "Orders", range: "Orders2025" } })).toBe(
      'There is no table or named range "Orders2025". There are: Orders2024.',
    );
  });

  it("makes several reports of one reading, each in two round trips, and refuses what the columns do not allow", async () => {
    const period = textsFor("en-US").reports.periodReport;
    const writes: string[] = [];
    const request = { source, locale: "en-US", related: "none" as const, asOf: "2024-04-30" };
    let read = 0;
    let before = 0;
    await door.lookAround(source, "none");
    excel.host.resetStats();
    const { reports, refused } = await door.makeReports({
      ...request,
      reports: ["cohorts", "period-report"],
      options: { unit: "quarter" },
      onRead: () => (read = excel.host.stats.roundTrips),
      onWriting: () => (before = excel.host.stats.roundTrips),
      onWritten: (id) => writes.push(`${id} ${excel.host.stats.roundTrips - before}`),
    });
    // The table, and two for the reports that stand in the workbook.
    expect(read).toBe(3);
    expect(writes).toEqual(["cohorts 2", "period-report 2"]);
    expect(reports.map(({ report }) => report.id)).toEqual(["cohorts", "period-report"]);
    expect(refused).toEqual([]);
    expect(excel.host.read(period.sheets.history, "A1:C9").flat()).toContain("2024-Q2");

    const allowed = await door.makeReports({
      ...request,
      source: { sheet: "Orders", range: "C1:D9" },
      reports: "all",
    });
    expect(allowed.reports.map(({ report }) => report.id)).toEqual(["data-check"]);
    const some = await door.makeReports({
      ...request,
      source: { sheet: "Orders", range: "C1:D9" },
      reports: ["cohorts", "data-check"],
    });
    expect(some.refused).toEqual([
      { title: textsFor("en-US").reports.cohorts.title, reason: expect.stringMatching(/Customer/) },
    ]);
  });

  it.each<[string, object, RegExp]>([
    ["report", { reports: ["segments", "nope"] }, /no report "nope"/],
    [
      "option",
      { reports: ["segments", "overview"], options: { nope: 1 } },
      /segments, overview has no option "nope"/,
    ],
  ])("names an unknown %s of several reports in one sentence", async (_, request, sentence) => {
    const batch = { source, locale: "en-US", reports: [], ...request };
    await expect(door.makeReports(batch)).rejects.toThrow(sentence);
  });

  it("says which columns are missing", async () => {
    const said = await refusal({ source: { sheet: "Orders", range: "C1:D9" } });
    expect(said).toMatch(
      /^“Customer segments” cannot be made from this table yet\. It needs a column for each of these:/,
    );
    expect(said).not.toMatch(/amountDue|paymentDate/);
    expect(said).toMatch(/Possible with it now: .*Data check/);
  });

  it("which columns those could be, with their values, and how to say so; and what was said holds", async () => {
    const asked = { mapping: { customer: "", amount: "" } };
    const said = await refusal(asked);
    expect(said).toMatch(/Customer id could be “Customer ID” \(C1, C2, C3\)/);
    const [, command] = /--map (\S+="[^"]+",\S+)\.(?: |$)/.exec(said)!;
    const mapping = Object.fromEntries(
      command!.split(",").map((pair) => pair.split("=").map((part) => part.replaceAll('"', ""))),
    ) as Record<string, string>;
    expect(await refusal({ mapping })).toBe("no refusal");
  });

  it("lists with all reports those that were not made, each with its reason", async () => {
    const { reports, refused } = await door.makeReports({
      source,
      locale: "en-US",
      reports: "all",
      mapping: { amount: "" },
    });
    const titles = [...reports.map(({ report }) => report.title), ...refused.map(({ title }) => title)];
    const onlyWhenNamed = 3;
    expect(new Set(titles).size).toBe(door.reports("en-US").length - onlyWhenNamed);
    expect(refused.find(({ title }) => title === "Customer segments")?.reason).toMatch(
      /^It needs a column for each of these: Paid amount\./,
    );
  });
});

describe("words of the status column", () => {
  const counted = async (statuses: Record<string, string>) => {
    const cells = [
      ["Customer ID", "Order ID", "Order date", "Amount", "Status"],
      ["a", "1", "2025-01-05", 10, "in the pipe"],
      ["b", "2", "2025-01-06", 20, "paid"],
    ];
    excel.host.edit("Orders", "H1", cells);
    const at = { sheet: "Orders", range: "H1:L3" };
    const { report } = await door.makeReport({
      report: "segments",
      source: at,
      locale: "en-US",
      options: { smallest: 1 },
      statuses,
    });
    return report.sheets[0]!.blocks.flatMap((block) => (block.kind === "cards" ? block.cards : [])).find(
      ({ label }) => label === "Revenue",
    )?.value;
  };

  it("mean what is said", async () => {
    expect(await counted({})).toBe(30);
    expect(await counted({ "In the Pipe": "unpaid" })).toBe(20);
    expect(await counted({ "in the pipe": "unpaid", paid: "cancelled" }).catch(String)).toMatch(/order|row/i);
  });

  it("are refused where they cannot mean that", async () =>
    expect(await refusal({ statuses: { paid: "gone" } })).toMatch(/cannot mean "gone".*partlyRefunded/));
});
