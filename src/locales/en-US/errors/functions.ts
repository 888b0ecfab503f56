/** Refusals of the custom functions: how arguments are read, and what metrics cannot say. */
export const functionErrors = {
  // Reading of arguments
  // Where: a row of what was given, or a cell of the sheet
  row: "row {row}",
  rowOf: "{parameter}, row {row}",
  withPlace: "{sentence} ({place})",
  argumentMissing: "{parameter} is missing",
  oneCellExpected: "{parameter} takes a single value, not a range",
  errorCell: "{parameter} holds the error {text}",
  errorCellInRow: "{parameter}, {place}: the cell holds the error {text}; correct or clear it",
  notANumber: '{parameter}: "{text}" is not a number',
  notANumberInRow: '{parameter}, {place}: "{text}" is not a number',
  notWhole: '{parameter}: "{text}" is not a whole number',
  notWholeInRow: '{parameter}, {place}: "{text}" is not a whole number',
  notADate: '{parameter}: "{text}" is not a date; type a date such as 2025-03-04',
  argumentDatesFarApart:
    "The dates reach from {first} to {last}: that is more than {years} years. Correct the date that is wrong.",
  notADateInRow: '{parameter}, {place}: "{text}" is not a date; type a date such as 2025-03-04',
  decimalUnknown:
    '{parameter}: "{text}" could be two numbers, one with a thousands separator or one with three decimals; type a plain number',
  decimalUnknownInRow:
    '{parameter}, {place}: "{text}" could be two numbers, one with a thousands separator or one with three decimals, and no other cell of the column tells which; turn the column into numbers',
  otherCurrencyInRow:
    '{parameter}, {place}: "{text}" is in another currency than the rows above, and amounts in several currencies cannot be added up; convert them first',
  otherTopInRow:
    '{parameter}, {place}: "{text}" has another highest score than the rows above; give all answers on one scale',
  scaleContradicted:
    "The answers are given out of {top}, but the scale is {min}–{max}; state the scale of the answers",
  dateAmbiguous:
    '{parameter}: in "{text}" day and month cannot be told apart; type a date such as 2025-03-04',
  dateAmbiguousInRow:
    '{parameter}, {place}: in "{text}" day and month cannot be told apart; type a date such as 2025-03-04',
  dateWithoutYear: '{parameter}: "{text}" has no year; type a date such as 2025-03-04',
  dateWithoutYearInRow: '{parameter}, {place}: "{text}" has no year; type a date such as 2025-03-04',
  idRounded:
    '{parameter}: Excel has kept only 15 digits of the long id "{text}" and put 0 for the others; import the column as text',
  idRoundedInRow:
    '{parameter}, {place}: Excel has kept only 15 digits of the long id "{text}" and put 0 for the others; import the column as text',
  notAFlag: '{parameter} must be TRUE or FALSE, got "{text}"',
  notAFlagInRow:
    '{parameter}, {place}: "{text}" is neither yes nor no (1 or 0, TRUE or FALSE, yes or no, churned or active)',
  notAChoice: '{parameter} must be one of {choices}, got "{text}"',
  unequalLength:
    "{first} has {firstLength} cells and {second} has {secondLength}; select ranges of equal length",
  unequalShape: "{first} is {firstShape} and {second} is {secondShape}; select ranges of the same shape",

  // Answers
  nothingToCount: "There is nothing to count: the cells hold no values that can be used",
  notFinite: "The result is not a finite number: check the values for zeros and very large numbers",
  answerTooLarge:
    "The answer of {rows} rows is too large for a cell formula; use the report in the task pane",
  zeroBase: "The base is zero, and nothing can be divided by it",

  // Domains
  notAShare: "{name} must be between 0 and 1 (type 5% or 0.05), got {value}",
  negative: "{name} must not be negative, got {value}",
  parameterRange:
    "The parameter {name} is {value}: no fit gives one below 1e-12 or above 1e12. Take the parameters from a fit.",
  notPositive: "{name} must be above zero, got {value}",
  notACount: "{name} must be a whole number from 0, got {value}",
  acquiredAboveEnd: "There cannot be {acquired} new customers among {end} at the end",
  lostAboveStart: "Of {start} customers at the start {lost} cannot be lost",
  npsOfFivePoints:
    'All {n} answers lie within 1–5: this looks like a five-point question, for which CSAT is the right score; if it is not, set scale to "0-10"',
  npsScale: 'NPS needs answers from 0 to 10: its scale can only be "0-10", got "{scale}"',
  npsScoreOutOfRange: "NPS takes whole numbers from 0 to 10, got {score}",
  confidenceOutOfRange: "confidence must be between 0 and 1 (95% or 0.95), got {confidence}",
  powerOutOfRange: "power must be between 0 and 1 (80% or 0.8), got {power}",
  shareBetween: "{name} must be above 0 and below 1, got {value}",
  lossAboveStart: "Losses of {loss} cannot exceed the {start} at the start",
  scaleUnreadable: 'A scale is written 5, 7, 10 or "0-10", got "{scale}"',
  scoreOutOfScale: "Scores must lie on the scale from {min} to {max}, got {score}",
  scaleUnknown:
    "The values fit no scale of 5, 7 or 10 points, so it has no midpoint; set cross to mean or median",
  conversionsAboveVisitors: "Group {group} cannot have {x} conversions from only {n} visitors",
  sharesOutOfRange: "Both rates must be between 0 and 1, got {base} and {other}",
  tooFewToCompare: "Each group needs at least two values, got {n}",
  tooFewRowsPerItem: "{rows} complete answers are too few: {needed} are needed (10 per item)",
  columnDoesNotVary: "All values of {name} are equal, so it can explain nothing",
  abcLimits: "Limits must ascend between 0 and 1, got {a} and {b}",
  ageOutOfRange: "Ages must lie between 0 and 130, got {age}",
  clusterCount: "k must be a whole number from 2 to 20, got {k}",
  tooFewDistinctRows: "{rows} different rows cannot make {k} clusters",
  nobodyCameBack: "No customer bought on two days or more, so there are no gaps between purchases",
  tooFewGapsEnd:
    "In these data only {reached} of the gaps end in another purchase, not {share}; ask for a smaller share",
  resolvedAboveTotal: "There cannot be {resolved} resolved tickets among {total}",
  answeredBeforeOpened: "Ticket {ticket} was answered before it was opened",
  notAMargin: "margin must be between −1 and 1 (30% or 0.3), got {margin}",
  amountsNeeded: 'The measure "revenue" needs amounts',
  binsOutOfRange: "bins must be 3, 4 or 5, got {bins}",
  threeCutsExpected: "cut takes three numbers (days, orders, total) or mean, got {count}",
  fourCutsExpected: "cuts takes four numbers, two for frequency and two for amount, got {count}",
  dictionaryUnreadable: "dictionary needs two columns: topics and their words",
  saltMissing: "There is no salt on this computer: press “Make a salt” in the task pane, under Settings",
  parameterMissing: "params has no number for {name}",
  unitDaysMissing:
    "params has no number for unit_days, the days of its time unit (7 when it was fitted in weeks)",
  modelUnreadable:
    "model must be the block that CHURNMODEL spilled: at least its first two columns, with the row (intercept)",
  attributeMissing: 'The model has the term "{term}", but no column of attributes has that title',
  levelUnknown: '"{text}" in {name} did not occur among the customers that the model was fitted to',
  codeNotLoaded: "The code of this function could not be loaded: check the connection and calculate again",
} as const;
