/** What Excel refuses or reports, with what to do about it. */
export const excel = {
  /** What became of a file whose rows were added to a table. */
  addedFile: {
    told: "{file}: new rows: {added}; later versions of rows that were there: {changed}; rows already there: {same}.",
    nothing: "{file}: every row is in the table already ({same}), so nothing was added.",
    orders: "Orders of which this file's version counts from now on ({count}): {orders}.",
    unknown: "Columns that the table does not have were left out: {columns}.",
    missing: "Columns that the file does not have are blank: {columns}.",
  },
  /** By reason: what happened, and the next step. */
  refusals: {
    ownSheet: {
      message: "This sheet holds a report, and there is no table in this workbook to make reports from.",
      next: "Go to the sheet with your data and click a cell of it.",
    },
    headersOnly: {
      message: "{address} holds headers but no rows below them: the table is empty.",
      next: "Enter at least one row, or click a cell of another table.",
    },
    sheetGone: {
      message: "The sheet of this report is no longer in the workbook.",
      next: "Make the report again.",
    },
    nothingSelected: {
      message: "No cells are selected.",
      next: "Click a cell inside your table, or select the rows to use.",
    },
    emptySelection: {
      message: "The selected cells are empty.",
      next: "Click a cell inside your table, or select the rows to use.",
    },
    chartSelected: {
      message: "A chart or picture is selected, not cells.",
      next: "Click a cell inside your table.",
    },
    tooManyAreas: {
      message: "The selection has too many separate pieces.",
      next: "Select one block, or click one cell inside your table.",
    },
    editingCell: {
      message: "A cell is being edited.",
      next: "Press Enter or Esc in the sheet to finish, then try again.",
    },
    workbookProtected: {
      message: "The structure of this workbook is protected, so no sheet can be added.",
      next: "Unprotect it under Review > Protect Workbook, then try again.",
    },
    sheetProtected: {
      message: "The sheet is protected.",
      next: "Unprotect it under Review > Unprotect Sheet, then try again.",
    },
    readOnly: {
      message: "This workbook is open read-only.",
      next: "Save a copy under another name and use that copy.",
    },
    mergedCells: {
      message: "Merged cells are in the way.",
      next: "Unmerge them under Home > Merge & Center, then try again.",
    },
    filterConflict: {
      message: "A filter on the sheet is in the way.",
      next: "Clear the filter, then try again.",
    },
    pivotConflict: {
      message: "A PivotTable is in the way.",
      next: "Move the PivotTable, then try again.",
    },
    notFound: {
      message: "A sheet, table or cell that was there before is gone.",
      next: "Select your data again.",
    },
    alreadyExists: {
      message: "A sheet or table with that name already exists.",
      next: "Try again: another name will be used.",
    },
    tooLarge: {
      message: "That is more data than Excel hands over at once.",
      next: "Select fewer columns or rows, or clear the rows that are not needed.",
    },
    tooManyCells: {
      message: "The selection has {cells} cells; at most {limit} can be read.",
      next: "Select only the columns that are needed.",
    },
    wrongWorkbook: {
      message: "Another workbook has become active.",
      next: "Click into this workbook, then try again.",
    },
    unsupportedSheet: {
      message: "This kind of sheet cannot be read or written.",
      next: "Go to a worksheet with cells.",
    },
    notAvailable: {
      message: "This version of Excel does not offer what is needed here.",
      next: "Update Excel, or use Excel on the web.",
    },
    busy: {
      message: "Excel is busy.",
      next: "Wait a moment, then try again.",
    },
    aborted: {
      message: "Excel broke off the work.",
      next: "Try again.",
    },
    unexpected: {
      message: "Excel reported a problem ({code}).",
      next: "Try again. If it happens again, save the workbook and restart Excel.",
    },
  },
  waitingForCell: "A cell is being edited. Press Enter or Esc in the sheet to go on.",
  notes: {
    keptAside: "Kept from this sheet when the report was made again",
    keptAsideAt:
      "On {sheet}, cells of yours were where the report is written: {cells}. They are kept on the same sheet, from {place} on.",
    hiddenRows:
      "Hidden rows in the selection: {count}. They are counted unless you choose “Visible rows only”.",
    mergedCells: "Merged cells: {addresses}. Only their first cell holds a value.",
    beingWritten:
      "This sheet is still being written. If it stays like this, open the CRM Lens pane, which finishes it.",
    readOnly: "This workbook is open read-only: save a copy to keep the report.",
    workbookProtected:
      "The structure of this workbook is protected: no sheet can be added for a report. You can still see a preview; to write the report, unprotect the workbook under Review > Protect Workbook.",
    movedToNewSheet:
      "The sheet {old} holds cells or changes of yours where the report would go, so it was left as it is. The report is on {sheet}.",
  },
};
