import type { page as english } from "../../en-US/reports/page";

export const page: typeof english = {
  toDo: "先做什么",
  toList: "看名单",
  computed: "完整的计算说明",
  figuresBehind: "本页背后的数字",
  dataSheet: "{name}数据",
  rows: "{source} {rows} 行",
  asOf: "截至 {date}",
  customers: "{count} 位客户",
  used: "来源 {source}，采用 {used} 行，未采用 {left} 行。",
  version: "版本 {version}。",
};
