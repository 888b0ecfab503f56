import type { priceResponse as english } from "../../en-US/reports/priceResponse";
import { questions } from "../questions";

export const priceResponse: typeof english = {
  title: "价格弹性",
  summary:
    "价格高 1% 时销量相应变化百分之几：按品类、按商品，附区间，以及哪些价格值得测试。是相关，不是因果。",
  question: questions.priceResponse,
  options: {},
  all: "全部商品",
  sheets: { page: "价格弹性", figures: "价格弹性数据" },
  headings: { groups: "各品类的价格弹性", products: "各商品的价格弹性" },
  columns: {
    group: "商品",
    elasticity: "弹性",
    low: "下限",
    high: "上限",
    verdict: "判断",
    products: "商品数",
    cells: "商品 × 月",
    weeks: "周数",
    prices: "价格数",
    usual: "通常价格",
    from: "价格从",
    to: "价格到",
    fromShare: "价格从（÷ 通常）",
    toShare: "价格到（÷ 通常）",
    test: "测试价格",
    testShare: "测试（÷ 通常）",
    units: "测试价下销量变化",
    change: "测试价下销售额变化",
    changeLow: "销售额变化下限",
    changeHigh: "销售额变化上限",
  },
  verdicts: { sensitive: "敏感", insensitive: "不太敏感", unsure: "不确定", rises: "价升量也升" },
  refusals: {
    tooFewProducts: "不足 10 个商品",
    tooFewWeeks: "不足 30 周",
    tooFewPrices: "不足 3 个价格",
    priceStands: "价格没有变动",
  },
  cards: {
    elasticity: "价格弹性",
    products: "商品数",
    told: "可单独判断",
    sensitive: "敏感",
    insensitive: "不太敏感",
  },
  charts: {
    groups: "各品类的价格弹性",
    products: "各商品的价格弹性",
    finding: "对价格最敏感：“{name}”（{elasticity}）",
    measure: "价格高 1% 时销量变化百分之几；低于 −1 时，价格越高销售额越低",
  },
  findings: {
    group: "{name}：价格高 1%，销量相应变化 {elasticity}%（{low} 至 {high}）。",
    product: "“{name}”：价格高 1%，销量相应变化 {elasticity}%（{low} 至 {high}）。",
    nothing: "价格变动太小或周数太少，看不出与销量的关系。",
    most: "对价格最敏感的是“{name}”：价格高 1%，销量变化 {elasticity}%（{low} 至 {high}）。",
    association: "这是相关，不是因果：影响价格的因素也可能影响销量，只有测试才能说明。",
  },
  todo: {
    test: "测试“{product}”卖 {price}（通常 {usual}）：与之相应，销售额 {change}（{low} 至 {high}）。",
    vary: "选一个商品，连续几周变动价格：目前没有商品看得出与价格的关系。",
  },
  method: "销量对数对价格对数：品类含商品与月份效应，商品含趋势与月份；95% 区间。",
  definitions: {
    price: "价格：每件实付，销售额 ÷ 件数；退款与赠品不计。",
    groups:
      "按品类：商品 × 月的销量对数对价格对数，含商品与月份效应；误差按商品聚类（t 分布，自由度为商品数 − 1）；至少 10 个在两个月以上有销售的商品。",
    products:
      "按商品：有销售的各周的销量对数对价格对数，含趋势与月份；误差用 Newey–West；至少 30 周、3 个价格，取销售额最大的 200 个商品。",
    verdict:
      "敏感：区间全部低于 −1，降价伴随销售额上升。不太敏感：全部高于 −1。价升量也升：全部高于 0，另有因素同时影响两者。",
    test: "测试价格：80% 的周（月）价格所在范围的一端，绝不超出；弹性低于 −1 取下端，否则取上端。通常价格：中位数；品类为各商品自己的均值。测试价下的销量与销售额变化：按弹性推算，附区间。",
  },
};
