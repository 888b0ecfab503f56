import { headline } from "../../../../src/reports/kit/page/headline";

const text = (length: number) => "x".repeat(length);

describe("the headline of a page", () => {
  it("takes the longest answer that fits its line, else the last", () => {
    const answers = [91, 80, 20].map((length) => ({ text: text(length) }));
    expect(headline(answers).sentences).toEqual([{ text: text(80) }]);
    expect(headline([{ text: text(99) }, { text: text(95) }]).sentences).toEqual([{ text: text(95) }]);
  });

  it("counts a Chinese character as two", () => {
    const answers = ["销".repeat(46), "销".repeat(45)].map((own) => ({ text: own }));
    expect(headline(answers).sentences[0]!.text).toHaveLength(45);
  });

  it("says two more that fit, and leaves out what does not", () => {
    const more = [111, 110, 5, 6].map((length) => ({ text: text(length) }));
    expect(headline([{ text: "a" }], more).sentences.map((own) => own.text.length)).toEqual([1, 110, 5]);
  });
});
