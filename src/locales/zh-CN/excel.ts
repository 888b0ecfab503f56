import type { excel as english } from "../en-US/excel";

export const excel: typeof english = {
  addedFile: {
    told: "{file}：新增 {added} 行，{changed} 行是已有行的新版本，{same} 行相同。",
    nothing: "{file}：全部 {same} 行都已在表中，没有追加。",
    orders: "今后有 {count} 个订单以此文件的版本为准：{orders}。",
    unknown: "表中没有的列未追加：{columns}。",
    missing: "文件中没有的列留空：{columns}。",
  },
  refusals: {
    ownSheet: {
      message: "这是报告所在的工作表，而工作簿里没有可用来生成报告的数据表。",
      next: "请转到数据所在的工作表，并单击其中一个单元格。",
    },
    headersOnly: {
      message: "{address} 只有表头，下面没有任何行：这是空表。",
      next: "请至少输入一行数据，或单击其他表格中的单元格。",
    },
    sheetGone: {
      message: "这份报告的工作表已不在工作簿中。",
      next: "请重新生成报告。",
    },
    nothingSelected: {
      message: "没有选中任何单元格。",
      next: "请单击表格中的任一单元格，或选中要使用的行。",
    },
    emptySelection: {
      message: "选中的单元格是空的。",
      next: "请单击表格中的任一单元格，或选中要使用的行。",
    },
    chartSelected: {
      message: "选中的是图表或图片，不是单元格。",
      next: "请单击表格中的任一单元格。",
    },
    tooManyAreas: {
      message: "选区由太多不相连的部分组成。",
      next: "请选中一个连续区域，或单击表格中的任一单元格。",
    },
    editingCell: {
      message: "有单元格正在编辑。",
      next: "请在工作表中按 Enter 或 Esc 结束编辑，然后重试。",
    },
    workbookProtected: {
      message: "工作簿结构受保护，无法添加工作表。",
      next: "请在“审阅 > 保护工作簿”中取消保护，然后重试。",
    },
    sheetProtected: {
      message: "工作表受保护。",
      next: "请在“审阅 > 撤消工作表保护”中取消保护，然后重试。",
    },
    readOnly: {
      message: "工作簿以只读方式打开。",
      next: "请另存为新文件，在新文件中使用。",
    },
    mergedCells: {
      message: "合并单元格造成了冲突。",
      next: "请在“开始 > 合并后居中”中取消合并，然后重试。",
    },
    filterConflict: {
      message: "工作表上的筛选造成了冲突。",
      next: "请清除筛选，然后重试。",
    },
    pivotConflict: {
      message: "数据透视表造成了冲突。",
      next: "请移开数据透视表，然后重试。",
    },
    notFound: {
      message: "之前的工作表、表格或单元格已不存在。",
      next: "请重新选择数据。",
    },
    alreadyExists: {
      message: "已有同名的工作表或表格。",
      next: "请重试，将使用其他名称。",
    },
    tooLarge: {
      message: "数据量超过了 Excel 一次能传递的上限。",
      next: "请少选一些列或行，或清除不需要的行。",
    },
    tooManyCells: {
      message: "选区有 {cells} 个单元格，最多可读取 {limit} 个。",
      next: "请只选中需要的列。",
    },
    wrongWorkbook: {
      message: "当前活动的是另一个工作簿。",
      next: "请单击本工作簿，然后重试。",
    },
    unsupportedSheet: {
      message: "这种工作表无法读取或写入。",
      next: "请切换到有单元格的工作表。",
    },
    notAvailable: {
      message: "当前版本的 Excel 不支持此操作。",
      next: "请更新 Excel，或使用网页版 Excel。",
    },
    busy: {
      message: "Excel 正忙。",
      next: "请稍候再试。",
    },
    aborted: {
      message: "Excel 中断了操作。",
      next: "请重试。",
    },
    unexpected: {
      message: "Excel 报告了一个问题（{code}）。",
      next: "请重试。如再次出现，请保存工作簿并重新启动 Excel。",
    },
  },
  waitingForCell: "有单元格正在编辑。请在工作表中按 Enter 或 Esc 以继续。",
  notes: {
    keptAside: "重新生成本表时保留的内容",
    keptAsideAt:
      "工作表“{sheet}”上有您填写的单元格位于报告写入处：{cells}。内容已保留在同一工作表 {place} 起的位置。",
    hiddenRows: "选区中有 {count} 个隐藏行。除非选择“只用可见行”，否则会计入。",
    mergedCells: "合并单元格：{addresses}。只有其第一个单元格有值。",
    beingWritten: "本表正在写入。若一直如此，请打开 CRM Lens 窗格，它会自动补写完整。",
    readOnly: "工作簿以只读方式打开：请另存一份以保留报告。",
    workbookProtected:
      "工作簿结构受保护：无法为报告添加工作表。仍可预览；如需写入，请先在“审阅 > 保护工作簿”中取消保护。",
    movedToNewSheet:
      "工作表“{old}”上有您自己的内容或改动，正处在报告要写入的位置，因此保持原样；报告写在“{sheet}”。",
  },
};
