export const models = {
  diagnosis: {
    notConverged:
      "拟合在 {iterations} 步后仍未稳定，请勿使用这些参数。请检查是否有异常客户、日期范围是否过短，或改用其他模型。",
    parameterRunaway:
      "{name} 估计为 {value}，过于极端：现有数据无法确定它。请改用其他模型，或使用更长的日期范围，其中应有明显已停止购买的客户。",
    wideInterval:
      "现有数据几乎无法确定 {name}（其区间上下可达 50 倍以上）。预测仍可能可用：请以留出检验为准，不要看这个参数。",
    customersAlike:
      "{name} 为 {value}：在模型看来客户几乎完全一样。请确认数据不是每位客户每期一行（例如订阅）；合同类业务请用合同模型。",
    dropoutMeanInfinite:
      "{name} 为 {value}，不大于 1：少数客户永不流失，平均剩余寿命为无穷大。请限定期限或按贴现计算客户价值，不要不设期限。",
    oneTimeBuyersAlive:
      "BG/NBD 把全部 {count} 位只有一个购买日的客户都当作仍活跃。流失风险名单请用 MBG/NBD 或 Pareto/NBD。",
    tooFewRepeatBuyers:
      "只有 {count} 位客户在另一天再次购买过（宜有 {wanted} 位）。请使用更长的日期范围；在此之前请看区间，不要看单个数值。",
    leftTruncated:
      "{count} 位客户（占 {share}）首次出现在最初 {days} 天内，而平时 {days} 天约 {usual} 位：其中许多在数据开始之前已是客户。请补充更早的订单或注册日期，或将这些客户排除。",
    spendMeanInfinite:
      "q 为 {q}，不大于 1：平均消费没有有限值，无法计算客户价值。请检查极端金额；在此之前请使用固定的每购买日金额。",
    spendFrequencyCorrelated:
      "单次消费与购买次数相关（{correlation}），而模型假定二者独立。请将购买频次相近的客户分开拟合，或谨慎看待高频客户的价值。",
    spendNotPositive:
      "{count} 位重复购买客户的平均金额为零或负数，未进入消费模型，按平均客户的消费估计。请检查退款的处理方式。",
    holdoutEmpty: "留出的 {days} 天内无人购买，无法检验模型。请选择更早的校准截止日。",
    tooFewLosses:
      "只有 {count} 位客户流失（宜有 {wanted} 位）：其余客户还会留多久多半只能猜测。请增加客户或期数；在此之前请看区间，不要看单个数值。",
    contractsAlike:
      "{name} 为 {value}：客户看起来完全一样，每次续约的流失率相同。曲线的形状无法确定，只用一个流失率即可。",
    separated:
      "{names} 的取值把流失与留存的客户毫无例外地分开，普通估计会趋于无穷，因此改用 Firth 方法与剖面区间。请确认这些列在客户流失之前就已知。",
    fewEvents:
      "流失与未流失两方中，较少的一方只有 {events} 位客户，却有 {coefficients} 个系数；宜每个系数有 {wanted} 位。请减少属性或增加客户，并看区间，不要看单个数值。",
    columnsLeftOut: "以下列没有变化，或与其他列重复，已不采用：{names}。",
    effectRunaway: "{names} 的影响无法确定：估计值已到允许的界限。请去掉该属性，或合并少见的取值。",
    fewBuyersForEffects:
      "{effects} 个影响只有 {count} 位客户在另一天再次购买；宜每个影响有 {wanted} 位。请减少属性或增加客户。",
  },
  choice: {
    default: "Pareto/NBD 为默认模型，拟合未发现异常",
    paretoDiagnosed: "Pareto/NBD 的拟合有错误，因此使用 MBG/NBD",
    allDiagnosed: "Pareto/NBD 和 MBG/NBD 的拟合均有错误：MBG/NBD 的结果仅供参考",
  },
};
