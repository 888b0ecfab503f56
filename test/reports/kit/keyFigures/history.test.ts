import { textsFor } from "../../../../src/locales";
import {
  addToHistory,
  lastTime,
  readHistory,
  type HistoryRow,
} from "../../../../src/reports/kit/keyFigures/history";

const row = (asOf: number, unit: HistoryRow["unit"], revenue: number): HistoryRow => ({
  asOf,
  unit,
  period: "p",
  figures: { revenue },
});

describe("the history", () => {
  it.each(["en-US", "zh-CN"])(
    "is read back from a sheet written in %s, whatever else stands there",
    (locale) => {
      const { periodReport: words, keyFigures } = textsFor(locale).reports;
      const cells = [
        [
          words.columns.asOf,
          words.columns.unit,
          words.columns.period,
          keyFigures.names.revenue,
          "Mine",
          keyFigures.names.nps,
        ],
        [45716, words.options.unit.choices.month, "2025-02", 300, "note", ""],
        ["", "", "", "", "a remark", ""],
      ];
      expect(readHistory(cells)).toEqual([
        { asOf: 45716, unit: "month", period: "2025-02", figures: { revenue: 300, nps: null } },
      ]);
    },
  );

  it("of a sheet without our titles is empty", () => {
    expect(readHistory([["a"], [1]])).toEqual([]);
    expect(readHistory([])).toEqual([]);
  });

  it("grows by a row, oldest first, and replaces one of the same date and unit", () => {
    const history = [row(45747, "month", 1), row(45716, "month", 2)];
    expect(
      addToHistory(history, row(45747, "month", 3)).map(({ asOf, figures }) => [asOf, figures.revenue]),
    ).toEqual([
      [45716, 2],
      [45747, 3],
    ]);
    expect(addToHistory(history, row(45747, "quarter", 4))).toHaveLength(3);
  });

  it("names as last time the latest earlier row of the same unit", () => {
    const history = [
      row(45716, "month", 1),
      row(45740, "week", 2),
      row(45688, "month", 3),
      row(45800, "month", 4),
    ];
    expect(lastTime(history, row(45747, "month", 9))?.figures.revenue).toBe(1);
    expect(lastTime(history, row(45747, "quarter", 9))).toBeUndefined();
  });
});
