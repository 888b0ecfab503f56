import { seededRandom } from "../../../src/core/statistics/random";
import { WordTree } from "../../../src/core/text/wordTree";

function toldBy(words: readonly string[], text: string, from: number): string[] {
  const told: string[] = [];
  new WordTree(words.map((word) => [word, word])).from(text, from, (word, end) =>
    told.push(`${word}|${end}`),
  );
  return told;
}

describe("WordTree", () => {
  it("tells all words that begin at a place, shortest first, and where each ends", () => {
    expect(toldBy(["好用", "好", "好用吗", "用"], "很好用", 1)).toEqual(["好|2", "好用|3"]);
  });

  it("tells each value of a word that was given twice", () => {
    expect(toldBy(["a", "a"], "a", 0)).toEqual(["a|1", "a|1"]);
  });

  it("tells none where none begins", () => {
    expect(toldBy(["ab"], "aab", 0)).toEqual([]);
    expect(toldBy([], "aab", 0)).toEqual([]);
  });

  it("finds what a search for each word finds", () => {
    const random = seededRandom(5);
    const draw = (length: number) => Array.from({ length }, () => "abc慢"[Math.floor(4 * random())]).join("");
    const words = [...new Set(Array.from({ length: 300 }, () => draw(1 + Math.floor(5 * random()))))];
    const text = draw(400);
    for (let at = 0; at < text.length; at++) {
      const expected = words.filter((word) => text.startsWith(word, at)).sort((a, b) => a.length - b.length);
      expect(toldBy(words, text, at)).toEqual(expected.map((word) => `${word}|${at + word.length}`));
    }
  });
});
