import type { funnel as english } from "../../en-US/reports/funnel";
import { questions } from "../questions";

export const funnel: typeof english = {
  title: "转化漏斗",
  summary:
    "各环节走到多少人：可用事件记录、每位客户每阶段一行，或各环节人数；环节与总转化率、最弱的一步、环节间隔、按渠道，以及该提醒谁。",
  question: questions.funnel,
  options: {
    steps: { label: "环节", help: "按先后顺序，用逗号分隔：浏览，加购，下单。不填则取到达客户最多的。" },
    order: { label: "环节顺序", choices: { strict: "须在前一环节之后", any: "不限先后" } },
    window: { label: "自首个环节起的窗口（天）" },
    by: {
      label: "分组列",
      choices: { auto: "渠道、支付方式、设备等取值不多的列" },
      help: "事件表的任意列，用逗号分隔。",
    },
  },
  sheets: { page: "转化漏斗", list: "转化漏斗名单" },
  headings: { steps: "逐环节", stopped: "到了“{step}”还没到“{next}”" },
  columns: {
    step: "环节",
    customers: "客户数",
    stepRate: "环节转化率",
    low: "下限",
    high: "上限",
    overall: "总转化率",
    lost: "未继续",
    medianDays: "间隔中位数（{unit}）",
    entered: "进入",
    finished: "完成",
    since: "到达时间",
    worth: "金额",
  },
  cards: {
    entered: "进入人数",
    finished: "完成人数",
    overall: "总转化率",
    drop: "最弱环节转化率",
    open: "尚未到期人数",
  },
  charts: {
    steps: "各环节客户数",
    stepsFinding: "最弱的一步：到“{step}”",
    stepsMeasure: "到达该环节的客户数",
    groupsFinding: "按{column}的总转化率",
    groupsMeasure: "完成 ÷ 进入",
  },
  findings: {
    overall: "{share} 到达“{step}”：{all} 人中 {count} 人。",
    drop: "最弱的一步：从“{from}”到“{to}”只有 {share}（{low} 至 {high}）。",
    open: "{open} 人进入不足 {days} 天，尚未到期，不计入。",
    counts: "按表中人数计：各环节是否为同一批客户无从得知。",
  },
  todo: {
    remind: "提醒停在“{step}”的 {count} 位客户：见名单。",
    drop: "查看“{from}”与“{to}”之间的障碍。",
  },
  method: {
    events: "自首个环节起窗口内到达各环节的客户，只计窗口已满者。Wilson 区间。",
    counts: "按表中人数计算转化率；Wilson 区间。",
  },
  definitions: {
    rates:
      "环节转化率 = 到达该环节 ÷ 到达前一环节；总转化率 = 到达该环节 ÷ 首个环节。Wilson 95% 区间；最弱的一步是环节转化率最低的一步。",
    paths:
      "客户以首个环节的第一次事件进入；此后在窗口内、且在前一环节之后（或不限先后）发生的事件即到达该环节。只计进入距数据末尾已满一个窗口的客户，其余为尚未到期。间隔为同时到达两环节者的中位天数。",
    stopped: "该提醒谁：最远到倒数第二环节的客户（含尚未到期），按金额排序。",
  },
};
