import { CoreError, type ErrorCode } from "../core/errors";

/** An error's own fields do not survive the way into or out of a worker. */
export type Refused =
  | {
      readonly kind: "refused";
      readonly code: ErrorCode;
      readonly key: string;
      readonly detail: CoreError["detail"];
    }
  | { readonly kind: "failed"; readonly message: string };

export function refusalOf(error: unknown): Refused {
  return error instanceof CoreError
    ? { kind: "refused", code: error.code, key: error.key, detail: error.detail }
    : { kind: "failed", message: error instanceof Error ? error.message : String(error) };
}

export function errorOf(refused: Refused): Error {
  return refused.kind === "refused"
    ? new CoreError(refused.code, refused.key, refused.detail)
    : new Error(refused.message);
}
