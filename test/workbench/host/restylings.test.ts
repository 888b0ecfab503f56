import { startHost, type RunningHost } from "../../support/host";

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => excel.reset());

const STYLED = "sheet.mutation.set-range-values";

/** What the engine is told of cells while a request is carried out. */
async function told(request: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) {
  const ids: string[] = [];
  const stop = excel.host.engine.onExecuted(({ id }) => ids.push(id));
  await Excel.run(async (context) => {
    request(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
  });
  stop();
  return ids.filter((id) => id === STYLED).length;
}

const read = (address: string, properties: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(address).load(properties);
    const edge = range.format.borders.getItem("EdgeBottom").load("style,weight,color");
    await context.sync();
    return { ...range.toJSON(), edge: [edge.style, edge.weight, edge.color] } as Record<string, unknown>;
  });

describe("styles of a request", () => {
  it("are told to the engine once, whatever their number", async () => {
    const count = await told((sheet) => {
      const { format } = sheet.getRange("A1:C9");
      format.font.bold = true;
      format.font.size = 9;
      format.fill.color = "#EEEEEE";
      const edge = format.borders.getItem("EdgeBottom");
      edge.style = "Continuous";
      edge.weight = "Thick";
      edge.color = "#00AA00";
      sheet.getRange("B2").format.font.bold = false;
    });
    expect(count).toBe(1);
    const of = await read("C9", "format/font/bold,format/font/size,format/fill/color");
    expect(of).toMatchObject({
      format: { font: { bold: true, size: 9 }, fill: { color: "#EEEEEE" } },
      edge: ["Continuous", "Thick", "#00AA00"],
    });
    expect(await read("B2", "format/font/bold")).toMatchObject({ format: { font: { bold: false } } });
  });

  it("of several areas go to each of them: a line below is one below each", async () => {
    const count = await told((sheet) => {
      const { format } = sheet.getRanges("A1:B2,D4:E5,D9");
      format.font.bold = true;
      const edge = format.borders.getItem("EdgeBottom");
      edge.style = "Continuous";
      edge.color = "#00AA00";
      format.font.size = 9;
    });
    expect(count).toBe(1);
    const looks = await Promise.all(
      ["A1", "B2", "C3", "E4", "E5", "D9"].map((cell) => read(cell, "format/font/bold,format/font/size")),
    );
    const [line, none] = [["Continuous", "Thin", "#00AA00"], expect.arrayContaining(["None"])];
    expect(looks.map(({ edge }) => edge)).toEqual([none, line, none, none, line, line]);
    expect(looks.map(({ format }) => (format as any).font)).toEqual(
      [true, true, false, true, true, true].map((bold) => ({ bold, size: bold ? 9 : 11 })),
    );
  });

  it("leave nothing of a line that is taken away and drawn anew", async () => {
    await told((sheet) => {
      const edge = sheet.getRange("A1").format.borders.getItem("EdgeBottom");
      edge.color = "#C00000";
      edge.style = "None";
      edge.weight = "Medium";
    });
    expect((await read("A1", "address")).edge).toEqual(["Continuous", "Medium", "#000000"]);
    await told((sheet) => {
      sheet.getRange("A1").format.borders.getItem("EdgeBottom").style = "None";
    });
    expect((await read("A1", "address")).edge).toEqual(["None", "Thin", "#000000"]);
  });

  it("stand before values that come after them, and after those before", async () => {
    await told((sheet) => {
      sheet.getRange("A1:A2").numberFormat = "@" as never;
      sheet.getRange("A1").values = [["007"]];
      sheet.getRange("B1").values = [["007"]];
      sheet.getRange("B1").numberFormat = "@" as never;
    });
    expect((await read("A1:B1", "values")).values).toEqual([["007", "7"]]);
  });

  it("are there up to an action that fails", async () => {
    const failing = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").format.font.italic = true;
      sheet.getRange("A1").format.font.size = 1000;
      sheet.getRange("A1").format.font.bold = true;
      await context.sync();
    });
    await expect(failing).rejects.toThrow();
    const of = await read("A1", "format/font/italic,format/font/bold");
    expect(of).toMatchObject({ format: { font: { italic: true, bold: false } } });
  });
});
