import type { customerValue as english } from "../../en-US/reports/customerValue";

export const customerValue: typeof english = {
  options: {
    unit: {
      label: "模型时间单位",
      help: "只影响所列参数的刻度，不影响日期。对数似然只能在同一单位下比较。",
      choices: { auto: "自动", day: "日", week: "周", month: "月" },
    },
    model: {
      label: "购买模型",
      help: "自动：Pareto/NBD；若其拟合有错误则用 MBG/NBD。BG/NBD 认为所有只购买一次的客户都还活跃。",
      choices: { auto: "自动", pareto: "Pareto/NBD", mbg: "MBG/NBD", bg: "BG/NBD" },
    },
    horizon: { label: "预测月数", help: "整月，每月 365/12 天。" },
    discount: { label: "年折现率", help: "0.1 即每年 10%。0 表示不折现。" },
    margin: { label: "利润率", help: "收入中利润所占的比例。填 1 则按收入计算，表头会注明收入口径。" },
  },
  basis: { revenue: "收入口径", profit: "利润口径，利润率 {margin}" },
  value: "预测价值（未来 {months} 个月，{basis}）",
  horizon: "{months} 个月 = {days} 天 = {units}，年折现率 {rate}。模型的时间单位：{unit}（{why}）。",
  units: { day: "{count} 天", week: "{count} 周", month: "{count} 个月" },
  why: { chosen: "按所选", automatic: "因为数据共 {span} 天" },
  chosen: { byUser: "按所选使用 {model}", byRule: "{reason}" },
  severity: { error: "错误", warning: "警告", note: "提示" },
  spend: {
    diagnosed: "消费模型不能使用，因此今后每次购买都按购买日平均金额 {amount} 计。原因：{reason}",
    noRepeatSpend: "没有金额为正的重复购买，因此没有消费模型：今后每次购买都按购买日平均金额 {amount} 计。",
  },
  total:
    "现有客户未来 {months} 个月的收入（未折现）：{mean}；80% 预测区间 {low80} 至 {high80}，95% 预测区间 {low95} 至 {high95}（对参数、购买与金额模拟得出）。",
  modelRefused: "在这些数据上没有可信的购买模型，因此不显示模型的任何数字；问题与处理办法见下。",
  definitions: {
    purchase: "模型按购买日计数：x 为首购日之后有购买的天数；订单数另计。",
    models:
      "Pareto/NBD：Schmittlein、Morrison 与 Colombo（1987）。BG/NBD：Fader、Hardie 与 Lee（2005）。MBG/NBD：Batislam、Denizel 与 Filiztekin（2007）。Gamma-Gamma：Fader 与 Hardie（2013），只用均值为正的客户的重复购买日。",
    default: "自动选择模型：Pareto/NBD；若其拟合有错误则用 MBG/NBD；不按对数似然选择。",
    unit: "自动时间单位：数据不超过 {day} 天用日，超过 {month} 天用月，其余用周。",
    value:
      "客户价值 = 活跃概率 × 每次购买预期金额 × 利润率 × 活跃客户的预期购买次数，第 i 个月按（1 + 折现率）^（i/12）折现。",
  },
};
