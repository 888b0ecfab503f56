/** A topic of customers' comments and the words that name it; `*` at the end of a word stands for any ending. */
export interface Topic {
  readonly id: string;
  readonly keywords: readonly string[];
}

const words = (text: string) => text.split(/\s*,\s*/);

/** The topics of comments about goods and service. Written for this project; users may give their own. */
export const DEFAULT_TOPICS: readonly Topic[] = [
  {
    id: "delivery",
    keywords: words(
      "deliver*, shipping, shipped, shipment, courier, parcel, arrive*, tracking, 物流, 快递, 发货, 配送, 送货, 派送, 到货, 运费, 包邮, 骑手",
    ),
  },
  {
    id: "service",
    keywords: words(
      "service, support, staff, agent, representative, helpdesk, hotline, call center, reply, replied, response, rude, 客服, 服务, 态度, 售后, 售前, 店员, 导购, 接待, 回复, 响应, 沟通, 热线, 投诉",
    ),
  },
  {
    id: "quality",
    keywords: words(
      "quality, broken, broke, defect*, faulty, damage*, durable, material, workmanship, 质量, 品质, 做工, 材质, 材料, 破损, 坏了, 瑕疵, 耐用, 结实, 故障, 正品, 假货",
    ),
  },
  {
    id: "price",
    keywords: words(
      "price*, pricing, expensive, cheap, cost*, discount*, coupon*, overpriced, value for money, fee, fees, 价格, 价钱, 贵, 便宜, 优惠, 折扣, 降价, 涨价, 性价比, 划算, 实惠, 满减, 优惠券, 收费",
    ),
  },
  {
    id: "returns",
    keywords: words(
      "return*, refund*, exchange*, warranty, cancel*, 退货, 退款, 换货, 退换, 保修, 返修, 取消订单, 赔偿, 赔付",
    ),
  },
  {
    id: "fit",
    keywords: words(
      "size, sizing, fit, fits, color, colour, style, design, looks, 尺码, 尺寸, 大小, 颜色, 色差, 款式, 样式, 外观, 合身, 好看, 设计",
    ),
  },
  {
    id: "packaging",
    keywords: words("packag*, packing, packed, wrapping, box, 包装, 盒子, 箱子, 密封, 外包装"),
  },
  {
    id: "website",
    keywords: words(
      "app, website, web site, site, login, log in, page, checkout, crash*, bug, bugs, interface, 网站, 网页, 页面, 登录, 闪退, 卡顿, 界面, 小程序, 软件, 系统, 操作",
    ),
  },
  {
    id: "payment",
    keywords: words(
      "payment*, pay, paid, charged, invoice*, billing, bill, credit card, 支付, 付款, 扣款, 发票, 账单, 刷卡, 对账",
    ),
  },
  {
    id: "stock",
    keywords: words(
      "stock, sold out, unavailable, out of stock, back order*, 缺货, 断货, 库存, 无货, 补货, 预售, 售罄",
    ),
  },
];
