import type { Arbitrary } from "fast-check";
import type { RunningHost } from "../support/host";
import { calls } from "./calls";
import { files } from "./files";
import { functions } from "./functions";
import { people } from "./people";
import { reports } from "./reports";

/** One of the things that are thrown at the house: it draws cases and says what is wrong with one. */
export interface Part<Case = any> {
  /** Drawn in a quick run. */
  readonly few: number;
  /** Drawn of one host; the next are drawn of a new one. */
  readonly many: number;
  readonly cases: Arbitrary<Case>;
  /** Throws where something is wrong. */
  readonly check: (one: Case) => Promise<void>;
}

export const PARTS: readonly { readonly name: string; readonly start: (excel: RunningHost) => Part }[] = [
  { name: "functions", start: functions },
  { name: "reports", start: reports },
  { name: "calls", start: calls },
  { name: "files", start: files },
  { name: "people", start: people },
];
