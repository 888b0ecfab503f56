import type { functions as english } from "../../en-US/functions";
import { retention } from "./retention";
import { scores } from "./scores";
import { value } from "./value";

/** 自定义函数的说明：用于 Excel、函数库和参考页。 */
export const functions: {
  texts: Record<keyof typeof english.texts, unknown>;
  shared: Record<keyof typeof english.shared, string>;
  families: Record<keyof typeof english.families, string>;
  units: Record<keyof typeof english.units, string>;
} = {
  texts: { ...retention, ...scores, ...value },
  shared: {
    language: '结果中文字的语言："en"（默认）或 "zh"',
    headers: "FALSE 不输出标题行（默认 TRUE）",
  },
  families: {
    retention: "保留与流失",
    loyalty: "忠诚度与购买行为",
    scores: "调查得分",
    value: "客户价值与成本",
    segments: "客户分群",
    service: "转化与服务",
    experiments: "试验与比较",
    text: "评论文本",
    intake: "数据准备",
    models: "购买模型",
  },
  units: {
    share: "占比（0.25 即 25%）",
    points: "分，−100 至 100",
    money: "金额，与参数同币种",
    days: "天",
    hours: "小时",
    years: "年",
    periods: "期",
    count: "个数",
    ratio: "倍数",
    score: "量表分值",
    number: "数值",
    date: "日期（序列号）",
    text: "文本",
    flag: "TRUE 或 FALSE",
  },
};
