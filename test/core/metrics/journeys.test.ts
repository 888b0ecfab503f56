import { journeys, type TouchLog } from "../../../src/core/metrics/journeys";

/** View, cart, help and order: [customer, touch, day]. */
const TOUCHES = ["view", "cart", "help", "order"];
const ROWS: readonly (readonly [number, string, number])[] = [
  [0, "view", 1],
  [0, "view", 1.001],
  [0, "cart", 1.01],
  [0, "order", 1.015],
  [0, "help", 9],
  [1, "view", 2],
  [1, "help", 2.005],
  [1, "view", 5],
  [1, "cart", 5.01],
  [1, "order", 5.012],
  [2, "cart", 3],
  [2, "view", 20],
];
const log: TouchLog = {
  customer: Int32Array.from(ROWS, ([who]) => who),
  customers: 3,
  touch: Int32Array.from(ROWS, ([, name]) => TOUCHES.indexOf(name)),
  touches: 4,
  time: Float64Array.from(ROWS, ([, , day]) => day),
  goal: Uint8Array.from(ROWS, ([, name]) => Number(name === "order")),
};
const made = journeys(log, { gap: 1 / 48, window: 30, steps: 3, away: 10 });

describe("journeys", () => {
  it("are visits that end where nothing is touched for a gap", () => {
    expect(made).toMatchObject({
      customers: 3,
      visits: 6,
      touches: 12,
      buyers: 2,
      boughtVisits: 2,
      purchases: 2,
      touched: 2,
      visitsWithout: 4,
    });
  });

  it("have paths, in which what follows itself stands once", () => {
    const told = made.paths.map(({ touches, visits, customers, bought }) => [
      touches.map((code) => TOUCHES[code]).join(" "),
      visits,
      customers,
      bought,
    ]);
    expect(told).toEqual([
      ["view cart order", 2, 2, 2],
      ["view", 1, 1, 0],
      ["cart", 1, 1, 0],
      ["help", 1, 1, 0],
      ["view help", 1, 1, 0],
    ]);
    expect(made.steps[0]).toEqual({ from: 0, to: 1, times: 2 });
  });

  it("tell what stands first and last before buying, and last before leaving", () => {
    const of = (name: string) => made.byTouch[TOUCHES.indexOf(name)]!;
    // Before the second purchase stand view and help of day 2, view and cart of day 5.
    expect(of("view")).toMatchObject({ customers: 3, times: 5, first: 2, last: 0, exits: 1 });
    expect(of("cart")).toMatchObject({ first: 0, last: 2, visits: 3, exits: 1 });
    expect(of("help")).toMatchObject({ exits: 2, left: 1 });
    // The last touch of who bought on day 5 and came no more for ten days was the order.
    expect(of("order").left).toBe(1);
    expect(made.left).toBe(2);
    expect(made.medianTouches).toBe(3.5);
    expect(made.medianDays).toBeCloseTo((0.015 + 3.012) / 2, 10);
  });

  it("stay on a touch until the next of the visit", () => {
    expect(made.byTouch[0]!.dwell).toBeCloseTo((0.005 + 0.009) / 2, 10);
    expect(made.byTouch[3]!.dwell).toBeNaN();
  });

  it("may end outside of the log: what was bought need not be a touch", () => {
    const bought = { ...log, touch: log.touch.map((code) => (code === 3 ? -1 : code)) };
    const again = journeys(bought, { gap: 1 / 48, window: 3, steps: 3, away: 10 });
    expect(again.purchases).toBe(2);
    expect(again.byTouch[0]!.first).toBe(2);
    expect(again.medianTouches).toBe(2.5);
  });
});
