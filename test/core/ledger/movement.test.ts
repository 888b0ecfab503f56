import fc from "fast-check";
import { serialOf } from "../../../src/core/cells/calendar";
import { customerMovement } from "../../../src/core/ledger/movement";

const day = (month: number, date: number) => serialOf(2025, month, date) as number;

describe("customerMovement", () => {
  const codes = Int32Array.of(0, 1, 0, 2, 1, 2);
  const days = Int32Array.of(day(1, 5), day(1, 20), day(2, 3), day(2, 14), day(3, 9), day(3, 31));

  it("follows customers from month to month", () => {
    const [january, february, march] = customerMovement(codes, days, { unit: "month" });
    expect(january).toMatchObject({ opening: NaN, acquired: NaN, closing: 2, complete: true });
    expect(february).toMatchObject({ opening: 2, acquired: 1, kept: 1, returned: 0, lost: 1, closing: 2 });
    expect(march).toMatchObject({ opening: 2, acquired: 0, kept: 1, returned: 1, lost: 1, closing: 2 });
  });

  it("counts the new customers of the first month where it is told who is older", () => {
    const [january] = customerMovement(codes, days, { unit: "month", older: Uint8Array.of(1, 0, 0) });
    expect(january).toMatchObject({ opening: NaN, acquired: 1, kept: NaN, closing: 2 });
  });

  it("marks the period that the data do not fill", () => {
    const last = customerMovement(codes, days, { unit: "month", asOf: day(3, 15) }).at(-1);
    expect(last).toMatchObject({ closing: 1, complete: false });
  });

  it("balances: opening = kept + lost, closing = kept + new + returned", () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 45658, max: 46100 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(rows, (pairs) => {
        const movement = customerMovement(
          Int32Array.from(pairs, ([code]) => code),
          Int32Array.from(pairs, ([, date]) => date),
          { unit: "month" },
        );
        movement.slice(1).forEach(({ opening, kept, lost, closing, acquired, returned }, i) => {
          expect(opening).toBe(movement[i]?.closing);
          expect(opening).toBe(kept + lost);
          expect(closing).toBe(kept + acquired + returned);
        });
      }),
    );
  });
});
