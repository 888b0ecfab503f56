import { PACKS } from "../../words/packs";
import type { System } from "../../words/pack";

export type Preset = System;

export const PRESETS: readonly Preset[] = PACKS.flatMap(({ systems }) => systems);

/** The preset whose signature is among the titles, of several the one with most of its columns there; or undefined. */
export function findPreset(titles: readonly string[]): Preset | undefined {
  const present = new Set(titles.map((title) => title.trim()));
  const there = ({ columns }: Preset) => Object.keys(columns).filter((title) => present.has(title)).length;
  return PRESETS.filter(({ signature }) => signature.every((title) => present.has(title))).reduce<
    Preset | undefined
  >((best, one) => (best && there(best) >= there(one) ? best : one), undefined);
}
