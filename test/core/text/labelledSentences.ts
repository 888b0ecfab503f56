/** Comments of customers of shops, hotels, apps, telecoms, restaurants: + praise, - blame; labelled before anything was run over them. */

/** Said in plain words; written after the rest, and run once before anything was mended. */
export const PLAIN = `
+ 衣服很合身，颜色也正
- 颜色发暗，跟模特图差太多
+ 送货师傅态度好，还帮忙安装
- 送货师傅态度恶劣，把货扔下就走
+ 客服回复及时，问题一下就解决了
- 客服一直不回消息
+ 第三次来住了，每次都很满意
- 住过最差的酒店，没有之一
+ 手机运行流畅，一点也不卡
- 手机发烫严重，玩一会儿就没电
+ 菜品新鲜，味道好极了
- 菜里吃出一根头发
+ 这价格真的没话说
- 价格虚高，完全不值
+ 孩子特别喜欢，天天抱着
- 刚买就降价，差价也不给补
+ 网速很快，看电影一点不卡
- 信号差得要命，打电话断断续续
+ 从下单到收货只用了一天
- 催了好几次都不发货
+ 做工精细，没有任何瑕疵
- 做工粗糙，接口处都裂开了
+ 界面简洁，功能也够用
- 广告太多，关都关不掉
+ 退货流程简单，钱很快就退回来了
- 退款申请了一个星期还没到账
+ 用过的最好的一款
- 用过的最差的一款
+ 朋友推荐的，果然没让人失望
- 看评价买的，结果大失所望
+ 不愧是大品牌，质量有保证
- 大品牌也不过如此
+ 服务周到，下次还选你们
- 服务员爱理不理的，不会再来了
+ 包装严实，一个都没碎
- 包装太简单，到手全碎了
+ 续费很方便，随时可以取消
- 自动续费关不掉，太恶心了
+ 环境优雅，适合约会
- 环境又脏又乱
+ 效果比想象中好
- 一点效果都没有
+ The dress fits perfectly and the colour is lovely
- Colour is much darker than in the picture
+ The delivery man was polite and even helped me set it up
- The delivery man was rude and just threw the box at my door
+ Support answered quickly and solved my problem
- They never answer my messages
+ Third time staying here and it's always great
- Worst hotel I have ever stayed in
+ The phone runs smoothly with no lag
- The phone gets hot and the battery dies in an hour
+ Fresh ingredients and amazing flavours
- Found a hair in my soup
+ You can't beat the price
- Overpriced and not worth it
+ My son loves it and carries it everywhere
- The price dropped right after I bought it and they won't refund the difference
+ Fast internet, movies never buffer
- Terrible reception, calls drop constantly
+ It took just one day from order to delivery
- I've asked several times and they still haven't shipped
+ Great workmanship, not a scratch on it
- Sloppy workmanship, the seams are already splitting
+ Clean interface with all the features I need
- Too many ads and you can't close them
+ Returning it was simple and the refund came quickly
- A week later and still no refund
+ Best one I've ever used
- Worst one I've ever used
+ A friend recommended it and I wasn't let down
- Bought it because of the reviews and was badly let down
+ A brand you can trust
- I expected more from such a big brand
+ Attentive service, we'll be back
- The waiter ignored us, won't be coming back
+ Packed with care, nothing was broken
- Poor packaging, everything arrived broken
+ Renewing is easy and I can cancel any time
- Can't turn off auto renewal, disgusting
+ Lovely atmosphere, perfect for a date
- The place was dirty and messy
+ Works better than I imagined
- It has no effect whatsoever
`;

