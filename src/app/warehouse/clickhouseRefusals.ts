import { CoreError } from "../../core/errors";

/** What a server refuses, by its codes: each has a remedy of its own. */
const REFUSED: readonly (readonly [key: string, codes: readonly number[]])[] = [
  ["warehouseLogin", [192, 193, 194, 516]],
  ["warehouseRights", [164, 291, 392, 497]],
  ["warehouseNotThere", [60, 81]],
  ["warehouseSyntax", [43, 46, 47, 62]],
  ["warehouseLimit", [158, 159, 160, 202, 241, 307, 394, 396]],
];
const OTHER = "warehouseRefused";
const REFUSALS: ReadonlySet<string> = new Set([OTHER, ...REFUSED.map(([key]) => key)]);
/** Another statement of the same session runs. */
const SESSION_IS_LOCKED = 373;

const SAID = 300;
/** An error stands at the end of what came before it. */
const LAST = 4000;

/** The refusal that an answer is, if it is one: in the middle of an answer it comes as text within it. */
export function refusalIn(ok: boolean, text: string, password: string | undefined): CoreError | undefined {
  if (ok && !/^Code: \d+\..*Exception/m.test(text.slice(-LAST))) {
    return undefined;
  }
  // Before anything is cut or folded: what is left of a password is no longer found.
  const end = (password ? text.replaceAll(password, "…") : text).slice(-LAST);
  const code = codeIn(end);
  const key = REFUSED.find(([, codes]) => codes.includes(code))?.[0] ?? OTHER;
  return new CoreError("notAvailable", key, { message: said(end) });
}

export function isLocked(ok: boolean, text: string): boolean {
  return !ok && codeIn(text.slice(-LAST)) === SESSION_IS_LOCKED;
}

/** Whether it is the server that refused. */
export function isRefusal(error: unknown): error is CoreError {
  return error instanceof CoreError && REFUSALS.has(error.key);
}

function codeIn(text: string): number {
  return Number(/Code: (\d+)/.exec(text)?.[1]);
}

/** What the server says, without rows that came before it. */
function said(text: string): string {
  return text
    .slice(Math.max(0, text.search(/^Code: \d/m)))
    .trim()
    .replaceAll(/\s+/g, " ")
    .slice(0, SAID);
}
