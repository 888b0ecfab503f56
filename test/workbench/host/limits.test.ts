import { errorCode } from "../../support/excelErrors";
import { PAYLOAD_LIMIT, startHost, type RunningHost } from "../../support/host";

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());

const rows = (count: number, text: string) => Array.from({ length: count }, () => [text]);
const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

describe("the size of a batch", () => {
  it("is limited on its way to Excel", async () => {
    const text = "x".repeat(PAYLOAD_LIMIT / 1000);
    const error = await Excel.run(async (context) => {
      sheet(context).getRange("A1:A1100").values = rows(1100, text);
      await context.sync();
    }).catch((reason) => reason);
    expect(error.code).toBe("RequestPayloadSizeLimitExceeded");
    expect(excel.host.read("Sheet1", "A1")).toEqual([[""]]);
  });

  it("is limited on its way back", async () => {
    const text = "é".repeat(PAYLOAD_LIMIT / 4000);
    for (const address of ["A1:A1100", "A1101:A2200"]) {
      await Excel.run(async (context) => void (sheet(context).getRange(address).values = rows(1100, text)));
    }
    const error = await Excel.run(async (context) => {
      sheet(context).getRange("A1:A2200").load("values");
      await context.sync();
    }).catch((reason) => reason);
    expect(error.code).toBe("ResponsePayloadSizeLimitExceeded");
  });

  it("is counted in bytes, both ways, until the counters are reset", async () => {
    excel.host.resetStats();
    await Excel.run(async (context) => {
      const range = sheet(context).getRange("C1").load("values");
      range.values = [["客户"]];
      await context.sync();
      range.load("values");
      await context.sync();
    });
    const { roundTrips, requestBytes, responseBytes } = excel.host.stats;
    expect(roundTrips).toBe(2);
    expect(requestBytes).toBeGreaterThan(400);
    expect(responseBytes).toBeGreaterThan(100);
    excel.host.resetStats();
    expect(excel.host.stats).toEqual({ roundTrips: 0, requestBytes: 0, responseBytes: 0 });
  });

  it("lets large arrays through in the pieces that office.js cuts them into", async () => {
    const values = Array.from({ length: 20_000 }, (_, i) => [`C${i}`, i, i % 7]);
    excel.host.resetStats();
    const back = await Excel.run(async (context) => {
      const range = sheet(context).getRange("E1:G20000");
      range.values = values;
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(back).toEqual(values);
    expect(excel.host.stats.roundTrips).toBe(1);
    const error = await Excel.run(async (context) => {
      sheet(context).getRange("E1:G19999").values = values;
      await context.sync();
    }).catch((reason) => reason);
    expect(error.code).toBe("InvalidArgument");
  });
});

describe("Excel's published limits", () => {
  beforeEach(() => excel.reset());

  /** What is set, the most that Excel takes, and one more. */
  const LIMITS: [string, (context: Excel.RequestContext) => void, (context: Excel.RequestContext) => void][] =
    [
      [
        "text of a cell: 32,767 characters",
        (context) => void (sheet(context).getRange("A1").values = [["x".repeat(32_767)]]),
        (context) => void (sheet(context).getRange("A1").values = [["x".repeat(32_768)]]),
      ],
      [
        "a formula: 8,192 characters",
        (context) => void (sheet(context).getRange("A1").formulas = [[`=${"1+".repeat(4095)}1`]]),
        (context) => void (sheet(context).getRange("A1").formulas = [[`=${"1+".repeat(4500)}1`]]),
      ],
      [
        "a text in a formula: 255 characters",
        (context) => void (sheet(context).getRange("A1").formulas = [[`=LEN("${"x".repeat(255)}")`]]),
        (context) => void (sheet(context).getRange("A1").formulas = [[`=LEN("${"x".repeat(256)}")`]]),
      ],
      [
        "levels in a formula: 64",
        (context) =>
          void (sheet(context).getRange("A1").formulas = [[`=${"(".repeat(64)}1${")".repeat(64)}`]]),
        (context) =>
          void (sheet(context).getRange("A1").formulas = [[`=${"(".repeat(65)}1${")".repeat(65)}`]]),
      ],
      [
        "a number format: 255 characters",
        (context) => void (sheet(context).getRange("A1").numberFormat = [[`0"${"x".repeat(252)}"`]]),
        (context) => void (sheet(context).getRange("A1").numberFormat = [[`0"${"x".repeat(253)}"`]]),
      ],
      [
        "height of a row: 409.5 points",
        (context) => void (sheet(context).getRange("A1").format.rowHeight = 409.5),
        (context) => void (sheet(context).getRange("A1").format.rowHeight = 410),
      ],
      [
        "width of a column: 255 characters",
        (context) => void (sheet(context).getRange("A1").format.columnWidth = 1342),
        (context) => void (sheet(context).getRange("A1").format.columnWidth = 1400),
      ],
      [
        "zoom of a page: 400 percent",
        (context) => void (sheet(context).pageLayout.zoom = { scale: 400 }),
        (context) => void (sheet(context).pageLayout.zoom = { scale: 401 }),
      ],
      [
        "zoom of a page: 10 percent",
        (context) => void (sheet(context).pageLayout.zoom = { scale: 10 }),
        (context) => void (sheet(context).pageLayout.zoom = { scale: 9 }),
      ],
      [
        "a header: 255 characters",
        (context) => setHeader(context, "x".repeat(128), "y".repeat(127)),
        (context) => setHeader(context, "x".repeat(128), "y".repeat(128)),
      ],
      [
        "the list of a rule: 255 characters",
        (context) => setRule(context, "x".repeat(255)),
        (context) => setRule(context, "x".repeat(256)),
      ],
      [
        "the alert of a rule: 225 characters",
        (context) => setAlert(context, "x".repeat(225), "title"),
        (context) => setAlert(context, "x".repeat(226), "title"),
      ],
      [
        "the title of an alert: 32 characters",
        (context) => setAlert(context, "message", "x".repeat(32)),
        (context) => setAlert(context, "message", "x".repeat(33)),
      ],
      [
        "the prompt of a rule: 255 characters",
        (context) => setPrompt(context, "x".repeat(255)),
        (context) => setPrompt(context, "x".repeat(256)),
      ],
      [
        "the name of a sheet: 31 characters",
        (context) => void context.workbook.worksheets.add("x".repeat(31)),
        (context) => void context.workbook.worksheets.add("x".repeat(32)),
      ],
      [
        "the name of a table: 255 characters",
        (context) => nameTable(context, `T${"x".repeat(254)}`),
        (context) => nameTable(context, `T${"x".repeat(255)}`),
      ],
      [
        "a name: 255 characters",
        (context) => void context.workbook.names.add("n".repeat(255), sheet(context).getRange("A1")),
        (context) => void context.workbook.names.add("n".repeat(256), sheet(context).getRange("A1")),
      ],
      [
        "indentation: 250",
        (context) => void (sheet(context).getRange("A1").format.indentLevel = 250),
        (context) => void (sheet(context).getRange("A1").format.indentLevel = 251),
      ],
      [
        "the size of a font: 409 points",
        (context) => void (sheet(context).getRange("A1").format.font.size = 409),
        (context) => void (sheet(context).getRange("A1").format.font.size = 410),
      ],
      [
        "rows: 1,048,576",
        (context) => void (sheet(context).getRange("A1048576").values = [[1]]),
        (context) => void (sheet(context).getRange("A1048577").values = [[1]]),
      ],
      [
        "columns: XFD",
        (context) => void sheet(context).getRange("XFD1").load("address"),
        (context) => void sheet(context).getRange("XFE1").load("address"),
      ],
    ];

  const setHeader = (context: Excel.RequestContext, left: string, right: string) => {
    const { defaultForAllPages } = sheet(context).pageLayout.headersFooters;
    defaultForAllPages.leftHeader = left;
    defaultForAllPages.rightHeader = right;
  };
  const setRule = (context: Excel.RequestContext, source: string) =>
    void (sheet(context).getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source } });
  const setAlert = (context: Excel.RequestContext, message: string, title: string) =>
    void (sheet(context).getRange("A1").dataValidation.errorAlert = {
      message,
      title,
      showAlert: true,
      style: "Stop",
    });
  const setPrompt = (context: Excel.RequestContext, message: string) =>
    void (sheet(context).getRange("A1").dataValidation.prompt = { message, title: "", showPrompt: true });
  const nameTable = (context: Excel.RequestContext, name: string) =>
    void (sheet(context).tables.add("A1:B2", true).name = name);

  it.each(LIMITS)("%s", async (_, most, more) => {
    expect(await errorCode(most)).toBe("");
    excel.reset();
    expect(await errorCode(more)).toBe("InvalidArgument");
  });

  it.each(["R1C1", "r2", "C", "A1", "xfd9", "1x", "a b", ""])("no table is named %j", async (name) => {
    expect(await errorCode((context) => nameTable(context, name))).toBe("InvalidArgument");
  });

  it.each(['0"', "[Foo]0", "0;0;0;0;0", "yyyy-mm-ddx[", "\\"])("%j is no number format", async (code) => {
    expect(await errorCode((context) => void (sheet(context).getRange("A1").numberFormat = [[code]]))).toBe(
      "InvalidArgument",
    );
  });

  it("counts no cells beyond 2,147,483,647", async () => {
    const count = await Excel.run(async (context) => {
      const [range, areas] = [sheet(context).getRange(), sheet(context).getRanges("A:XFD")];
      range.load("cellCount");
      areas.load("cellCount");
      await context.sync();
      return [range.cellCount, areas.cellCount];
    });
    expect(count).toEqual([-1, -1]);
  });

  it("a formula that is too long does not hold up what comes after it", async () => {
    const long = `=${"1+".repeat(4500)}1`;
    expect(await errorCode((context) => void (sheet(context).getRange("A1").formulas = [[long]]))).toBe(
      "InvalidArgument",
    );
    expect(await errorCode((context) => void (sheet(context).getRange("A2").formulas = [["=1+1"]]))).toBe("");
    await excel.host.settled();
    expect(excel.host.read("Sheet1", "A1:A2")).toEqual([[""], [2]]);
  });
});
