import { CoreError } from "../../src/core/errors";
import { answerFormula, findFunction } from "./answer";

const { cells = [] } = findFunction("PARETONBD.EFFECTS")!.examples[0]!;
const answered = (formula: string, list = cells) => answerFormula(formula, list) as unknown[][];
const ORDERS = 'A1:A181, B1:B181, D1:E61, "2025-12-31"';

it("gives what the model is at the commonest word, what the word goes with, and how many were in the list", () => {
  const rows = answered(`=CRM.PARETONBD.EFFECTS(${ORDERS})`);
  expect(rows.map(([name]) => name)).toEqual([
    ...["Parameter", "r", "alpha", "s", "beta", "unit_days"],
    ...["purchases: channel = shop", "leaving: channel = shop"],
    ...["log_likelihood", "chi_square", "customers", "customers_not_listed"],
  ]);
  const [, effect, , low, high] = rows[6]!;
  expect(low as number).toBeLessThan(effect as number);
  expect(high as number).toBeGreaterThan(effect as number);
});

it("finds customers whose numbers Excel has stored as numbers, and counts those who are not in the list", () => {
  const numbered = (value: unknown) =>
    typeof value === "string" && /^C\d+$/.test(value) ? Number(value.slice(1)) : value;
  const list = cells.map((row, i) =>
    row.map((value, c) =>
      c === 3 && i > 55 ? null : c === 3 ? numbered(value) : c === 0 ? String(numbered(value)) : value,
    ),
  );
  const rows = answered(`=CRM.PARETONBD.EFFECTS(${ORDERS})`, list as typeof cells);
  expect(rows.slice(-2)).toEqual([
    ["customers", 55, "", "", "", ""],
    ["customers_not_listed", 5, "", "", "", ""],
  ]);
});

it("shows no figure of effects that are refused, but says why", () => {
  const rows = answered(`=CRM.PARETONBD.EFFECTS(A1:A24, B1:B24, D1:E61, "2025-12-31", "zh")`);
  expect(
    rows
      .slice(1)
      .flat()
      .filter((value) => typeof value === "number"),
  ).toEqual([]);
  expect(rows[1]![0]).toBe("错误");
});

it("refuses a list of other customers in words", () => {
  const list = cells.map((row) => row.map((value, c) => (c === 3 ? `X${String(value)}` : value)));
  const refusal = answerFormula(`=CRM.BGNBD.EFFECTS(${ORDERS})`, list);
  expect((refusal as CoreError).key).toBe("noCustomerListed");
});
