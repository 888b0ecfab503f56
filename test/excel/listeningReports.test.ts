import { textsFor } from "../../src/locales";
import { guessRoles } from "../../src/core/cells/guess/guessRoles";
import { readDataset } from "../../src/core/cells/rules/readDataset";
import { forgetReport } from "../../src/excel/ownRecord";
import { writeReport } from "../../src/excel/writer";
import { readingFor } from "../../src/reports/kit/needs";
import { buildPrivately } from "../../src/reports/privacy/privacy";
import { reportById } from "../../src/reports/registry";
import { reportInput } from "../reports/reportInput";
import { startHost, type RunningHost } from "../support/host";
import { answers, tickets } from "./smallTables";
import { throughHost, type Cells } from "./throughHost";

let excel: RunningHost;

beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => excel.reset());

describe("reports on what customers say, through the host", () => {
  it.each([
    ["satisfaction", answers()],
    ["nps", answers()],
    ["feedback", answers()],
    ["service", tickets()],
  ])("%s takes one round trip to read and two to write", async (id, cells) => {
    forgetReport(id);
    await throughHost(excel, id, cells, "en-US");
  });

  it("draws importance and performance as named points whose axes cross at the means", async () => {
    const items: Cells = [
      ["Survey item", "Satisfaction score", "Importance score"],
      ["Quality", 4.5, 5],
      ["Service", 4, 4],
      ["Price", 3.8, 3],
    ];
    const source = { sheet: "Sheet1", row: 0, column: 0, cells: items };
    const definition = reportById("satisfaction");
    const { mapping, ...kind } = readingFor(definition, guessRoles(items).mapping, source);
    const texts = textsFor("en-US");
    forgetReport("satisfaction");
    await writeReport(
      buildPrivately(
        definition,
        reportInput({
          dataset: readDataset(source, mapping, {}, kind),
          options: Object.fromEntries(definition.options.map((option) => [option.name, option.default])),
          texts,
          version: "1.0.0",
        }),
      ),
      texts,
    );
    const [chart] = excel.host.snapshot().charts;
    expect(chart!.series.map(({ name }) => name)).toEqual(["Quality", "Service", "Price"]);
    expect(chart!.series.every(({ dataLabels }) => dataLabels.showSeriesName)).toBe(true);
  });
});
