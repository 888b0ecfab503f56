/** Data bars: a plain rule that Excel 2007 knows, and its extension with the rest (solid bars, bars below zero). */
import type { ConditionalFormatRecord, ConditionalLimit } from "../../host/workbookData";
import { rectAddress } from "./addresses";
import { fileColor } from "./colors";
import { fileLimit } from "./conditionalFormats";
import { element, xmlEncode } from "./xml";

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";
/** What the file calls the extension of a rule, and that of a sheet's rules. */
const RULE_EXTENSION = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";
const SHEET_EXTENSION = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";
const BLUE = "FF638EC6";
const RED = "FFFF0000";
const BLACK = "FF000000";

/** The sheet with its bars written; `records` are its rules in the order of their priorities. */
export function withDataBars(xml: string, records: readonly ConditionalFormatRecord[]): string {
  const extended: string[] = [];
  const written = xml.replace(
    /<cfRule type="dataBar" priority="(\d+)".*?<\/cfRule>/gs,
    (whole, priority: string) => {
      const record = records[Number(priority) - 1];
      if (!record?.dataBar) {
        return whole;
      }
      const id = `{DA7ABA50-0000-4000-8000-${Number(priority).toString(16).toUpperCase().padStart(12, "0")}}`;
      extended.push(extendedRule(record, id));
      return plainRule(record, id, priority);
    },
  );
  if (extended.length === 0) {
    return xml;
  }
  const rules = extended.join("");
  return written.includes("</x14:conditionalFormattings>")
    ? written.replace("</x14:conditionalFormattings>", (end) => rules + end)
    : written.replace(
        "</worksheet>",
        (end) =>
          element(
            "extLst",
            {},
            element(
              "ext",
              { uri: SHEET_EXTENSION, "xmlns:x14": X14 },
              element("x14:conditionalFormattings", {}, rules),
            ),
          ) + end,
      );
}

function plainRule({ dataBar }: ConditionalFormatRecord, id: string, priority: string): string {
  const { lower, upper, positiveColor, showDataBarOnly } = dataBar!;
  return element(
    "cfRule",
    { type: "dataBar", priority },
    element(
      "dataBar",
      { showValue: showDataBarOnly ? 0 : undefined },
      plainLimit(lower, "min"),
      plainLimit(upper, "max"),
      element("color", { rgb: fileColor(positiveColor)?.argb ?? BLUE }),
    ),
    element(
      "extLst",
      {},
      element("ext", { uri: RULE_EXTENSION, "xmlns:x14": X14 }, element("x14:id", {}, id)),
    ),
  );
}

function plainLimit(limit: ConditionalLimit, automatic: "min" | "max"): string {
  const { type, value } = fileLimit(limit, automatic);
  return element("cfvo", { type, val: value });
}

function extendedRule({ dataBar, ranges }: ConditionalFormatRecord, id: string): string {
  const { lower, upper, positiveColor, negativeColor, gradient, showDataBarOnly } = dataBar!;
  const positive = fileColor(positiveColor)?.argb ?? BLUE;
  const negative = fileColor(negativeColor)?.argb ?? RED;
  return element(
    "x14:conditionalFormatting",
    { "xmlns:xm": XM },
    element(
      "x14:cfRule",
      { type: "dataBar", id },
      element(
        "x14:dataBar",
        {
          minLength: 0,
          maxLength: 100,
          showValue: showDataBarOnly ? 0 : undefined,
          gradient: gradient ? undefined : 0,
          negativeBarColorSameAsPositive: negative === positive ? 1 : undefined,
        },
        extendedLimit(lower, "autoMin"),
        extendedLimit(upper, "autoMax"),
        negative === positive ? undefined : element("x14:negativeFillColor", { rgb: negative }),
        element("x14:axisColor", { rgb: BLACK }),
      ),
    ),
    `<xm:sqref>${ranges.map(rectAddress).join(" ")}</xm:sqref>`,
  );
}

function extendedLimit(limit: ConditionalLimit, automatic: "autoMin" | "autoMax"): string {
  const { type, value } = fileLimit(limit, automatic);
  return element(
    "x14:cfvo",
    { type },
    value === undefined ? undefined : `<xm:f>${xmlEncode(String(value))}</xm:f>`,
  );
}
