import { drawExponential, drawGamma, seededRandom } from "../../src/core/statistics/random";
import { reportFrom, sentencesOf, tablesOf } from "./reportFrom";

type Cells = (string | number)[][];

/**
 * Customers as in a shop's sample: some 800 who order six times in four years at any time, one as often as the other. Nobody
 * leaves, so that no model of leaving can be told from another.
 */
function shop(): Cells {
  const random = seededRandom(793);
  const cells: Cells = [["Order ID", "Customer ID", "Order Date", "Sales", "Segment"]];
  for (let customer = 0; customer < 793; customer++) {
    const segment = ["Consumer", "Corporate", "Home Office"][customer % 3]!;
    for (let day = drawExponential(random, 1 / 200); day < 1458; day += drawExponential(random, 1 / 230)) {
      const amount = Math.round(100 * drawGamma(random, 0.8, 1 / 280)) / 100 + 1;
      cells.push([
        `CA-${cells.length}`,
        `AB-${10_000 + customer}`,
        41_642 + Math.floor(day),
        amount,
        segment,
      ]);
    }
  }
  return cells;
}

const CELLS = shop();

describe.each(["segments", "churn-warning", "lifetime-value", "action-plan"])(
  "%s of such a shop",
  (report) => {
    const made = reportFrom({ report, cells: CELLS });
    const said = sentencesOf(made);

    it("counts no fraction of a customer and calls nobody certain to stay", () => {
      const customers = new Set(CELLS.slice(1).map(([, id]) => id)).size;
      expect(said.filter((text) => text.includes(`${customers}.0 of ${customers}`))).toEqual([]);
      expect(said.filter((text) => /P\(alive\) 100(?:\.0)?%/.test(text))).toEqual([]);
    });

    it("gives every customer a probability, or none of them one", () => {
      const shares = tablesOf(made).flatMap(({ columns, rows }) =>
        columns.flatMap(({ key }, at) =>
          /^(?:pAlive|alive|probability)$/.test(key) && rows.length > 700 ? [rows.map((row) => row[at])] : [],
        ),
      );
      for (const values of shares) {
        const known = values.filter((value) => typeof value === "number");
        expect([0, values.length]).toContain(known.length);
        // All 1 is what a model says that was fitted to nobody who left.
        expect(known.length > 0 && known.every((value) => value > 0.9999)).toBe(false);
      }
    });
  },
);
