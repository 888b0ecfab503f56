import { existsSync, readFileSync } from "node:fs";
import type { Dataset } from "../../src/core/cells/dataset";
import { readDataset } from "../../src/core/cells/rules/readDataset";

const FILE = "../shared/data/cdnow/CDNOW_sample.txt";
/** 1998-06-30, the last day of the data. */
const LAST_DAY = 35976;

export const hasCdnow = existsSync(FILE);

/** The purchases of the CDNOW sample (Fader, Hardie & Lee 2005); only where {@link hasCdnow}. */
export function cdnowOrders(asOf = LAST_DAY): Dataset {
  const cells = readFileSync(FILE, "utf8")
    .trim()
    .split(/\r?\n/)
    .map((line) => line.trim().split(/\s+/));
  const source = { sheet: "CDNOW", row: 0, column: 0, cells };
  return readDataset(source, { customer: 1, date: 2, amount: 4 }, {}, { header: "none", asOf });
}
