import fc from "fast-check";
import { serialOf } from "../../../src/core/cells/calendar";
import { customerMovement, movementByGroup, movementOfCounts } from "../../../src/core/ledger/movement";
import { ledgerOfRows } from "./lines";

const day = (month: number, date: number) => serialOf(2025, month, date) as number;

describe("customerMovement", () => {
  const rows = [
    [0, day(1, 5)],
    [1, day(1, 20)],
    [0, day(2, 3)],
    [2, day(2, 14)],
    [1, day(3, 9)],
    [2, day(3, 31)],
  ] as const;

  it("follows customers from month to month", () => {
    const [january, february, march] = customerMovement(ledgerOfRows(rows), { unit: "month" });
    expect(january).toMatchObject({ opening: NaN, acquired: NaN, closing: 2, complete: true });
    expect(february).toMatchObject({ opening: 2, acquired: 1, kept: 1, returned: 0, lost: 1, closing: 2 });
    expect(march).toMatchObject({ opening: 2, acquired: 0, kept: 1, returned: 1, lost: 1, closing: 2 });
  });

  it("counts the new customers of the first month where it is told who is older", () => {
    const [january] = customerMovement(ledgerOfRows(rows), { unit: "month" }, Uint8Array.of(1, 0, 0));
    expect(january).toMatchObject({ opening: NaN, acquired: 1, kept: NaN, closing: 2 });
  });

  it("marks the period that the data do not fill", () => {
    const last = customerMovement(ledgerOfRows(rows, day(3, 15)), { unit: "month" }).at(-1);
    expect(last).toMatchObject({ closing: 1, complete: false });
  });

  it("of groups adds up to that of all", () => {
    const ledger = ledgerOfRows(rows);
    const groups = movementByGroup(ledger, { unit: "month" }, [0, 1, 1], 2);
    customerMovement(ledger, { unit: "month" }).forEach((all, index) => {
      for (const key of ["opening", "kept", "returned", "lost", "closing"] as const) {
        expect(groups.reduce((sum, group) => sum + group[index]![key], 0)).toBe(all[key]);
      }
    });
  });

  it("balances: opening = kept + lost, closing = kept + new + returned", () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 45658, max: 46100 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(rows, (pairs) => {
        const movement = customerMovement(ledgerOfRows(pairs), { unit: "month" });
        movement.slice(1).forEach(({ opening, kept, lost, closing, acquired, returned }, i) => {
          expect(opening).toBe(movement[i]?.closing);
          expect(opening).toBe(kept + lost);
          expect(closing).toBe(kept + acquired + returned);
        });
      }),
    );
  });
});

it("before the first period nothing is known: who was kept, returned or lost in it", () => {
  const counts = {
    acquired: Int32Array.of(3, 1),
    kept: Int32Array.of(7, 2),
    returned: Int32Array.of(9, 0),
    active: Int32Array.of(3, 3),
  };
  const [first, second] = movementOfCounts(counts, 24300, { unit: "month" }, day(2, 28), false);
  expect(first).toEqual({
    period: 24300,
    opening: NaN,
    acquired: NaN,
    kept: NaN,
    returned: NaN,
    lost: NaN,
    closing: 3,
    complete: true,
  });
  expect(second).toEqual({
    period: 24301,
    opening: 3,
    acquired: 1,
    kept: 2,
    returned: 0,
    lost: 1,
    closing: 3,
    complete: true,
  });
  const [told] = movementOfCounts(counts, 24300, { unit: "month" }, day(1, 30), true);
  expect([told!.acquired, told!.kept, told!.complete]).toEqual([3, NaN, false]);
});
