import { isEdited, kept } from "../../../src/reports/actionPlan/kept";

describe("a cell of a table that is made again", () => {
  it("holds what is proposed now where nobody wrote, be it that nobody touched it or that it was not there", () => {
    expect(kept("owner", "new", { owner: "old" }, { owner: "old" })).toBe("new");
    expect(kept("owner", "new", undefined, undefined)).toBe("new");
    expect(kept("owner", "new", {}, { owner: "old" })).toBe("new");
  });

  it("holds what somebody wrote, also nothing", () => {
    expect(kept("owner", "new", { owner: "Li" }, { owner: "old" })).toBe("Li");
    expect(kept("owner", "new", { owner: null }, { owner: "old" })).toBeNull();
  });

  it("counts as written by somebody where it is not known what was proposed", () => {
    expect(kept("owner", "new", { owner: "old" }, undefined)).toBe("old");
  });

  it("takes numbers for the same that differ in their last digits only", () => {
    expect(isEdited("target", { target: 0.1 + 0.2 }, { target: 0.3 })).toBe(false);
    expect(isEdited("target", { target: 0.31 }, { target: 0.3 })).toBe(true);
  });
});
