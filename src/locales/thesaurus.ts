const words = (text: string): readonly string[] => text.split(/\s*,\s*/);

/** “not” before a verb of buying, in every way in which it is said: haven't ordered, no longer come, 好久没来. */
const each = (first: string, second: string, join: string): readonly string[] =>
  words(first).flatMap((one) => words(second).map((other) => one + join + other));

const NOT_BUYING = [
  ...each(
    "not, never, no longer, stop, stopped, without, quit, no",
    "buy, bought, buying, order, ordered, purchase, purchased, shop, come, came, coming, visit, visited, return, come back, back, seen, see, heard, hear from, show up, turned up, reorder, respond to us",
    " ",
  ),
  ...each(
    "不, 没, 未, 没有, 不再, 再没, 没再, 再也没, 停止",
    "来, 买, 下单, 购买, 消费, 光顾, 回来, 出现, 见, 见到, 露面, 碰面, 复购, 进货, 成交, 到店, 登录, 回购",
    "",
  ),
];

const SOON_GONE = each(
  "about to, going to, will, might, may, could, likely to, soon, ready to, close to",
  "leave, churn, quit, cancel, drop us, drop out, unsubscribe, walk away, slip away, stop buying, stop ordering, stop, go away, go, defect, lose, disappear, switch",
  " ",
);

/**
 * Words that people use for one thing, in both languages: whoever looks for one of them finds what is called by another.
 * A word may belong to several. Never shown.
 */
