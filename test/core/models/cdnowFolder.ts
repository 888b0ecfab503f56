import { existsSync } from "node:fs";

export const CDNOW_FOLDER = "../shared/data/cdnow";

/** Whether the CDNOW sample is at hand. */
export const hasCdnow = existsSync(`${CDNOW_FOLDER}/CDNOW_sample.txt`);
