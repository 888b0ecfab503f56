import type { ExtraColumn } from "../../../../src/core/cells/dataset";
import { durationsTo } from "../../../../src/reports/kit/tickets/durations";

const texts = (title: string, ...words: string[]): ExtraColumn => ({
  title,
  column: 0,
  data: { kind: "text", codes: Int32Array.from(words.keys()), dictionary: words },
});
const numbers = (title: string, ...values: number[]): ExtraColumn => ({
  title,
  column: 0,
  data: { kind: "number", values: Float64Array.from(values) },
});
const answered = (...columns: ExtraColumn[]) => {
  const hours = durationsTo("ticketAnswered", columns);
  return hours && [...hours].map((value) => (Number.isNaN(value) ? null : Math.round(value * 1e6) / 1e6));
};

describe("times that first answers took", () => {
  it("are read as clock times, in words of both languages, and as nothing where they say nothing", () => {
    expect(
      answered(
        texts("首次响应时长", "02:30", "26:00:36", "1天2小时", "5分", "1 h 30 min", "90s", "soon", ""),
      ),
    ).toEqual([2.5, 26.01, 26, 0.083333, 1.5, 0.025, null, null]);
  });

  it.each([
    ["First response time (seconds)", 5400, 1.5],
    ["First reply time in minutes", 90, 1.5],
    ["First response time (in hrs)", 1.5, 1.5],
    ["首次响应时长(秒)", 5400, 1.5],
    ["首次响应时长（分钟）", 90, 1.5],
  ])("%s: a bare number has the unit of its title", (title, value, hours) => {
    expect(answered(numbers(title, value))).toEqual([hours]);
    expect(answered(texts(title, String(value)))).toEqual([hours]);
  });

  it("are not guessed from bare numbers without a unit", () => {
    expect(answered(numbers("First response time", 90, 30))).toBeUndefined();
  });

  it("are shares of a day where Excel has taken them for times, whatever the title says", () => {
    expect(answered(numbers("First response time (in hrs)", 312 / 86_400, 7201 / 86_400))).toEqual([
      0.086667, 2.000278,
    ]);
  });

  it("stand in a column of their own, apart from those to the end", () => {
    const ends = texts("处理时长", "2小时");
    expect(answered(ends)).toBeUndefined();
    expect([...durationsTo("ticketResolved", [ends])!]).toEqual([2]);
  });
});
