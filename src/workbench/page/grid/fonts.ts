/**
 * Cells are lettered in Arial. Where a system has none, browsers take any font, often one so wide that texts no longer
 * fit their columns; a close one that is installed stands in for it instead.
 */
const STAND_INS: readonly (readonly [weight: string, names: readonly string[]])[] = [
  ["400", ["Liberation Sans", "Arimo", "Noto Sans CJK SC", "Noto Sans SC"]],
  ["700", ["Liberation Sans Bold", "Arimo Bold", "Noto Sans CJK SC Bold", "Noto Sans SC Bold"]],
];

/** As low as Arial's, so that lines fit rows made for Arial, but with room for the tails of these fonts' letters. */
const METRICS = { ascentOverride: "90%", descentOverride: "27%", lineGapOverride: "0%" };

/** To be awaited before the grid is drawn: a canvas does not draw again when a font arrives. */
export async function standInForArial(): Promise<void> {
  if (isInstalled("Arial")) {
    return;
  }
  await Promise.allSettled(
    STAND_INS.map(async ([weight, names]) => {
      const source = names.map((name) => `local("${name}")`).join(", ");
      document.fonts.add(await new FontFace("Arial", source, { ...METRICS, weight }).load());
    }),
  );
}

/** A font that is not there leaves the width of the one after it. */
function isInstalled(family: string): boolean {
  const context = document.createElement("canvas").getContext("2d");
  const width = (fallback: string, name = ""): number | undefined => {
    if (context) {
      context.font = `72px ${name}${fallback}`;
    }
    return context?.measureText("mmmmmlliWQ").width;
  };
  return ["monospace", "serif"].some((fallback) => width(fallback, `"${family}", `) !== width(fallback));
}
