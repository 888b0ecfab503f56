// What is checked without running anything, `npm run types` and `npm run lint`, beside each other: each keeps one core busy.
import { spawn } from "node:child_process";

const outcomes = ["types", "lint"].map(
  (script) =>
    new Promise((resolve) =>
      spawn(`npm run ${script}`, { stdio: "inherit", shell: true }).on("close", (code) => resolve(code)),
    ),
);
process.exitCode = (await Promise.all(outcomes)).every((code) => code === 0) ? 0 : 1;
