// What "fast-check" is for suites. Property tests try the same cases in every run: a failure is a finding, not luck.
const fc = require("../../node_modules/fast-check/lib/cjs/fast-check.js");

fc.configureGlobal({ seed: 20260101 });
module.exports = fc;
