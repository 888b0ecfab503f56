// The host with the spreadsheet engine is bundled once, before any suite: see test/support/host.ts.
module.exports = () => {
  require("../../src/workbench/node/bundle.cjs").bundleHost();
};
