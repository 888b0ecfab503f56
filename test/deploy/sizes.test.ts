import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

let folder: string;
let printed: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sizes-"));
  const webpack = join("node_modules", "webpack-cli", "bin", "cli.js");
  const build = ["--mode", "production", "--env", "sizes", "--env", `dist=${folder}`];
  printed = execFileSync(process.execPath, [webpack, ...build], { encoding: "utf8" });
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** Bytes, gzip, and the most they may be. */
function sizes(what: string): [number, number] {
  const [, size, budget] = new RegExp(`^${what} +(\\d+) of (\\d+)$`, "m").exec(printed)!;
  return [Number(size), Number(budget)];
}

describe("what a production build loads first, gzip", () => {
  it("is at most 60 kB until functions answer", () => {
    const [size, budget] = sizes("until functions answer");
    expect(budget).toBe(60_000);
    expect(size).toBeGreaterThan(10_000);
    expect(size).toBeLessThanOrEqual(budget);
  });

  it.each(["en", "zh"])("is at most 220 kB until the pane can be used in %s", (language) => {
    const [size, budget] = sizes(`until the pane can be used, words-${language}`);
    expect(budget).toBe(220_000);
    expect(size).toBeGreaterThan(100_000);
    expect(size).toBeLessThanOrEqual(budget);
  });

  it("holds no report, no model, no lexicon and no second language", () => {
    const first = /^first-screen +(\d+)$/m.exec(printed);
    expect(Number(first![1])).toBeLessThan(160_000);
    expect(printed).toMatch(/^functions-text +\d+$/m);
    expect(printed).toMatch(/^functions-models +\d+$/m);
  });
});
