import type { compare as english } from "../../en-US/reports/compare";
import { questions } from "../questions";

export const compare: typeof english = {
  title: "效果评估",
  summary:
    "有没有效果？测试或活动与对照组相比（购买占比、订单、消费，带区间）、一段时间与之前相比，或会员与入会前相似的客户相比。",
  question: questions.compare,
  options: {
    way: {
      label: "比较什么",
      choices: {
        auto: "有分组比分组，否则比时间",
        groups: "客户群体",
        periods: "一段时间与之前",
        members: "会员与相似客户",
      },
    },
    group: {
      label: "分组列",
      help: "客户名单的列（从未购买的客户也计入）或订单的列。",
      choices: { auto: "自动" },
    },
    control: { label: "对照组", help: "其名称；不填则按“对照、留出”等词寻找，否则取最大的组。" },
    from: { label: "开始日期", help: "如 2025-03-01；不填则为截止日期前 90 天。" },
    to: { label: "结束日期" },
    window: { label: "入会后天数" },
  },
  sheets: { page: "效果评估", how: "效果评估说明" },
  measures: { buyers: "购买客户占比", orders: "人均订单", spend: "人均消费" },
  traits: { spend: "之前消费", recency: "距上次购买天数", orders: "之前订单数" },
  aDay: { revenue: "日均销售额", orders: "日均订单", customers: "日均客户" },
  headings: {
    periods: "本段各日与之前各日",
    members: "入会之后（{pairs} 对）",
    balance: "入会之前是否相似？",
  },
  columns: {
    against: "{measure}，与{control}相比",
    customers: "客户数",
    measure: "指标",
    difference: "差异",
    differencePoints: "差异（百分点）",
    low: "下限",
    high: "上限",
    p: "p",
    smallest: "可测出",
    before: "之前",
    now: "本段",
    change: "变化",
    others: "相似客户",
    members: "会员",
    trait: "入会之前",
    apart: "相差（标准差）",
  },
  charts: { highest: "{group}：{value}" },
  findings: {
    buyers: {
      beyond: "{group}的购买占比比{control}相差 {difference} 个百分点（{low} 至 {high}）。",
      within: "{group}与{control}的购买占比无超出偶然的差异（{low} 至 {high}）。",
    },
    spend: {
      beyond: "{group}与{control}的人均消费相差 {difference}（{low} 至 {high}）。",
      within: "人均消费无超出偶然的差异（{low} 至 {high}；可测出 {smallest}）。",
    },
    fromList: "名单中的客户无论是否购买都计入。",
    buyersOnly: "只知道有订单的客户，占比中缺少从未购买的人。",
    revenue: {
      beyond: "日均销售额 {now}，之前 {before}：超出偶然（{low} 至 {high}）。",
      within: "日均销售额 {now}，之前 {before}：偶然范围内（{low} 至 {high}）。",
    },
    orders: {
      beyond: "日均订单 {now}，之前 {before}：超出偶然（{low} 至 {high}）。",
      within: "日均订单 {now}，之前 {before}：偶然范围内（{low} 至 {high}）。",
    },
    ranges: "{from} 至 {to} 与 {before} 至 {until} 相比。",
    memberSpend: {
      beyond: "会员 {days} 天内比相似客户消费相差 {difference}（{low} 至 {high}）。",
      within: "会员 {days} 天内的消费与相似客户无超出偶然的差异（{low} 至 {high}）。",
    },
    memberBuyers: {
      beyond: "购买占比相差 {difference} 个百分点（{low} 至 {high}），超出偶然。",
      within: "购买占比相差 {difference} 个百分点（{low} 至 {high}），偶然范围内。",
    },
    pairs: "{members} 位会员中 {pairs} 位找到相似客户。是差异，不是效果。",
  },
  cards: {
    customers: "参与比较",
    control: "对照组购买占比",
    buyers: "购买占比差异",
    controlSpend: "对照组人均消费",
    spend: "人均消费差异",
    pairs: "配对数",
    others: "相似客户消费",
    members: "会员消费",
    before: "较之前",
    aDay: { revenue: "日均销售额", orders: "日均订单", customers: "日均客户" },
  },
  todo: {
    keep: "保留{group}的做法：购买的人更多，超出偶然。",
    stop: "停止{group}的做法：购买的人更少，超出偶然。",
    more: "延长测试或增加客户：低于 {smallest} 个百分点测不出来。",
    periods: "看看还有什么变了：季节与价格也会同时影响两段。",
    members: "下次随机留出一部分：只有这样才能看出效果。",
  },
  method: {
    groups: "占比用 Newcombe 区间，均值用 Welch；p 经 Holm 校正。可测出：五次测试中四次能发现的差异。",
    periods: "各日均值，Welch 区间。两段的季节与星期未必相同。",
    members: "按入会前的消费、最近与频次配对（0.2 个标准差），配对区间。是差异，不是效果。",
  },
  definitions: {
    groups: [
      "对照组：指定的组，否则按名称（对照、留出、control 等）寻找，否则取最大的组。客户的组取名单的行，没有时取其订单的主要值。",
      "占比之差用 Newcombe（1998，方法 10）区间与两比例检验，期望数低于 5 时用 Fisher；均值之差用 Welch。95%；p 按组数做 Holm 校正。",
      "可测出 =（1.96 + 0.84）× 标准误：这么多客户在五次测试中四次能发现的最小差异。非随机分组在其他方面也可能不同。",
    ],
    periods: ["区间内每日的销售额、订单与客户，与之前同样长度区间的每日相比；均值之差的 Welch 95% 区间。"],
    members: [
      "会员：不在对照组、入会（注册）日期晚于数据开始且之后有完整窗口的客户；最多 1,000 位，按入会日均匀抽取。",
      "为每位会员选当日之前已是客户、消费（取对数）、距上次购买天数、订单数（取对数）都在 0.2 个标准差以内的最近非会员，每人只选一次。之后同样长度的窗口，95% 配对 t 区间。",
      "相差：以标准差计的均值之差，低于 0.1 即相似。是差异，不是效果：入会的人也许本来就想买。",
    ],
  },
};
