/** What scripts and the command line are told. */
export const scripting = {
  unknownReport: 'There is no report "{report}". Reports: {known}.',
  unknownPolicy: 'There is no way of treating unusual rows called "{policy}". There are: {known}.',
  unknownOption: 'Report {report} has no option "{option}". Options: {known}.',
  badOption: 'Option {option} takes {allowed}, not "{value}".',
  numberRange: "a number from {min} to {max}",
  trueOrFalse: "true or false",
  unknownRole: 'A column cannot mean "{role}". Meanings: {known}.',
  unknownColumn: 'There is no column "{column}". Columns: {known}.',
  badDate: 'The as-of date must be a day such as 2025-12-31, not "{value}".',
  unknownStatusMeaning: 'A status cannot mean "{meaning}". Meanings: {known}.',
  unknownKind: 'A table cannot be "{kind}". Kinds: {known}.',
  unknownTableKind: 'The table in use cannot be "{kind}". Kinds: {known}.',
  unknownName: 'There is no table or named range "{name}". There are: {known}.',
  noNames: '"{name}" is not the address of cells, and there are no tables or named ranges in this workbook.',
  unknownTable: 'There is no other table "{table}". Tables: {known}.',
  otherColumns: 'The table "{table}" lacks columns of the table in use, so it cannot be more of its rows.',
};
