import type { PurchaseModelId } from "../core/models/purchaseModel";

/** Published estimates on the CDNOW sample, in weeks, to show how parameters are typed. */
export const CDNOW: Readonly<Record<PurchaseModelId, readonly (readonly [string, number])[]>> = {
  bgNbd: [
    ["r", 0.243],
    ["alpha", 4.414],
    ["a", 0.793],
    ["b", 2.426],
    ["unit_days", 7],
  ],
  mbgNbd: [
    ["r", 0.525],
    ["alpha", 6.183],
    ["a", 0.891],
    ["b", 1.614],
    ["unit_days", 7],
  ],
  paretoNbd: [
    ["r", 0.553],
    ["alpha", 10.578],
    ["s", 0.606],
    ["beta", 11.669],
    ["unit_days", 7],
  ],
};

/** Answers of the examples: two figures of a fit to the example orders, and of the published parameters. */
export const ANSWERS: Readonly<
  Record<
    PurchaseModelId,
    {
      readonly r: number;
      readonly logLikelihood: number;
      readonly effects: readonly [number, number];
      readonly alive: number;
      readonly aliveTwo: readonly [number, number];
      readonly buys: number;
      readonly buysTwo: readonly [number, number];
      readonly expected: number;
      readonly expectedTwo: readonly [number, number];
    }
  >
> = {
  bgNbd: {
    r: 0.291269914816,
    logLikelihood: -415.36235889567,
    effects: [-0.242644445787, -415.0963296891],
    alive: 0.968851562852,
    aliveTwo: [1, 0.0381143132120363],
    buys: 0.3235096945093552,
    buysTwo: [0.1442324773588105, 0.03806064316388458],
    expected: 25.756492215378,
    expectedTwo: [0.457245077907533, 1.22611580614932],
  },
  mbgNbd: {
    r: 2.07006140203,
    logLikelihood: -411.876425937455,
    effects: [-0.0334749300731, -411.795878855],
    alive: 0.965498054767583,
    aliveTwo: [0.389347648663597, 0.0401201632324807],
    buys: 0.333941685641141,
    buysTwo: [0.1085091418605153, 0.04006275311469942],
    expected: 24.002230123934,
    expectedTwo: [0.476967384104893, 1.26305026334191],
  },
  paretoNbd: {
    r: 1.34354588,
    logLikelihood: -411.982053575666,
    effects: [-0.0269326170595, -411.975524935],
    alive: 0.997874260609941,
    aliveTwo: [0.294467031014586, 0.0804345531607043],
    buys: 0.3669271646206782,
    buysTwo: [0.0689882518800291, 0.07603043247883434],
    expected: 25.4573384405799,
    expectedTwo: [0.543426736149767, 1.45522613094935],
  },
};
