/** A topic of customers' comments and the words that name it; `*` at the end of a word stands for any ending. */
export interface Topic {
  readonly id: string;
  readonly keywords: readonly string[];
  /** Counted only for comments that no other topic takes. */
  readonly rest?: boolean;
}

const words = (text: string) => text.split(/\s*,\s*/);

/** The topics of comments about goods and service. Written for this project; users may give their own. */
export const DEFAULT_TOPICS: readonly Topic[] = [
  {
    id: "delivery",
    keywords: words(
      "doorstep, doorbell, postman, mailman, postal, depot, drop off, dropped off, left at, sent, mailed, came late, on its way, courier*, 驿站, 派件, 寄来, 寄到, 寄错, 运输, 到手, 今早就到, 当天到, 隔天到, 楼道, 门口, 快件, 包裹, deliver*, shipping, shipped, shipment, ship, courier, driver, parcel, package arrived, arrive*, tracking, dispatched, 物流, 快递, 发货, 配送, 送货, 派送, 到货, 运费, 包邮, 骑手, 外卖, 收到货, 没收到, 秒发, 次日达, 第二天就到, 送到, 送达, 到了, 才到, 还没到, 三天到, 发错, 少发, 漏发, 丢件, 签收, 上门",
    ),
  },
  {
    id: "service",
    keywords: words(
      "instructor*, coach, teacher*, doctor*, nurse*, dentist, vet, host, technician, plumber, cashier, crew, receptionist, reception, check in, assistant, clerk, server, owner, landlord, tutor, trainer, counter, queue jump, bot, chat, 教练, 老师, 医生, 护士, 牙医, 柜台, 窗口, 空姐, 乘务员, 房东, 司机, 收银员, 阿姨, 小哥, 小姐姐, 姑娘, 骗, 办理, 办卡, 开户, 销户, 推销, 上门, 维修, 修, 讲解, 讲课, 教, 答复, 通知, 说话算数, 承诺, 营业厅, 物业, 咨询, 人工, nobody, no one, desk, human, unprofessional, professional, excuses, 诚信, 答非所问, 没有人, 机器人, 光顾, service, support, staff, agent*, representative*, helpdesk, hotline, call center, reply, replied, replies, response, responsive, rude, polite, friendly, helpful, waiter, waitress, manager, team, seller, answer*, respond*, phone, call back, called, emails, email, apolog*, communication, attitude, ignored, hung up, 客服, 服务, 态度, 售后, 售前, 店员, 导购, 接待, 回复, 响应, 沟通, 热线, 投诉, 店家, 商家, 卖家, 老板, 服务员, 师傅, 前台, 人员, 电话, 没人管, 没人理, 没人接, 解决, 处理, 耐心, 热情, 礼貌, 专业, 敷衍, 推卸, 推来推去, 回消息, 不回, 安装",
    ),
  },
  {
    id: "quality",
    keywords: words(
      "beast, stopped, died, dies, collapsed, button, rotten, smashed, wilted, dust, lens, new one, worn, washed, one wash, shrank, shrunk, drips, spin*, quiet, loud, filling, rash, skin, looks new, 缩水, 缩成, 掉了, 线头, 扣子, 烂, 碎, 塌, 断, 旧手机, 激活, 翻新, 镜头, 耳机, 降噪, 洗衣机, 续航, 开不了机, 罢工, 像新的, 新的一样, 皮肤, 过敏, 动静, 牌子, 品牌, 蔫, 瘪, 防滑, turns on, turn on, worked, fail*, smell*, stain*, 霉味, 进水, 防水, 化了, 看不清, 清楚, 没变形, quality, broken, broke, breaks, defect*, faulty, damage*, durable, sturdy, solid, material*, workmanship, fell apart, falls apart, fall apart, stopped working, works, working, leak*, crack*, peel*, battery, sound, screen, flimsy, cheaply made, well made, flawless*, durability, lasts, lasted, overheats, scratch*, zipper, fabric, authentic, fake, counterfeit, 质量, 品质, 做工, 材质, 材料, 面料, 用料, 破损, 坏了, 是坏的, 就坏, 坏, 瑕疵, 耐用, 结实, 故障, 正品, 假货, 真货, 假的, 开线, 掉色, 褪色, 起球, 变形, 漏水, 电池, 声音, 噪音, 屏幕, 性能, 异味, 味道, 二手, 毛病, 没有任何问题, 手感, 质感, 效果, 划痕, 保温, 缺陷",
    ),
  },
  {
    id: "price",
    keywords: words(
      "budget, quote, fare, refundable, tip, half price, points, voucher*, 报价, 结账, 标价, 话费, 费用, 花得, 打折, 性价, 积分, 运费险, 活动力度, 买单, 冤枉, 智商税, 免费, 块钱, 利息, 加价, 付费, 收钱, price*, pricing, expensive, cheap*, cost*, discount*, coupon*, overpriced, pricey, value, worth, money, affordable, bargain, deal, fee, fees, penny, rip off, ripoff, 价格, 价钱, 贵, 便宜, 优惠, 折扣, 降价, 涨价, 性价比, 划算, 实惠, 满减, 优惠券, 收费, 值得, 不值, 值这个价, 物有所值, 物超所值, 差价, 花钱, 钱",
    ),
  },
  {
    id: "returns",
    keywords: words(
      "swapped, swap, handed me, new one, 理由, 换了, 退给, 退还, 保修卡, 换货申请, return*, refund*, exchange*, warranty, cancel*, money back, replaced, replacement, 退货, 退款, 换货, 退换, 保修, 返修, 取消订单, 赔偿, 赔付, 换新, 给换, 退钱, 不给退",
    ),
  },
  {
    id: "fit",
    keywords: words(
      "wear, wore, wearing, model, measurements, fabric, sleeves, waist, sizes, matches, 模特, 上身, 衣服, 面料, 腰, 裤, 鞋, 小巧, 装不进, size, sizes, sizing, fit, fits, color, colour, style, stylish, design, looks, beautiful, gorgeous, comfortable, comfy, too small, too big, too tight, too large, 尺码, 尺寸, 大小, 颜色, 色差, 款式, 样式, 外观, 合身, 合适, 好看, 漂亮, 设计, 穿, 显瘦, 偏小, 偏大, 颜值, 舒服, 舒适",
    ),
  },
  {
    id: "packaging",
    keywords: words(
      "packag*, packing, packed, wrapping, wrapped, box, sealed, 包装, 盒子, 箱子, 密封, 外包装, 瓶子, 压坏, 碎了",
    ),
  },
  {
    id: "website",
    keywords: words(
      "update*, version, lag, laggy, glitch*, freezes, log, sat nav, directions, navigation, stream, live stream, internet, signal, wifi, network, password, 升级, 网速, 网络, 信号, 崩了, 崩溃, 卡成, 直播, 网课, 导航, 宽带, 密码, 上网, 掉线, 死机, 又崩, 卡死, 后台, 数据, 开机, app, website, web site, site, login, log in, log me, page, checkout, crash*, bug, bugs, interface, update, software, system, 网站, 网页, 页面, 登录, 闪退, 卡顿, 界面, 小程序, 软件, 系统, 平台, 下单, 更新",
    ),
  },
  {
    id: "payment",
    keywords: words(
      "subscription, renew*, loan, bank, account, till, overcharged, taken twice, 续费, 贷款, 扣了, 自动扣, 开户, 银行, 信用卡, 充值, 账户, 付了钱, payment*, pay, paid, charge*, overcharge*, invoice*, billing, billed, bill, credit card, my card, 支付, 付款, 扣款, 扣钱, 多扣, 发票, 账单, 刷卡, 对账, 到账, 手续费",
    ),
  },
  {
    id: "stock",
    keywords: words(
      "stock, sold out, unavailable, out of stock, back order*, 缺货, 断货, 库存, 无货, 补货, 预售, 售罄, 卖完, 砍单",
    ),
  },
  {
    id: "asDescribed",
    keywords: words(
      "as described, pictured, advertised, advertising, promised, what it says, missing, wrong one, wrong item, sent the wrong, got a, reviews, not what, 描述, 图片, 照片, 实物, 宣传, 号称, 承诺, 说好, 相符, 不符, 一致, 一样, 配件, 少了, 缺斤, 缺失, 赠品",
    ),
  },
  {
    id: "waiting",
    keywords: words(
      "wait*, queue*, line, on hold, slow*, late, delay*, hours, weeks, days, months, minutes, ages, forever, fast, quick*, prompt*, on time, immediately, 等了, 等待, 还在等, 等, 排队, 慢, 拖, 超时, 迟迟, 延迟, 半天, 很快, 及时, 准时, 马上, 神速, 速度, 一个小时, 两个小时",
    ),
  },
  {
    id: "usability",
    keywords: words(
      "easy, easily, difficult, hard to, simple, intuitive, confusing, complicated, instructions, manual, setup, set up, use, used, using, assemble, user friendly, 好用, 难用, 易用, 使用, 操作, 简单, 方便, 复杂, 麻烦, 说明书, 上手, 用起来, 用了, 实用, 功能",
    ),
  },
  {
    id: "food",
    keywords: words(
      "steak, curry, melon, milk, lettuce, tofu, ham, popcorn, soda, seconds, fish, apple*, avocado*, lasagne, kitchen, 面馆, 火锅, 肉, 鱼, 海鲜, 牛排, 西瓜, 瓜, 苹果, 果子, 青菜, 豆腐, 爆米花, 外卖, 汤, 辣, 微辣, 食堂, 分量足, 餐, 聚会, sweet, salty, hungry, food, meal*, taste*, tasty, delicious, dish*, breakfast, dinner, lunch, coffee, restaurant, soup, portion*, menu, flavor*, flavour*, fresh, cold food, 好吃, 难吃, 口味, 口感, 菜, 早餐, 餐厅, 分量, 份量, 新鲜, 好喝, 吃, 喝, 水果, 咖啡",
    ),
  },
  {
    id: "place",
    keywords: words(
      "gym, seats, seat, airport, flight, beach, sheets, upgrade*, air con, lift, elevator, street, venue, machines, crowded, 健身房, 电影院, 机场, 航班, 飞机, 座椅, 空调, 床单, 民宿, 海景, 电梯, 路灯, 地铁, 环境好, 退房, 房卡, 大厅, 拥挤, room*, hotel, clean*, dirty, noisy, quiet, parking, location, bathroom, bed, store, shop, 环境, 卫生, 房间, 酒店, 干净, 脏, 安静, 吵, 隔音, 停车, 位置, 门店, 店面, 店里, 设施, 空调",
    ),
  },
  {
    id: "loyalty",
    keywords: words(
      "friends, told everyone, everyone i know, fan, years, decades, wish i, stay away, elsewhere, another time, ordered two, two more, 朋友, 同事, 家人, 绕道, 绕着, 一辈子, 建议大家, 粉丝, 又下, 又买, 早知道, 多年, 老牌子, again, come back, coming back, be back, return customer, repeat customer, loyal, recommend*, never buy*, buy from, order from, keep coming, 回购, 复购, 再来, 还来, 还会买, 再买, 又买, 第二次, 第三次, 老客户, 老顾客, 下次, 以后, 再也不, 推荐, 一直买, 信赖, 别买, 不会买, 不买",
    ),
  },
  {
    id: "overall",
    rest: true,
    keywords: words(
      "word, lesson*, shambles, smooth, favour, favor, regrets, says it all, nightmare, mistake, gimmick, feel*, life, dream, cat, dog, mum, mom, parents, 孩子, 宠物, 猫, 狗, 爸妈, 家里, 老人, 一星, 五颗星, 贵, 朋友, 效果, 用, 搞定, 顺利, 吐槽, 呵呵, 购物, letdown, let down, let me down, stars, star, waste, done with, trouble, complaint*, weird, beat, adore, fail*, wrong, change, doubts, 踩雷, 强烈安利, 安利, ok, 值, 挑剔, 面子, 找不到, love*, happy, happier, satisfied, disappoint*, great, good, bad, terrible, awful, horrible, excellent, amazing, perfect*, best, worst, poor, regret*, complain*, problem*, issue*, enjoy*, pleased, glad, impressed, experience, expect*, product, purchase*, bought, thanks, thank, hate, like, help, joke, scam*, nothing, everything, 满意, 失望, 喜欢, 好评, 差评, 不错, 垃圾, 点赞, 后悔, 挺好, 很好, 太好, 太差, 一般, 完美, 满分, 惊喜, 放心, 靠谱, 上当, 骗, 爱了, 问题, 体验, 期望, 期待, 产品, 东西, 买, 好, 差, 赞, 毛病, 缺点",
    ),
  },
];
