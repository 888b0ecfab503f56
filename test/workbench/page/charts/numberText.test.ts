import { bundled } from "../bundled";

const { numberText, tickText } = bundled<typeof import("../../../../src/workbench/page/charts/numberText")>(
  "src/workbench/page/charts/numberText.ts",
);

describe("numbers in charts", () => {
  it.each([
    [0.256, "0.0%", "25.6%"],
    [12345.6, "#,##0", "12,346"],
    [1234.5, '"¥"#,##0.00', "¥1,234.50"],
    [45658, "yyyy-mm-dd", "2025-01-01"],
    [1234.5, "General", "1234.5"],
    [1234567, undefined, "1,234,567"],
  ])("%d in %s is %s", (value, format, text) => {
    expect(numberText(value, format)).toBe(text);
  });

  it("shows the number itself when its format is broken", () => {
    expect(numberText(1.5, '"unclosed')).toBe("1.5");
  });

  it("leaves out decimals on ticks that have none", () => {
    expect(tickText(0.2, "0.0%")).toBe("20%");
    expect(tickText(0.125, "0.0%")).toBe("12.5%");
    expect(tickText(100, "#,##0.00")).toBe("100");
    expect(tickText(350_000, '0\\.0,"万"')).toBe("35.0万");
  });
});
