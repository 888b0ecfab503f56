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
