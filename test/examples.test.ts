import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

type Scope = Readonly<Record<string, unknown>>;

/** What an example may use besides the file that it stands in: the core and the texts. */
const COMMON = Object.assign({}, ...[...filesOf("src/core"), "src/locales/index.ts"].map(load)) as Scope;

const FILES = ["core", "excel", "functions", "reports", "taskpane"].flatMap((house) =>
  filesOf(`src/${house}`),
);

const EXAMPLES = FILES.flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(/\/\*\*(?:(?!\*\/)[\s\S])*?@example([\s\S]*?)\*\//g)].map(
    ([, text]) => ({ file, example: text!.replace(/^\s*\* ?/gm, "").trim() }),
  ),
);

describe("every @example gives what it says", () => {
  it.each(EXAMPLES)("$file: $example", ({ file, example }) => {
    const { code, says } = partsOf(example);
    const scope = { ...COMMON, ...load(file) };
    const actual = evaluate(code, scope);
    const expected = expectedOf(says, scope);
    const digits = Math.max(0, ...[...says.matchAll(/\.(\d+)/g)].map(([, decimals]) => decimals!.length));
    const tolerance = Math.max(digits > 0 ? 0.5 * 10 ** -digits : 0, 1e-12);
    expect(rounded(actual, expected, tolerance, says.includes("…"))).toEqual(expected);
  });
});

/** What comes before the last `//` and behind it; lines of nothing but a comment before the code explain it. */
function partsOf(example: string): { readonly code: string; readonly says: string } {
  const lines = example.split("\n");
  const first = lines.findIndex((line) => !line.startsWith("//"));
  const text = lines.slice(first).join("\n");
  const at = text.lastIndexOf("// ");
  return at < 0 ? { code: text, says: "undefined" } : { code: text.slice(0, at), says: text.slice(at + 3) };
}

/** A value, or a value with a colon and words; `…` stands for fields that are not told. */
function expectedOf(says: string, scope: Scope): unknown {
  try {
    return evaluate(says.replace(/,\s*…/, ""), scope);
  } catch {
    return evaluate(says.slice(0, says.indexOf(": ")), scope);
  }
}

function evaluate(code: string, scope: Scope): unknown {
  return Function(...Object.keys(scope), `return (${code.trim()});`)(...Object.values(scope)) as unknown;
}

/** The actual value with the expected one's numbers where it agrees with them, and without what is not told. */
function rounded(actual: unknown, expected: unknown, tolerance: number, partly: boolean): unknown {
  if (typeof actual === "number" && typeof expected === "number") {
    return Math.abs(actual - expected) <= tolerance ? expected : actual;
  }
  if (Array.isArray(expected) && actual !== null && typeof actual === "object") {
    return Array.from(actual as ArrayLike<unknown>, (item, i) =>
      rounded(item, expected[i], tolerance, partly),
    );
  }
  if (isObject(actual) && isObject(expected)) {
    const told = Object.entries(actual).filter(([key]) => !partly || key in expected);
    return Object.fromEntries(
      told.map(([key, value]) => [key, rounded(value, expected[key], tolerance, partly)]),
    );
  }
  return actual;
}

function isObject(value: unknown): value is Scope {
  return typeof value === "object" && value !== null;
}

function load(file: string): Scope {
  return jest.requireActual<Scope>(join(process.cwd(), file));
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`);
}
