import { chooseSmoothing } from "../../../../src/core/models/smoothing/fit";
import { forecastSmoothing } from "../../../../src/core/models/smoothing/forecast";
import { formName } from "../../../../src/core/models/smoothing/form";
import { SERIES } from "./publicSeries";

/**
 * What R 4 with forecast 8.20 (Debian's r-cran-forecast) says: `f <- ets(x); f$aicc; forecast(f, h = 4)$mean`. Its search
 * stops before the maximum: where the form is the same, ours may have a smaller AICc, and never one larger by more than
 * rounding.
 */
const R = {
  airPassengers: {
    season: 12,
    form: "ETS(M,Ad,M)",
    aicc: 1400.638,
    means: [441.8018, 434.1186, 496.63, 483.2375],
  },
  accidents: {
    season: 12,
    form: "ETS(A,N,A)",
    aicc: 1148.716,
    means: [8397.497, 7599.221, 8396.595, 8646.51],
  },
  gas: { season: 4, form: "ETS(M,A,M)", aicc: 1256.558, means: [1258.824, 652.6178, 357.201, 878.9541] },
  nile: { season: 1, form: "ETS(M,N,N)", aicc: 1458.552, means: [838.8752, 838.8752, 838.8752, 838.8752] },
  users: { season: 1, form: "ETS(A,Ad,N)", aicc: 718.6342, means: [218.3663, 217.0351, 215.9501, 215.066] },
} as const;

const names = Object.keys(R) as (keyof typeof R)[];

describe.each(names)("%s", (name) => {
  const { season, aicc, means } = R[name];
  const fit = chooseSmoothing(SERIES[name], season);

  it("has an AICc no more than 1 above that of R's choice, and at most 10 below: the same likelihood", () => {
    expect(fit.aicc).toBeLessThan(aicc + 1);
    expect(fit.aicc).toBeGreaterThan(aicc - 10);
  });

  it("forecasts as R does, within 1%", () => {
    forecastSmoothing(fit, 4).periods.forEach(({ mean }, h) => {
      expect(Math.abs(mean / means[h]! - 1)).toBeLessThan(0.01);
    });
  });
});

// Of AirPassengers R stops at a smaller likelihood of M,Ad,M; at the maximum the undamped trend needs fewer parameters.
it.each(names.slice(1))("%s is of the form that R chooses", (name) => {
  const { season, form } = R[name];
  expect(formName(chooseSmoothing(SERIES[name], season).form)).toBe(form);
});

it("AirPassengers have a trend and a season, both with multiplied errors", () => {
  const { form, weights } = chooseSmoothing(SERIES.airPassengers, 12);
  expect(form).toEqual({ error: "M", trend: "A", season: "M" });
  expect(weights.alpha).toBeCloseTo(0.741, 3);
});

it("the same likelihood in two units: forecasts scale, and AICc moves by 2n ln of the unit", () => {
  const fit = chooseSmoothing(SERIES.nile, 1);
  const thousandth = chooseSmoothing(
    SERIES.nile.map((value) => value / 1000),
    1,
  );
  expect(thousandth.states.level).toBeCloseTo(fit.states.level / 1000, 6);
  expect(fit.aicc - thousandth.aicc).toBeCloseTo(2 * SERIES.nile.length * Math.log(1000), 4);
});

it("only added parts where something is 0, and no season below two of them", () => {
  const zeros = SERIES.accidents.map((value, at) => (at === 5 ? 0 : value));
  expect(chooseSmoothing(zeros, 12).form.error).toBe("A");
  expect(chooseSmoothing(SERIES.accidents.slice(0, 23), 12).form.season).toBe("N");
  expect(chooseSmoothing(SERIES.accidents.slice(0, 24), 12).form).toBeDefined();
});

it("a season of 52 weeks is found from three years", () => {
  const weeks = Array.from(
    { length: 156 },
    (_, t) => 100 + 30 * Math.sin((2 * Math.PI * t) / 52) + ((t * 7) % 5),
  );
  const fit = chooseSmoothing(weeks, 52);
  expect(fit.form.season).not.toBe("N");
  const { periods } = forecastSmoothing(fit, 26);
  expect(periods[13]!.mean).toBeCloseTo(132, -1);
  expect(periods[25]!.mean).toBeLessThan(periods[13]!.mean - 20);
});

it("a constant series goes on", () => {
  const { periods } = forecastSmoothing(chooseSmoothing(new Float64Array(10).fill(7), 12), 2);
  expect(periods[1]!.mean).toBeCloseTo(7, 6);
  expect(periods[1]!.interval95.high).toBeCloseTo(7, 4);
});

it("seven periods are too few", () => {
  expect(() => chooseSmoothing([1, 2, 3, 4, 5, 6, 7], 12)).toThrow("tooFewPeriods");
});
