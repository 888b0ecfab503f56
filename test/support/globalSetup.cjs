const { CDNOW_FOLDER, hasCdnow } = require("../core/models/cdnowFolder.ts");

// The host with the spreadsheet engine and the pane's components are bundled once, before any suite: see test/support/host.ts
// and moduleNameMapper.
module.exports = () => {
  const { bundleHost, bundleComponents } = require("../../src/workbench/node/bundle.cjs");
  bundleHost();
  bundleComponents();
  // Not on stdout, which belongs to `jest --json`.
  process.stderr.write(
    hasCdnow
      ? `CDNOW figures: run (${CDNOW_FOLDER})\n`
      : `CDNOW figures: not run, nothing at ${CDNOW_FOLDER}; the simulated set stands in\n`,
  );
};
