import type { reportErrors as english } from "../../en-US/errors/reports";

export const reportErrors: typeof english = {
  noSatisfaction: "没有满意度评分列。请指明哪一列是评分，或选择问卷表。",
  noRecommendation: "没有 0–10 分的推荐意愿列。净推荐值只能由这个问题算出：请在列名中写“推荐”或“NPS”。",
  noTickets: "使用中没有工单或投诉表。请选择一张含工单创建时间列的表。",
  dealsNeedStage: "请指定商机的阶段或状态列。",
  dealsNeedDay: "没有任何商机带有创建或结束日期。请指定这些日期列。",
  noDeals: "{given} 行中没有商机。请选择商机表，或检查哪些行未计入。",
  noColumnToForecastBy: "没有“{column}”列可供分项预测。请填写订单或客户名单中的一列。",
  productsNeedColumn: "此报告需要商品列或类别列。",
  pricesNeedQuantity: "没有数量就没有价格：请指明数量列和金额列。",
  nothingPriced: "没有任何一行同时有商品、数量和金额，因此没有价格。",
  badTotal: "“{text}”不是某月的合计。请写月份与合计，如 2024-03=12345.67，多个之间用分号隔开。",
  noGroupsToCompare: "按“{column}”分不出两个组，无法比较。请选择能区分参加与否的列，并填写对照组名称。",
  noCampaigns: "使用中没有活动费用表。请选择一张含活动（或渠道）及其费用的表。",
  journeyNeedsEvents: "没有事件日志：请指明客户、事件与时间列，或选择含旅程阶段与接触点的表。",
  noJoiningDate: "没有入会日期就无法比较。请在客户名单中指定注册日期列。",
  nobodyAlike: "{members} 位会员在入会前都没有与之相似的客户，无法比较。",
  noPeriodBefore: "数据不足以覆盖区间之前的 {days} 天。请选择更晚或更短的区间。",
  rangeEndsBefore: "区间的结束早于开始：{from} 至 {to}。",
  funnelNoOrder:
    "“{second}”多数并不发生在“{first}”之后：这些不是同一流程的步骤。如果是，请按顺序写明各步骤，例如：浏览、加购、付款。",
  funnelNeedsSteps: "不足两个环节。请指定环节或事件列，或在选项中写明环节。",
  funnelNeedsCustomers: "请指定客户列，或各环节的人数列。",
  nobodyEnteredEarly: "没有客户在数据结束前至少 {days} 天到达“{step}”。请改选首个环节或缩短窗口。",
  noComments: "使用中的表没有评论。请选择有评论列的表，或指明是哪一列。",
  customerUnknown: "这张表里没有客户“{id}”的购买。请按表中的写法输入编号。",
  noContacts: "使用中没有这些客户的联系记录。请选择一张含客户和日期的联系记录表。",
  noReasons: "{given} 行中没有一行写明原因，请填写原因列或选择其他列。",
  noRowsGiven: "表头下面没有数据行，请选中整张表格。",
  noRowsLeft:
    "{given} 行数据都无法使用，最主要的原因是“{reason}”（{count} 行，首行在 {address}）；数据检查列出全部原因。",
  ordersNeedCustomerAndDate: "请指定客户列和日期列。",
  datesFarApart:
    "日期从 {first}（{address}）到 {last}，跨度超过 {years} 年。请更正有误的日期，或指明日在前还是月在前。",
  noOrders:
    "此表识别为{kind}（{evidence}），而本报告统计订单。请选择订单表；若此表确是订单，请在窗格的“这是什么表？”中改选，命令行用 --kind orders。",
  subscriptionsAreNoOrders:
    "此表识别为{kind}（{evidence}），而本报告统计订单：合同终止属于客户流失，不是取消订单。“客户保留与流失趋势”和“数据检查”会按其本来的含义读取。若此表确是订单，请在窗格的“这是什么表？”中改选，命令行用 --kind orders。",
  figureNotFinite:
    "“{sheet}”上的“{figure}”无法由此表算出，因此没有写入任何内容。请检查表中不合理的数字（如 0 或过大的数）；数据检查会逐一列出。",
  sentenceNotFinite:
    "报告中有一个数字无法由此表算出，因此没有写入任何内容。请检查表中不合理的数字（如 0 或过大的数）；数据检查会逐一列出。",
  contractsNeedCustomerAndStart: "请指定客户列和合同开始日期列。",
  ordersNeedAmount: "请指定金额列，或数量列与单价列。",
  severalCurrencies:
    "金额有多种货币（{currencies}），无法相加。请在“特殊行的处理方式”中指定计入哪一种，或添加一张汇率表：币种、汇率，需要时加日期。",
  periodsNeedCounts: "请指定各期的期初、新增和期末客户数列。",
  onlyOlderCustomers:
    "全部 {count} 位客户都在 {period} 首次出现，按注册或首购日期都早于数据，因此没有同期群。",
  cleanedCopyNeedsCells: "“清洗后的副本”需要原始单元格，请重新选择表格。",
  churnedUnreadable: "无法读出是否流失：该列为 {words}。请用是与否、1 与 0，或流失与未流失。",
  churnModelRefused: "这些客户无法建立模型。{why}",
  contractsNeedCounts:
    "该表不是按期统计的客户数。请每个同期群一行、每期一列（0、1、2…或年份），人数不能上升。",
  contractsNeedTenure:
    "没有一列说明客户已有多长时间。请把该列命名为“在网时长”，或使用含开始与结束日期的合同表。",
};
