import { seededRandom } from "../../../src/core/statistics/random";
import {
  covers,
  labelBox,
  placeLabels,
  type LabelledPoint,
} from "../../../src/reports/layout/labelPlacement";

const PLOT = { width: 380, height: 220 };

/** Pixels of labels on labels. */
function overlap(points: readonly LabelledPoint[], plot = PLOT): number {
  const positions = placeLabels(points, plot);
  const boxes = points.map((point, index) => labelBox(point, positions[index]!, plot));
  return boxes.reduce(
    (sum, box, index) => sum + boxes.slice(index + 1).reduce((own, other) => own + covers(box, other), 0),
    0,
  );
}

describe("labels of points", () => {
  it("stand to the right of a point that is alone", () => {
    expect(placeLabels([{ x: 0.3, y: 0.5, text: "Service" }], PLOT)).toEqual(["right"]);
  });

  it("turn to the left where the plot ends", () => {
    expect(placeLabels([{ x: 0.98, y: 0.5, text: "Service" }], PLOT)).toEqual(["left"]);
  });

  it("make room for a neighbour on the same height", () => {
    const points = [
      { x: 0.4, y: 0.5, text: "产品质量" },
      { x: 0.45, y: 0.5, text: "售后服务" },
    ];
    expect(placeLabels(points, PLOT)).toEqual(["left", "right"]);
    expect(overlap(points)).toBe(0);
  });

  it("cover nothing for three points in one place but for their height", () => {
    const points = [
      { x: 0.5, y: 0.5, text: "Delivery" },
      { x: 0.5, y: 0.53, text: "Packaging" },
      { x: 0.5, y: 0.47, text: "Price" },
    ];
    expect(overlap(points)).toBe(0);
  });

  it("cover nothing in 200 pictures of eight points each", () => {
    const next = seededRandom(17);
    const pictures = Array.from({ length: 200 }, () =>
      Array.from({ length: 8 }, (_, index) => ({
        x: 0.05 + 0.9 * next(),
        y: 0.05 + 0.9 * next(),
        text: "总体产品质量 服务".slice(0, 2 + (index % 5)),
      })),
    );
    const free = pictures.filter((points) => overlap(points) === 0);
    expect(free.length).toBeGreaterThanOrEqual(190);
  });

  it("are the same for the same points", () => {
    const points = Array.from({ length: 12 }, (_, i) => ({
      x: (i * 7) / 84,
      y: (i * 5) % 1,
      text: `item ${i}`,
    }));
    expect(placeLabels(points, PLOT)).toEqual(placeLabels([...points], PLOT));
  });
});
