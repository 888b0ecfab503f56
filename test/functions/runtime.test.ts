import type { Cell } from "../../src/core/cells/cell";
import { isCellError } from "../../src/core/cells/cell";
import { associateAll } from "../../src/functions/associate";
import type { Example } from "../../src/functions/catalogue";
import { CATALOGUE } from "../../src/functions/catalogue";
import { functionsJson } from "../../src/functions/metadata";
import { startHost, type RunningHost } from "../support/host";
import { close } from "./close";

/** Every example of the catalogue in one workbook, one below the other: data from column A, the formula in H. */
const FORMULA_COLUMN = "H";
const placed: { id: string; example: Example; row: number; formula: string }[] = [];
let rows = 1;
for (const { id, examples } of CATALOGUE) {
  for (const example of examples) {
    placed.push({ id, example, row: rows, formula: shifted(example.formula, rows - 1) });
    const answer = Array.isArray(example.expected) ? example.expected.length : 1;
    rows += Math.max(example.cells?.length ?? 0, answer) + 1;
  }
}

/** The formula with its references moved down; text in quotes stays. */
function shifted(formula: string, down: number): string {
  return formula
    .split('"')
    .map((part, i) =>
      i % 2 === 1
        ? part
        : part.replace(/\b([A-Z])(\d+)\b/g, (_, column, row) => `${column}${Number(row) + down}`),
    )
    .join('"');
}

let excel: RunningHost;

beforeAll(async () => {
  excel = await startHost({ metadata: functionsJson("en-US", "https://crm.example.com") });
  associateAll();
  const sheet: (string | number | boolean)[][] = Array.from({ length: rows }, () => new Array(7).fill(""));
  for (const { example, row } of placed) {
    example.cells?.forEach((line, r) =>
      line.forEach((cell, c) => {
        (sheet[row - 1 + r] as unknown[])[c] = cell ?? "";
      }),
    );
  }
  excel.host.edit("Sheet1", "A1", sheet);
  for (const { row, formula } of placed) {
    excel.host.edit("Sheet1", `${FORMULA_COLUMN}${row}`, [[formula]]);
  }
  await excel.host.settled();
}, 120_000);

afterAll(() => excel.stop());

it.each(placed.map((place) => [place.example.formula, place] as const))(
  "%s gives in a cell what its example says",
  (_formula, { example, row }) => {
    const expected = Array.isArray(example.expected)
      ? (example.expected as readonly (readonly Cell[])[])
      : [[example.expected as Cell]];
    const width = expected[0]?.length ?? 1;
    const last = String.fromCharCode(FORMULA_COLUMN.charCodeAt(0) + width - 1);
    const cells = excel.host.read("Sheet1", `${FORMULA_COLUMN}${row}:${last}${row + expected.length - 1}`);
    const message = excel.host.messageAt("Sheet1", row - 1, 7);
    expect([message, cells[0]?.[0]]).not.toEqual([expect.any(String), "#VALUE!"]);
    const wanted = expected.map((line) => line.map((cell) => (isCellError(cell) ? cell.error : cell)));
    close(cells, wanted, example.tolerance);
  },
);