export const THESAURUS: readonly (readonly string[])[] = [
  // How customers go and stay.
  [
    ...words(
      "churn, attrition, leave, leaving, left, lose, losing, lost, loss, quit, cancel, cancelled, defect, drop out, dropped out, run away, " +
        "ran away, go away, walk away, walked away, went away, gone, disappear, vanish, depart, break up with us, switch away, jump ship, bleed, bleeding, former, ex-customer, past customers, departed, departing, deactivated, closed their account, close account, terminated, terminate, resign, opted out, opt out, go elsewhere, went elsewhere, buy elsewhere, go to a competitor, went to a competitor, competitor, competition, stolen by, turn away, turned away, dropout, drop-outs, exit, exits, exiting, abandon, give up, gave up, fall away, fell away, shed, erosion, losses, drop us, dropping us, slip away, slipping away, drift away, drifting away, desert us, abandon us, part ways, customer turnover, move on",
    ),
    ...words(
      "流失, 离开, 走掉, 跑掉, 走了, 跑了, 跑路, 丢了, 丢掉, 流走, 走人, 离去, 弃, 不要我们, 消失, 不见了, 跑光, 失去, 离网, 退订, 要走, 会走, 快走, 想走, 前客户, 取消, 取消了, 退掉会员, 中断, 中止, 解约, 毁约, 注销, 销户, 取关, 拉黑, 断联, 终止合作, 不合作, 停用, 断了, 转投, 去别家, 换别家, 换了别家, 去了别家, 被抢走, 抢走, 挖走, 竞争对手, 对手, 抛弃, 跑去, 弃用, 卸载, 退出, 脱落, 走的人, 离职客户, 退会, 走光, 跑到, 留不住, 走失, 丢失, 掉了, 少了多少客户, 不用了, 不续, 容易走, 跑单, 掉客, 疏远, 慢慢疏远, 远离, 流动率, 不理我们, 冷淡, 走人, 失联",
    ),
    ...NOT_BUYING,
    ...SOON_GONE,
  ],
  [
    ...words(
      "sleeping, dormant, inactive, silent, asleep, idle, quiet, gone quiet, overdue, long time no see, absent, missing, lapsed, cold, " +
        "stopped using, long time, for ages, in a while, days ago, months ago, in ages, lately, recently stopped, half a year, not seen, dropped off, off the radar, out of sight, haven't been, fallen silent, went quiet, went silent, sleep, slept, hibernate, passive customers, lost touch, disappear, vanish",
    ),
    ...words(
      "沉睡, 沉默, 休眠, 不活跃, 停购, 断购, 好久没, 很久没, 长期没, 很长时间没, 好久不, 许久, 多天没, 天没, 个月没, 不见了, 消失, 冷掉, 没动静, 没音讯, 没消息, 安静, 停了, 潜水, 僵尸, 睡着, 半年没, 几个月没, 年没, 久没, 许久没, 最近没, 一直没, 老没",
    ),
    ...NOT_BUYING,
  ],
  [
    ...words(
      "at risk, churn risk, risk, in danger, danger, warning, alarm, endangered, about to, on the verge, early sign, early signs, signs, red flag, red flags, wobbling, wavering, shaky, threatened, flight risk, vulnerable, next to leave, next to go, at the point of, thinking of leaving, unsafe, endanger, predict who, before they leave, before it is too late",
    ),
    ...SOON_GONE,
    ...words(
      "风险, 预警, 快要, 快走, 要走, 会走, 想走, 即将流失, 可能流失, 要流失, 快流失, 会流失, 将流失, 苗头, 危险, 容易走, 容易流失, 高危, 征兆, 信号, 迹象, 不稳, 动摇, 犹豫, 摇摆, 悬, 岌岌可危, 有可能丢, 准备走, 准备退, 准备离开, 打算走, 打算离开, 打算退, 快丢, 要丢, 会丢, 流失预, 提前发现, 提前知道, 下一个走, 要跑, 会跑, 快跑, 可能走, 可能会走, 可能离开, 要离开, 会离开, 将离开",
    ),
  ],
  words(
    "retention, retain, keep, kept, stay, stayed, stick, remain, survive, loyal, 保留, 留存, 留住, 留下, 留得住, 维系, 存续, 留客, 粘性, 黏性, 还在",
  ),
  words(
    "repeat, again, repurchase, rebuy, come back, came back, coming back, return visit, returning, second purchase, second order, second time, more than once, " +
      "twice or more, reorder, regular, regulars, 复购, 回购, 再买, 再次购买, 再次, 又买, 回头客, 回头, 再来, 回来, 多次, 第二次, 第二单, 两次以上, 重复购买, 返单, 再下单, 二次购买, 熟客, 还会买, 还会来",
  ),
  words(
    "once, only once, one time, one-off, single purchase, never came back, first purchase, single order, single, only one order, just once, bought once, ordered once, came once, one order, placed one, first order, just one, 一次, 只买一次, 买一次, 一次性, 首购, 第一次, 首单, 一锤子, 一单就, 一回, 只来一次, 只来过, 只买过, 单次, 一次性客户, 下过一单, 只下过, 一单",
  ),
  words(
    "win back, get back, bring back, reactivate, reactivation, wake, wake up, recover, regain, rescue, save, 挽回, 唤醒, 唤回, 召回, 激活, 拉回, 找回, 挽留, 救回, 捞回, 追回",
  ),
  words("loyal, loyalty, faithful, devoted, fans, brand love, 忠诚, 忠实, 死忠, 铁粉, 铁杆"),
  words("active, alive, still there, still customer, 活跃, 存活, 还在, 还活着, 仍会购买"),
  // What they are worth.
  [
    ...words(
      "best, top, important, vip, valuable, key account, key customer, high value, biggest, largest, big spender, most money, profitable, good, great, " +
        "whale, premium, a customer, heavy buyer, gold, platinum, elite, star customers, favourite, favorite, generous, heavyweight, big fish, big shot, high roller, cream, a-list, first class, most profit, most of our profit, most of our revenue, most of the money, most of our money, highest revenue, highest spend, highest spending, highest paying, largest spend, high spenders, spenders, richest, wealthy, loyal best, who matters, core customers, strategic, flagship, big accounts, invite, rank, ranking, leaderboard, spend most, spends most, spend the most, bring most, brings most, most valuable, make most of, major, deserve, gift, reward, thank you",
    ),
    ...words(
      "最好, 优质, 大客户, 高价值, 重要, 核心客户, 贡献最大, 贡献最多, 赚钱, 最值钱, 头部, 大户, 金主, 土豪, 花钱最多, 花得最多, 买得最多, 消费最高, 消费最多, 高端, 重点客户, 好客户, 关键客户, 最有价值, 主力客户, 大买家, 靠谁, 主要靠, 撑起, 支撑, 超级用户, 高净值, 贵宾, 尊贵, 邀请, 请哪些, 金牌, 银牌, 钻石, 白金, 金卡, 黄金客户, 大单, 大佬, 消费大户, 买得多, 花得多, 消费能力强, 有钱, 出手大方, 大头, 最大, 重量级, 第一, 前十, 前五十, 前一百, 前10名, 最高的客户, 顶级, 主要客户, 顶尖, 最重要, 送礼, 答谢, 排行, 排名, 排行榜",
    ),
  ],
  words(
    "worth, value, lifetime value, clv, ltv, cltv, customer value, how much is, bring in, 价值, 值多少, 值钱, 生命周期价值, 终身价值, 终生价值, 能赚多少, 赚多少, 带来多少钱, 贡献多少, 值得多少",
  ),
  words(
    "lifetime, lifespan, life span, life cycle, tenure, how long stay, half life, how long do they stay, how long do customers stay, stay with us, lasts, last, how many years, how many months do, duration, length of relationship, relationship length, life expectancy, time with us, years with us, average length, customer age, age of account, 生命周期, 寿命, 在网时长, 能留多久, 待多久, 留多久, 合作多久, 多长时间会走, 能用多久, 用多久, 几年, 能待, 存续多久, 留存多久, 平均留, 多久会走, 多久就走, 待几年, 持续多久, 跟我们多久, 关系能维持, 半衰期",
  ),
  words(
    "spend, spent, spending, pay, paid, money, spends, expenditure, outlay, pays, budget per, dollars, euros, amount, amounts, sum, bought for, euro, dollar, buying power, wallet, 花钱, 消费, 花多少, 花了, 付钱, 付了, 金额, 钱",
  ),
  words(
    "segment, segmentation, group, cluster, classify, class, type, kind, tier, category, grade, level, split, bucket, 分群, 细分, 分类, 分组, 群体, 分层, 分级, 分档, 等级, 划分, 归类, 哪几类, 类型, 层级",
  ),
  words(
    "pareto, 80/20, 80 20, concentration, concentrated, depend on, depend on few, dependent, dependent on, few customers, share of revenue, 二八, 八二, 帕累托, 集中度, 集中, 依赖, 太依赖, 几个大客户, 少数客户, 前20",
  ),
  words("decile, quintile, percentile, top ten percent, 十分位, 五分位, 百分位, 前10"),
  words("champion, champions, 冠军客户"),
  // How they feel.
  words(
    "happy, satisfied, satisfaction, pleased, content, csat, happiness, happier, enjoy, enjoyed, delighted, thrilled, glad, liking, cheerful, positive experience, experience, well served, content with, approval, smile, like us, love us, 满意, 开心, 高兴, 喜欢我们, 满不满意, 体验, 体验好, 幸福感, 满意率, 认可, 愉快, 舒心, 好感, 喜不喜欢, 感觉怎么样, 印象, 满意不, 服务好不好, 赞",
  ),
  words(
    "unhappy, dissatisfied, angry, annoyed, annoy, upset, frustrated, disappointed, hate, dislike, irritate, detractor, bad experience, poor rating, low score, not happy, not satisfied, mad at us, complaining, grumpy, furious, discontent, discontented, unsatisfied, negative, worst, worst rated, lowest, lowest rated, lowest score, bad, bad review, bad reviews, bad ratings, one star, poor, poor service, terrible, critical, irritated, dislikes, displeased, fed up, sour, hates, annoys, annoying, bother, bothers, pain points, pain point, " +
      "不满, 不满意, 生气, 不高兴, 失望, 恼火, 不爽, 讨厌, 差评, 低分, 贬损, 有意见, 不开心, 最差, 最低, 打低分, 差, 一星, 很烦, 烦, 火大, 抵触, 反感, 痛点, 槽点, 嫌弃, 嫌, 怨气, 埋怨, 骂, 气愤, 糟糕, 不认可, 体验差, 不舒服, 受不了, 气",
  ),
  words(
    "recommend, recommendation, referral, refer, word of mouth, promoter, advocate, tell friends, tell others, to a friend, to friends, 推荐, 口碑, 转介绍, 介绍朋友, 推荐给朋友, 老带新, 介绍给",
  ),
  words("detractor, detractors, 贬损者, 贬损"),
  words(
    "complaint, complaints, complain, grievance, moan, gripe, whine, escalation, problem, issue, trouble, problems, issues, go wrong, goes wrong, went wrong, fault, faults, failure, failures, defect reports, claims, claim, warranty, objection, objections, protest, complainers, complainer, complaining, blame, bugs, bug, annoyance, 投诉, 抱怨, 客诉, 吐槽, 抱怨什么, 问题, 毛病, 不满, 骂, 故障, 出问题, 索赔, 维权, 告状, 反映, 反映的问题, 毛病多, 质量问题, 差错, 纠纷, 扯皮, 报怨, 怨言, 举报, 缺陷, 报修",
  ),
  words(
    "comment, feedback, review, opinion, say, talk about, write, wrote, open answer, text, free text, voice of customer, mention, remark, praise, praised, criticise, criticize, criticism, compliment, tell us, told us, quote, quotes, verbatim, testimonial, tweets, posts, social media, transcripts, chat, chats, letters, emails, messages, wording, words, phrases, voice, thoughts, think of us, think about us, think, how they see us, perceive, perception, see us, image, reputation, suggestions, suggest, 评论, 评价, 反馈, 留言, 意见, 说什么, 在说, 谈什么, 写了什么, 提到, 聊什么, 原话, 开放题, 心声, 夸, 表扬, 称赞, 批评, 聊天记录, 说法, 写的话, 写的, 说的话, 怎么说, 怎么看我们, 看法, 声音, 建议, 觉得我们, 觉得, 怎么评价, 议论, 名声, 形象, 想法, 弹幕, 晒单, 消息, 口碑评论, 讲什么, 讨论",
  ),
  words(
    "sentiment, tone, mood, positive or negative, good or bad, positive, negative, emotion, 情感, 情绪, 好评, 差评, 好是坏, 好还是坏, 正面, 负面, 语气, 褒贬, 是好是坏",
  ),
  words(
    "topic, theme, subject, about what, most common, keywords, word cloud, 主题, 话题, 关键词, 热点, 词云, 最常, 最多的问题, 集中在",
  ),
  words(
    "easy, effort, hassle, difficult, complicated, smooth, convenient, hard, 费力, 省力, 麻烦, 方便, 容易, 省心, 繁琐, 轻松, 费劲, 顺畅",
  ),
  words("survey, poll, questionnaire, answers, respondents, 调查, 问卷, 调研, 作答, 答卷, 回收"),
  words(
    "questionnaire, survey template, form, questions to ask, what to ask, send out, ask customers, survey questions, template, design a survey, make a survey, create a survey, write a survey, fill in, fill out, filled in, feedback form, paper form, handout, google forms, typeform, what questions, which questions, ask guests, ask people, question list, poll template, 问卷, 问卷模板, 设计问卷, 做问卷, 发问卷, 发个调查, 做个调查, 问什么, 问哪些, 题目, 模板, 表单, 调查表, 填, 填写, 填的表, 出题, 设计调查, 问卷星, 怎么问, 要问, 提问, 发放, 调查模板, 意见表, 反馈表",
  ),
  words("rating, score, mark, points, stars, grade, 打分, 评分, 得分, 分数, 几分, 星级, 均分, 打几分"),
  // Why.
  words(
    "reason, reasons, why, cause, how come, because of what, root cause, motive, motives, motivation, what is behind, explanation, explain, grounds, what made, what makes, blame for, 原因, 为什么, 为何, 为啥, 怎么会, 怎么都, 咋, 缘故, 凭什么, 理由, 动机, 起因, 缘由, 解释, 说明一下, 为啥子, 因为什么, 什么造成, 造成, 怎么回事, 什么原因",
  ),
  words(
    "factor, driver, influence, drive, explain, predictor, attribute, goes with, related to, leads to, affect, trait, 因素, 驱动, 影响, 特征, 属性, 导致, 有关, 相关, 什么样, 关键因子, 决定",
  ),
  words(
    "improve, priority, matters most, fix first, should we fix, fix to, make better, make them happier, make customers happier, to improve, need to improve, could be better, do better, what to change, should we change, first thing, better, where to start, weak point, weakness, 改进, 优先, 改善, 提升, 提高, 先改, 短板, 改什么, 改哪, 要改, 改好, 该改, 哪些要改, 更满意, 改进什么, 做得更好, 加强, 哪里不好, 哪里不足, 不足, 从哪里入手, 最该, 弱项, 做得不好",
  ),
  words(
    "importance, importance and performance, importance performance, quadrant, matrix, 重要性, 表现, 四象限, 象限, 矩阵",
  ),
  // Business.
  words(
    "revenue, sales, turnover, business, income, takings, trade, 收入, 销售额, 销售, 营业额, 生意, 业绩, 经营, 流水, 营收, 成交额",
  ),
  words(
    "monthly report, weekly report, regular report, report every month, history, snapshot, meeting, management meeting, board, boss, presentation, for my boss, for the boss, slides, management report, monthly figures, monthly numbers, monthly update, quarterly report, recurring report, standing report, status report, hand in, month end, month-end, same report again, same report as last, 月报, 周报, 日报, 季报, 定期, 历史, 每月汇报, 汇报, 开会, 老板, 领导, 例会, 月度, 季度报告, 周会, 月会, 述职, 交报告, 总结报告, 经营分析会, 月底, 月末, 年报, 固定报告",
  ),
  words("target, goal, plan versus actual, budget, quota, 目标, 达成, 完成率, 指标完成"),
  words("cost, costs, expense, expensive, budget, price of, 成本, 花费, 费用, 花多少钱, 要多少钱, 开销"),
  words(
    "advertising, ad, ads, marketing, ad spend, marketing spend, promotion budget, 广告, 广告费, 推广, 推广费, 营销, 投放, 市场费用, 投流",
  ),
  words(
    "acquire, acquisition, new customer, win a customer, get a customer, gain, winning customers, winning a customer, getting customers, getting a lead, cost of sales lead, lead cost, cost per lead, cost per acquisition, cpa, cost of a new, new client, new buyer, new shopper, new user, first-time buyer, attract, bring in new, sign up, signups, cac, cost per customer, 新客, 获客, 拉新, 新增, 引流, 得到一个客户, 拉一个, 新客户, 一个新, 获得新客户, 获得客户, 获得一个, 揽客, 招揽, 吸引, 地推, 每个新, 新增客户, 首单客户, 进店成本, 单客成本, 获取, 引来",
  ),
  words(
    "pay back, payback, pay off, paid off, break even, roi, return on, recoup, earn back, profitable ads, ads profitable, ad profit, campaign cost, worth spending, paying for itself, pay for itself, pay for themselves, pays for, waste of money, money well spent, cover the cost, covers its cost, back our money, money back from, roas, return, investment, break-even, breakeven, worth advertising, in the black, worth it, worth the money, worth the cost, 回本, 划算, 划不划算, 投入产出, 收回, 赚回, 回收期, 值不值得, 值不值, 合算, 盈亏平衡, 回得来, 赚得回, 赚回来, 赚不赚, 有没有赚, 亏不亏, 亏了, 赔钱, 白花, 打水漂, 性价比, 回报率, 收益, 多久赚, 几个月赚, 收回来, 回收, 花得值, 值得投",
  ),
  words("margin, profit, gross profit, earn, 毛利, 利润, 赚, 盈利"),
  words("new, newcomers, first time buyers, 新客, 新客户, 新增, 新人, 新用户, 新老客"),
  words(
    "subscription, subscriptions, recurring, magazine, streaming, gym, monthly fee, monthly plan, yearly plan, seat, seats, licence, license, licences, upgrade, downgrade, trial, free trial, paying users, paid users, autopay, direct debit, mrr, arr, saas, membership, memberships, membership fee, plan, subscriber, 订阅, 经常性收入, 续费, 会员费, 月费, 年费, 套餐, 试用, 付费用户, 月卡, 年卡, 席位, 授权, 升级, 降级, 自动续, 连续包月, 健身卡, 订户, 包月, 包年",
  ),
  words(
    "contract, contracts, renewal, renew, expire, expiring, up for renewal, term, end soon, extend, extension, prolong, renewing, renewals, anniversary, notice period, cancellation date, terminates, lapse date, due for renewal, valid until, valid till, running contracts, next to renew, lapses, run out, running out, ends, ending, 合同, 续约, 续签, 续费, 到期, 期满, 合约, 签约, 快到期, 延期, 延长, 续上, 续了, 不续, 续不续, 到期日, 有效期, 截止, 合作期, 协议, 服务期, 将到期, 年底到期, 下月到期",
  ),
  words("survival, kaplan meier, kaplan-meier, hazard, time to event, survive, 生存, 存续, 生存曲线, 风险率"),
  words(
    "deal, opportunity, pipeline, lead, quote, sales rep, salesperson, closing, salespeople, salesman, sales team, account executive, bdm, prospect, prospects, proposal, offer sent, tender, bid, negotiation, stage, sales stage, crm, closed won, closed lost, sales cycle, sign, signed, order book, opportunities, 商机, 赢单, 输单, 在谈, 跟单, 线索, 报价, 成单, 签单, 丢单, 销售员, 业务员, 销售人员, 项目, 销售冠军, 销售团队, 业务, 客户经理, 意向, 谈判, 投标, 标书, 跟进中, 阶段, 签约, 签下, 成交周期, 谈下来, 谈成, 单子, 开单, 询价, 询盘, 提案, 拿单",
  ),
  words("win rate, win, won, close rate, hit rate, 赢率, 赢单率, 赢单, 成交率, 成单率, 拿下"),
  words(
    "funnel, conversion, convert, checkout, cart, basket, step, visit to, visits, landing, browse, browsers, window shoppers, registered, registration, sign-up, signup, signups, stage, stages, turn into, turns into, become buyers, become customers, paying, not pay, without paying, did not pay, never pay, bounce, left in the cart, left the shop, bottleneck, leak, leaks, drop off, drop-off, abandon, abandoned, visitors, 转化, 漏斗, 购物车, 弃购, 加购, 下单, 环节, 步骤, 访客, 没付款, 没付钱, 未付款, 放弃, 没下单, 不付款, 不结账, 没结账, 不付钱, 不下单, 注册, 变成, 转为, 变为, 进店, 看了不买, 只看不买, 光看不买, 逛, 点击率, 成单, 卡在, 卡住, 跳出, 流到, 走到, 注册到, 从浏览, 结算, 付费, 哪一步",
  ),
  words(
    "journey, path, touchpoint, touch point, click, click path, route, clickstream, page, website, before buying, way to purchase, way to buying, steps before, before they buy, before they purchase, before the order, before ordering, clicks, visited pages, surf, session, sessions, browsing, first contact, last contact, attribution, multi touch, travel through, 旅程, 路径, 触点, 接触点, 点击, 浏览, 页面, 怎么走, 网站, 进店前, 下单前, 买之前, 购买前, 决策过程, 经过, 流程走, 逛了, 看过什么, 点了什么, 点了哪些, 归因, 会话, 停留, 跳转, 落地页, 入口, 访问",
  ),
  words(
    "channel, source, where from, online, offline, in store, in-store, app, web, web shop, webshop, marketplace, instagram, facebook, google, amazon, referrer, platform, came from, come from, find us, 渠道, 来源, 从哪里来, 线上, 线下, 门店, 网店, 小程序, 天猫, 淘宝, 京东, 抖音, 微信, 公众号, 直播, 直营, 代理, 实体店, 从哪来, 哪里来, 平台",
  ),
  // Orders.
  words(
    "order value, basket, ticket size, aov, per order, per purchase, per visit, basket size, average order, average sale, average basket, average ticket, each order, typical order, typical orders, typical basket, typical sale, typical purchase, average purchase, size of an order, size of orders, order size, order sizes, average receipt, average bill, receipt, per receipt, bill size, per bill, per sale, per transaction, average transaction, transaction value, one order, one purchase, per shop, invoice size, 笔单价, 每单, 每笔, 单均, 一单, 一笔, 件均, 每次消费, 一次花, 每次花, 每次买, 每张单, 单价平均, 订单金额, 订单多大, 订单一般, 平均订单, 平均一单, 平均每单, 平均每笔, 小票, 每桌, 桌均, 一次消费, 一次买多少, 单笔, 单笔金额, 一票, 单量金额",
  ),
  words(
    "per customer, per head, each customer, spend per customer, arpu, per client, per person, per shopper, per guest, per member, per account, each client, each person, each buyer, average client, average buyer, typical customer spend, typical client, typical customer, one customer on average, per customer per year, annual spend, yearly spend, per buyer, per user, average customer, 客单价, 人均, 每位客户, 每个客户, 每人, 平均每个, 每个人, 人均花, 一个人平均, 单个客户平均, 每名, 每个会员, 每个客人, 每个顾客, 平均一个客户, 平均一人, 年均, 一年花, 每个用户",
  ),
  words(
    "frequency, how often, how many times, number of visits, visits a year, visits per, visit frequency, shopping frequency, times per, times they, once a, rarely, regularly, orders a year, orders per, purchases per, count of orders, number of orders, number of purchases, times a year, orders per customer, often, 频次, 频率, 经常, 几次, 多久买一次, 多久来一次, 来几次, 来多少次, 来得勤, 光顾几次, 下几次单, 几单, 订单数, 一年买, 一月买, 每年几次, 频不频, 购买次数, 勤, 次数, 买几次",
  ),
  words(
    "gap, interval between, days between, time between, cycle, how long between, how long until next, next purchase, until next order, until the next, before they return, before they come back, before they buy again, before buying again, before ordering again, until they reorder, until reorder, days to reorder, when will they, waiting time between, rhythm, pace, time to second, time to next, repurchase time, next order, when again, 间隔, 周期, 隔多久, 多久买一次, 多久来一次, 多少天买, 几天买, 隔几天, 下次什么时候, 多久再, 几天来一次, 几天一次, 多长时间买, 多长时间来, 间隔几天, 相隔, 多久来买, 多久会来, 多久又, 多久下一单, 下一单什么时候, 节奏, 再次购买要多久, 第二单要多久, 回头要多久, 买完多久, 多久会再",
  ),
  words(
    "bought together, buy together, sell together, together, go together, goes with, goes well with, matches, match with, same basket, same order, same receipt, with each other, in one go, alongside, paired, complement, co-purchase, package deal, sets, combination, combine, pair, bundle, basket analysis, market basket, association, cross-sell, cross sell, go with, along with, also buy, also bought, 一起买, 搭配, 搭着, 组合, 捆绑, 购物篮, 关联, 连带, 同时买, 配套, 搭售, 还会买什么, 配着, 配什么, 配在一起, 一块买, 一块儿买, 一同, 顺便买, 顺带, 同一单, 套餐, 成套, 捎带, 放一起, 摆一起, 凑单",
  ),
  words(
    "what else, offer next, upsell, up-sell, suggest, next best, what to recommend, recommend to customer, next product, add-on, add-ons, addon, accessories, complementary, complement, upselling, cross selling, suggested, suggestion, propose, next item, personalised, personalized, else to sell, else to offer, also like, might like, would like, recommendations, should we recommend, recommend next, buy next, sell next, 推荐什么, 推什么, 接下来买, 还能卖, 给客户推荐, 再卖什么, 推荐商品, 推荐产品, 卖点什么, 下一件, 加购推荐, 推荐给客户, 交叉销售, 升级, 加价购, 推荐啥, 还会喜欢, 可能喜欢, 猜你喜欢, 喜欢什么商品, 推销, 向客户推, 关联推荐, 再推荐, 配件, 该推",
  ),
  words(
    "product, item, article, goods, sku, merchandise, range, assortment, sell best, best seller, bestseller, top selling, what sells, sells well, slow moving, shelf warmer, popular, bestselling, top product, hot, hit, hits, favourite products, most sold, most bought, ordered most, worst selling, nobody buys, unsold, dead stock, menu, dishes, categories, brand, brands, assortments, lines, models, size, colour, what are people buying, what did they buy, 商品, 产品, 货, 单品, 品类, 爆款, 畅销, 热卖, 热销, 卖得最好, 卖得好, 卖得多, 滞销, 卖不动, 品种, 款式, 没人买, 冷门, 热门, 最受欢迎, 受欢迎, 买什么, 买了什么, 买些什么, 卖出, 销量最高, 销量最好, 销量排名, 菜品, 菜, 品牌, 型号, 颜色, 尺码, 哪款, 哪种, 爆品, 主打, 单品排名, 卖最多, 卖最好, 好卖, 难卖, 什么东西, 卖什么",
  ),
  words(
    "price, pricing, elasticity, price sensitivity, dearer, cheaper, raise prices, price change, price changes, prices up, prices down, price rise, price drop, price cut, higher price, lower price, price hike, price hikes, put prices, cost more, willing to pay, willingness to pay, right price, best price, too expensive, too cheap, price point, price points, sensitive, charge, how dear, put up prices, increase price, lower price, cut price, price increase, more expensive, charge more, 价格, 定价, 涨价, 降价, 弹性, 敏感, 调价, 贵一点, 便宜, 加价, 提价, 涨一点, 涨几块, 涨百分, 提高价格, 贵了, 贵不贵, 太贵, 卖多少钱, 标价, 售价, 单价, 价钱, 能接受的价, 价格高, 价格低, 定多少, 调高, 调低, 涨了价, 卖贵, 价位",
  ),
  words(
    "forecast, predict, prediction, expect, projection, project, outlook, future, trajectory, where is it going, will go, heading, how much can we, plan for next, foresee, anticipate, estimate, ahead, next few months, next half year, tomorrow, year end, end of year, december, rest of the year, this year end, going forward, following months, next month, next months, next quarter, next week, next year, what will, will be, coming months, upcoming, will sell, will we sell, will we need, we will need, do we need to buy, prepare for, must we order, will be needed, will we have, 预测, 预计, 将来, 未来, 以后, 下个月, 下月, 下季度, 下周, 明年, 下半年, 接下来几个月, 预估, 能卖多少, 卖多少, 会怎么走, 走向, 前景, 展望, 大概能做, 能做多少, 年底, 全年, 下一年, 后面, 往后, 推算, 估计, 估算, 预期, 十二月, 下旬, 未来三个月, 下周会",
  ),
  words(
    "stock, inventory, demand, supply, order in, restock, replenish, procurement, buy in, stock up, run out of stock, shortage, warehouse, produce, production planning, capacity, purchase planning, how much to order, 备货, 库存, 进货, 补货, 订货, 需求, 备多少, 进多少, 备料, 囤货, 采购, 准备多少, 要准备, 订多少, 买多少货, 进多少, 备几, 生产多少, 生产计划, 够不够卖, 断货, 缺货, 存货",
  ),
  words(
    "return rate, returned goods, sent back, send back, bring it back, brought back, bring back the, took back, take back, give it back, exchanged, exchange, money back, sends back, returned items, returned products, returned, unwanted, wrong size, returners, reimburse, reimbursed, chargeback, sending back, refund, refunded, give back, bring back goods, returns, return goods, return item, 退货, 退款, 退回, 退换, 退单, 退了, 退得最多, 退回来, 退掉, 退来, 换货, 退件, 拒收, 退钱, 返货, 退还, 换尺码, 不合适退, 七天无理由, 退得, 退的, 退",
  ),
  words(
    "weekday, day of the week, which day, time of day, hour, what time, busiest, busy, peak, rush, monday, saturday, sunday, weekend, evening, morning, when do, rush hour, staff the shop, staffing, shifts, opening hours, open the shop, which hours, which days, which months, when are, when is, timing, calendar, midday, noon, night, friday, sunday afternoon, lunch, daypart, quiet time, slow days, slow hours, strongest day, best day, best hour, best month, best time, 星期, 周几, 星期几, 几点, 时段, 什么时候, 周末, 平日, 高峰, 忙, 旺, 何时, 哪天, 晚上, 早上, 时间段, 排班, 开门, 关门, 营业时间, 人最多, 最忙, 最闲, 哪个月, 哪几天, 几月, 中午, 下午, 夜里, 周一, 周五, 周日, 工作日, 闲时, 忙时, 哪个时间, 时间点",
  ),
  words(
    "holiday, holidays, festival, season, seasonal, seasonality, christmas, spring, summer, autumn, winter, spring festival, new year, easter, black friday, double 11, 节日, 节假日, 春天, 夏天, 秋天, 冬天, 夏季, 冬季, 春节, 过年, 国庆, 中秋, 淡季, 旺季, 淡旺季, 季节, 双十一, 双11, 618, 双十二",
  ),
  words(
    "region, city, country, where, province, state, district, postcode, zip, nationality, abroad, countries, cities, regions, area, branch, branches, outlet, site, live, lives, place, location, store, shop branch, 地区, 城市, 省份, 区域, 哪里, 门店, 分店, 地方, 省, 市, 国家, 哪些省, 县, 片区, 大区, 店铺, 每家店, 各店, 各门店, 本地, 外地, 国外, 住哪, 住在",
  ),
  // Does it work.
  words(
    "work, works, worked, effect, effective, success, successful, impact, uplift, lift, help, bring anything, bring more, make a difference, result, results, outcome, pay attention, won, winner, beat, outperform, helped, boost, boosted, better after, more after, any good, do any good, useful, worthwhile, change anything, bring anyone, change after, since we, after we, 有效, 效果, 有用, 有没有用, 管用, 起作用, 成效, 结果, 收效, 值不值, 好使, 有没有帮助, 帮助, 有没有多, 带动, 拉动, 提升多少, 之后, 做完, 搞完, 有没有提高, 有没有变好, 更好, 更高, 哪个好, 哪个更, 胜出, 反响, 回报, 带来了, 带来多少, 起没起",
  ),
  words(
    "campaign, promotion, discount, coupon, voucher, newsletter, mailing, email campaign, sale event, black friday, free shipping, shipping, free delivery, giveaway, gift card, subject line, headline, banner, poster, flyer, leaflet, ad copy, landing page, launch, sale, sales event, clearance, reward scheme, contest, raffle, event, action week, push message, new website, redesign, offer campaign, special offer, promo, 活动, 促销, 打折, 优惠, 优惠券, 折扣, 满减, 双十一, 双11, 大促, 红包, 群发, 发券, 包邮, 免邮, 赠品, 标题, 文案, 海报, 传单, 抽奖, 清仓, 直播, 活动日, 周年庆, 店庆, 推送, 返现, 满赠, 秒杀, 团购, 拼团, 新版, 改版, 礼品, 试用装, 短信",
  ),
  words(
    "loyalty program, loyalty programme, membership, member, club card, 会员, 会员制, 入会, 会员卡, 会员日, 积分",
  ),
  words(
    "experiment, test, a/b test, ab test, split test, variant, version, control group, 实验, 试验, 测试, 对照, 对照组, 版本, 方案",
  ),
  words(
    "significant, significance, real difference, chance or not, coincidence, p value, p-value, luck, random, 显著, 显著性, 偶然, 巧合, 真的有差, p值, 是不是运气",
  ),
  words(
    "sample size, how many visitors, how many people needed, how many people do i need, how big, how many respondents, needed for a test, power, 样本量, 样本, 多少人参加, 多少访客, 需要多少用户, 需要多少人, 要多少人, 需要多少样本",
  ),
  words(
    "interval, confidence, confidence interval, margin of error, uncertainty, how sure, how reliable, how exact, error bar, 置信区间, 区间, 误差, 误差范围, 准不准, 可信区间, 多准",
  ),
  words("probability, chance, likely, likelihood, odds, 概率, 可能性, 几率, 机会多大, 有多大可能"),
  words("covariate, covariates, customer attributes, 协变量, 静态协变量"),
  words("logistic, regression, model, machine learning, 逻辑回归, 回归, 建模, 模型, 机器学习"),
  // What to do, whom to speak to.
  words(
    "to do, todo, action, actions, do now, do about it, do first, advice, advise, recommendations for us, strategy, strategies, tactics, ideas, idea, how can we, how can i, how do i keep, how to keep, how to get more, how to improve, how to increase, improve sales, raise sales, increase sales, concrete steps, roadmap, homework, agenda, assign, deadline, who does what, prioritise, prioritize, focus on, this week, what should, what now, what next, plan, measure, measures, next step, task, tasks, responsible, 下一步, 接下来, 做什么, 怎么办, 措施, 计划, 行动, 该干什么, 待办, 任务, 对策, 该怎么做, 干啥, 建议, 策略, 方法, 办法, 招, 怎么提高, 怎么提升, 怎么增加, 怎么留, 怎么让, 怎样才能, 点子, 方案, 落实, 分工, 谁负责, 安排, 这周, 本周该, 优先做, 重点做, 要做的事, 该做, 该干",
  ),
  words(
    "call, phone, ring, visit, contact, contacted, speak, spoken, talk to, talked, email, write to, reach out, get in touch, touch, visit list, follow up, follow-up, spoke, forgot, forgotten, forget, neglect, neglected, ignore, ignored, out of touch, lost touch, keep in touch, check in on, check in with, approach, meeting, meetings, appointment, visited, chase, knock on, dial, message, text them, sms, 打电话, 联系, 回访, 跟进, 发消息, 拜访, 沟通, 打给, 致电, 互动, 维护, 接触, 忘, 忘掉, 忘了, 忽略, 冷落, 没顾上, 没跟, 约见, 登门, 问候, 拜会, 沟通记录, 联络, 找谁, 走访, 探访, 关怀, 发邮件, 发微信, 微信, 短信, 通话, 关心",
  ),
  words(
    "ticket, tickets, case, cases, support, help desk, helpdesk, request, enquiry, inquiry, agent, customer service, service team, hotline, helpdesk agent, call centre, call center, contact centre, contact center, service desk, service staff, colleagues, service, support team, after-sales, aftersales, calls, incoming calls, chats, workload, queue, backoffice, staff, employee, employees, team, 工单, 客服, 售后, 服务单, 坐席, 来电, 热线, 求助, 服务, 客服团队, 客服人员, 呼叫中心, 服务台, 服务人员, 员工, 同事, 小二, 接线, 话务, 排队, 工作量, 考核, 绩效, 客服部, 服务团队, 帮助台, 客服质量, 报修单",
  ),
  words(
    "answer, respond, response, reply, wait, waiting, slow, slowly, late, delay, how fast, how quickly, quick, first response, response time, speed, speedy, respond late, lag, takes longest, slowest, fastest, prompt, on time, in time, hang on, hold, on hold, minutes, hours to, within an hour, turnaround, get back to, got back to, getting back, 回复, 响应, 回应, 答复, 等多久, 等待, 等, 太慢, 慢, 及时, 多快, 有人回, 有人理, 多久回, 回得慢, 回得快, 最慢, 最快, 拖, 拖延, 迟, 太久, 效率, 没人回, 没人理, 没人接, 时效, 速度, 秒回, 几小时, 几分钟, 耽误, 久等, 快不快, 慢不慢, 理我, 回得",
  ),
  words(
    "resolve, resolved, solve, solved, fixed, closed, settle, resolution, sorted out, sort out, handled, handle, done, finished, complete a case, answered in the end, close, closing rate, fix problems, first contact resolution, cleared, 解决, 处理, 办结, 结单, 关闭, 搞定, 处理完, 处理好, 解决掉, 完结, 闭环, 办好, 办完, 有结果, 了结, 妥善, 一次解决",
  ),
  words(
    "backlog, open tickets, unanswered, unresolved, still open, pending, sla, service level, not answered, not solved, not resolved, not closed, not handled, outstanding, waiting tickets, overdue tickets, left open, piling up, pile, unfinished, not yet answered, 积压, 未处理, 未解决, 未回复, 没处理, 待处理, 超时, 服务水平, 达成率, 没解决, 还没解决, 没回复, 没回, 没人处理, 堆积, 堆着, 拖着, 遗留, 挂着, 未完成, 未关闭, 还开着",
  ),
  words(
    "interactions, contacts, number of contacts, touches, how often contacted, 互动, 互动次数, 联系次数, 接触次数",
  ),
  // Tables.
  words(
    "clean, clean up, cleanup, tidy, tidy up, repair, fix, messy, mess, standardise, standardize, normalise, broken, correct, put in order, sort out the, neat, polish, consistent, inconsistent, unify, clear up, scrub, wash, prepare, chaos, chaotic, untidy, spaces, upper case, capital letters, trim, format, spelling, 整理, 清洗, 规范, 统一, 清理, 修复, 乱, 太乱, 格式, 乱七八糟, 脏数据, 收拾, 理一理, 弄干净, 干净, 美化, 处理数据, 不统一, 不规范, 混乱, 空格, 大小写, 弄整齐, 整齐, 修正, 改正, 修一下",
  ),
  words(
    "duplicate, duplicates, deduplicate, dedupe, twice, double, doubles, same customer, same row, same person, several names, repeated rows, different spelling, written differently, written in different, merge duplicates, 去重, 重复, 两遍, 重复的, 重复行, 重名, 同一个客户, 合并重复, 录了两次, 好几种名字, 写法不同, 不同写法, 写法不一样",
  ),
  words(
    "quality, error, errors, mistake, mistakes, wrong, trust, reliable, valid, complete, missing, gap in data, blank, empty cells, outlier, typo, bad data, check, verify, validate, plausible, believe, strange, odd, weird, suspicious, nonsense, incorrect, impossible, future dates, negative amounts, gaps, incomplete, unusual, look right, looks right, correctness, accuracy, accurate, sane, okay, can i trust, 质量, 错误, 可信, 缺失, 完整, 异常, 空值, 漏填, 错的, 靠谱, 准确, 有没有错, 出错, 空白, 检查, 核对, 可靠, 奇怪, 不对, 不对劲, 离谱, 有误, 漏, 缺, 不全, 乱码, 异常值, 怪, 对不对, 真实, 验证, 核实, 可不可信, 信得过, 负数, 没填",
  ),
  words(
    "finance, accounting, accountant, bookkeeping, bookkeeper, books, ledger, reconcile, tax adviser, do not match, not match, does not add up, other figure, different figure, different total, not the same as, differ from, differs from, higher than ours, lower than ours, tax, vat, audit, auditor, balance sheet, erp, sap, datev, invoice total, official figure, control total, agree with, match the, total is higher, total is lower, off by, mismatch, discrepancy, deviation, 财务, 会计, 对账, 账, 账目, 对不上, 不一致, 账面, 出纳, 数字不一样, 数不对, 不一样, 代账, 账本, 审计, 金蝶, 用友, 发票, 报税, 税务, 核账, 差了, 差多少, 比我们多, 比我们少, 差额, 出入, 误差金额, 平不了, 对不平, 算的, 报的, 偏差, 轧不平",
  ),
  words(
    "personal data, privacy, anonymise, anonymize, anonymous, hide, mask, pseudonym, anonymity, without names, remove names, no names, names removed, strip names, delete names, blur, black out, redact, secret, confidential, protect, data protection, scramble, disguise, share safely, safe to share, sensitive, pseudonymise, encrypt, gdpr, hash, conceal, 脱敏, 匿名, 隐私, 假名, 隐藏, 遮住, 打码, 加密, 个人信息, 看不到姓名, 去掉姓名, 去掉名字, 删掉名字, 遮掉, 保密, 涂掉, 模糊, 不露, 不泄露, 泄露, 敏感, 保护, 看不出是谁, 去标识, 手机号, 身份证",
  ),
  words(
    "date, dates, day format, text to date, text date, date stored as text, date is text, 日期, 文本日期, 日期格式, 转日期, 文本转日期",
  ),
  words(
    "scale, point scale, rescale, convert scale, to 10, to 5, to 100, out of, 量表, 分制, 换算, 转换, 转成, 几分制, 百分制, 五分制, 十分制, 七分制",
  ),
  // Who they are.
  words(
    "profile, persona, who are, demographics, demographic, what kind of, description, typical customer, look like, what sort of, which sort of, kind of people, characteristics, describe, average customer, target group, audience, clientele, who buys, who shops, who comes, composition, mix, breakdown of customers, by country, by city, married, income, occupation, job, education, distribution, 画像, 是什么人, 什么人, 长什么样, 人群特征, 什么样的人, 哪类人, 典型客户, 构成, 分布, 组成, 客群, 受众, 目标人群, 谁在买, 买家是谁, 哪些省, 哪个城市, 职业, 学历, 收入水平, 特点, 描述, 占比最高的人, 主力人群, 客户群",
  ),
  words(
    "age, old, years old, how old, young, age band, age group, generation, 年龄, 年纪, 多大, 岁, 年龄段, 年轻, 几岁, 多少岁",
  ),
  words("gender, sex, men, women, male, female, 性别, 男, 女, 男女"),
  words(
    "one customer, single customer, one client, this client, particular customer, certain customer, everything about, one person, 360, whole story, history of one, details of a customer, look up, record of, file on, card, client visit, customer visit, customer meeting, client meeting, info sheet, fact sheet, factsheet, client file, dossier, customer overview, prepare for, briefing, before i call, what did this, about mr, about mrs, about ms, about this, this person, given customer, specific customer, individual customer, by id, customer number, purchase history, what do we know, a client, 单个客户, 某个客户, 这个客户, 一位客户, 一个客户, 这位, 某一个, 某位, 档案, 详情, 全部信息, 查一下, 查某, 卡片, 看看这, 某一位, 指定客户, 单独一个, 一个人的, 他买过, 她买过, 这个人, 拜访前, 见客户, 见面前, 资料, 底细, 来龙去脉, 客户编号, 购买记录, 消费记录, 张三, 李四, 某人, 老张, 王总, 先生, 女士, 个人档案, 情况介绍",
  ),
  words(
    "cohort, cohorts, vintage, generation, joined in, month they joined, months after, after three months, after a year, months later, after one year, after 6 months, still with us after, first month, second month, weeks after, 同期群, 队列, 同一批, 同一个月, 各批次, 批次, 哪一批, 首月, 次月, 个月后, 一年后, 半年后, 几个月后, 第几个月, 第二个月, 第三个月, 首年, 月后还剩, 周后",
  ),
  words(
    "newer, newer customers, new versus old, old and new, compared with old ones, as good as, 新老, 新客老客, 老客户, 老客, 老用户, 新客还是老客",
  ),
  words(
    "movement, opening, closing, came and went, in and out, 期初, 期末, 进出, 来了多少走了多少, 新增流失",
  ),
];

