/**
 * Topics and sentiment of 100,000 comments, no two alike, as the feedback report's worker and the cell functions read them.
 *
 *   npm run bench -- comments
 *
 * CPU time in ms, medians of five after the first. The bound is 2,000 for topics and sentiment together.
 */
import { DEFAULT_TOPICS } from "../../src/core/text/topicWords";
import { commentReader, countTopics } from "../../src/core/text/topics";
import { sentiment } from "../../src/core/text/sentiment";
import { seededRandom } from "../../src/core/statistics/random";
import { detectLanguage } from "../../src/core/text/sentiment";
import { PLAIN, TOLD } from "../core/text/labelledSentences";
import { BLAME, PRAISE } from "../core/text/sentences";

const COMMENTS = 100_000;
const RUNS = 5;
const BOUND = 2000;

const lines = [PRAISE, BLAME, ...[PLAIN, TOLD].map((labelled) => labelled.replaceAll(/^[+-] /gm, ""))]
  .flatMap((text) => text.trim().split("\n"))
  .filter((line) => line.trim() !== "");

for (const language of ["zh", "en", "both"] as const) {
  const comments = drawComments(
    lines.filter((line) => language === "both" || detectLanguage(line) === language),
  );
  const length = comments.reduce((sum, { length: one }) => sum + one, 0) / COMMENTS;
  const topics = cpu(() => comments.map(commentReader(DEFAULT_TOPICS)));
  console.log(
    `${language}: ${length.toFixed(0)} characters a comment; topics and sentiment ${topics.toFixed(0)} (${topics <= BOUND ? "within" : "ABOVE"} ${BOUND}),`,
    `CRM.TOPICS ${cpu(() => countTopics(comments, DEFAULT_TOPICS)).toFixed(0)},`,
    `CRM.SENTIMENT ${cpu(() => comments.map((comment) => sentiment(comment))).toFixed(0)}`,
  );
  if (topics > BOUND) {
    process.exitCode = 1;
  }
}

/** One or two sentences and an order's number, so that no comment is read twice. */
function drawComments(sentences: readonly string[]): string[] {
  const random = seededRandom(17);
  const draw = () => sentences[Math.floor(random() * sentences.length)]!;
  return Array.from({ length: COMMENTS }, (_, i) =>
    `${draw()}${random() < 0.4 ? `, ${draw()}` : ""} ${100_000 + i}`.trim(),
  );
}

function cpu(run: () => unknown): number {
  const taken = Array.from({ length: RUNS + 1 }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return taken.slice(1).sort((a, b) => a - b)[RUNS >> 1]!;
}
