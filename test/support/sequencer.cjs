// On a fresh clone Jest begins with the largest files and knows nothing of how long they take: the longest, which are
// short, came last, and one worker stood idle meanwhile. Suites that ask for more time than others begin.
const { readFileSync } = require("node:fs");
const Sequencer = require("@jest/test-sequencer").default;

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isKnown = sorted.some((test) => this.time(test) !== undefined);
    return isKnown ? sorted : byTimeAsked(sorted);
  }
};

function byTimeAsked(tests) {
  const asked = new Map(tests.map((test) => [test, timeAsked(readFileSync(test.path, "utf8"))]));
  return tests.sort((a, b) => asked.get(b) - asked.get(a));
}

/** The longest time limit of a test or a hook, in milliseconds. */
function timeAsked(source) {
  return Math.max(
    0,
    ...Array.from(source.matchAll(/,\s*(\d+_000),?\s*\);/g), ([, limit]) => Number(limit.replace("_", ""))),
  );
}
