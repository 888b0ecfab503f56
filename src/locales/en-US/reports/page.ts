/** What stands on the page of every report. */
export const page = {
  toDo: "What to do",
  toList: "To the list",
  computed: "How this was computed, in full",
  figuresBehind: "The figures behind this page",
  dataSheet: "{name} data",
  rows: "{source}, {rows} rows",
  asOf: "as of {date}",
  customers: "{count} customers",
  used: "{source}, {used} rows used, {left} left out.",
  version: "Version {version}.",
};
