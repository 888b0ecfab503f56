import type { contact as english } from "../../en-US/reports/contact";
import { questions } from "../questions";

export const contact: typeof english = {
  title: "互动频次",
  summary: "各类型各期的联系，长期未联系的大客户，联系减少的沉默客户，以及购买是否比偶然更常跟在联系之后。",
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
    reached: "已联系客户",
    each: "人均联系",
    silent: "大客户未联系",
    followed: "联系后购买",
  },
  headlines: {
    silent: "消费最高的五分之一中有 {count} 位 {days} 天未联系，累计消费 {revenue}。",
    noSilent: "消费最高的五分之一客户 {days} 天内都已联系。",
    reached: "{customers} 位客户中联系了 {reached} 位（{share}），人均 {each} 次。",
    chance: "{followed} 的购买发生在联系后 {window} 天内，偶然应为 {expected}（{verdict}）。",
    sure: "p {p}",
  },
  charts: {
    months: "各期联系",
    monthsFinding: "{to}联系 {last} 次",
    monthsMeasure: "联系次数；主色为最近一期",
    types: "联系类型",
    typesFinding: "{first}最多：{share}",
    typesMeasure: "联系次数；折线为累计占比",
  },
  tables: {
    months: "按周期",
    types: "按类型",
    silent: "消费高而未联系",
    falling: "沉默且联系减少",
    chance: "联系后的购买与偶然比较",
  },
  columns: {
    period: "周期",
    contacts: "联系次数",
    customers: "客户数",
    perCustomer: "人均联系",
    type: "类型",
    last: "最近联系",
    recent: "近期联系次数",
    before: "此前联系次数",
    purchases: "购买日",
    followed: "联系之后",
    expected: "偶然",
    z: "z",
    p: "p 值",
  },
  todo: {
    silent: "联系 {count} 位消费高却无人联系的客户，累计 {revenue}。",
    falling: "关心 {count} 位沉默且联系减少的客户。",
  },
  definitions: {
    chance:
      "偶然：每位客户观察期中落在联系后 {window} 天内的天数占比；从首购次日起观察。购买当天及之后的联系不计。是关联，不是效果。",
    silent: "销售额最高的五分之一；近 {days} 天无联系。",
  },
};
