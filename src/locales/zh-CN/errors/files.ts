import type { InAnyLanguage } from "../../texts";
import type { fileErrors as english } from "../../en-US/errors/files";

export const fileErrors: InAnyLanguage<typeof english> = {
  fileEmpty: "文件 {file} 是空的。请选择有表头和数据行的文件。",
  fileMissesColumns: "文件 {file} 缺少 {first} 中的列：{columns}。多个文件的表头一致时才能合为一张表。",
  fileHasOtherColumns: "文件 {file} 有 {first} 中没有的列：{columns}。多个文件的表头一致时才能合为一张表。",
  fileNoParquet: "文件 {file} 不是 Parquet 文件，或已损坏、已加密。请重新导出，或导出为 csv。",
  fileNoText: "文件 {file} 不是任何已知编码的文本，或没有换行。请另存为 UTF-8 编码的 csv。",
  fileOpenQuote:
    "文件 {file} 第 {row} 行的引号没有闭合，其后的行会被当作一个单元格：{text}。请补上或删除该引号。",
  fileHolds: "文件 {file} 的内容是 {kind}，不是文本表格。请将表格导出为 csv、.xlsx 或 Parquet。",
  fileOtherDays:
    "文件 {file} 与 {first} 的日期起点不同：一个从 1904 年起，一个从 1900 年起。请在 Excel 的“选项”→“高级”中改成相同的日期系统后再保存。",
  fileRepeats: "文件 {file} 与 {first} 的数据行相同。请去掉其中一个。",
  fileDamaged: "无法解压文件 {file}：文件已损坏或不完整。请重新导出或下载。",
  fileGone: "文件 {file} 已被修改，或不在原来的位置。请重新打开。",
  fileKind: "文件 {file} 不是 csv、csv.gz、tsv、xlsx 或 Parquet。请另存为其中一种格式。",
  fileNoWorkbook:
    "文件 {file} 不是可读取的工作簿：可能设有密码，或是旧版或二进制格式。请另存为不带密码的 .xlsx。",
  fileTooLarge:
    "文件 {file} 太大，内存放不下：{columns} 列时最多 {most} 行。请去掉报告用不到的列，或拆分文件。",
};
