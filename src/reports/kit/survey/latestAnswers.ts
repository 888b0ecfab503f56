import { answerRows } from "./byWave";
import type { Item, Survey } from "./survey";

/** The latest answer of each customer of the orders, NaN without one. */
export function latestAnswers(survey: Survey, item: Item, customers: number): Float64Array {
  const answers = new Float64Array(customers).fill(NaN);
  const days = survey.dataset.columns.date?.days;
  const at = new Float64Array(customers).fill(-Infinity);
  for (const row of answerRows(survey, item)) {
    const buyer = survey.customerOf?.[row] ?? -1;
    const day = days?.[row] ?? 0;
    if (buyer >= 0 && day >= at[buyer]!) {
      answers[buyer] = item.scores[row]!;
      at[buyer] = day;
    }
  }
  return answers;
}
