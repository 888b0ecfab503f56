import { literal, payloadBytes } from "../../src/excel/cellText";

describe("text from data stays text", () => {
  it.each(["=1+1", '=HYPERLINK("x")', "+49 30 1234", "-5 °C", "@name", "  =A1", "'quoted"])("%s", (text) => {
    expect(literal(text)).toBe(`'${text}`);
  });

  it.each(["007", "3/4", "2025-01", "12%", "1e5", "May 5", "Mar-2025", "TRUE", "false", "#N/A", "$5"])(
    "%s is not read as a number, date or truth value",
    (text) => {
      expect(literal(text)).toBe(`'${text}`);
    },
  );

  it.each(["Champions", "客户 A", "Hamburg, 5 Street", "Trueman", ""])("%s needs no apostrophe", (text) => {
    expect(literal(text)).toBe(text);
  });

  it("leaves numbers, truth values and blanks alone", () => {
    expect([1.5, true, null].map(literal)).toEqual([1.5, true, null]);
  });
});

describe("the size of values in a request", () => {
  it.each([
    [[[1, 22, 333]]],
    [[["plain", 'with "quotes"', "back\\slash"]]],
    [
      [
        ["客户", "中文文本"],
        [null, true],
      ],
    ],
  ])("is not underestimated: %j", (values) => {
    const real = Buffer.byteLength(JSON.stringify(values), "utf8");
    expect(payloadBytes(values)).toBeGreaterThanOrEqual(real - 2);
    expect(payloadBytes(values)).toBeLessThan(real * 1.5 + 10);
  });
});
