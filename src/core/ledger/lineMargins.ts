import type { Dataset } from "../cells/dataset";
import { numbersOfLines, type OrderLines } from "./orderLines";

/** How margins were told: profit as it stands, or price less cost; the cost of a piece, or of a whole line. */
export type MarginBasis = "profit" | "unitCost" | "lineCost";

export interface LineMargins {
  /** Share of each line's price that is margin, NaN where it is not known; lines as `orderLinesOf` has them. */
  readonly share: Float64Array;
  readonly basis: MarginBasis;
}

/** Lines of two pieces or more that tell whether a cost is that of a piece. */
const FEWEST_SEVERAL = 5;

/**
 * What is left of the price of each line after its cost, as a share. Costs are those of a piece, unless that would make a
 * loss of most lines with several pieces while the cost of the line as it stands would not. Undefined where neither
 * profit nor cost is known.
 */
export function lineMargins(dataset: Dataset, { amount, givenBack }: OrderLines): LineMargins | undefined {
  const profit = numbersOfLines(dataset, "profit");
  const cost = numbersOfLines(dataset, "unitCost");
  if (!amount || (!profit && !cost)) {
    return undefined;
  }
  const price = amount.values.map((net, row) => Math.abs(net + (givenBack?.values[row] ?? 0)));
  const shareOf = (margin: (row: number) => number) =>
    price.map((own, row) => (own > 0 ? margin(row) / own : NaN));
  if (profit) {
    return { share: shareOf((row) => (amount.values[row]! < 0 ? -1 : 1) * profit[row]!), basis: "profit" };
  }
  const pieces = numbersOfLines(dataset, "quantity")?.map((own) => Math.abs(own));
  const perPiece = pieces !== undefined && isPerPiece(price, cost!, pieces);
  return {
    share: shareOf((row) => price[row]! - Math.abs(cost![row]!) * (perPiece ? pieces[row]! : 1)),
    basis: perPiece ? "unitCost" : "lineCost",
  };
}

function isPerPiece(price: Float64Array, cost: Float64Array, pieces: Float64Array): boolean {
  let [several, lossByPiece, lossByLine] = [0, 0, 0];
  price.forEach((own, row) => {
    if (pieces[row]! >= 2 && cost[row]! > 0 && own > 0) {
      several++;
      lossByPiece += cost[row]! * pieces[row]! > own ? 1 : 0;
      lossByLine += cost[row]! > own ? 1 : 0;
    }
  });
  return several < FEWEST_SEVERAL || lossByPiece * 2 <= several || lossByLine * 2 > several;
}
