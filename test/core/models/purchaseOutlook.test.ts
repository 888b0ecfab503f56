import { purchaseModels } from "../../../src/core/models/purchaseModels";
import { purchaseOutlook, savableValue } from "../../../src/core/models/purchaseOutlook";
import { seededRandom } from "../../../src/core/statistics/random";

describe.each(Object.values(purchaseModels))("purchaseOutlook by $id", (model) => {
  it("gives every customer what the model gives that history by itself", () => {
    const parameters = model.parameters({ r: 0.7, alpha: 8, a: 0.8, b: 2.1, s: 0.6, beta: 12 }, 7);
    const random = seededRandom(4);
    const T = Int32Array.from({ length: 300 }, () => 30 + Math.floor(200 * random()));
    const { summary } = model.simulate(parameters, T, random, { wholeDays: true });
    const outlook = purchaseOutlook(model, parameters, summary, 45);
    T.forEach((_, i) => {
      const customer = { x: summary.x[i]!, tx: summary.tx[i]!, T: summary.T[i]! };
      expect(outlook.probabilityAlive[i]).toBeCloseTo(model.probabilityAlive(parameters, customer), 9);
      expect(outlook.probabilityBuys[i]).toBeCloseTo(model.probabilityBuys(parameters, customer, 45), 9);
      expect(outlook.expectedPurchases[i]).toBeCloseTo(model.expectedPurchases(parameters, customer, 45), 9);
    });
  });
});

describe("savableValue", () => {
  it("is the whole value at P(alive) one half, none at 0 and 1, alike on both sides", () => {
    expect(savableValue(80, 0.5)).toBe(80);
    expect(savableValue(80, 0)).toBe(0);
    expect(savableValue(80, 1)).toBe(0);
    expect(savableValue(80, 0.1)).toBeCloseTo(savableValue(80, 0.9), 12);
  });
});
