/** What scripts and the command line are told. */
export const scripting = {
  unknownReport: "没有名为“{report}”的报告。可用的报告：{known}。",
  unknownPolicy: "没有名为“{policy}”的特殊行处理方式。可用的处理方式：{known}。",
  unknownOption: "报告 {report} 没有选项“{option}”。可用的选项：{known}。",
  badOption: "选项 {option} 应为{allowed}，而不是“{value}”。",
  numberRange: "{min} 到 {max} 之间的数",
  trueOrFalse: "true 或 false",
  unknownRole: "列不能表示“{role}”。可用的含义：{known}。",
  unknownColumn: "没有列“{column}”。现有的列：{known}。",
  badDate: "截止日期应写成 2025-12-31 这样的日期，而不是“{value}”。",
  unknownStatusMeaning: "状态不能表示“{meaning}”。可用的含义：{known}。",
  unknownKind: "表格不能是“{kind}”。可用的种类：{known}。",
  unknownTableKind: "当前表格不能是“{kind}”。可用的种类：{known}。",
  unknownName: "没有名为“{name}”的表格或命名区域。现有的表格和名称：{known}。",
  noNames: "“{name}”不是单元格地址，此工作簿中也没有表格或命名区域。",
  unknownTable: "没有其他名为“{table}”的表格。现有的表格：{known}。",
  otherColumns: "表格“{table}”缺少当前表格的某些列，不能作为它的更多行。",
};
