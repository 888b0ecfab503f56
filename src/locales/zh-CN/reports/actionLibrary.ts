import type { actionLibrary as english } from "../../en-US/reports/actionLibrary";

export const actionLibrary: typeof english = {
  segments: {
    champions: "表达感谢，新品优先体验，邀请推荐好友",
    loyal: "提供会员升级与搭配商品推荐",
    potentialLoyalists: "邀请加入会员，用限时优惠推荐相关品类",
    newCustomers: "发送欢迎信息，协助首次使用，给出第二次购买优惠",
    promising: "介绍品牌，赠送下次购买的小额优惠券",
    needAttention: "对常购商品给出限时优惠，了解未满足的需求",
    aboutToSleep: "推送热销商品与即将到期的优惠券",
    atRisk: "发送个性化消息与优惠，查明原因",
    cantLose: "由客户负责人致电，解决遗留问题，给出回归优惠",
    hibernating: "发送一次力度较大的挽回优惠，无回应则不再打扰",
  },
  tiers: {
    high: "提供专属会员权益与一对一服务，邀请推荐",
    general: "满减与关联商品推荐，提高购买频次",
    low: "低成本的品牌宣传与入门优惠",
  },
  offers: {
    champions: "新品优先体验",
    loyal: "会员等级升级",
    potentialLoyalists: "入会限时优惠",
    newCustomers: "第二次购买优惠券",
    promising: "下次购买小额优惠券",
    needAttention: "常购商品限时优惠",
    aboutToSleep: "即将到期的优惠券",
    atRisk: "专属优惠",
    cantLose: "客户负责人致电并给出回归优惠",
    hibernating: "一次性大额优惠",
  },
  wake: "想念您：下次购买限时优惠",
  findings: {
    retention: "查看流失客户及原因，本月确定并解决一个问题",
    once: "在平时间隔内联系只买过一次的客户，给出第二次购买优惠",
    highRisk: "优先致电风险名单前列的客户，并记录原因",
    sleeping: "联系沉睡客户，消费高者优先，两次无回应即止",
    complaint: "查明并解决“{about}”的原因，回访相关客户",
    weakest: "改进“{item}”并再次调查",
    notContacted: "逐一联系，以关怀为主，不做推销",
  },
};
