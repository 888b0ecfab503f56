/** How a refusal shows in a cell. Only `#VALUE!` and `#N/A` carry a sentence in Excel. */
export type ErrorCode = "value" | "notAvailable" | "divisionByZero";

/**
 * The one way in which the core says "cannot say". `key` names a sentence in `locales` (section `errors`),
 * `detail` fills its placeholders.
 */
export class CoreError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly key: string,
    readonly detail: Readonly<Record<string, string | number>> = {},
  ) {
    super(key);
    this.name = "CoreError";
  }
}
