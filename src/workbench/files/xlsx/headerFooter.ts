/** What stands above and below each page: a file keeps left, centre and right in one text, `&L…&C…&R…`. */
import type ExcelJS from "exceljs";
import type { HeaderFooterRecord } from "../../host/workbookData";

const SECTIONS = [
  ["L", "left"],
  ["C", "center"],
  ["R", "right"],
] as const;

export function fileHeaderFooter(record: HeaderFooterRecord): Partial<ExcelJS.HeaderFooter> {
  const text = (edge: "Header" | "Footer") =>
    SECTIONS.map(([letter, side]) => {
      const section = record[`${side}${edge}`];
      return section ? `&${letter}${section}` : "";
    }).join("");
  return { oddHeader: text("Header"), oddFooter: text("Footer") };
}

export function readHeaderFooter(file: Partial<ExcelJS.HeaderFooter>): HeaderFooterRecord {
  const record: HeaderFooterRecord = {};
  for (const [edge, text] of [
    ["Header", file.oddHeader],
    ["Footer", file.oddFooter],
  ] as const) {
    for (const [letter, side] of SECTIONS) {
      // Text before the first letter stands in the centre; "&&" is a sign, not the beginning of a section.
      const pattern = new RegExp(`${letter === "C" ? "(?:^|&C)" : `&${letter}`}((?:&&|&(?![LCR])|[^&])+)`);
      const section = pattern.exec(text ?? "")?.[1];
      if (section) {
        record[`${side}${edge}`] = section;
      }
    }
  }
  return record;
}
