import { rowsOf, sentencesOf } from "../../reportFrom";
import { thirtyCustomers } from "../../thirtyCustomers";

describe("the total of a forecast", () => {
  it("stands within its 80% interval, and that within the 95% one", () => {
    const report = thirtyCustomers("lifetime-value", { discount: 0 });
    const told = sentencesOf(report).find((sentence) =>
      sentence.startsWith("Revenue of the customers known"),
    );
    const [mean, low80, high80, low95, high95] = told!
      .replaceAll(",", "")
      .replace(/\d+ months|\d+%/g, "")
      .match(/\d+/g)!
      .map(Number);
    expect([low95, low80, mean, high80, high95]).toEqual(
      [low95!, low80!, mean!, high80!, high95!].sort((a, b) => a - b),
    );
    // Without a discount the predicted value, valued by the month, is the same total.
    const total = Number(rowsOf(report, "deciles").at(-1)!.value);
    expect(Math.abs(mean! / total - 1)).toBeLessThan(0.01);
  });
});
