import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";

/** Who may import whom: a house's name, and the houses it may look into (its own always). */
const MAY_IMPORT: Record<string, readonly string[]> = {
  core: [],
  locales: [],
  reports: ["core", "locales"],
  functions: ["core", "locales"],
  // The salt's place in storage is said once, where cells read it.
  excel: ["core", "reports", "functions", "locales"],
  app: ["core", "reports", "excel", "functions", "locales"],
  commands: ["app", "locales", "taskpane"],
  taskpane: ["core", "reports", "excel", "app", "functions", "commands", "locales"],
  workbench: [],
};

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((path) => join("src", path))
  .filter((path) => /\.(tsx?|mjs)$/.test(path));

function importsOf(path: string): string[] {
  const text = readFileSync(path, "utf8");
  const statements = text.matchAll(
    /(?:\bfrom|\bimport|\brequire\(|\bimport\(|new URL\()\s*["']([^"']+)["']/g,
  );
  return [...statements].map((match) => match[1]!);
}

const house = (path: string) => relative("src", path).split(/[\\/]/)[0]!;

describe("imports go one way", () => {
  it("knows every house", () => {
    expect(new Set(sources.map(house))).toEqual(new Set(Object.keys(MAY_IMPORT)));
  });

  it.each(Object.keys(MAY_IMPORT))("%s looks only where it may", (name) => {
    const strangers = sources
      .filter((path) => house(path) === name)
      .flatMap((path) =>
        importsOf(path)
          .filter((target) => target.startsWith("."))
          .map((target) => normalize(join(dirname(path), target)))
          .filter((target) => target.startsWith("src"))
          .filter((target) => house(target) !== name && !MAY_IMPORT[name]!.includes(house(target)))
          .map((target) => `${path} → ${target}`),
      );
    expect(strangers).toEqual([]);
  });

  it("core uses no package but special functions and distributions", () => {
    const packages = sources
      .filter((path) => house(path) === "core")
      .flatMap((path) => importsOf(path).filter((target) => !target.startsWith(".")));
    expect(packages.filter((name) => !name.startsWith("@stdlib/"))).toEqual([]);
  });

  it("core reads no clock, no locale and no Math.random", () => {
    const offenders = sources
      .filter((path) => house(path) === "core")
      .filter((path) => {
        const code = readFileSync(path, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
        return /Math\.random|Date\.now|new Date\(\)|toLocale\w+\(|Intl\.(?!Segmenter)/.test(code);
      });
    expect(offenders).toEqual([]);
  });

  it("nothing of the workbench's engine reaches the add-in", () => {
    const engines = /^(@univerjs|echarts|exceljs|jsdom|playwright)/;
    const offenders = sources
      .filter((path) => house(path) !== "workbench")
      .filter((path) => importsOf(path).some((target) => engines.test(target)));
    expect(offenders).toEqual([]);
  });
});
