import { serialOf } from "../core/cells/calendar";

/** Of this computer, as an Excel serial. */
export function today(): number {
  const now = new Date();
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
}
