// Jest's transformer: esbuild, whatever TypeScript's version.
const { transformSync } = require("esbuild");
const { createHash } = require("node:crypto");

require("./compileOnce.cjs");

module.exports = {
  getCacheKey: (source, file) => createHash("sha1").update(source).update(file).update("2").digest("hex"),
  process: (source, file) =>
    transformSync(source, {
      loader: file.endsWith(".tsx") ? "tsx" : file.endsWith(".ts") ? "ts" : "js",
      format: "cjs",
      target: "node20",
      jsx: "automatic",
      // Jest's own modules know no import().
      supported: { "dynamic-import": false },
      sourcefile: file,
      sourcemap: "inline",
    }),
};
