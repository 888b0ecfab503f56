import { MISSING_CODE } from "../columns";
import type { NumberRole, Reading } from "../read/reading";

/** Shares that were rounded to whole percents may add up to this much more or less than one. */
const ROUNDED = 0.02;
/** Above this a column of shares counts in percent: 35, not 0.35. */
const IN_PERCENT = 10;
/** Customers are whole; sums of them in a cell may be off by a bit. */
const SAME_COUNT = 0.5;

/** Numbers of customers and of answers. */
const COUNTS: readonly NumberRole[] = ["count", "opening", "acquired", "returned", "lost", "closing"];

/**
 * Tables that were aggregated elsewhere: shares between nothing and all that add up to one, numbers of customers that are
 * none below zero, and closing = opening + new + returned − lost. What does not hold is pointed out; the values stay.
 */
export function checkAggregates(reading: Reading): void {
  checkCounts(reading);
  checkShares(reading);
  checkBalances(reading);
}

function checkCounts({ mapping, log, reasons, columns: { numbers } }: Reading): void {
  for (const role of COUNTS) {
    numbers[role]?.values.forEach((count, row) => {
      if (count < 0 && reasons.isUsed(row)) {
        const kind = { severity: "warning", key: "negativeCount", column: mapping[role], role } as const;
        log.add(kind, row, () => ({ count }));
      }
    });
  }
}

/** Of one period or of all; the first row of each stands for it. */
interface Sum {
  readonly row: number;
  share: number;
  rows: number;
}

function checkShares({ mapping, log, reasons, columns: { numbers, texts } }: Reading): void {
  const { share } = numbers;
  if (!share) {
    return;
  }
  const sums = new Map<number, Sum>();
  share.values.forEach((value, row) => {
    if (reasons.isUsed(row) && !Number.isNaN(value)) {
      const period = texts.period?.codes[row] ?? MISSING_CODE;
      const sum = sums.get(period) ?? { row, share: 0, rows: 0 };
      sum.share += value;
      sum.rows++;
      sums.set(period, sum);
    }
  });
  const typical = [...sums.values()].map((sum) => sum.share).sort((a, b) => a - b)[sums.size >> 1] ?? 0;
  const whole = typical > IN_PERCENT ? 100 : 1;
  const about = { column: mapping.share, role: "share" } as const;
  share.values.forEach((value, row) => {
    if ((value < 0 || value > whole) && reasons.isUsed(row)) {
      log.add({ severity: "warning", key: "shareOutOfRange", ...about }, row, () => ({
        share: value,
        whole,
      }));
    }
  });
  // Where each row is a customer's, shares are no parts of a whole.
  for (const { row, share: sum, rows } of texts.customer ? [] : sums.values()) {
    if (rows > 1 && Math.abs(sum / whole - 1) > ROUNDED) {
      const percent = Math.round((1000 * sum) / whole) / 10;
      log.add({ severity: "warning", key: "sharesDontAddUp", ...about }, row, () => ({ percent }));
    }
  }
}

function checkBalances({ mapping, log, reasons, columns: { numbers } }: Reading): void {
  const { opening, closing, lost, acquired, returned } = numbers;
  // Where nobody counted who was lost, it is what the other numbers leave.
  if (!opening || !closing || !lost) {
    return;
  }
  const kind = {
    severity: "warning",
    key: "closingDiffers",
    column: mapping.closing,
    role: "closing",
  } as const;
  closing.values.forEach((given, row) => {
    const gained = (acquired?.values[row] ?? 0) + (returned?.values[row] ?? 0);
    const expected = opening.values[row]! + gained - (lost?.values[row] ?? 0);
    if (Math.abs(expected - given) > SAME_COUNT && reasons.isUsed(row)) {
      log.add(kind, row, () => ({ closing: given, expected }));
    }
  });
}
