import type { cleanedCopy as english } from "../../en-US/reports/cleanedCopy";
import { questions } from "../questions";

export const cleanedCopy: typeof english = {
  title: "清洗后的副本",
  summary: "在新工作表上写出统一格式的表格，并记录每处改动；原表保持不变。",
  question: questions.cleanedCopy,
  options: {
    contacts: {
      label: "保留联系方式列",
      help: "姓名、电话、邮箱、地址和身份证号等列。设置为去标识化时，这些列同样去标识化。",
    },
  },
  sheets: { table: "清洗后的副本", log: "改动记录" },
  headings: { changes: "改动的单元格", converted: "仅改变类型的单元格", removed: "副本中没有的行" },
  columns: {
    cell: "单元格",
    column: "列",
    before: "改动前",
    after: "改动后",
    cells: "单元格数",
    row: "行",
    reason: "原因",
  },
  findings: {
    summary: "共 {rows} 行。改动单元格 {changes} 个；仅改变类型 {converted} 个；未计入 {removed} 行。",
    leftOut: "含个人信息的列未写入副本：{columns}。选择“保留联系方式列”可写入。",
    cut: "共 {total} 项，此处列出前 {shown} 项。",
  },
};
