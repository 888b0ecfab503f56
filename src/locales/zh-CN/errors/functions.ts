import type { functionErrors as english } from "../../en-US/errors/functions";

/** 自定义函数的拒绝说明。 */
export const functionErrors: Record<keyof typeof english, string> = {
  argumentMissing: "缺少参数 {parameter}",
  oneCellExpected: "{parameter} 只接受单个值，不接受区域",
  errorCell: "{parameter} 含有错误值 {text}",
  errorCellInRow: "{parameter} 第 {row} 行：单元格为错误值 {text}；请修正或留空",
  notANumber: "{parameter}：“{text}”不是数字",
  notANumberInRow: "{parameter} 第 {row} 行：“{text}”不是数字",
  notWhole: "{parameter}：“{text}”不是整数",
  notWholeInRow: "{parameter} 第 {row} 行：“{text}”不是整数",
  notADate: "{parameter}：“{text}”不是日期",
  notADateInRow: "{parameter} 第 {row} 行：“{text}”不是日期",
  dateAmbiguous: "{parameter}：无法判断“{text}”中的日和月；请写作 2025-03-04",
  dateAmbiguousInRow: "{parameter} 第 {row} 行：无法判断“{text}”中的日和月；请写作 2025-03-04",
  dateWithoutYear: "{parameter}：“{text}”没有年份",
  dateWithoutYearInRow: "{parameter} 第 {row} 行：“{text}”没有年份",
  idRounded: "{parameter}：Excel 已将长编号“{text}”四舍五入；请把该列按文本导入",
  idRoundedInRow: "{parameter} 第 {row} 行：Excel 已将长编号“{text}”四舍五入；请把该列按文本导入",
  notAFlag: "{parameter} 应为 TRUE 或 FALSE，实际为“{text}”",
  notAChoice: "{parameter} 应为 {choices} 之一，实际为“{text}”",
  unequalLength: "{first} 有 {firstLength} 个单元格，{second} 有 {secondLength} 个；请选择同样长的区域",
  unequalShape: "{first} 为 {firstShape}，{second} 为 {secondShape}；请选择形状相同的区域",

  nothingToCount: "没有可统计的数据",
  notFinite: "结果不是有限数字",
  answerTooLarge: "结果有 {rows} 行，超出单元格公式的上限；请使用任务窗格中的报告",
  zeroBase: "基数为零",

  notAShare: "{name} 应在 0 到 1 之间（请输入 5% 或 0.05），实际为 {value}",
  negative: "{name} 不能为负数，实际为 {value}",
  notPositive: "{name} 应大于零，实际为 {value}",
  notACount: "{name} 应为不小于 0 的整数，实际为 {value}",
  acquiredAboveEnd: "期末共 {end} 位客户，其中不可能有 {acquired} 位新增客户",
  lostAboveStart: "期初共 {start} 位客户，不可能流失 {lost} 位",
  npsScoreOutOfRange: "NPS 只接受 0 到 10 的整数，实际为 {score}",
};
