import ExcelJS from "exceljs";
import JSZip from "jszip";

/** A workbook whose only sheet is the given XML. */
export async function withSheet(xml: string): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("Sheet1");
  const zip = await JSZip.loadAsync(await book.xlsx.writeBuffer());
  zip.file("xl/worksheets/sheet1.xml", xml);
  return zip.generateAsync({ type: "uint8array" });
}
