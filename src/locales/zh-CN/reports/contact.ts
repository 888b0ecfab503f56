import type { contact as english } from "../../en-US/reports/contact";
import { questions } from "../questions";

export const contact: typeof english = {
  title: "互动频次",
  summary:
    "各类型各期的联系，久未联系的高消费客户，停止购买且联系减少的客户，以及购买是否比偶然更常出现在联系之后。",
  question: questions.contact,
  options: {
    unit: { label: "周期", choices: { week: "周", month: "月", quarter: "季度", half: "半年", year: "年" } },
    fiscalYearStart: { label: "财年起始月" },
    weekStart: { label: "每周起始日", choices: { monday: "周一", sunday: "周日" } },
    contactDays: { label: "未联系天数" },
    window: { label: "联系后多少天内的购买" },
  },
  sheets: { page: "互动频次", data: "互动数据", lists: "待联系客户" },
  cards: {
    contacts: "联系次数",
    reached: "已联系客户占比",
    each: "已联系客户人均次数",
    silent: "未联系的高消费客户",
    followed: "联系后的购买日占比",
  },
  headlines: {
    silent: "消费最高的五分之一客户中有 {count} 位 {days} 天未联系，他们累计消费 {revenue}。",
    noSilent: "消费最高的五分之一客户 {days} 天内都已联系。",
    reached: "{customers} 位客户中联系过 {reached} 位（{share}），这些客户平均每位 {each} 次。",
    chance: "{followed} 的购买日在联系后 {window} 天内，仅凭偶然应为 {expected}（{verdict}）。",
    beyond: "超出偶然",
    within: "在偶然范围内",
  },
  charts: {
    months: "各期联系",
    monthsFinding: "{to} 联系 {last} 次",
    monthsMeasure: "联系次数；着色为最近一期",
    types: "联系类型",
    typesFinding: "{first}最多：{share}",
    typesMeasure: "联系次数；折线为累计占比",
  },
  tables: {
    months: "按周期",
    types: "按类型",
    silent: "消费高而未联系",
    falling: "近期未购买且联系减少",
    chance: "联系后的购买，与偶然相比",
  },
  columns: {
    period: "周期",
    contacts: "联系次数",
    customers: "联系的客户数",
    perCustomer: "所联系客户人均次数",
    type: "类型",
    last: "最近联系",
    recent: "近 {days} 天联系次数",
    before: "此前 {days} 天联系次数",
    purchases: "购买日数",
    followed: "其中联系之后",
    expected: "偶然应有",
    z: "z",
    p: "p 值",
  },
  todo: {
    silent: "联系 {count} 位高消费却久未联系的客户，他们累计消费 {revenue}。",
    falling: "关怀 {count} 位近期未购买且联系减少的客户。",
  },
  definitions: {
    chance:
      "偶然：每位客户观察期中落在联系后 {window} 天内的天数占比；观察期从首购次日算起。购买当天及之后的联系不计。这是关联，不是效果。",
    silent: "最高的五分之一：销售额不低于第 80 百分位数；未联系：近 {days} 天无联系。",
  },
};
