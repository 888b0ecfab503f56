import { CoreError } from "../errors";

/** Throws unless the number is a share, 0 to 1: the usual slip is 5 for 5 %. */
export function requireShare(value: number, name: string): void {
  if (!(value >= 0 && value <= 1)) {
    throw new CoreError("value", "notAShare", { name, value });
  }
}

/** Throws for numbers below zero: losses, counts and spans are typed as positive numbers. */
export function requireNotNegative(value: number, name: string): void {
  if (!(value >= 0)) {
    throw new CoreError("value", "negative", { name, value });
  }
}

export function requirePositive(value: number, name: string): void {
  if (!(value > 0)) {
    throw new CoreError("value", "notPositive", { name, value });
  }
}

export function requireCount(value: number, name: string): void {
  if (!(Number.isInteger(value) && value >= 0)) {
    throw new CoreError("value", "notACount", { name, value });
  }
}

/** A quotient whose base may be zero, which is `#DIV/0!` and never infinity. */
export function divide(numerator: number, denominator: number): number {
  if (denominator === 0) {
    throw new CoreError("divisionByZero", "zeroBase");
  }
  return numerator / denominator;
}

/** Throws when there is nothing to count. */
export function requireSome(count: number): void {
  if (count === 0) {
    throw new CoreError("notAvailable", "nothingToCount");
  }
}
