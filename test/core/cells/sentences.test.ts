import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { EXCLUSION_REASONS } from "../../../src/core/cells/dataset";
import { NOT_STACKED } from "../../../src/core/cells/rules/readDataset";
import { ROLES } from "../../../src/core/cells/roles";
import * as englishErrors from "../../../src/locales/en-US/errors/intake";
import * as englishIssues from "../../../src/locales/en-US/issues";
import * as englishRoles from "../../../src/locales/en-US/roles";
import * as chineseErrors from "../../../src/locales/zh-CN/errors/intake";
import * as chineseIssues from "../../../src/locales/zh-CN/issues";
import * as chineseRoles from "../../../src/locales/zh-CN/roles";

const CELLS = join(__dirname, "../../../src/core/cells");
const LEDGER = join(__dirname, "../../../src/core/ledger");

function sources(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n");
}

function placeholders(sentence: string): string[] {
  return [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();
}

describe("sentences of the intake", () => {
  const code = sources(CELLS) + sources(LEDGER);
  const used = [
    ...code.matchAll(/key: "(\w+)"/g),
    ...code.matchAll(/complaint\(raw, "\w+", "(\w+)"\)/g),
    ...code.matchAll(/remark\(raw, "(\w+)"\)/g),
    ...code.matchAll(/complain\("(\w+)"/g),
    ...code.matchAll(/(?:[?:]|\?\?) "((?:date(?:Order|Without)|decimal|not|error|tax)[A-Z]\w*)"/g),
  ].map(([, key]) => key!);

  it("exist for every complaint that the code makes, and for no other", () => {
    const reasonsTold = EXCLUSION_REASONS.filter((reason) => !/^(roundedId|unreadable)/.test(reason));
    const told = [...used, ...reasonsTold, ...Object.values(NOT_STACKED)];
    expect([...new Set(told)].sort()).toEqual(Object.keys(englishIssues.issues).sort());
  });

  it("name every reason and role", () => {
    expect(Object.keys(englishIssues.exclusions)).toEqual([...EXCLUSION_REASONS]);
    expect(new Set(Object.keys(englishRoles.roles))).toEqual(new Set(ROLES));
  });

  it("have the same keys and placeholders in both languages", () => {
    const pairs: [Record<string, Record<string, string>>, Record<string, Record<string, string>>][] = [
      [englishIssues, chineseIssues],
      [englishRoles, chineseRoles],
      [englishErrors, chineseErrors],
    ];
    for (const [english, chinese] of pairs) {
      for (const [section, sentences] of Object.entries(english)) {
        expect(Object.keys(chinese[section]!)).toEqual(Object.keys(sentences));
        for (const [key, sentence] of Object.entries(sentences)) {
          expect([key, placeholders(chinese[section]![key]!)]).toEqual([key, placeholders(sentence)]);
        }
      }
    }
  });
});
