/**
 * A file that cannot be read, said in one line that tells what to do next.
 *
 * `message` is the English sentence; `sentence(locale)` gives it in the reader's language.
 */
export class FileError extends Error {
  constructor(
    readonly code: FileErrorCode,
    readonly detail: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(fill(SENTENCES[code][0], detail), options);
    this.name = "FileError";
  }

  sentence(locale: string): string {
    return locale.startsWith("zh") ? fill(SENTENCES[this.code][1], this.detail) : this.message;
  }
}

const SENTENCES = {
  unknownType: [
    "{file} is not a kind of file that opens here: use .xlsx, .csv or .txt",
    "无法打开 {file}：请使用 .xlsx、.csv 或 .txt 文件",
  ],
  empty: ["{file} is empty", "{file} 是空文件"],
  damaged: [
    "{file} is damaged: open it in Excel, let Excel repair it and save it again",
    "{file} 已损坏：请在 Excel 中打开并修复，然后重新保存",
  ],
  damagedPart: [
    "{file} is damaged in {part}: open it in Excel, let Excel repair it and save it again",
    "{file} 的 {part} 已损坏：请在 Excel 中打开并修复，然后重新保存",
  ],
  missingPart: [
    "{file} names a sheet that is not in it ({part}): open it in Excel, let Excel repair it and save it again",
    "{file} 缺少其中列出的工作表（{part}）：请在 Excel 中打开并修复，然后重新保存",
  ],
  unpacksTooLarge: [
    "{file} unpacks to more than {megabytes} MB in {part}: take the rows that you need into a file of their own",
    "{file} 的 {part} 解压后超过 {megabytes} MB：请把需要的行另存为单独的文件",
  ],
  tooManyCells: [
    "{file} has more than {most} cells: take the sheets or columns that you need into a file of their own",
    "{file} 的单元格超过 {most} 个：请把需要的工作表或列另存为单独的文件",
  ],
  tooManyMerged: [
    "{file} merges more than {most} cells: unmerge whole rows and columns in Excel and save it again",
    "{file} 合并的单元格超过 {most} 个：请在 Excel 中取消整行、整列的合并，然后重新保存",
  ],
  beyondSheet: [
    "{file} has a row {row}, and a sheet ends at row 1,048,576: open it in Excel, let Excel repair it and save it again",
    "{file} 中有第 {row} 行，而工作表最多 1,048,576 行：请在 Excel 中打开并修复，然后重新保存",
  ],
  notWorkbook: [
    "{file} is not an Excel workbook: save it as .xlsx",
    "{file} 不是 Excel 工作簿：请另存为 .xlsx",
  ],
  oldExcel: [
    "{file} is a workbook of Excel 97-2003: open it in Excel and save it as .xlsx",
    "{file} 是 Excel 97-2003 工作簿：请在 Excel 中打开并另存为 .xlsx",
  ],
  binaryWorkbook: [
    "{file} is a binary workbook (.xlsb): open it in Excel and save it as .xlsx",
    "{file} 是二进制工作簿 (.xlsb)：请在 Excel 中打开并另存为 .xlsx",
  ],
  openDocument: [
    "{file} is an OpenDocument file: save it as .xlsx",
    "{file} 是 OpenDocument 文件：请另存为 .xlsx",
  ],
  strict: [
    "{file} is a strict Open XML workbook: save it as the ordinary .xlsx",
    "{file} 是严格 Open XML 工作簿：请另存为普通 .xlsx",
  ],
  encrypted: [
    "{file} is protected with a password: open it in Excel, remove the password and save it again",
    "{file} 受密码保护：请在 Excel 中打开，取消密码后重新保存",
  ],
  webPage: [
    "{file} is a web page without a table: export the data again, as .xlsx or CSV",
    "{file} 是没有表格的网页：请重新导出为 .xlsx 或 CSV",
  ],
  encoding: [
    "{file} is text in no encoding that can be told: name the encoding, or save it as .xlsx or as CSV UTF-8",
    "无法判断 {file} 的文本编码：请指定编码，或另存为 .xlsx 或 CSV UTF-8",
  ],
  unknownEncoding: [
    "There is no encoding {encoding}. Encodings: {known}",
    "没有名为 {encoding} 的编码。可用的编码：{known}",
  ],
  openQuote: [
    "{file}: the quotation mark opened on line {line} is never closed",
    "{file}：第 {line} 行的引号没有闭合",
  ],
  tooLarge: [
    "{file} has {rows} rows and {columns} columns: a sheet holds 1,048,576 rows and 16,384 columns",
    "{file} 有 {rows} 行 {columns} 列：工作表最多 1,048,576 行、16,384 列",
  ],
} satisfies Record<string, readonly [string, string]>;

export type FileErrorCode = keyof typeof SENTENCES;

function fill(sentence: string, detail: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, key: string) => String(detail[key] ?? whole));
}
