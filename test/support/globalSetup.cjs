const { CDNOW_FOLDER, hasCdnow } = require("../core/models/cdnowFolder.ts");

// The host with the spreadsheet engine is bundled once, before any suite: see test/support/host.ts.
module.exports = () => {
  require("../../src/workbench/node/bundle.cjs").bundleHost();
  // Not on stdout, which belongs to `jest --json`.
  process.stderr.write(
    hasCdnow
      ? `CDNOW figures: run (${CDNOW_FOLDER})\n`
      : `CDNOW figures: not run, nothing at ${CDNOW_FOLDER}; the simulated set stands in\n`,
  );
};