/** Words of how something is asked for, whatever it is: they say less. Never shown. */
export const WAYS_OF_ASKING: readonly (readonly string[])[] = [
  words(
    "how is business, how are we doing, how am i doing, doing this year, how did we do, how did it go, state of the business, situation, results this, results of the year, how is my shop, is my shop doing well, how well, performance of, performance overall, company, general picture, year so far, so far, total, totals, in total, annual figures, balance, status, going, performance this, in short, summary, overview, dashboard, kpi, key figures, key metrics, at a glance, health, numbers this, metrics, big picture, 概览, 指标, 看板, 汇总, 总览, 总体情况, 大盘, 怎么样, 做得怎么样, 好不好, 概况, 整体, 驾驶舱, 一览, 全年情况, 总共, 一共, 合计, 总计, 店里情况, 近况, 现状, 总体, 大概情况, 基本情况, 报表, 数据总结, 总结, 健康, 盈亏, 每月营业, 开店, 经营报告, 卖得怎么样, 卖了多少",
  ),
  words(
    "growth, grow, growing, increase, up or down, rising, falling, decline, shrink, drop, dropped, dropping, fall, fell, went down, go down, going down, went up, go up, going up, down, dip, plunge, slump, slipped, collapse, worse, getting worse, getting better, momentum, expanding, fewer, more than before, less than before, climb, soar, 增长, 上升, 涨了, 跌了, 下滑, 下降, 增速, 变多, 变少, 下跌, 跌, 掉, 变差, 变好, 越来越少, 越来越多, 缩水, 萎缩, 扩大, 滑坡, 减少, 增加, 涨, 少了, 多了, 上涨, 起色, 不如",
  ),
  words(
    "compare, versus, vs, against, change, changed, than last, difference, differ, between, 对比, 比较, 变化, 相比, 环比, 同比, 比上, 区别, 差别, 差异, 不同, 有没有变",
  ),
  words(
    "last month, last period, last report, last time, last week, last quarter, last year, previous, earlier, year ago, month over month, mom, yoy, year over year, week over week, 上个月, 上月, 上期, 上次, 上周, 去年, 上季度, 环比, 同比, 以前, 上回, 上一期",
  ),
  words("mean, average, t test, t-test, two groups, 平均, 均值, 平均值, 平均数, 两组, t检验"),
  words(
    "data, table, sheet, spreadsheet, list, file, rows, entries, 数据, 表格, 表, 这张表, 名单, 文件, 清单, 行",
  ),
  words(
    "who, whom, which customers, which clients, which shoppers, which guests, which members, which accounts, which subscribers, which companies, which patients, guests who, members who, shoppers that, shoppers who, buyers who, users who, accounts that, everybody who, anyone who, people to, customers to, clients to, list, names, folks, folk, persons, which people, which buyers, which users, people who, customers who, those who, clients who, list of, names of, customers that, clients that, people that, 谁, 哪些客户, 哪些客人, 哪些人, 哪些用户, 哪些会员, 哪个客户, 哪些顾客, 哪位, 名单, 哪些买家, 有哪些, 的人, 的客户, 的客人, 的顾客, 的会员, 哪些老客, 哪几个客户, 哪些公司, 哪些账户, 哪些学员, 哪批人, 哪些家, 清单, 列表, 列出, 哪家",
  ),
  words(
    "how many, rate, share, percent, percentage, proportion, quota, part of, portion, out of ten, how big a share, fraction of, per cent, what share, one in, in percent, count, number of, ratio, fraction, how much of, what part, 率, 比例, 占比, 多少人, 几成, 占多少, 占几成, 多大比例, 数量, 人数, 有几个, 有多少人, 几分之几, 多少百分比, 多少家, 几位, 几家, 百分之几, 百分比, 多少客户, 有多少, 多少个, 比率, 多少比例, 几个",
  ),
  words(
    "over time, by month, each month, monthly, every month, per month, development, history, trend, curve, 每月, 每个月, 按月, 各月, 趋势, 逐月, 走势, 曲线, 每期, 每季度",
  ),
  words(
    "by region, by segment, by group, by plan, by channel, by product, per region, which group, across, each group, which groups, per segment, broken down, breakdown, split by, 各地区, 各组, 分组, 按地区, 按渠道, 按组, 各渠道, 各门店, 哪一组, 哪组, 哪类, 哪种, 分地区, 每组, 各类, 各个, 按城市, 按产品, 各产品",
  ),
];
