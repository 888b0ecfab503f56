import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CoreError } from "../../src/core/errors";
import { sentence } from "../../src/functions/sentences";

const folders = [
  "core/metrics",
  "core/ledger",
  "core/segments",
  "core/statistics",
  "core/text",
  "core/models",
  "functions",
];
const sources = folders.flatMap((folder) =>
  readdirSync(join("src", folder))
    // Functions are given columns, never a dataset.
    .filter((file) => file.endsWith(".ts") && !["orderLines.ts", "deals.ts"].includes(file))
    .map((file) => readFileSync(join("src", folder, file), "utf8")),
);

const keys = new Set(
  sources.flatMap((text) =>
    [...text.matchAll(/new CoreError\(\s*"\w+",\s*"(\w+)"/g)].map(([, key]) => key as string),
  ),
);

it("finds the refusals in the sources", () => {
  expect(keys.size).toBeGreaterThan(40);
  expect(keys).toContain("npsScoreOutOfRange");
});

it.each([...keys])("has a sentence for %s in both languages", (key) => {
  for (const language of ["en-US", "zh-CN"]) {
    expect(sentence(new CoreError("value", key), language)).not.toBe(key);
  }
});

it("fills the sentence with what was refused", () => {
  const error = new CoreError("value", "notAShare", { name: "churn", value: 5 });
  expect(sentence(error, "de-DE")).toBe("churn must be between 0 and 1 (type 5% or 0.05), got 5");
  expect(sentence(error, "zh-TW")).toBe("churn 应在 0 到 1 之间（请输入 5% 或 0.05），实际为 5");
});
