import { fill } from "../../src/locales/translate";

it("fills each place, and leaves the one visible that nobody fills", () => {
  expect(fill("{count} of {all} rows at {cell}", { count: 3, all: 10 })).toBe("3 of 10 rows at {cell}");
});

it("shows what a text hides: marks that turn the writing, and control characters", () => {
  const hidden = "a\u202eb\u0007c\u2066d";
  expect(fill("“{text}” is no date", { text: hidden })).toBe("“a[U+202E]b[U+0007]c[U+2066]d” is no date");
});

it("leaves line breaks and joined emoji alone", () => {
  expect(fill("{text}", { text: "a\nb 👩\u200d💻" })).toBe("a\nb 👩\u200d💻");
});

it.each([
  ["{count} customers are at risk", "1 customer is at risk"],
  ["{count} orders", "1 order"],
  ["{count} more customers than before", "1 more customer than before"],
  ["thank {count} customers who have spent a lot", "thank 1 customer who has spent a lot"],
  ["3 of {count} rows used", "3 of 1 rows used"],
])("says one of a thing in the singular: %s", (sentence, said) => {
  expect(fill(sentence, { count: "1" })).toBe(said);
  expect(fill(sentence, { count: 12 })).toBe(sentence.replace("{count}", "12"));
});

it("says none of them, not 0 of them", () => {
  expect(fill("{all} tickets, {late} of them late", { all: 4, late: 0 })).toBe(
    "4 tickets, none of them late",
  );
});
