import { startHost, type RunningHost } from "../../support/host";
import { errorCode } from "../../support/excelErrors";

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => excel.reset());

const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

async function entered(text: string) {
  await Excel.run(async (context) => void (sheet(context).getRange("C5").values = [[text]]));
  await excel.host.settled();
  return await Excel.run(async (context) => {
    const cell = sheet(context).getRange("C5").load("values,formulas,numberFormat");
    await context.sync();
    return { value: cell.values[0]![0], formula: cell.formulas[0]![0], format: cell.numberFormat[0]![0] };
  });
}

const serial = (year: number, month: number, day: number) =>
  Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;

describe("text that Excel takes for a formula", () => {
  it.each([
    ["=1+2", "=1+2", 3],
    ["+1+2", "=+1+2", 3],
    ["-2+3", "=-2+3", 1],
    ["@SUM(4,5)", "=SUM(4,5)", 9],
    ["+SUM(4,5)", "=+SUM(4,5)", 9],
    ["＝1+2", "=1+2", 3],
    ["＋1+2", "=+1+2", 3],
    ["－2+3", "=-2+3", 1],
    ["＠SUM(4,5)", "=SUM(4,5)", 9],
  ])("%s", async (text, formula, value) => {
    expect(await entered(text)).toMatchObject({ formula, value });
  });

  it.each(["+49 30 1234", "-5 °C", "=", "-", "+", "@"])(
    "%s is refused, or text where it is a lone sign",
    async (text) => {
      const code = await errorCode((context) => void (sheet(context).getRange("C5").values = [[text]]));
      expect(code).toBe(text.length === 1 ? "" : "InvalidArgument");
    },
  );

  it.each(["@john, @jane", "-see below", '＝HYPERLINK("x")'])(
    "%s stays text behind an apostrophe",
    async (text) => {
      expect(await entered(`'${text}`)).toMatchObject({ value: text, formula: text });
    },
  );
});

describe("text that Excel takes for a number or a date", () => {
  it.each([
    ["May 5", serial(new Date().getFullYear(), 5, 5), "d-mmm"],
    ["1 1/2", 1.5, "# ?/?"],
    ["-2 3/16", -2.1875, "# ??/??"],
    ["1-2-3", serial(2003, 1, 2), "m/d/yyyy"],
    ["1/2/3", serial(2003, 1, 2), "m/d/yyyy"],
    ["1,234.5", 1234.5, "#,##0.00"],
    ["May 5, 2025", serial(2025, 5, 5), "mmmm d, yyyy"],
    ["12%", 0.12, "0%"],
    ["-5", -5, "General"],
    ["+5", 5, "General"],
  ])("%s", async (text, value, format) => {
    expect(await entered(text)).toMatchObject({ value, format });
  });

  it.each(["13-1-3", "1 1/0", "Maybe 5", "1-2/3", "14,37", "1,5 %"])("%s is text", async (text) => {
    expect(await entered(text)).toMatchObject({ value: text });
  });
});

describe("what Excel is generous about", () => {
  it("an array of one value stands for all cells", async () => {
    await Excel.run(async (context) => {
      const range = sheet(context).getRange("A1:B2");
      range.values = [[7]];
      range.numberFormat = [["0.0"]];
      await context.sync();
    });
    expect(excel.host.read("Sheet1", "A1:B2")).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  it("what is asked of a null object is not done, and no error", async () => {
    const code = await errorCode((context) => {
      const none = context.workbook.worksheets.getItemOrNullObject("nowhere");
      none.delete();
      none.getRange("A1").clear();
      none.getRange("A1").values = [[1]];
      none.tables.add("A1:B2", true).name = "Nothing";
    });
    expect(code).toBe("");
  });

  it("the first rows added to a table of headers fill its blank row", async () => {
    const rows = await Excel.run(async (context) => {
      const table = sheet(context).tables.add("A1:B1", true);
      table.getHeaderRowRange().values = [["a", "b"]];
      table.rows.add(undefined, [
        [1, 2],
        [3, 4],
      ]);
      table.rows.add(undefined, [[5, 6]]);
      const range = table.getRange().load("address,values");
      await context.sync();
      return [range.address, range.values.slice(1)];
    });
    expect(rows).toEqual([
      "Sheet1!A1:B4",
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    ]);
  });

  it.each([
    ["Tomato", "#FF6347"],
    ["rebeccapurple", "#663399"],
    ["abcdef", "#ABCDEF"],
  ])("the colour %s", async (name, hex) => {
    const color = await Excel.run(async (context) => {
      const { fill } = sheet(context).getRange("A1").format;
      fill.color = name;
      fill.load("color");
      await context.sync();
      return fill.color;
    });
    expect(color).toBe(hex);
  });
});
