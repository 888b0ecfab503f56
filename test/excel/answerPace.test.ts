import { AnswerPace } from "../../src/excel/answerPace";

/** Rows of 40 bytes in four cells. */
const ROWS = Array.from({ length: 6000 }, (_, row) => ["C0000001", 45000, "SO10000", 1000.5 + (row % 9)]);
const BYTES_A_CELL = 10;

/** A machine that parses rows from all over the answer in so many milliseconds each time. */
function paceOf(...milliseconds: readonly number[]): AnswerPace {
  let now = 0;
  let call = 0;
  const pace = new AnswerPace(() => (now += call++ % 2 === 0 ? 0 : (milliseconds[call / 2 - 1] ?? 1)));
  milliseconds.forEach(() => pace.learn(ROWS));
  return pace;
}

const megabytes = (pace: AnswerPace) => (pace.cells * BYTES_A_CELL) / 1e6;

describe("answers are as large as the machine parses them without holding up the pane", () => {
  it.each([
    ["a slow one has 1.2 MB at a time", 20, 1.2],
    ["a middling one what it parses in 23 ms", 1, 2.76],
    ["a fast one 4.5 MB: more is refused on the web", 0.2, 4.5],
    ["where the clock is too coarse to tell, 4.5 MB", 0, 4.5],
  ])("%s", (_, milliseconds, expected) => {
    const [low, high] = [0.85 * expected, 1.15 * expected];
    expect(megabytes(paceOf(milliseconds))).toBeGreaterThan(low);
    expect(megabytes(paceOf(milliseconds))).toBeLessThan(high);
  });

  it("one busy moment changes nothing", () => {
    expect(paceOf(1, 40, 1).cells).toBe(paceOf(1, 1, 1).cells);
  });

  it("an answer that is too small for the clock teaches no pace", () => {
    const pace = paceOf(20);
    ROWS.slice(0, 20).forEach((row) => pace.learn([row]));
    expect(pace.cells).toBe(paceOf(20).cells);
  });

  it("cells that take more room are fewer", () => {
    const pace = paceOf(0.2);
    const before = pace.cells;
    pace.learn(ROWS.map((row) => row.map((cell) => `${cell}`.repeat(10))));
    expect(pace.cells).toBeLessThan(before / 5);
  });
});
