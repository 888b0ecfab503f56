import { placeBeside } from "../../../src/workbench/page/placeBeside";

const message = { offsetWidth: 200, offsetHeight: 40 };
const grid = { offsetWidth: 900, offsetHeight: 500 };
const cell = { left: 300, top: 100, width: 60, height: 20 };

describe("what a failed function said", () => {
  it("stands to the right of its cell, where there is room", () => {
    expect(placeBeside(cell, message, grid)).toEqual({ left: 366, top: 100 });
  });

  it("stands to the left of a cell by the pane", () => {
    expect(placeBeside({ ...cell, left: 820 }, message, grid)).toEqual({ left: 614, top: 100 });
  });

  it("stands below a cell as wide as the grid, and above the last one", () => {
    const wide = { ...cell, left: 100, width: 780 };
    expect(placeBeside(wide, message, grid)).toEqual({ left: 100, top: 126 });
    expect(placeBeside({ ...wide, top: 470 }, message, grid)).toEqual({ left: 100, top: 424 });
  });

  it.each([
    ["in the last row", { ...cell, top: 490 }],
    ["half outside at the top", { ...cell, top: -10 }],
    ["by the pane in the last row", { ...cell, left: 860, top: 490 }],
    ["wider than the grid", { ...cell, left: -50, width: 1000 }],
  ])("is seen whole beside a cell %s", (_, place) => {
    const { left, top } = placeBeside(place, message, grid);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(left + message.offsetWidth).toBeLessThanOrEqual(grid.offsetWidth);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top + message.offsetHeight).toBeLessThanOrEqual(grid.offsetHeight);
  });
});
