import fc from "fast-check";
import { AFTERWARDS, EDITS, EditMatrix, type EditCase, type EditName } from "../excel/editMatrix";
import { EVERY_REPORT } from "../excel/smallTables";
import type { RunningHost } from "../support/host";
import type { Part } from "./parts";

const act = fc.record({
  what: fc.constantFrom(...(["type", "type", "type formulas", "insert rows", "insert columns"] as const)),
  row: fc.nat(70),
  column: fc.nat(24),
  count: fc.integer({ min: 1, max: 4 }),
});

/** People at their sheets, and then us: nothing of theirs is lost, nothing of ours is left. */
export const people = (excel: RunningHost): Part<EditCase> => {
  const matrix = new EditMatrix(excel);
  return {
    few: 3,
    many: 150,
    cases: fc.record({
      report: fc.constantFrom(...EVERY_REPORT),
      edit: fc.oneof(
        fc.array(act, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...(Object.keys(EDITS) as EditName[])),
      ),
      then: fc.constantFrom(...AFTERWARDS),
      forget: fc.boolean(),
      turn: fc.nat(11),
    }),
    async check(one) {
      const { lost, left, wrong } = await matrix.try(one);
      const all = [
        ...lost.map((each) => `lost: ${each}`),
        ...left.map((each) => `left: ${each}`),
        ...wrong.map((each) => `wrong: ${each}`),
      ];
      if (all.length > 0) {
        throw new Error(all.slice(0, 5).join("; "));
      }
    },
  };
};
