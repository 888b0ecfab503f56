import type { PERIOD_UNITS } from "../core/ledger/periods";

/** Calendar periods by which functions count, with the other words that are understood. */
export const UNITS = {
  week: ["周", "weekly", "weeks"],
  month: ["月", "monthly", "months"],
  quarter: ["季", "季度", "quarterly", "quarters"],
  half: ["半年", "half year"],
  year: ["年", "yearly", "years", "annual"],
} as const satisfies Record<(typeof PERIOD_UNITS)[number], readonly string[]>;
