import { readFileSync } from "node:fs";
import type { Dataset } from "../../src/core/cells/dataset";
import { readDataset } from "../../src/core/cells/rules/readDataset";
import { CDNOW_FOLDER, hasCdnow } from "../core/models/cdnowFolder";

export { hasCdnow };

/** 1998-06-30, the last day of the data. */
const LAST_DAY = 35976;

/** The purchases of the CDNOW sample (Fader, Hardie & Lee 2005); only where {@link hasCdnow}. */
export function cdnowOrders(asOf = LAST_DAY): Dataset {
  const cells = readFileSync(`${CDNOW_FOLDER}/CDNOW_sample.txt`, "utf8")
    .trim()
    .split(/\r?\n/)
    .map((line) => line.trim().split(/\s+/));
  const source = { sheet: "CDNOW", row: 0, column: 0, cells };
  return readDataset(source, { customer: 1, date: 2, amount: 4 }, {}, { header: "none", asOf });
}
