import { textsFor } from "../../src/locales";
import { guessRoles } from "../../src/core/cells/guess/guessRoles";
import { readDataset } from "../../src/core/cells/rules/readDataset";
import { areaAddress } from "../../src/excel/address";
import { forgetReport } from "../../src/excel/ownRecord";
import { writeReport } from "../../src/excel/writer";
import { readingFor } from "../../src/reports/kit/needs";
import { layoutReport } from "../../src/reports/layout/layout";
import { buildPrivately } from "../../src/reports/privacy/privacy";
import { reportById } from "../../src/reports/registry";
import { reportInput } from "../reports/reportInput";
import { THIRTY_ANSWERS } from "../support/satisfactionAnswers";
import { startHost, type RunningHost } from "../support/host";
import { answers, tickets } from "./smallTables";
import { throughHost, type Cells } from "./throughHost";

let excel: RunningHost;

beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => excel.reset());

const ORDERS: Cells = [
  ["Customer ID", "Order date", "Amount", "Recommend us (0-10)", "Category"],
  ...Array.from({ length: 60 }, (_, i) => [
    `c${i % 17}`,
    46027 + 3 * i,
    20 + ((i * 7) % 50),
    i % 11,
    ["Coffee", "Tea", "Cups"][i % 3]!,
  ]),
];
const CONTACTS: Cells = [
  ["Customer ID", "Contact date", "Contact type"],
  ...Array.from({ length: 60 }, (_, i) => [`c${i % 12}`, 46027 + 2 * i, i % 3 ? "Call" : "Visit"]),
];

describe("reports on what customers say, through the host", () => {
  it.each([
    ["satisfaction", answers()],
    ["nps", answers()],
    ["feedback", answers()],
    ["service", tickets()],
    ["loyalty", ORDERS],
    ["contact", CONTACTS],
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

  it("expects another overall score when another item score is typed, as R's predict(lm, interval =) does", async () => {
    forgetReport("satisfaction");
    const { report, sheets } = await throughHost(excel, "satisfaction", THIRTY_ANSWERS, "en-US");
    const { host } = excel;
    await host.settled();
    const data = sheets.at(-1)!.name;
    const placed = layoutReport(report, "en-US").at(-1)!;
    const placeOf = (title: string) => {
      const range = placed.ranges.find(({ values }) => values[0]?.includes(title))!;
      return { row: range.row + 1, column: range.column };
    };
    const { row, column } = placeOf("Score typed");
    const expected = placeOf("Expected overall score");
    const type = async (scores: number[]) => {
      host.edit(
        data,
        cellAt(row + 1, column + 1),
        scores.map((score) => [score]),
      );
      await host.settled();
      const [cells] = host.read(
        data,
        `${cellAt(expected.row, expected.column)}:${cellAt(expected.row, expected.column + 4)}`,
      );
      return cells as number[];
    };
    // R: predict(lm(o ~ q + s + p), data.frame(q = 4, s = 5, p = 2), interval = "prediction"), then "confidence"
    (await type([4, 5, 2])).forEach((value, i) =>
      expect(value).toBeCloseTo(
        [4.57159520845, 3.57336655537, 5.56982386154, 4.2335113755, 4.9096790414][i]!,
        9,
      ),
    );
    (await type([2.5, 1, 5]))
      .slice(0, 3)
      .forEach((value, i) =>
        expect(value).toBeCloseTo([1.872765293911, 0.822810468708, 2.922720119115][i]!, 9),
      );
  });
});

function cellAt(row: number, column: number): string {
  return areaAddress({ row, column, rows: 1, columns: 1 });
}
