import type { profiles as english } from "../../en-US/reports/profiles";
import { words as functionWords } from "../functions/words";
import { questions } from "../questions";

export const profiles: typeof english = {
  title: "客户画像",
  summary:
    "每个客户群体一行：规模、销售额、年龄、地区、渠道、满意度、主要投诉与建议策略；任意属性与任意指标交叉。",
  question: questions.profiles,
  options: {
    by: {
      label: "分组方式",
      help: "客户群体，或订单表、客户名单中的任意一列：数值按区间，日期按时段。",
      choices: { segments: "客户群体", tiers: "价值层级" },
    },
    attribute: {
      label: "交叉列",
      help: "自动：取各表中第一个可用的属性。",
      choices: { auto: "自动" },
    },
    metric: {
      label: "交叉表指标",
      choices: {
        customers: "客户数",
        revenue: "销售额",
        orderValue: "笔单价",
        repeatRate: "复购率",
        satisfaction: "满意度均分",
      },
    },
  },
  sheets: { profile: "客户画像", crosstab: "交叉分析" },
  headings: {
    groups: "规模与价值",
    portrait: "特征、评价与建议策略",
    satisfaction: "各项满意度均分",
    attribute: "按{attribute}统计的各项指标",
    cross: "{attribute} × {group}：{metric}",
    behind: "对应的样本数（n）",
  },
  main: { age: "主要年龄段", region: "主要地区", channel: "主要渠道", memberLevel: "主要会员等级" },
  columns: {
    byMain: "以该{group}为主的客户数",
    buyers: "购买客户数",
    repeatRate: "复购率",
    weakest: "满意度最低项",
    complaint: "主要投诉",
    strategy: "建议策略",
    answers: "回答数（n）",
    meanScore: "{item}（均分，{min}–{max}）",
  },
  charts: { shares: "各{group}的客户占比与销售额占比" },
  findings: {
    leader: "{group}贡献最大：{customerShare} 的客户（{customers} 位）带来 {revenueShare} 的销售额。",
    shares: "{group}：客户占比 {customerShare}，销售额占比 {revenueShare}。",
    noGroupColumn: "各表都没有“{column}”列，因此按客户群体分组。",
    hidden: "为避免读出少于 {smallest} 位客户的群体，以下已隐藏：{groups}。",
    withoutOrders: "客户表中没有订单、未计入画像的客户：{count} 位。",
  },
  mainValue: "{value}（{share}）",
  weakest: "{item}：{mean}（满分 {max}）",
  complaint: "{about}（{of} 件中 {count} 件）",
  strategyOf: "以{segment}为主：{action}",
  others: "其他",
  several: "多个",
  notGiven: "（未填写）",
  smallGroups: "已隐藏群体合计",
  noColumn: "没有{column}列",
  noSurvey: "没有问卷",
  noSurveyNote: "没有带客户编号的问卷，因此无法得知满意度。",
  noAnswers: "没有回答",
  noComplaints: "没有投诉数据",
  noneComplained: "没有投诉",
  nothingToCross:
    "没有其他可交叉的属性：除分组所用的列外，各表没有地区、渠道、会员等级、销售员、团队、门店、性别或年龄列。",
  topics: functionWords.topics,
  noTopic: functionWords.noTopic,
  definitions: {
    segments:
      "客户群体：五档的最近购买得分 × 频次得分；得分 = 1 + 严格小于该值的分界点（包含端点的百分位数）个数。",
    attributes:
      "客户属性取自客户表，没有时取该客户销售额最多的值，相同时取最近的值；占比以已知该属性的客户为基数。",
    dimensions: "数值按取整的分界分成行数大致相同的区间，日期按时段；最多列出 20 个值，其余合并。",
    lines:
      "销售额、订单数与笔单价按每行订单自身的值统计；含多个值的订单在各值中各计一次，因此订单数与购买客户数之和大于合计。客户的主要值为其销售额最多的值，相同时取最近的值，仍相同则为“多个”。",
    ageBands: "年龄段包含下限：25 岁属于 25–34。",
    repeatRate: "复购率 = 在两个及以上日期购买的客户 ÷ 客户数。",
    satisfaction: "满意度均分：截止日期前该群体客户全部回答的平均值。满意度最低项按各自量表比较。",
    strategy: "建议策略取自行动库，只是起点，并非分析结论。",
    hidden: "交叉表中已隐藏的群体合并列示。",
  },
};
