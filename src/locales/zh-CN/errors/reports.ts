import type { reportErrors as english } from "../../en-US/errors/reports";

export const reportErrors: typeof english = {
  noRowsLeft: "{given} 行数据都无法使用，原因见数据检查。",
  ordersNeedCustomerAndDate: "请指定客户列和日期列。",
  ordersNeedAmount: "请指定金额列，或数量列与单价列。",
  cleanedCopyNeedsCells: "清洗副本需要原始单元格，请重新选择表格。",
};
