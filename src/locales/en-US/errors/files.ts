/** Refusals of files that are read beside the workbook; no cell has any. */
export const fileErrors = {
  fileEmpty: "The file {file} is empty. Choose a file with a header and rows.",
  fileMissesColumns:
    "The file {file} lacks columns of {first}: {columns}. Files are taken as one table only if their headers are the same.",
  fileHasOtherColumns:
    "The file {file} has columns that {first} does not have: {columns}. Files are taken as one table only if their headers are the same.",
  fileNoParquet:
    "The file {file} is not a Parquet file, or it is damaged or encrypted. Export it again, or as csv.",
  fileNoText:
    "The file {file} is no text in any known encoding, or has no ends of lines. Save it as csv in UTF-8.",
  fileOpenQuote:
    "The file {file} has a quotation mark in row {row} that is not closed, so that the rows below would be one cell: {text}. Close the mark, or take it out.",
  fileHolds: "The file {file} holds {kind}, no rows of text. Export the table as csv, .xlsx or Parquet.",
  fileOtherDays:
    "One of the files {file} and {first} counts days from 1904, the other from 1900. Save both with the same date system (Excel: Options, Advanced).",
  fileRepeats: "The file {file} holds the same rows as {first}. Leave one of them out.",
  fileDamaged:
    "The file {file} cannot be unpacked: it is damaged, or ends too early. Export or load it again.",
  fileGone: "The file {file} has changed or is no longer where it was. Open it again.",
  fileKind: "The file {file} is neither csv, csv.gz, tsv, xlsx nor Parquet. Save it as one of these.",
  fileNoWorkbook:
    "The file {file} is not a workbook that can be read: it has a password, or is of an older or binary kind. Save it as .xlsx without a password.",
  fileTooLarge:
    "The file {file} is too large for memory: with its {columns} columns {most} rows fit. Leave out columns that no report needs, or split the file.",
} as const;
