import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";

const NAME = "built-by-a-test";
const LOCK = `.cache/workbench-${NAME}.lock`;
const BUILD = `
  import { buildBundle, builds } from "./src/workbench/build.mjs";
  builds.tell = (line) => process.stdout.write(line + "\\n");
  await buildBundle("${NAME}", "src/deploy/cors.cjs", { platform: "node" });
`;

afterEach(() => {
  for (const path of [LOCK, `.cache/workbench-${NAME}.stamp`, `.cache/workbench/${NAME}`]) {
    rmSync(path, { recursive: true, force: true });
  }
});

/** What is told of it. */
function build(): Promise<string> {
  const child = spawn(process.execPath, ["--input-type=module", "-e", BUILD]);
  let told = "";
  child.stdout.on("data", (chunk: Buffer) => (told += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (told += chunk.toString()));
  return new Promise((resolve) => child.on("close", () => resolve(told)));
}

const BUILT = new RegExp(`^Building workbench-${NAME} …\nBuilt workbench-${NAME} in \\d+ s.\n$`);

it("commands that start together build once what is missing, and nothing once it is there", async () => {
  const told = await Promise.all([build(), build(), build()]);
  expect(told.filter((text) => text === "")).toHaveLength(2);
  expect(told.join("")).toMatch(BUILT);
  expect(await build()).toBe("");
});

it("a build that was killed holds up no other", async () => {
  const killed = spawn(process.execPath, ["-e", ""]);
  await new Promise((resolve) => killed.on("close", resolve));
  mkdirSync(".cache", { recursive: true });
  writeFileSync(LOCK, String(killed.pid));
  expect(await build()).toMatch(BUILT);
});
