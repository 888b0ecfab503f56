import { reportFrom, rowsOf } from "../reportFrom";

describe("a funnel", () => {
  it("is read from counts of steps, in the table's order", () => {
    const cells = [
      ["Stage", "Count"],
      ["Visit", 1000],
      ["Cart", 200],
      ["Order", 120],
    ];
    expect(rowsOf(reportFrom({ report: "funnel", cells }), "steps")).toMatchObject([
      { step: "Visit", customers: 1000, overall: 1 },
      { step: "Cart", customers: 200, rate: 0.2, lost: 800 },
      { step: "Order", customers: 120, rate: 0.6, overall: 0.12, lost: 80 },
    ]);
  });

  it("takes the steps that are named, in their order", () => {
    const cells = [
      ["Customer ID", "Event", "Event time"],
      ["a", "Order", 45660],
      ["a", "View", 45658],
      ["b", "View", 45658],
      ["b", "Cart", 45659],
      ["c", "View", 45700],
    ];
    const report = reportFrom({ report: "funnel", cells, options: { steps: "View, Order" } });
    expect(rowsOf(report, "steps").map(({ step, customers }) => [step, customers])).toEqual([
      ["View", 2],
      ["Order", 1],
    ]);
  });

  it("is refused where everybody entered too late to tell", () => {
    const cells = [
      ["Customer ID", "Event", "Event time"],
      ["a", "View", 45658],
      ["a", "Order", 45660],
    ];
    expect(() => reportFrom({ report: "funnel", cells })).toThrow("nobodyEnteredEarly");
  });

  it("is none where events do not follow one another, as kinds of contact do not, unless somebody names the steps", () => {
    const cells = [
      ["Customer ID", "Event", "Event time"],
      ["a", "Phone", 45658],
      ["b", "Phone", 45659],
      ["b", "Chat", 45655],
      ["c", "Chat", 45656],
      ["c", "Phone", 45660],
      ["d", "Phone", 45800],
    ];
    expect(() => reportFrom({ report: "funnel", cells })).toThrow("funnelNoOrder");
    const asked = (options: Record<string, string>) =>
      rowsOf(reportFrom({ report: "funnel", cells, options }), "steps").map(({ step }) => step);
    expect(asked({ steps: "Chat, Phone" })).toEqual(["Chat", "Phone"]);
    expect(asked({ order: "any" })).toEqual(["Phone", "Chat"]);
  });

  it("is told apart by any column, whether it has a role or not", () => {
    const cells = [
      ["Customer ID", "Event", "Event time", "Device", "Plan note"],
      ...["a", "b", "c", "d"].flatMap((who, index) => [
        [who, "View", 45658 + index, index % 2 ? "phone" : "desktop", `n${index}`],
        ...(index === 0 ? [[who, "Order", 45660, "desktop", "n0"]] : []),
      ]),
      ["e", "View", 45750, "phone", "n9"],
    ];
    const report = reportFrom({ report: "funnel", cells, options: { smallest: 1 } });
    expect(rowsOf(report, "by-Device")).toMatchObject([
      { name: "desktop", entered: 2, finished: 1 },
      { name: "phone", entered: 2, finished: 0 },
    ]);
  });
});
