import { PACKS } from "../../words/packs";
import type { System } from "../../words/pack";

export type Preset = System;

export const PRESETS: readonly Preset[] = PACKS.flatMap(({ systems }) => systems);

/** The preset whose signature is among the titles, or undefined. */
export function findPreset(titles: readonly string[]): Preset | undefined {
  const present = new Set(titles.map((title) => title.trim()));
  return PRESETS.find(({ signature }) => signature.every((title) => present.has(title)));
}
