/**
 * Words that customers use in Chinese about goods and service, by strength. Written for this project; a lexicon, not a
 * model: it knows words and not irony.
 */
export const POLARITY_ZH: Readonly<Record<string, string>> = {
  "2": `完美 惊艳 超赞 绝了 极好 太棒 五星 强烈推荐 力荐 爱不释手 无可挑剔 超出预期 超预期 物超所值 回购 必买 一流 无敌 惊喜 绝佳 感动 超值`,
  "1": `好 满意 不错 喜欢 推荐 赞 棒 值得 值 划算 实惠 便宜 优惠 舒服 舒适 方便 便捷 快 快捷 迅速 及时 准时 耐心 热情 细心 贴心 专业 友好 礼貌 负责 靠谱 可靠
    放心 安心 信任 正品 结实 耐用 牢固 精致 漂亮 好看 美观 好用 好吃 好喝 好听 好闻 好玩 美味 新鲜 干净 整洁 齐全 完好 清晰 流畅 稳定 顺利 顺畅 简单 省心 省事 省时 合理 合适 合身
    良心 周到 给力 高效 优质 优秀 良好 开心 高兴 愉快 感谢 谢谢 支持 点赞 期待 认可 肯定 进步 改善 提升 解决 没问题 没毛病 没得说 还不错 挺好 蛮好 性价比高 不贵 不亏 不后悔 会再来 再来 老顾客 用心 柔软 轻便 透气`,
  "-1": `差 慢 贵 难 烂 坏 破 旧 脏 臭 假 小气 问题 毛病 缺陷 瑕疵 故障 卡顿 卡 闪退 死机 漏 漏发 错发 少发 破损 划痕 掉色 褪色 变形 起球 开裂 断 异味 难闻 刺鼻 难吃 难喝 难用 难看 难受 麻烦 复杂
    繁琐 混乱 拖延 拖拉 延迟 延误 迟到 太久 久等 等待 排队 敷衍 冷漠 冷淡 推诿 推卸 踢皮球 态度差 不耐烦 不理人 没人理 不回 不回复 联系不上 打不通 后悔 失望 遗憾 不满 抱怨 投诉 退货 退款 退换 返修 维修 涨价
    不值 不推荐 不好 不行 不便 不符 货不对板 色差 偏小 偏大 偏贵 缺货 断货 无货 缺少 缺 丢失 丢件 无法 不能 不了 没用 无用 粗糙 廉价 劣质 单薄 吵 噪音 发热 发烫 耗电 漏电 漏水 一般般 浪费 吃亏 套路 诱导 乱收费 收费高 降价 担心 烦 生气 不便宜 过期 变质 不新鲜 没收到 没有收到 未收到 收不到 没货 没发货`,
  "-2": `垃圾 极差 太差 差评 糟糕 糟透 恶心 恶劣 愤怒 气愤 骗子 欺骗 欺诈 诈骗 骗 坑 坑人 坑爹 上当 受骗 假货 假冒 山寨 无语 黑心 奸商 霸王条款 不要脸 滚 再也不 再也不来 再也不买 拉黑 最差 一星 零分 忍无可忍 受不了 崩溃 心寒 气死`,
};

/** Words that turn what follows. */
export const NEGATORS_ZH =
  `不 没 没有 无 未 别 非 并非 不是 并不 并没有 毫无 从不 从未 不会 不够 不算 不怎么 毫不 谈不上 算不上`.split(
    " ",
  );

/** Words that make what follows stronger or weaker. */
export const DEGREES_ZH: Readonly<Record<string, string>> = {
  "1.6": `非常 极其 极度 特别 超级 超 极 十分 最 太 实在太 相当 无比 格外 极为 万分 尤其`,
  "1.3": `很 真 真的 好 挺 蛮 更 更加 越来越 确实 实在 颇 够`,
  "0.6": `有点 有点儿 有些 稍 稍微 略 略微 比较 还 还算 勉强 偏 一点`,
};

/** After these the sentence says what it means. */
export const TURNS_ZH = `但是 但 可是 不过 然而 只是 可 就是 却`.split(" ");

/** Words that hold a word of the lexicon and say nothing of the kind. */
export const NEUTRAL_ZH =
  `差不多 好像 好几 好多 好久 爱好 最好 只好 幸好 正好 刚好 难道 难免 快递 快件 快餐 坏账 贵公司 贵司 贵店 值班 值机 小心 慢慢 快要 不得不 差点 差价 问题不大 假期 放假 假如 请假 旧款 断码 卡片 银行卡 会员卡 充值卡 极速 退货政策 贵宾 价值 旧 坑位 滚动 好评返现 问题解决`.split(
    " ",
  );
