import type { functions as english } from "../../en-US/functions";
import { contracts } from "./contracts";
import { experiments } from "./experiments";
import { headers } from "./headers";
import { intake } from "./intake";
import { loyalty } from "./loyalty";
import { models } from "./models";
import { retention } from "./retention";
import { scores } from "./scores";
import { segments } from "./segments";
import { service } from "./service";
import { text } from "./text";
import { value } from "./value";
import { worked } from "./worked";

/** 自定义函数的说明：用于 Excel、函数库和参考页。 */
export const functions: {
  texts: Record<keyof typeof english.texts, unknown>;
  shared: Record<keyof typeof english.shared, string>;
  families: Record<keyof typeof english.families, string>;
  units: Record<keyof typeof english.units, string>;
  headers: Record<keyof typeof english.headers, string>;
  sources: typeof english.sources;
  reference: typeof english.reference;
  worked: typeof english.worked;
} = {
  texts: {
    ...retention,
    ...loyalty,
    ...scores,
    ...value,
    ...segments,
    ...service,
    ...experiments,
    ...text,
    ...intake,
    ...models,
    ...contracts,
  },
  worked,
  headers,
  sources: { standard: "通用定义", own: "本加载项的规则" },
  reference: {
    title: "函数",
    intro:
      "所有函数都以 CRM. 开头。比率为占比（5% 即 0.05）；日期可以是 Excel 日期，也可以是 2025-03-04 这样的文本；空白单元格不算数据；错误单元格会被指出而不会跳过。表格结果会溢出，首行为标题。",
    formula: "公式",
    arguments: "参数",
    optional: "可选",
    choices: "可选值",
    result: "结果",
    spills: "表格",
    beside: "每行一个单元格",
    examples: "示例",
    source: "出处",
    note: "说明",
  },
  shared: {
    language: '结果中文字的语言："en"（默认）或 "zh"',
    headers: "FALSE 不输出标题行（默认 TRUE）",
    ids: "每行的客户编号",
    dates: "每行的日期",
    amounts: "每行的金额，负数为退款",
    order_ids: "每行的订单编号；省略时每行算一个订单",
    as_of: "截止日期，含当日（默认数据中的最后日期）",
    from: "起始日期，含当日（默认不限）",
    to: "结束日期，含当日（默认不限）",
    unit: '"week"（周）、"month"（月，默认）、"quarter"（季）、"half"（半年）或 "year"（年）',
    groups: "每行所属的分组",
    confidence: "置信水平（默认 95%）",
    scale: '5、7、10 表示量表从 1 到该数，或写 "0-10"（默认 5）',
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
    contracts: "合同与流失模型",
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
    ratio: "比值",
    score: "量表分",
    number: "数值",
    date: "日期（序列号）",
    text: "文本",
    flag: "TRUE 或 FALSE",
  },
};
