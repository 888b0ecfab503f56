import type { MadeReports } from "../app/makeReports";
import type { Texts } from "../locales";
import { fill } from "../locales/translate";

/** How many reports were made, and what becomes of the one that was being written. */
export function batchSentence(
  { made, cancelled, finishing }: Pick<MadeReports, "made" | "cancelled" | "finishing">,
  { batch }: Texts["pane"],
): string {
  const count = made.length;
  return finishing === undefined
    ? fill(cancelled ? batch.cancelled : batch.made, { count })
    : fill(batch.cancelledWriting, { count, report: finishing.title });
}
