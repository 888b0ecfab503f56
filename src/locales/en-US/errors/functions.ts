/** Refusals of the custom functions: how arguments are read, and what metrics cannot say. */
export const functionErrors = {
  // Reading of arguments
  argumentMissing: "{parameter} is missing",
  oneCellExpected: "{parameter} takes a single value, not a range",
  errorCell: "{parameter} holds the error {text}",
  errorCellInRow: "{parameter}, row {row}: the cell holds the error {text}; mend it or leave it blank",
  notANumber: '{parameter}: "{text}" is not a number',
  notANumberInRow: '{parameter}, row {row}: "{text}" is not a number',
  notWhole: '{parameter}: "{text}" is not a whole number',
  notWholeInRow: '{parameter}, row {row}: "{text}" is not a whole number',
  notADate: '{parameter}: "{text}" is not a date',
  notADateInRow: '{parameter}, row {row}: "{text}" is not a date',
  dateAmbiguous: '{parameter}: in "{text}" day and month cannot be told apart; type 2025-03-04',
  dateAmbiguousInRow:
    '{parameter}, row {row}: in "{text}" day and month cannot be told apart; type 2025-03-04',
  dateWithoutYear: '{parameter}: "{text}" has no year',
  dateWithoutYearInRow: '{parameter}, row {row}: "{text}" has no year',
  idRounded: '{parameter}: Excel has rounded the long id "{text}"; import the column as text',
  idRoundedInRow: '{parameter}, row {row}: Excel has rounded the long id "{text}"; import the column as text',
  notAFlag: '{parameter} must be TRUE or FALSE, got "{text}"',
  notAChoice: '{parameter} must be one of {choices}, got "{text}"',
  unequalLength:
    "{first} has {firstLength} cells and {second} has {secondLength}; select ranges of equal length",
  unequalShape: "{first} is {firstShape} and {second} is {secondShape}; select ranges of one shape",

  // Answers
  nothingToCount: "There is nothing to count",
  notFinite: "The result is not a finite number",
  answerTooLarge:
    "The answer of {rows} rows is too large for a cell formula; use the report in the task pane",
  zeroBase: "The base is zero",

  // Domains
  notAShare: "{name} must be between 0 and 1 (type 5% or 0.05), got {value}",
  negative: "{name} must not be negative, got {value}",
  notPositive: "{name} must be above zero, got {value}",
  notACount: "{name} must be a whole number from 0, got {value}",
  acquiredAboveEnd: "{acquired} acquired customers cannot be among {end} at the end",
  lostAboveStart: "{lost} customers cannot be lost of {start} at the start",
  npsScoreOutOfRange: "NPS takes whole numbers from 0 to 10, got {score}",
} as const;
