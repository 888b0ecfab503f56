/**
 * Survival of 1,000,000 contracts and a logistic regression of 100,000 customers × 30 columns, beside R on the same rows where
 * Rscript with the package survival is on this machine.
 *
 *   npm run bench -- staying
 *
 * CPU time in ms, medians of five; `ratio` is ours ÷ R's. R takes the fits alone: glm.fit without the folds.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { logistic, type LogisticFit } from "../../src/core/models/logistic";
import { foldedChances } from "../../src/core/models/logisticFolds";
import { chanceOf } from "../../src/core/models/logisticMatrix";
import { kaplanMeier, survivalByGroup } from "../../src/core/statistics/kaplanMeier";
import { logRank } from "../../src/core/statistics/logRank";
import { drawNormal, seededRandom } from "../../src/core/statistics/random";

const REPEATS = 5;
const CONTRACTS = 1_000_000;
const CUSTOMERS = 100_000;
const COLUMNS = 30;

const random = seededRandom(20250101);
const times = Float64Array.from({ length: CONTRACTS }, () => 1 + Math.floor(1500 * random()));
const happened = Uint8Array.from(times, () => (random() < 0.4 ? 1 : 0));
const group = Uint8Array.from(times, () => Math.floor(4 * random()));
const durations = { times, happened, group, groups: 4 };
const columns = Array.from({ length: COLUMNS }, (_, c) =>
  Float64Array.from({ length: CUSTOMERS }, () => (c < 12 ? drawNormal(random) : random() < 0.2 ? 1 : 0)),
);
const outcome = Uint8Array.from({ length: CUSTOMERS }, (_, row) => {
  const eta = -1 + columns[0]![row]! - 0.5 * columns[13]![row]! + 0.3 * columns[5]![row]!;
  return random() < chanceOf(eta) ? 1 : 0;
});
const data = { names: columns.map((_, c) => `x${c}`), columns, outcome };

let fit: LogisticFit;
const ours = {
  "survival, one curve": cpu(() => kaplanMeier(times, happened)),
  "survival by 4 groups": cpu(() => survivalByGroup(durations)),
  "log-rank of 4 groups": cpu(() => logRank(durations)),
  "logistic, fit": cpu(() => (fit = logistic(data))),
  "logistic, 5 folds": cpu(() => foldedChances(fit, outcome, seededRandom(1))),
};
const theirs = inR();
console.table(
  Object.fromEntries(
    Object.entries(ours).map(([name, ms], i) => {
      const other = theirs?.[i];
      return [
        name,
        {
          ours: Math.round(ms),
          R: other ? Math.round(other) : "–",
          ratio: other ? Number((ms / other).toPrecision(3)) : "–",
        },
      ];
    }),
  ),
);

function cpu(run: () => unknown): number {
  const taken = Array.from({ length: REPEATS + 2 }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return taken.slice(2).sort((a, b) => a - b)[REPEATS >> 1]!;
}

/** The first four in R; undefined where it is not there. */
function inR(): number[] | undefined {
  const folder = mkdtempSync(join(tmpdir(), "staying-"));
  try {
    const file = join(folder, "numbers.bin");
    const all = [
      times,
      Float64Array.from(happened),
      Float64Array.from(group),
      ...columns,
      Float64Array.from(outcome),
    ];
    writeFileSync(file, Buffer.concat(all.map(({ buffer }) => Buffer.from(buffer))));
    const script = `
      suppressMessages(library(survival))
      f <- file(commandArgs(TRUE)[1], "rb"); take <- function(n) readBin(f, "double", n)
      n <- ${CONTRACTS}; m <- ${CUSTOMERS}
      t <- take(n); e <- take(n); g <- take(n)
      x <- cbind(1, matrix(take(m * ${COLUMNS}), m)); y <- take(m)
      cpu <- function(run) median(replicate(3, sum(system.time(run())[1:2]))) * 1000
      cat(cpu(function() survfit(Surv(t, e) ~ 1)), cpu(function() survfit(Surv(t, e) ~ g)),
          cpu(function() survdiff(Surv(t, e) ~ g)), cpu(function() glm.fit(x, y, family = binomial())))`;
    const { status, stdout } = spawnSync("Rscript", ["-e", script, file], { encoding: "utf8" });
    if (status !== 0) {
      console.log("No Rscript with the package survival: left out.");
      return undefined;
    }
    return stdout.trim().split(" ").map(Number);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