/** Told as what happened, with hardly a word of praise or blame. */
export const TOLD = `
+ 酒店离地铁口就两分钟，晚上一点声音都听不见
- 前台让我们等了四十分钟才给房卡，连句对不起都没有
+ 这家面馆我从小吃到大，味道一直没变
- 空调整晚嗡嗡响，根本睡不着
+ 给爸妈买的，他们天天夸
- 话费莫名其妙少了三十块，问客服也说不清
+ 客服小姐姐一步一步教我设置，五分钟就弄好了
- 宽带装了半个月，网速还不如手机热点
+ 比我之前在别家买的强太多了
- 跟图片完全是两个东西
+ 老板人特别实在，多送了我两个苹果
- 牛排煎得跟鞋底一样
+ 孩子吃了还想要
- 包装盒都瘪了，里面的杯子碎成好几块
+ 果断又下了两单
- 付了钱订单却一直显示未支付
+ 本来没抱什么希望，没想到效果这么好
- 说是限时优惠，结果第二天更便宜
+ 退房时落下了耳机，酒店主动打电话还给寄回来了
- 同样的东西隔壁便宜一半
+ 用了三年了，还跟新的一样
- 办个销户跑了三趟营业厅
+ 屏幕清楚，电池也很耐用，一天一充足够了
- 软件一打开就卡在启动页
+ 速度快得惊人，昨晚下单今早就到了
- 快递员把件扔在楼道就走了，电话也不打一个
+ 服务员看我带着宝宝，马上拿来了儿童椅
- 点的微辣，端上来辣得没法下嘴
+ 朋友聚会来这里准没错
- 会员续费自动扣了我一年的钱，想退根本找不到入口
+ 这个价位能做到这样，我已经很知足了
- 床单上有头发，毛巾发黄
+ 穿上显得特别精神，同事都问我在哪买的
- 洗了一次就缩成童装了
+ 没有比这更省心的了
- 问什么都是“亲，请耐心等待”
+ 修手机的师傅手艺真好，价钱也公道
- 刚过保修期就罢工，真会挑时间
+ 推荐给了身边好几个朋友，大家都说好
- 再便宜也不会来第二次
+ 物流信息更新及时，师傅还帮我搬上了五楼
- 菜上得太慢，催了三遍才上齐
+ 音质超乎想象
- 十块钱的东西运费要十五，离了个大谱
+ 换货申请提交后当天就同意了，没有任何刁难
- 你们的客服是摆设吗
+ 味道正宗，分量也大，两个人吃不完
- 号称五星级，设施比快捷酒店还差
+ 操作很简单，老人家自己就会用
- 贷款还清了还天天打电话催
+ 信号比以前好多了，地下车库也能上网
- 升级之后反而更卡了
+ 值得五颗星
- 一星都嫌多
+ 皮肤用完滑滑的，也没有过敏
- 用了两天脸上起了一片红疙瘩
+ 总算找到一家说话算数的店
- 优惠券领了根本用不了
+ 打车很方便，司机师傅也很有礼貌
- 司机绕了一大圈，多收我二十块
+ 赠品都比别家的正品好
- 拿旧手机当新的卖，序列号早就激活过了
+ 房间打扫得一尘不染
- 预订的海景房，到了给我换成靠马路的
+ 有问题随时都能找到人，这点特别安心
- 打了八个电话，转了八个人，没一个能解决
+ 鱼很新鲜，一点腥味都没有
- 海鲜不新鲜，回去全家拉肚子
+ 我妈用了都说好
- 谁买谁后悔
+ 除了颜色和想的有点不一样，其他都很满意
- 除了便宜，一无是处
+ 虽然贵了点，但是真的好用
- 虽然便宜，但是真的没法用
+ 上次的小问题这次都改进了
- 反映了多少次，问题依旧
+ 不得不说，你们的售后真的没话说
- 投诉到12315才肯退我钱
+ 客服态度从头到尾都很好，没有一点不耐烦
- 客服爱答不理，半天蹦出一个字
+ 明明是我自己拍错了，店家还是给免费换了
- 明明是你们发错货，还让我出运费
+ 早知道这么好，就多买几件了
- 早知道这样，打死也不买
+ 面料摸起来软软的，夏天穿不闷
- 线头一大堆，扣子还掉了一颗
+ 第一次网购家具，没想到这么顺利
- 柜子装好后门都关不上
+ 这次购物体验很愉快
- 这次购物体验真是一言难尽
+ 骑手冒着大雨准时送到，辛苦了
- 外卖洒了一半，汤都没了
+ 果子个个饱满，没有一个坏的
- 十斤苹果烂了六斤
+ 续航比宣传的还长
- 续航连宣传的一半都没有
+ 终于不用再忍受卡顿了
- 又双叒叕崩了
+ 家里三台电视都是在这买的，从没出过毛病
- 买来第三天就开不了机
+ 教练很负责，一个动作反复纠正
- 办卡前热情得不行，办完卡就没人理了
+ 药效挺快，吃完当晚就不咳了
- 挂号排了两小时，看病两分钟
+ 贵是贵，但一分钱一分货
- 一分钱一分货，便宜果然没好东西
+ 希望一直保持这样的水准
- 希望你们别再坑人了
+ 强烈建议大家试试
- 强烈建议大家绕道
+ 简直是懒人福音
- 简直是花钱买罪受
+ 我家狗狗可爱吃了
- 狗都不吃
+ 东西收到了，跟描述的没有差别
- 到货少了一件，问了三天没人给答复
+ 开票很快，态度也好
- 开个发票拖了一个月
+ 👍 下次还来
- 呵呵，就这服务还敢收15%服务费
+ 真香，回购第五次
- 哪里好了？我是一点没看出来
+ 这么好的店哪里找
- 花了八百块，就给我看这个？
+ 隔音不错，睡了个好觉
- 早餐就两样，还是凉的
+ 客房升级了，还送了果盘，受宠若惊
- 停车场收费比房费还离谱
+ 没踩坑，放心冲
- 纯属智商税
+ The hotel was a two minute walk from the beach and the bed was heavenly
- We waited forty minutes at check-in and nobody even apologised
+ I've been coming here since I was a kid and it still tastes the same
- The air con rattled all night so we barely slept
+ Bought it for my mum and she raves about it
- I was billed twice for the same month
+ The agent walked me through the setup and it was done in five minutes
- Internet drops every evening, my phone hotspot does better
+ So much better than the one I had before
- Looks nothing like the photo
+ They threw in a couple of extra samples, lovely touch
- The steak was like shoe leather
+ My kids asked for seconds
- Two of the glasses arrived smashed
+ Already ordered two more
- Money left my account but the order still says unpaid
+ I didn't expect much but it blew me away
- The "limited offer" was even cheaper the next day
+ I left my headphones behind and they mailed them back to me for free
- You can get the same thing next door for half the price
+ Three years in and it still looks brand new
- It took three visits to the store just to close my account
+ Crisp screen and the battery lasts all day
- The app freezes on the loading screen every single time
+ Ordered last night and it was on my doorstep this morning
- The driver dumped the parcel in the hallway and left without ringing
+ The waiter brought a high chair before we even asked
- Ordered mild and it was so hot I couldn't eat it
+ You really can't go wrong with this place
- My subscription renewed without warning and there is no way to get the money back
+ For this price I have no right to complain
- Hair on the sheets and mould in the shower
+ Everyone at work keeps asking where I got it
- One wash and it fits my toddler
+ It couldn't have been easier
- All you get is copy and paste answers
+ The technician knew his stuff and charged a fair price
- Died a week after the warranty ran out
+ I've told all my friends about it
- I wouldn't come back if you paid me
+ The delivery guys carried it up five flights of stairs without a grumble
- Our food took over an hour to come out
+ The sound is out of this world
- Shipping costs more than the item itself
+ They swapped it the same day, no questions asked
- Is there anyone actually working in customer service?
+ Huge portions, we couldn't finish
- Calls itself five star but my motel was nicer
+ Even my grandfather can use it
- They keep calling me about a loan I paid off last year
+ I finally have signal in my basement
- Since the update it's slower than ever
+ Deserves every one of its five stars
- One star is one too many
+ My skin feels so soft and no breakouts at all
- Gave me a rash after two days
+ At last a company that keeps its word
- The voucher code never works
+ Pickup was on time and the driver was a gentleman
- He took the long way round and overcharged me
+ Does what it says on the tin
- They sold me a used phone as new
+ The room was spotless
- Booked a sea view, got a view of the car park
+ Whenever I have a question there's someone there to help
- Passed around between eight people and not one could fix it
+ The fish could not have been fresher
- The whole family was sick after eating there
+ This thing is a beast
- You'll regret buying this
+ Apart from the colour being slightly off, I'm thrilled
- Apart from the price there's nothing good about it
+ A bit pricey but worth every cent
- Cheap, but you get what you pay for
+ The issues from last time have all been sorted out
- I've reported this a dozen times and nothing has changed
+ Hats off to the support team
- Had to go to my bank to get my money back
+ Not once did they lose their patience with me
- She rolled her eyes and walked off
+ It was my own mistake and they still replaced it
- They sent the wrong item and want me to pay the postage
+ Wish I had bought it sooner
- Wish I had read the reviews first
+ Breathable fabric, perfect for summer
- A button fell off the first time I wore it
+ First time buying furniture online and it went without a hitch
- The doors of the wardrobe don't even close
+ Smooth from start to finish
- What a shambles
+ Came through pouring rain and still right on time
- Half the soup was in the bag
+ Not a single bad apple in the box
- Six of the ten avocados were rotten
+ Battery life is even better than advertised
- Battery barely lasts half of what they claim
+ No more lag, finally
- Down again, third time this week
+ All three of our TVs came from here and we've never had an issue
- Wouldn't even turn on out of the box
+ My trainer pays attention to every detail
- So friendly until you've signed the contract
+ The medicine kicked in the same evening
- Two hours in the queue for a two minute appointment
+ It's not the cheapest but you can feel the quality
- The cheapest I could find, and it shows
+ Please never change
- Please do yourself a favour and shop elsewhere
+ Do yourself a favour and try the lasagne
- Stay away
+ I was sceptical but I'm a convert now
- I was hopeful but it's going straight back
+ My dog goes crazy for these treats
- Even my dog won't touch it
+ Arrived exactly as pictured
- One piece was missing and it's been silence since
+ Got my invoice within minutes
- A month later I'm still chasing an invoice
+ 👍 see you next time
- Lol and they still charge a service fee
+ Fifth time ordering, says it all
- Good service? I must have missed it
+ Where have you been all my life
- Eight hundred dollars for this?
+ Quiet room, slept like a baby
- Breakfast was two cold dishes
+ We got upgraded and found a fruit basket waiting
- The parking fee is daylight robbery
+ No regrets
- More gimmick than product
+ 健身房器械很新，换气也好，练完一身轻松
- 团课老师总换人，交的钱越来越不值
+ 开户全程手机搞定，不到十分钟
- 银行柜台就开一个窗口，排了一上午
+ 飞机准点起飞，空姐笑容特别暖
- 航班取消了也没人通知，在机场坐了一宿
+ 这个瓜脆甜脆甜的，汁水特别足
- 牛奶到手只剩三天就过期了
+ 老师讲课风趣，孩子现在主动要去上课
- 机构换了地址，剩下的课时费不给退
+ 维修工准时上门，鞋套都自己带，收费跟报价一样
- 换个水龙头要价三百，漏得比原来还厉害
+ 会员日活动力度真大，囤了半年的纸
- 积分说清零就清零，一点提示都没有
+ 电影院座椅能躺平，睡着了都不想醒
- 爆米花又潮又软，可乐全是冰
+ 植发一年了，效果肉眼可见
- 美容院天天逼着办卡，脸都没洗完就开始推销
+ 驾校教练脾气好，一把过
- 教练张口就骂，还暗示要送烟
+ 二手车车况如实，过户他们全包了
- 买回来才发现是泡水车
+ 这款洗衣机转起来几乎没动静，衣服也洗得透亮
- 洗衣机甩干时像拖拉机
+ 地图导航精准，省了我不少冤枉路
- 导航把我带进了死胡同
+ 客服回得飞快，还发来了操作视频
- 机器人翻来覆去就那几句
+ 小票上多算的两块钱，收银员主动退给我了
- 标价九块九，结账变成十五
+ 花很新鲜，养了快两周还没谢
- 第二天花就蔫了
+ 宠物医院的医生特别有爱，我家猫都不怕了
- 打个疫苗硬推荐了一堆检查
+ 眼镜配得很准，戴着不晕
- 新配的眼镜戴上天旋地转
+ 隔壁桌都在问我们点的什么菜
- 服务员上完菜人就没影了，喊破嗓子也没人应
+ 民宿老板还开车到车站接我们
- 房东临时说水管坏了，让我们自己找地方住
+ 到手比预想的要小巧，放包里刚好
- 尺寸标得乱七八糟，根本装不进去
+ 耳机降噪一开，世界都安静了
- 左耳没声音，换了一副还是这样
+ 系统升级之后顺畅多了
- 每次更新都要重新登录，密码还老提示错误
+ 买菜两块钱起送，太贴心了
- 青菜发黄，豆腐还酸了
+ 售后没有一句废话，直接给我换了台新机
- 保修卡形同虚设
+ 坐了两小时腰一点不酸
- 椅子坐了半年就塌了
+ 牙医动作很轻，全程没感觉疼
- 补的牙一个礼拜就掉了
+ 电话那头的姑娘声音甜，解答也到位
- 电话里说得天花乱坠，签完合同就翻脸
+ 家里老人一听是这个牌子就放心
- 牌子砸在你们自己手里了
+ 包邮还送运费险，没什么可挑的
- 说七天无理由，真退的时候全是理由
+ 火锅底料够劲，跟在重庆吃的一个味
- 肉片薄得能透光
+ 快递小哥每次都帮我把垃圾带下楼
- 件在驿站放了五天我才知道
+ 物业修路灯只用了半天
- 电梯坏了一个星期，老人天天爬十八楼
+ 相机夜景拍得干净，新手也能出大片
- 镜头里居然有灰
+ 学校食堂阿姨手从来不抖
- 打的菜还不够我塞牙缝
+ 网课随时能回放，太方便上班族了
- 直播课卡成幻灯片
+ 这笔钱花得不冤
- 这钱打水漂了
+ 我算是你们的忠实粉丝了
- 以后绕着你们家走
+ 挺满意的一次购物
- 挺失望的一次购物
+ 发货速度没得挑，包得里三层外三层
- 就一个塑料袋裹着，不碎才怪
+ 款式简单耐看，不挑人
- 这衣服也就模特能穿
+ The gym has brand new machines and it never feels crowded
- Instructors change every week and half the classes get cancelled
+ Opened an account on my phone in less than ten minutes
- Only one counter open and a line out the door
+ Flight left on the dot and the crew were lovely
- They cancelled my flight and left us sleeping on the airport floor
+ The melon was so sweet and full of juice
- The milk had two days left before it expired
+ My daughter can't wait for her next lesson
- They moved premises and won't return the fees for the remaining lessons
+ The plumber showed up when he said he would and stuck to the quote
- Paid three hundred for a new tap and it drips worse than before
+ Member day discounts are huge, I stocked up for half a year
- My points vanished overnight
+ Seats recline all the way, I nearly dozed off
- The popcorn was stale and the soda was all ice
+ A year after the procedure and the results speak for themselves
- All they do is push you into buying packages
+ My driving instructor was calm and I passed first time
- He yelled at me through the whole lesson
+ The used car was just as they said and they handled all the paperwork
- Turns out the car had been flooded
+ The washing machine is so quiet I forget it's on
- Sounds like a tractor when it spins
+ The directions were accurate and saved me a lot of time
- The sat nav sent me down a dead end
+ Chat support answered in seconds and sent me a video guide
- The bot just repeats the same three sentences
+ The cashier noticed she had overcharged me and gave me the difference
- The shelf said 9.99 but I paid 15 at the till
+ The flowers were still fresh almost two weeks later
- The bouquet was wilted by the next morning
+ The vet was so gentle that my cat wasn't even scared
- They tried to sell me a list of tests I didn't need
+ My new glasses are spot on
- I feel dizzy every time I put the new glasses on
+ People at the next table asked what we were having
- Our server disappeared and we had to flag down someone else for the bill
+ Our host picked us up from the station
- The host told us on the day that we had to find somewhere else to stay
+ Smaller than I imagined but fits my bag perfectly
- The measurements on the site are all over the place
+ Turn on the noise cancelling and the world goes silent
- No sound in the left ear, and the replacement is the same
+ The new version runs like a dream
- Every update logs me out and then says my password is wrong
+ Free delivery even on small orders, brilliant
- The lettuce was slimy and the tofu had turned
+ No arguing, they just handed me a new one
- The warranty isn't worth the paper it's printed on
+ Sat in it for eight hours and my back feels great
- The chair collapsed after six months
+ Didn't feel a thing at the dentist
- My filling fell out within a week
+ The lady on the phone couldn't have been kinder
- They promise you the moon on the phone and then it's a different story
+ My parents have trusted this brand for decades
- You've lost a loyal customer
+ Returns are free and painless
- They say no questions asked but all they do is ask questions
+ The curry tastes like the one I had in Delhi
- The ham was so thin you could read through it
+ Our mailman always goes out of his way to help
- My package sat at the depot for five days before anyone told me
+ The street light was fixed the same afternoon I reported it
- The lift has been out of order for a week
+ Night shots come out clean even for a beginner like me
- There was dust inside the lens
+ The ladies in the canteen are generous with the portions
- I left hungry
+ Being able to replay the lessons is a blessing for people who work
- The live stream was a slideshow
+ Money well spent
- Might as well have set fire to my money
+ Count me as a fan
- I'll be warning everyone I know
+ Really happy with this purchase
- Really unhappy with this purchase
+ Wrapped so well it would survive an earthquake
- It came in a thin plastic bag, no wonder it broke
+ Simple design that goes with everything
- It only looks good on the model
`;
