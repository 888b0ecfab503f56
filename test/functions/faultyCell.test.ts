import { CoreError } from "../../src/core/errors";
import { CATALOGUE } from "../../src/functions/catalogue";
import { evaluate } from "../../src/functions/evaluate";
import { addressWithin, faultyCell } from "../../src/functions/faultyCell";

/** The address of the cell that a call complains of, its arguments standing from row 2 in columns A, B, C … of Data. */
function blamed(id: string, ...args: unknown[]): string | undefined {
  const entry = CATALOGUE.find((one) => one.id === id)!;
  try {
    evaluate(entry, args);
  } catch (error) {
    const faulty = faultyCell(error as CoreError, entry.parameters, args);
    return faulty && addressWithin(`Data!${String.fromCharCode(65 + faulty.argument)}2:Z99`, faulty);
  }
  throw new Error("It has an answer");
}

const down = (...cells: unknown[]) => cells.map((cell) => [cell]);

describe("the cell that a refusal speaks of", () => {
  it.each([
    ["a text among numbers", "NPS", [down(9, 8, "late", 10)], "Data!A4"],
    ["a number out of the scale", "NPS", [down(9, 8, 10, 12)], "Data!A5"],
    ["an error cell", "NPS", [down(9, { type: "CustomFunctionError", code: "#DIV/0!" })], "Data!A3"],
    ["a number along a row", "NPS", [[[9, 8, 12, 10]]], "Data!C2"],
    [
      "an unreadable date in the second argument",
      "CUSTOMERS",
      [down("a", "b"), down(45000, "soon")],
      "Data!B3",
    ],
    ["a negative count", "RETENTION", [200, 190, -3], "Data!C2"],
  ] as const)("is found for %s", (_what, id, args, address) => {
    expect(blamed(id, ...args)).toBe(address);
  });

  it.each([
    ["ranges of unequal length", "CUSTOMERS", [down("a", "b"), down(45000)]],
    ["a missing argument", "NPS", [null]],
    ["five-point answers that happen to be counted", "NPS", [Array.from({ length: 20 }, () => [5])]],
  ] as const)("is none for %s", (_what, id, args) => {
    expect(blamed(id, ...args)).toBeUndefined();
  });
});

it.each([
  ["Orders!E2:E401", 15, 0, "Orders!E17"],
  ["'My sheet'!$B$3:$D$9", 2, 2, "'My sheet'!D5"],
  ["Orders!E:E", 4, 0, "Orders!E5"],
  ["Z7", 0, 1, "AA7"],
  ["3:7", 0, 0, undefined],
])("row and column within %s", (address, row, column, cell) => {
  expect(addressWithin(address, { row, column })).toBe(cell);
});
