import { cellBook } from "../../src/core/ledger/cellBook";
import type { ReportInput } from "../../src/reports/definition";

/** The input of a report over a dataset, with the book over it. */
export function reportInput(input: Omit<ReportInput, "book">): ReportInput {
  return { ...input, book: cellBook(input.dataset, input.related) };
}
