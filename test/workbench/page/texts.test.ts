import { textsFor, type TextKey } from "../../../src/workbench/page/texts";

const KEYS: TextKey[] = [
  "open",
  "save",
  "sample",
  "otherLanguage",
  "toDark",
  "toLight",
  "loading",
  "dropHere",
];

describe("the workbench's sentences", () => {
  it("differ between English and Chinese", () => {
    for (const key of KEYS) {
      expect(textsFor("zh-CN")(key)).not.toBe(textsFor("en-US")(key));
    }
  });

  it("fill their placeholders in both languages", () => {
    for (const language of ["en-US", "zh-CN"] as const) {
      expect(textsFor(language)("cannotOpen", { file: "a.csv", reason: "R" })).toMatch(/a\.csv.*R/);
    }
  });

  it("leave a placeholder visible when nothing fills it", () => {
    expect(textsFor("en-US")("saving")).toContain("{file}");
  });
});
