/** What the pages load, gzip, in the order in which it is loaded: printed by `npm run build -- --env sizes`. */
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { gzipSync } = require("node:zlib");

/** Bytes that may be loaded before functions answer, and before the pane can be used in one language. */
const BUDGETS = { functions: 60_000, firstScreen: 220_000 };

/** Names of the chunks that are loaded until then. */
const FUNCTIONS = ["functions"];
const FIRST_SCREEN = [...FUNCTIONS, "taskpane", "first-screen"];
const LANGUAGES = ["words-en", "words-zh"];

class Sizes {
  apply(compiler) {
    compiler.hooks.done.tap("Sizes", ({ compilation }) => {
      const { outputPath } = compiler;
      const known = new Map();
      const sizeOf = (file) => {
        known.set(
          file,
          known.get(file) ?? gzipSync(readFileSync(join(outputPath, file)), { level: 9 }).length,
        );
        return known.get(file);
      };
      const filesOf = (name) => compilation.namedChunkGroups.get(name).getFiles();
      const total = (names) =>
        [...new Set(names.flatMap(filesOf))].reduce((sum, file) => sum + sizeOf(file), 0);
      const lines = [...compilation.namedChunkGroups.keys()].flatMap((name) => [
        line(name, total([name])),
        ...filesOf(name).map((file) => line(`  ${file}`, sizeOf(file))),
      ]);
      process.stdout.write(
        `${[
          ...lines,
          line("until functions answer", total(FUNCTIONS), BUDGETS.functions),
          ...LANGUAGES.map((words) =>
            line(
              `until the pane can be used, ${words}`,
              total([...FIRST_SCREEN, words]),
              BUDGETS.firstScreen,
            ),
          ),
        ].join("\n")}\n`,
      );
    });
  }
}

function line(what, bytes, budget) {
  const of = budget === undefined ? "" : ` of ${budget}`;
  return `${what.padEnd(48)}${String(bytes).padStart(8)}${of}`;
}

module.exports = { Sizes };
