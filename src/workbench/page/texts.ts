/** Every sentence of the workbench itself. `{name}` is filled in. */
import type { PageLanguage } from "./settings";

const en = {
  title: "Workbench",
  loading: "Opening the spreadsheet …",
  loadingPane: "Loading {name} …",
  fileBar: "File",
  ribbon: "Ribbon",
  grid: "Spreadsheet",
  pane: "Task pane",
  open: "Open",
  openTip:
    "Open an Excel workbook or a text file (.xlsx, .csv, .txt, .xls that holds text). You can also drop it on this page.",
  save: "Save",
  saveTip: "Save the workbook as an Excel file with its charts.",
  saveValues: "Save values",
  saveValuesTip:
    "Save a copy for colleagues without the add-in: what its functions answered stands there as values.",
  valuesFile: "{file} (values)",
  sample: "Sample data",
  sampleTip: "Open the sample workbook: orders, customers and a survey of an invented shop.",
  otherLanguage: "中文",
  otherLanguageTip: "Switch to Chinese",
  toDark: "Dark",
  toDarkTip: "Switch to the dark theme",
  toLight: "Light",
  toLightTip: "Switch to the light theme",
  closePane: "Close the task pane",
  resizePane: "Width of the task pane",
  dropHere: "Drop the file here to open it",
  opening: "Opening {file} …",
  saving: "Saving {file} …",
  saved: "Saved as {file}.",
  makingSample: "Making the sample workbook …",
  opened: "Opened {file}.",
  openedAs: "Opened {file}: {doubt}.",
  encoding: "Encoding",
  cannotOpen: "{file} could not be opened. {reason}",
  cannotSave: "The workbook could not be saved. {reason}",
  cannotStart: "The workbench could not start. {reason}",
  ribbonFailed: "“{label}” did not finish. {reason}",
  dismiss: "Dismiss",
  unsupportedChart: "Charts of type {type} are not drawn here; Excel draws them.",
  chart: "Chart {name}, {type}",
  untitled: "Workbook.xlsx",
};

export type TextKey = keyof typeof en;

const zh: Record<TextKey, string> = {
  title: "工作台",
  loading: "正在打开电子表格……",
  loadingPane: "正在加载 {name}……",
  fileBar: "文件",
  ribbon: "功能区",
  grid: "电子表格",
  pane: "任务窗格",
  open: "打开",
  openTip: "打开 Excel 工作簿或文本文件（.xlsx、.csv、.txt，或内容为文本的 .xls），也可以把文件拖到本页。",
  save: "保存",
  saveTip: "将工作簿连同图表保存为 Excel 文件。",
  saveValues: "另存数值",
  saveValuesTip: "为没有加载项的同事另存一份：其函数的结果以数值保存。",
  valuesFile: "{file}（数值）",
  sample: "示例数据",
  sampleTip: "打开示例工作簿：一家虚构商店的订单、客户与问卷。",
  otherLanguage: "English",
  otherLanguageTip: "切换到英文",
  toDark: "深色",
  toDarkTip: "切换到深色主题",
  toLight: "浅色",
  toLightTip: "切换到浅色主题",
  closePane: "关闭任务窗格",
  resizePane: "任务窗格的宽度",
  dropHere: "将文件拖放到此处打开",
  opening: "正在打开 {file}……",
  saving: "正在保存 {file}……",
  saved: "已保存为 {file}。",
  makingSample: "正在生成示例工作簿……",
  opened: "已打开 {file}。",
  openedAs: "已打开 {file}：{doubt}。",
  encoding: "编码",
  cannotOpen: "无法打开 {file}。{reason}",
  cannotSave: "无法保存工作簿。{reason}",
  cannotStart: "工作台无法启动。{reason}",
  ribbonFailed: "“{label}”未能完成。{reason}",
  dismiss: "关闭",
  unsupportedChart: "此处不绘制类型为 {type} 的图表，Excel 会绘制。",
  chart: "图表 {name}，{type}",
  untitled: "工作簿.xlsx",
};

export type Texts = (key: TextKey, detail?: Readonly<Record<string, string>>) => string;

export function textsFor(language: PageLanguage): Texts {
  const texts = language === "zh-CN" ? zh : en;
  return (key, detail = {}) =>
    texts[key].replace(/\{(\w+)\}/g, (whole, name: string) => detail[name] ?? whole);
}
