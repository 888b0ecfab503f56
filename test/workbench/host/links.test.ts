import { startHost, type RunningHost } from "../../support/host";

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost();
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.add("Q1 plan");
    names.add("Goal", worksheets.getItem("Q1 plan").getRange("C3:C5"));
    await context.sync();
  });
});
afterAll(() => excel.stop());

describe("a link", () => {
  it.each([
    ["cells of a sheet", { documentReference: "'Q1 plan'!B2:C9" }, { sheet: "Q1 plan", address: "B2:C9" }],
    ["cells of its own sheet", { documentReference: "D4" }, { sheet: "Sheet1", address: "D4" }],
    ["a name", { documentReference: "goal" }, { sheet: "Q1 plan", address: "C3:C5" }],
    ["a page", { address: "https://example.org/x" }, { url: "https://example.org/x" }],
    ["a sheet that is not there", { documentReference: "Gone!A1" }, undefined],
    ["what is no reference", { documentReference: "no such name" }, undefined],
  ])("leads to %s", async (_, link, target) => {
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      cell.hyperlink = { ...link, textToDisplay: "go" };
      await context.sync();
    });
    expect(excel.host.linkAt("Sheet1", 0, 0)).toEqual(target);
    expect(excel.host.linkAt("Sheet1", 0, 1)).toBeUndefined();
  });
});

describe("HYPERLINK", () => {
  it.each([
    ['=HYPERLINK("#\'Q1 plan\'!B2","the plan")', "the plan", { sheet: "Q1 plan", address: "B2" }],
    ['=HYPERLINK("#Goal","the goal")', "the goal", { sheet: "Q1 plan", address: "C3:C5" }],
    ['=HYPERLINK("https://example.org")', "https://example.org", { url: "https://example.org" }],
    ['=HYPERLINK("mailto:a@example.org","write")&""', "write", undefined],
  ])("%s is the text %s and leads where it says", async (formula, text, target) => {
    excel.host.edit("Sheet1", "B5", [[formula]]);
    excel.host.edit("Sheet1", "C5", [["=LEN(B5)"]]);
    await excel.host.settled();
    expect(excel.host.read("Sheet1", "B5:C5")).toEqual([[text, text.length]]);
    expect(excel.host.linkAt("Sheet1", 4, 1)).toEqual(target);
    excel.host.edit("Sheet1", "B5", [["plain"]]);
    await excel.host.settled();
    expect(excel.host.linkAt("Sheet1", 4, 1)).toBeUndefined();
  });
});
