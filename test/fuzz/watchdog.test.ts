import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { buildSync } from "esbuild";

const code = buildSync({
  entryPoints: [join(__dirname, "watchdog.ts")],
  bundle: true,
  platform: "node",
  format: "cjs",
  write: false,
}).outputFiles[0]!.text;
const run = (body: string) =>
  spawnSync(process.execPath, ["-e", `${code}\n${body}`], {
    encoding: "utf8",
    timeout: 60_000,
  });

describe("the watchdog", () => {
  it("ends a process whose case takes more processor time than it may", () => {
    const { signal } = run("watchdog(1).next(); for (;;);");
    expect(signal).toBe("SIGKILL");
  });

  it("lets a case wait as long as it likes", () => {
    const { status, stdout } = run(
      "watchdog(1).next(); setTimeout(() => process.stdout.write('ended'), 3000);",
    );
    expect([status, stdout]).toEqual([0, "ended"]);
  });
});
