import { list, type WordPack } from "./pack";
import type { Role } from "./roles";

export const zh: WordPack = {
  language: "zh",
  systems: [
    {
      id: "taobao",
      name: "淘宝 / 天猫",
      kind: "orders",
      signature: ["订单编号", "买家会员名", "买家实际支付金额"],
      columns: {
        订单编号: "order",
        买家会员名: "customer",
        买家应付货款: "amountDue",
        总金额: "listAmount",
        买家实际支付金额: "amount",
        订单状态: "status",
        订单创建时间: "date",
        订单付款时间: "paymentDate",
        宝贝标题: "product",
        宝贝总数量: "quantity",
        店铺名称: "store",
        退款金额: "refund",
        联系手机: "contact",
        买家留言: "comment",
        订单关闭原因: "reason",
      },
    },
    {
      id: "jd",
      name: "京东",
      kind: "orders",
      signature: ["订单号", "京东价", "下单帐号"],
      columns: {
        订单号: "order",
        商品名称: "product",
        订购数量: "quantity",
        京东价: "price",
        下单时间: "date",
        付款确认时间: "paymentDate",
        订单金额: "listAmount",
        应付金额: "amountDue",
        订单状态: "status",
        下单帐号: "customer",
        联系电话: "contact",
      },
      orderLevel: ["listAmount", "amountDue"],
    },
    {
      id: "youzan",
      name: "有赞",
      kind: "orders",
      signature: ["订单号", "买家付款时间", "订单实付金额"],
      columns: {
        订单号: "order",
        订单状态: "status",
        订单创建时间: "date",
        下单时间: "date",
        买家付款时间: "paymentDate",
        订单实付金额: "amount",
        订单应付金额: "amountDue",
        商品名称: "product",
        商品类目: "category",
        商品数量: "quantity",
        商品单价: "price",
        买家昵称: "customer",
        买家手机号: "contact",
        订单已退款金额: "refund",
        归属店铺: "store",
        订单来源: "channel",
        收货省份: "region",
      },
      orderLevel: ["amount", "amountDue", "refund"],
    },
    {
      id: "fxiaoke",
      name: "纷享销客",
      kind: "orders",
      signature: ["销售订单编号", "客户名称", "下单日期"],
      columns: {
        销售订单编号: "order",
        客户名称: "customer",
        下单日期: "date",
        "销售订单金额(元)": "amount",
        销售订单金额: "amount",
        "退款金额(元)": "refund",
        订单状态: "status",
        负责人: "salesperson",
        归属部门: "team",
        客户级别: "memberLevel",
        来源: "channel",
      },
    },
    {
      id: "wenjuanxing",
      name: "问卷星",
      kind: "surveys",
      signature: ["序号", "提交答卷时间", "所用时间"],
      columns: { 提交答卷时间: "date", 来源: "channel" },
    },
    {
      id: "meituan",
      name: "美团",
      kind: "orders",
      signature: ["订单编号", "用户昵称"],
      columns: {
        订单编号: "order",
        用户昵称: "customer",
      },
    },
    {
      id: "tencentSurvey",
      name: "腾讯问卷",
      kind: "surveys",
      signature: ["编号", "开始答题时间", "结束答题时间"],
      columns: {
        结束答题时间: "date",
        用户标识: "customer",
      },
    },
  ],
  roles: {
    customer: list(`
      客户id | 客户编号 | 客户编码 | 客户代码 | 客户号 | 顾客id | 顾客编号 | 会员id | 会员编号 | 会员号 |
      会员卡号 | 用户id | 用户编号 | 买家id | 买家会员名 | 买家昵称 | 会员名 | 下单账号 | 下单帐号 |
      客户账号 | 用户账号 | 用户名 | openid | unionid | 客户名称 | 客户 | 顾客 | 买家 | 会员 | 用户 | 买家手机号 | 学员编号 |
      编号`),
    order: list(`
      订单编号 | 订单号 | 订单id | 主订单编号 | 主订单号 | 销售订单编号 | 交易编号 | 交易号 | 流水号 |
      小票号 | 发票号 | 单据编号 | 单号 | 订单`),
    date: list(`
      下单时间 | 下单日期 | 订单创建时间 | 订单日期 | 订单时间 | 购买日期 | 购买时间 | 消费日期 | 消费时间 |
      交易日期 | 交易时间 | 成交时间 | 成交日期 | 销售日期 | 互动时间 | 互动日期 | 评价时间 | 评价日期 |
      提交答卷时间 | 提交时间 | 发生时间 | 日期 | 时间 | 创建时间`),
    paymentDate: list(
      `付款时间 | 支付时间 | 订单付款时间 | 付款日期 | 支付日期 | 付款确认时间 | 买家付款时间`,
    ),
    status: list(`订单状态 | 交易状态 | 付款状态 | 支付状态 | 状态`),
    amount: list(`
      实付金额 | 买家实际支付金额 | 买家实付金额 | 订单实付金额 | 实付款 | 实付 | 实收金额 | 实收款 | 实收 |
      已付金额 | 付款金额 | 支付金额 | 成交金额 | 消费金额 | 销售金额 | 销售额 | 购买金额 | 交易金额 |
      订单金额 | 订单总额 | 金额`),
    amountDue: list(`应付金额 | 买家应付货款 | 应付货款 | 应付 | 应收金额 | 结算金额`),
    listAmount: list(`商品总额 | 商品金额 | 货品总额 | 商品总价 | 原价金额 | 总价 | 总金额`),
    refund: list(`
      退款金额 | 已退款金额 | 退款总额 | 退款总金额 | 累计退款金额 | 累计退款 | 实退金额 | 实际退款金额 |
      已退金额 | 应退金额 | 退货金额 | 退货总额 | 退款额 | 退货额 | 退款 | 退货款`),
    transactionType: list(`
      交易类型 | 单据类型 | 业务类型 | 订单类型 | 收支类型 | 记录类型 | 流水类型 | 销售类型 | 单据性质 | 类型`),
    currency: list(`币种 | 货币 | 结算币种`),
    quantity: list(`购买数量 | 商品数量 | 订购数量 | 销售数量 | 宝贝总数量 | 购买件数 | 数量 | 件数`),
    price: list(`销售单价 | 商品单价 | 单价 | 京东价 | 商品价格 | 售价 | 价格`),
    discount: list(`优惠金额 | 折扣金额 | 折扣率 | 折扣 | 优惠`),
    unitCost: list(`单位成本 | 成本价 | 采购价 | 成本`),
    profit: list(`毛利额 | 毛利 | 利润 | 净利润`),
    product: list(`
      商品名称 | 商品标题 | 宝贝标题 | 产品名称 | 货品名称 | 品名 | 商品id | 商品编码 | 商品编号 |
      产品编号 | 货号 | 商品 | 产品`),
    category: list(`商品分类 | 商品类目 | 产品类别 | 产品分类 | 品类 | 类目 | 类别 | 分类`),
    channel: list(`销售渠道 | 购买渠道 | 来源渠道 | 订单来源 | 渠道 | 来源 | 平台 | 终端`),
    region: list(`收货省份 | 省份 | 所在省份 | 地区 | 区域 | 所在地区 | 大区 | 省 | 城市 | 所在城市 | 国家`),
    store: list(`门店名称 | 店铺名称 | 门店 | 店铺`),
    salesperson: list(`销售人员 | 业务员 | 销售员 | 销售代表 | 客户经理 | 负责人 | 导购 | 跟进人`),
    team: list(`归属部门 | 所属部门 | 部门 | 团队 | 小组`),
    memberLevel: list(`会员等级 | 会员级别 | 客户等级 | 客户级别`),
    registrationDate: list(`
      注册时间 | 注册日期 | 首单时间 | 首单日期 | 首次购买时间 | 首次购买日期 | 首次下单时间 | 首购日期 |
      入会时间 | 入会日期 | 建档日期`),
    campaign: list(`营销活动 | 活动名称 | 优惠券名称 | 优惠券 | 促销活动 | 活动`),
    age: list(`年龄`),
    gender: list(`性别`),
    income: list(`年收入 | 月收入 | 收入`),
    score: list(
      `总体满意度 | 整体满意度 | 满意度评分 | 推荐意愿 | 推荐分 | 满意度 | 评分 | 打分 | 得分 | 分数`,
    ),
    importance: list(`重要性 | 重要程度 | 重要度`),
    reason: list(`流失原因 | 取消原因 | 退款原因 | 投诉原因 | 原因`),
    comment: list(
      `评价内容 | 反馈内容 | 投诉内容 | 评论内容 | 意见建议 | 评论 | 评价 | 反馈 | 意见 | 建议 | 留言`,
    ),
    event: list(`行为类型 | 互动类型 | 事件类型 | 事件 | 行为 | 互动 | 触点`),
    stage: list(`商机阶段 | 销售阶段 | 阶段 | 环节`),
    churned: list(`是否流失 | 已流失 | 流失`),
    contractStart: list(`合同开始日期 | 合同开始时间 | 合同生效日期 | 订阅开始 | 生效日期 | 开始日期`),
    contractEnd: list(`合同结束日期 | 合同到期日期 | 合同终止日期 | 到期日期 | 到期日 | 终止日期 | 结束日期`),
    ticketOpened: list(`工单创建时间 | 提单时间 | 受理时间 | 报修时间 | 投诉时间 | 开单时间`),
    ticketAnswered: list(`首次响应时间 | 首次回复时间 | 首响时间 | 响应时间`),
    ticketResolved: list(`工单关闭时间 | 解决时间 | 结单时间 | 处理完成时间`),
    consent: list(`
      营销许可 | 同意营销 | 是否订阅 | 接收营销 | 退订 | 是否退订 | 拒收 | 是否拒收 | 免打扰`),
    internal: list(`内部账号 | 测试账号 | 是否测试 | 内部员工`),
    target: list(`销售目标 | 目标值 | 目标`),
    warningLimit: list(`预警线 | 预警值 | 警戒线 | 警戒值`),
    lowerLimit: list(`下限 | 下限值 | 最低值 | 底线`),
    upperLimit: list(`上限 | 上限值 | 最高值`),
    contact: list(
      `手机号码 | 手机号 | 联系手机 | 联系电话 | 收货人手机 | 手机 | 电话 | 电子邮箱 | 邮箱 | 微信号`,
    ),
    customerName: list(`客户姓名 | 会员姓名 | 买家姓名 | 顾客姓名 | 收货人姓名 | 联系人姓名`),
    item: list(`指标 | 项目 | 题目 | 维度`),
    share: list(`占比 | 比例`),
    count: list(`客户数 | 人数 | 次数 | 频数`),
    period: list(`期间 | 月份 | 季度 | 年月 | 年份`),
    opening: list(`期初客户数 | 期初客户 | 期初`),
    acquired: list(`新增客户数 | 新增客户 | 新增`),
    returned: list(`回流客户数 | 回流客户 | 回流 | 召回客户数`),
    lost: list(`流失客户数 | 流失客户 | 流失数`),
    closing: list(`期末客户数 | 期末客户 | 期末`),
  } satisfies Readonly<Record<Role, readonly string[]>>,
  noRole:
    /物流|快递|运单|运费|邮费|积分|发票抬头|发票类型|发票内容|税号|地址|所用时间|序号|身份证|预计|有效期/,
  statuses: {
    paid: list(`
      已付款 | 已支付 | 支付成功 | 付款成功 | 买家已付款 | 买家已付款,等待卖家发货 |
      买家已付款，等待卖家发货 | 待发货 | 等待发货 | 等待出库 | 已发货 | 卖家已发货 |
      卖家已发货,等待买家确认 | 卖家已发货，等待买家确认 | 待收货 | 等待收货 | 等待确认收货 | 已签收 |
      已收货 | 确认收货 | 交易成功 | 交易完成 | 已完成 | 完成 | 订单完成 | 已完结 | 待评价 | 已评价 |
      部分发货 | 已出库 | 已确认 | 已成交 | 赢单 | 已生效`),
    unpaid: list(`
      待付款 | 未付款 | 等待付款 | 等待买家付款 | 待支付 | 未支付 | 付款中 | 支付中 | 付款确认 | 暂停 |
      待审核 | 草稿`),
    cancelled: list(`
      已取消 | 取消 | 交易关闭 | 已关闭 | 订单关闭 | 关闭 | (锁定)已取消 | (删除)等待出库 | 已作废 | 作废 |
      已删除 | 支付失败 | 输单 | 未成交`),
    refunded: list(`已退款 | 退款成功 | 全额退款 | 退款完成 | 已退货 | 退货退款 | 退款关闭交易`),
    partlyRefunded: list(`部分退款 | 部分退货 | 退款部分成功`),
  },
  refundRows: list(`
    退款单 | 退货单 | 销售退货 | 销售退款 | 销售退货单 | 退货入库 | 红字 | 红冲 | 冲红 | 红字发票 | 冲销 | 贷项`),
  refundsOrReturned: list(`退款 | 退货 | 退单 | 撤销 | 拒付`),
  statusParts: [
    [/部分退/, "partlyRefunded"],
    [/退款成功|已退款/, "refunded"],
    [/取消|关闭|作废/, "cancelled"],
    [/[待未][付支]/, "unpaid"],
    [/已付|已支付|已发货|已完成|交易成功|待发货|已收/, "paid"],
  ],
  total:
    /^(?:本页|本月|本年|本店|全部|订单|当前页)?(?:合计|小计|总计|累计|共计)(?:$|金额|数量|[:：(（\s])|^.{1,16}\s?(?:合计|小计|总计)$/,
  footer:
    /^(?:制表人?|制单人?|填表人|审核人?|复核人?|经办人|打印(?:人|时间|日期)|导出(?:人|时间|日期)|制表(?:时间|日期)|备注|说明|注|数据来源)\s*[:：]/,
  orderAmount: /订单|买家实际|合计|总/,
  sheets: {
    orders: /订单|销售|交易|流水|出库/,
    customers: /客户|会员|用户|顾客/,
    surveys: /满意|问卷|调查|调研|评分/,
    tickets: /工单|投诉|客诉|售后|服务单/,
    interactions: /互动|跟进|拜访|回访|沟通|联系记录|触达/,
    comments: /评论|评价|意见|反馈|留言|建议/,
    reasons: /流失|原因|退订/,
    targets: /目标|指标|预算|计划|任务/,
    deals: /商机|销售机会|赢单/,
    subscriptions: /订阅|合同|合约/,
    payments: /收款|回款|支付/,
  },
  titlesOfKind: {
    customers: { customerName: /^姓名$/ },
    interactions: { date: /日期|时间/, event: /^.*(?:方式|类型|形式)$/ },
    targets: {
      item: /^(?:指标名称|考核指标)$/,
      period: /^(?:期间|周期|月份?|季度?|年月|年份|年度|日期)$/,
    },
  },
  periodTitles: {
    period: /^(?:统计?周期|期间|时期|日期|[周月年季]度?|月份|年份|年月|半年|财年)$/,
    acquired: /^(?:新增|新客|新增数)$/,
    lost: /^(?:流失|流失数)$/,
    returned: /^(?:回流|召回|回流数)$/,
  },
  personal: {
    idCard: /身份证|证件号/,
    email: /邮箱|电子邮件/,
    phone: /手机|电话|联系方式/,
    address: /地址|收货地址/,
    name: /姓名|收货人$|收件人$|联系人$/,
  },
  scores: {
    5: list(`非常满意 | 很满意 | 十分满意 | 非常同意 | 非常愿意 | 非常容易 | 非常好 | 5星 | 五星 | 好评`),
    4: list(`比较满意 | 满意 | 比较同意 | 同意 | 比较愿意 | 愿意 | 比较容易 | 容易 | 好 | 4星 | 四星`),
    3: list(`一般 | 中立 | 普通 | 说不清 | 不确定 | 尚可 | 3星 | 三星 | 中评`),
    2: list(`
      比较不满意 | 不太满意 | 不满意 | 比较不同意 | 不太同意 | 不同意 | 不太愿意 | 不愿意 | 比较困难 |
      困难 | 差 | 2星 | 二星`),
    1: list(
      `非常不满意 | 很不满意 | 十分不满意 | 非常不同意 | 非常不愿意 | 非常困难 | 非常差 | 1星 | 一星 | 差评`,
    ),
  },
  yen: "CNY",
};
