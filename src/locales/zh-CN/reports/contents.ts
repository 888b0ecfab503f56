import type { contents as english } from "../../en-US/reports/contents";

export const contents: typeof english = {
  index: "报告目录",
  how: "计算说明",
  count: "本工作簿共 {count} 份报告",
  made: "生成于 {date}",
};
