import { agreedMark, DecimalEvidence } from "../../../../src/core/cells/read/decimalMark";
import { readNumberText } from "../../../../src/core/cells/read/numbers";

function markOf(texts: readonly string[]) {
  const evidence = new DecimalEvidence();
  texts.forEach((text) => evidence.add(text, readNumberText(text)!));
  return evidence.decide();
}

describe("what a column shows of its decimal mark", () => {
  it.each([
    [["4,5"], "comma"],
    [["4.5"], "point"],
    [["4.500", "1.300.000"], "comma"],
    [["4", "5 000"], undefined],
    [["4.500"], undefined],
    [["4.500", "4,250"], undefined],
    [["4.5", "4,25"], "conflict"],
    [["$4.500", "$4,250"], undefined],
    [["£4,500"], "point"],
    [["4.500", "310"], "comma"],
    [["4.500", "31"], undefined],
    [["4.500", "310", "4500"], undefined],
    [["4.500", "310", "1000"], undefined],
    [["4.500", "310", "-1000"], undefined],
    [["4.500", "100"], "comma"],
    [["4.500", "999"], "comma"],
    [["4.500", "-310"], "comma"],
    [["4.500", "99"], undefined],
    [["4.500", "4,500", "310"], undefined],
    [["4,500", "310"], "point"],
    [["4.500", "£4,500", "310"], "point"],
    [["KWD 4.500"], undefined],
    [["4.501", "310"], undefined],
  ])("%j: %s", (texts, mark) => expect(markOf(texts)).toBe(mark));

  it("is decided by 98 of 100 proofs, not by 97", () => {
    const texts = (others: number) => Array.from({ length: 100 }, (_, i) => (i < others ? "1.5" : "1,5"));
    expect([2, 3].map((others) => markOf(texts(others)))).toEqual(["comma", "conflict"]);
  });
});

it.each([
  [["comma", undefined, "comma"], "comma"],
  [["comma", "point"], undefined],
  [["conflict"], undefined],
  [[], undefined],
] as const)("columns with %j agree on %s", (marks, agreed) => expect(agreedMark(marks)).toBe(agreed));
