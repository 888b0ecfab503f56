import { funnel } from "../core/metrics/conversion";
import { complaintRate, resolutionRate, responseHours } from "../core/metrics/service";
import { CoreError } from "../core/errors";
import { fill } from "../locales/translate";
import { readCell } from "./cells";
import { define, defineTable } from "./entry";
import type { CellTable } from "./parameters";
import { column, each, one, optional, table } from "./parameters";
import { orBlank } from "./tableCells";
import { wordsOf } from "./words";

export const service = [
  defineTable("service", {
    id: "CONVERSION",
    parameters: { stage_counts: table.cells() },
    result: {
      shape: "table",
      columns: { stage: "text", count: "count", stepRate: "share", overallRate: "share", dropOff: "share" },
    },
    citation: "standard",
    examples: [
      {
        formula: "=CRM.CONVERSION(A1:B4)",
        cells: [
          ["Stage", "Visitors"],
          ["Visit", 1000],
          ["Cart", 400],
          ["Order", 100],
        ],
        expected: [
          ["Stage", "Count", "Step rate", "Overall rate", "Drop-off"],
          ["Visit", 1000, "", 1, ""],
          ["Cart", 400, 0.4, 0.4, 0.6],
          ["Order", 100, 0.25, 0.1, 0.75],
        ],
      },
      {
        formula: '=CRM.CONVERSION({800,200,50}, "zh")',
        expected: [
          ["阶段", "数量", "环节转化率", "总转化率", "流失占比"],
          ["第 1 环节", 800, "", 1, ""],
          ["第 2 环节", 200, 0.25, 0.25, 0.75],
          ["第 3 环节", 50, 0.25, 0.0625, 0.75],
        ],
      },
    ],
    run: ({ stage_counts, language }) => {
      const { names, counts } = readStages(stage_counts);
      const words = wordsOf(language);
      return {
        rows: funnel(counts).map(({ count, stepRate, overallRate, dropOff }, i) => [
          names[i] ?? fill(words.stage, { number: i + 1 }),
          count,
          orBlank(stepRate),
          overallRate,
          orBlank(dropOff),
        ]),
      };
    },
  }),

  define("service", {
    id: "COMPLAINTRATE",
    parameters: { complaints: each.number(), base: each.number() },
    result: { shape: "elements", unit: "share" },
    citation: "standard",
    examples: [
      { formula: "=CRM.COMPLAINTRATE(12, 400)", expected: 0.03 },
      {
        formula: "=CRM.COMPLAINTRATE(A1:A2, B1:B2)",
        cells: [
          [3, 200],
          [10, 125],
        ],
        expected: [[0.015], [0.08]],
      },
    ],
    run: complaintRate,
  }),

  define("service", {
    id: "RESPONSETIME",
    parameters: { opened: column.moments(), answered: column.moments(), percentile: optional(one.share()) },
    result: { shape: "scalar", unit: "hours" },
    citation: "standard",
    examples: [
      {
        formula: "=CRM.RESPONSETIME(A1:A4, B1:B4)",
        cells: [
          ["Opened", "Answered"],
          ["2025-03-03 09:00", "2025-03-03 11:00"],
          ["2025-03-03 10:30", "2025-03-03 10:45"],
          ["2025-03-04 16:00", "2025-03-05 09:00"],
        ],
        expected: 2,
      },
      {
        formula: "=CRM.RESPONSETIME(A1:A3, B1:B3, 90%)",
        cells: [
          [45719, 45719.25],
          [45719.5, 45720],
          [45720, null],
        ],
        expected: 11.4,
      },
    ],
    run: ({ opened, answered, percentile = 0.5 }) => responseHours(opened, answered, percentile),
  }),

  define("service", {
    id: "RESOLUTIONRATE",
    parameters: { resolved: each.number(), total: each.number() },
    result: { shape: "elements", unit: "share" },
    citation: "standard",
    examples: [
      { formula: "=CRM.RESOLUTIONRATE(45, 50)", expected: 0.9 },
      { formula: "=CRM.RESOLUTIONRATE(A1:B1, 80)", cells: [[60, 72]], expected: [[0.75, 0.9]] },
    ],
    run: resolutionRate,
  }),
];

/** Counts down a column or along a row, or names beside counts; a title above them does not count. */
function readStages(cells: CellTable): { names: (string | undefined)[]; counts: number[] } {
  const pairs = cells[0]?.length === 2 && typeof cells.at(-1)?.[0] === "string";
  const rows = pairs ? cells : cells.flat().map((cell) => [null, cell]);
  const stages = rows.flatMap(([name, count], row) => {
    if (count == null) {
      return [];
    }
    const { value, problem } = readCell(count, { type: "number" });
    if (problem && row > 0) {
      throw new CoreError("value", `${problem}InRow`, {
        parameter: "stage_counts",
        text: String(count),
        row: row + 1,
      });
    }
    return problem || value === undefined
      ? []
      : [{ name: name == null ? undefined : String(name), count: value as number }];
  });
  return { names: stages.map(({ name }) => name), counts: stages.map(({ count }) => count) };
}
