import type { CoreError } from "../../src/core/errors";
import { textsFor } from "../../src/locales";
import { fill } from "../../src/locales/translate";
import { requireFinite } from "../../src/reports/finite";
import type { Block, Report } from "../../src/reports/report";

const reportWith = (...blocks: Block[]): Report => ({
  id: "retention",
  title: "Retention",
  issues: [],
  sheets: [{ id: "periods", name: "Retention", blocks }],
});

const table = (value: number | string | null): Block => ({
  kind: "table",
  id: "rates",
  columns: [
    { key: "period", title: "Period", format: "text" },
    { key: "rate", title: "Retention rate", format: "percent" },
  ],
  rows: [
    ["2025-01", 0.5],
    ["2025-02", value],
  ],
});

const card = (value: number): Block => ({
  kind: "keyFigures",
  figures: [{ label: "Revenue", value, format: "money" }],
});

it.each([NaN, Infinity, -Infinity])("a table that holds %d is refused by sheet and column", (value) => {
  expect(() => requireFinite(reportWith(table(0.1), table(value)))).toThrow(
    expect.objectContaining({
      key: "figureNotFinite",
      detail: { sheet: "Retention", figure: "Retention rate" },
    }),
  );
});

it("a key figure that is none is refused by its label", () => {
  expect(() => requireFinite(reportWith(card(NaN)))).toThrow(
    expect.objectContaining({ detail: { sheet: "Retention", figure: "Revenue" } }),
  );
});

it("blanks, and customers who are called NaN, pass as they are", () => {
  const report = reportWith(table(null), table("NaN"), card(0));
  expect(requireFinite(report)).toBe(report);
});

it.each(["en-US", "zh-CN"])("the refusal says in %s that nothing was written", (locale) => {
  const { errors } = textsFor(locale);
  try {
    requireFinite(reportWith(card(NaN)));
  } catch (error) {
    const { key, detail } = error as CoreError;
    const sentence = fill(errors[key as keyof typeof errors], detail);
    expect(sentence).toMatch(
      locale === "en-US"
        ? /“Revenue” on “Retention”.*nothing was written/
        : /“Retention”上的“Revenue”.*没有写入/,
    );
  }
  expect.assertions(1);
});
