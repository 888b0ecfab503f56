/** Remissions of leukaemia in weeks under 6-mercaptopurine (0) and placebo (1): Freireich et al. (1963), as Gehan (1965) prints them. */
const TREATED = [6, 6, 6, 7, 10, 13, 16, 22, 23, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
const PLACEBO = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];

export const remissions = {
  times: [...TREATED, ...PLACEBO],
  happened: [...TREATED.map((_, i) => (i < 9 ? 1 : 0)), ...PLACEBO.map(() => 1)],
  group: [...TREATED.map(() => 0), ...PLACEBO.map(() => 1)],
  groups: 2,
};

/** Invented weeks from which each patient was seen, as R was given them. */
export const ENTERED = [
  ...[0, 2, 4, 0, 5, 7, 0, 0, 10, 0, 3, 0, 0, 8, 0, 12, 0, 20, 0, 0, 1],
  ...[0, 0, 1, 0, 0, 2, 0, 1, 0, 4, 0, 0, 5, 3, 0, 6, 0, 2, 0, 10, 0],
];
