/** Amounts of a workbook whose formats show several currencies are not added up, as on a sheet. */
import ExcelJS from "exceljs";
import { readTableFiles } from "../../../src/app/tableFile/readTableFiles";
import type { SourceGrid } from "../../../src/core/cells/dataset";
import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { fileOf } from "../../support/fileOf";

const EURO = "[$€-407] #,##0.00";
const DOLLAR = '"$"#,##0.00';

/** One order a format, from a customer number on. */
async function book(first: number, ...formats: readonly string[]) {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Orders");
  sheet.addRow(["Customer", "Date", "Amount"]);
  formats.forEach((format, at) => {
    sheet.addRow([`c${first + at}`, new Date(Date.UTC(2024, 0, first + at)), 10 + at]).getCell(3).numFmt =
      format;
  });
  return fileOf(`${first}.xlsx`, new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** Sign by row, header first. */
const signsOf = ({ currencies = [], cells }: SourceGrid) =>
  Array.from(cells, (_, row) =>
    currencies.flatMap(({ codes, signs }) => (codes[row] ? [signs[codes[row] - 1]![0]] : [])).join(),
  );

const isMixed = (source: SourceGrid) =>
  readDataset(source, { customer: 0, date: 1, amount: 2 }).findings.some(
    ({ key }) => key === "mixedCurrencies",
  );

describe("currencies of a workbook's formats", () => {
  it("come with the cells that show them", async () => {
    const source = await readTableFiles([await book(1, EURO, "0.00", DOLLAR, EURO)]);
    expect(signsOf(source)).toEqual(["", "EUR", "", "USD", "EUR"]);
    expect(isMixed(source)).toBe(true);
  });

  it("come with those of each of several files", async () => {
    const source = await readTableFiles([await book(1, EURO, EURO), await book(5, "0.00", DOLLAR)]);
    expect(signsOf(source)).toEqual(["", "EUR", "EUR", "", "USD"]);
    expect(isMixed(source)).toBe(true);
  });

  it("say nothing where there is one, or none", async () => {
    for (const format of [EURO, "0.00", "General"]) {
      expect(isMixed(await readTableFiles([await book(1, format, format)]))).toBe(false);
    }
  });
});
