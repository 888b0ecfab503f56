import { nps } from "../core/metrics/nps";
import { define } from "./entry";
import { column } from "./parameters";

export const scores = [
  define("scores", {
    id: "NPS",
    parameters: { scores: column.numbers() },
    result: { shape: "scalar", unit: "points" },
    source:
      "Reichheld, F. F. (2003). The one number you need to grow. Harvard Business Review 81(12), 46–54.",
    examples: [
      { formula: "=CRM.NPS(A1:A5)", cells: [[10], [9], [8], [6], [10]], expected: 40 },
      { formula: "=CRM.NPS(A1:A4)", cells: [["score"], [0], [null], [10]], expected: 0 },
    ],
    run: ({ scores }) => nps(scores),
  }),
];
