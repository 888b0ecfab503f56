import { questions } from "../questions";

export const cleanedCopy = {
  title: "Cleaned copy",
  summary: "The table in one spelling on a new sheet, with a log of every change. The source stays as it is.",
  question: questions.cleanedCopy,
  options: {
    contacts: {
      label: "Keep contact columns",
      help: "Names, phones, e-mail and postal addresses and id card numbers. Where the settings say pseudonyms, these are pseudonyms as well.",
    },
  },
  sheets: { table: "Cleaned copy", log: "Changes" },
  headings: {
    changes: "Cells that were changed",
    converted: "Cells that only changed their type",
    removed: "Rows that are not in the copy",
  },
  columns: {
    cell: "Cell",
    column: "Column",
    before: "Before",
    after: "After",
    cells: "Cells",
    row: "Row",
    reason: "Reason",
  },
  findings: {
    summary:
      "{rows} rows. Cells changed: {changes}; cells that only changed their type: {converted}; rows left out: {removed}.",
    leftOut:
      "Columns with personal data are not in the copy: {columns}. The option “Keep contact columns” brings them back.",
    cut: "The first {shown} of {total} are listed.",
  },
};
