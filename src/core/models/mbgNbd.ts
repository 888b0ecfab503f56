import { geometricModel } from "./geometricModel";

/**
 * MBG/NBD: as BG/NBD, but a customer may also drop out right after the first purchase, so that one-time buyers are
 * not alive for ever.
 *
 *   P(alive | x, t_x, T) = 1/(1 + a/(b+x) ((α+T)/(α+t_x))^(r+x))
 *   P(buys in t | x, t_x, T) = P(alive) [1 − ((α+T)/(α+T+t))^(r+x)]
 *
 * Batislam, Denizel & Filiztekin (2007), International Journal of Research in Marketing 24(3); Hoppe & Wagner (2007),
 * Marketing – Journal of Research and Management 3(2).
 *
 * @example mbgNbd.probabilityAlive({ r: 1, alpha: 1, a: 1, b: 1, unitDays: 7 }, { x: 0, tx: 0, T: 7 }) // 1 / 3
 */
export const mbgNbd = geometricModel("mbgNbd", true);
