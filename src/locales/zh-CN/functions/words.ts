import type { words as english } from "../../en-US/functions/words";

/** 函数结果中的文字（公式要求中文时）。 */
export const words: typeof english = {
  classes8: {
    importantValue: "重要价值客户",
    importantDevelop: "重要发展客户",
    importantKeep: "重要保持客户",
    importantWinBack: "重要挽留客户",
    generalValue: "一般价值客户",
    generalDevelop: "一般发展客户",
    generalKeep: "一般保持客户",
    generalWinBack: "一般挽留客户",
  },
  quadrants: {
    concentrateHere: "优先改进",
    keepUp: "继续保持",
    lowPriority: "低优先级",
    possibleOverkill: "可能过度投入",
  },
  stages: { new: "新客户", active: "活跃", sleeping: "沉睡", lost: "流失" },
  bases: { own: "本人", all: "全体客户" },
  cohorts: { all: "全部同期群", withoutFirst: "不含首个同期群" },
  tests: { z: "z 检验", fisher: "Fisher 精确检验" },
  topics: {
    delivery: "物流配送",
    service: "客服与服务",
    quality: "质量",
    price: "价格",
    returns: "退换货与退款",
    fit: "尺码与外观",
    packaging: "包装",
    website: "网站与应用",
    payment: "支付",
    stock: "库存",
  },
  noTopic: "无主题",
  rSquared: "全部项目（R²）",
  stage: "第 {number} 环节",
  risks: { high: "高", medium: "中", low: "低" },
  forecast: {
    revenue: "预测价值，{months} 个月（{days} 天），年贴现率 {rate}，收入口径",
    margin: "预测价值，{months} 个月（{days} 天），年贴现率 {rate}，利润口径（毛利率 {margin}）",
  },
  doubtful: "{model}，存疑",
  diagnosis: { error: "错误", warning: "警告", note: "说明" },
};
