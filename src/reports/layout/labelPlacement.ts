import { displayLength } from "../kit/textWidth";

/** Where a label stands beside its point. */
export type LabelPosition = "right" | "left" | "top" | "bottom";

/** A point with its name, both axes from 0 to 1: from the left, and from the bottom. */
export interface LabelledPoint {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Of letters of 9 points, in pixels. */
const LETTER = 6;
const HEIGHT = 15;
/** Half the size of a point with its border. */
const POINT = 5;
const GAP = 2;
/** In the order in which a reader expects them. */
const POSITIONS: readonly LabelPosition[] = ["right", "left", "top", "bottom"];
/** What a point under a label costs, and what leaving the plot does, in pixels of overlap. */
const ON_POINT = 200;
const OUTSIDE = 20;
const ROUNDS = 20;

/**
 * Where do names of points stand so that they cover neither each other nor a point? Each takes the position that covers
 * least, again and again until none moves: a few dozen points settle in two or three rounds. The same points give the same
 * answer.
 *
 * @param plot size of the area between the axes, in pixels
 */
export function placeLabels(
  points: readonly LabelledPoint[],
  plot: { readonly width: number; readonly height: number },
): LabelPosition[] {
  const boxes = points.map((point) => POSITIONS.map((position) => labelBox(point, position, plot)));
  const dots = points.map(({ x, y }) => around(x * plot.width, (1 - y) * plot.height, POINT, POINT));
  const alone = boxes.map((choices, own) =>
    choices.map(
      (box) =>
        dots.reduce((sum, dot, other) => sum + (other !== own && covers(box, dot) > 0 ? ON_POINT : 0), 0) +
        OUTSIDE * outside(box, plot),
    ),
  );
  const chosen = points.map(() => 0);
  const cost = (own: number, choice: number) =>
    boxes.reduce(
      (sum, others, other) =>
        other === own ? sum : sum + covers(boxes[own]![choice]!, others[chosen[other]!]!),
      alone[own]![choice]!,
    );
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    points.forEach((_, own) => {
      const costs = POSITIONS.map((__, choice) => cost(own, choice));
      const best = costs.reduce((least, value, choice) => (value < costs[least]! - 1e-9 ? choice : least), 0);
      if (costs[best]! < costs[chosen[own]!]! - 1e-9) {
        chosen[own] = best;
        moved = true;
      }
    });
    if (!moved) {
      break;
    }
  }
  return chosen.map((choice) => POSITIONS[choice]!);
}

/** The rectangle of a label, in pixels from the plot's upper left corner. */
export function labelBox(
  { x, y, text }: LabelledPoint,
  position: LabelPosition,
  { width, height }: { readonly width: number; readonly height: number },
): Box {
  const half = (displayLength(text) * LETTER) / 2;
  const [across, down] = [x * width, (1 - y) * height];
  const aside = POINT + GAP + half;
  const above = POINT + GAP + HEIGHT / 2;
  switch (position) {
    case "right":
      return around(across + aside, down, half, HEIGHT / 2);
    case "left":
      return around(across - aside, down, half, HEIGHT / 2);
    case "top":
      return around(across, down - above, half, HEIGHT / 2);
    case "bottom":
      return around(across, down + above, half, HEIGHT / 2);
  }
}

function around(x: number, y: number, halfWidth: number, halfHeight: number): Box {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

/** Pixels that two rectangles share. */
export function covers(a: Box, b: Box): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > 0 && down > 0 ? across * down : 0;
}

/** How far a rectangle stands out, in pixels. */
function outside(
  { left, right, top, bottom }: Box,
  { width, height }: { readonly width: number; readonly height: number },
): number {
  return Math.max(0, -left) + Math.max(0, right - width) + Math.max(0, -top) + Math.max(0, bottom - height);
}
