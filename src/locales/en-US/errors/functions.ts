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
  errorCellInRow: "{parameter}, {place}: the cell holds the error {text}; mend it or leave it blank",
  notANumber: '{parameter}: "{text}" is not a number',
  notANumberInRow: '{parameter}, {place}: "{text}" is not a number',
  notWhole: '{parameter}: "{text}" is not a whole number',
  notWholeInRow: '{parameter}, {place}: "{text}" is not a whole number',
  notADate: '{parameter}: "{text}" is not a date',
  argumentDatesFarApart:
    "The dates reach from {first} to {last}: that is more than {years} years. Correct the date that is wrong.",
  notADateInRow: '{parameter}, {place}: "{text}" is not a date',
  decimalUnknown:
    '{parameter}: "{text}" could be two numbers, with a group of thousands or with three decimals; type a plain number',
  decimalUnknownInRow:
    '{parameter}, {place}: "{text}" could be two numbers, with a group of thousands or with three decimals, and no other cell of the column tells; turn the column into numbers',
  otherCurrencyInRow:
    '{parameter}, {place}: "{text}" is in another currency than the rows above; amounts of several currencies cannot be added up',
  otherTopInRow: '{parameter}, {place}: "{text}" is out of another best score than the rows above',
  scaleContradicted: "The answers are out of {top}, the scale is {min}–{max}; state the scale of the answers",
  dateAmbiguous: '{parameter}: in "{text}" day and month cannot be told apart; type 2025-03-04',
  dateAmbiguousInRow: '{parameter}, {place}: in "{text}" day and month cannot be told apart; type 2025-03-04',
  dateWithoutYear: '{parameter}: "{text}" has no year',
  dateWithoutYearInRow: '{parameter}, {place}: "{text}" has no year',
  idRounded: '{parameter}: Excel has rounded the long id "{text}"; import the column as text',
  idRoundedInRow: '{parameter}, {place}: Excel has rounded the long id "{text}"; import the column as text',
  notAFlag: '{parameter} must be TRUE or FALSE, got "{text}"',
  notAFlagInRow:
    '{parameter}, {place}: "{text}" is neither yes nor no (1 or 0, TRUE or FALSE, yes or no, churned or active)',
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
  parameterRange:
    "The parameter {name} is {value}: no fit gives one below 1e-12 or above 1e12. Take the parameters from a fit.",
  notPositive: "{name} must be above zero, got {value}",
  notACount: "{name} must be a whole number from 0, got {value}",
  acquiredAboveEnd: "{acquired} acquired customers cannot be among {end} at the end",
  lostAboveStart: "{lost} customers cannot be lost of {start} at the start",
  npsOfFivePoints:
    'None of {n} answers leaves 1–5: this looks like a five-point question, for which CSAT is right; give the scale as "0-10" if it is not',
  npsScale: 'NPS is of answers from 0 to 10: its scale can only be "0-10", got "{scale}"',
  npsScoreOutOfRange: "NPS takes whole numbers from 0 to 10, got {score}",
  confidenceOutOfRange: "confidence must be between 0 and 1 (95% or 0.95), got {confidence}",
  powerOutOfRange: "power must be between 0 and 1 (80% or 0.8), got {power}",
  shareBetween: "{name} must be above 0 and below 1, got {value}",
  lossAboveStart: "Losses of {loss} cannot exceed {start} at the start",
  scaleUnreadable: 'A scale is written 5, 7, 10 or "0-10", got "{scale}"',
  scoreOutOfScale: "Scores must lie on the scale from {min} to {max}, got {score}",
  scaleUnknown: "There is no scale of 5, 7 or 10 points that holds the values; use mean or median",
  conversionsAboveVisitors: "Group {group} has {x} conversions of only {n} visitors",
  sharesOutOfRange: "Both rates must be between 0 and 1, got {base} and {other}",
  tooFewToCompare: "A group needs two values or more, got {n}",
  tooFewRowsPerItem: "{rows} complete answers are too few, {needed} are needed (10 an item)",
  columnDoesNotVary: "All values of {name} are equal, so it can explain nothing",
  abcLimits: "Limits must ascend between 0 and 1, got {a} and {b}",
  ageOutOfRange: "Ages lie between 0 and 130, got {age}",
  clusterCount: "k must be a whole number from 2 to 20, got {k}",
  tooFewDistinctRows: "{rows} different rows cannot make {k} clusters",
  nobodyCameBack: "No customer has purchases on two days",
  tooFewGapsEnd:
    "Only a share of {reached} of gaps is seen to end in a purchase, not {share}; ask for a smaller share",
  resolvedAboveTotal: "{resolved} resolved tickets cannot be among {total}",
  answeredBeforeOpened: "Ticket {ticket} was answered before it was opened",
  notAMargin: "margin must be between −1 and 1 (30% or 0.3), got {margin}",
  amountsNeeded: "Revenue needs amounts",
  binsOutOfRange: "bins must be 3, 4 or 5, got {bins}",
  threeCutsExpected: "cut takes three numbers (days, orders, total) or mean, got {count}",
  fourCutsExpected: "cuts takes four numbers, two for frequency and two for amount, got {count}",
  dictionaryUnreadable: "dictionary needs two columns: topic, and its words",
  saltMissing: "There is no salt on this computer: make one in the task pane under Privacy",
  parameterMissing: "params has no number for {name}",
  unitDaysMissing:
    "params has no number for unit_days, the days of its time unit (7 when it was fitted in weeks)",
  modelUnreadable:
    "model must be the block that CHURNMODEL spilled, with its first two columns and (intercept)",
  attributeMissing: 'The model has the term "{term}", but no column of attributes has that title',
  levelUnknown: '"{text}" of {name} was not among the customers of the model',
  codeNotLoaded: "The code of this function could not be loaded: check the connection and calculate again",
} as const;
