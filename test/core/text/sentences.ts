/** Comments as customers write them, with what they mean; written for the tests, by kinds of grammar. */
export const PRAISE = `
面料摸着舒服，做工也细
一点都不后悔买它
没有一次让我失望过
用了半年，一次故障都没出过
客服小姐姐超级有耐心
第二次买了，还是那么好
包装严实，没有破损
发货神速，隔天就收到了
找不到任何缺点
孩子特别喜欢，爱不释手
没想到这么便宜的东西质量这么好
虽然贵了点，但是物有所值
除了颜色，其他都很满意
住得很舒服，房间干净安静
味道正宗，分量足
安装师傅很专业，态度也好
再好不过了
比实体店便宜多了，还是正品
闻不到一点异味
不用担心质量问题
物流给力，客服也负责
问题很快就解决了，点个赞
终于买到合适的了
五星好评，必须的
不愧是大品牌，用着放心
朋友推荐的，果然没让人失望
字迹清楚，看着不累
做工没得挑
用起来很顺手，省了不少事
客服半夜还回复我，感动
已经推荐给同事了
从来没有买到过这么好用的锅
性能强劲，运行流畅不卡顿
不能更满意了
退货流程简单，没有扯皮
好吃到停不下来
😍😍太爱了
👍
值得信赖的商家 ❤️
以后还来你们家买
环境优雅，服务周到
没有色差，尺码标准
价格不高，效果不错
穿上显瘦，老婆很开心
说实话，比想象中好太多
The staff went out of their way to help us
No complaints whatsoever
I have never been happier with a purchase
Without doubt the best coffee in town
Couldn't ask for better service
Can't thank the team enough
It arrived two days early and well packed
Five stars, would order again
Exactly as described
Doesn't smell and isn't noisy
Nobody could have been more helpful
Nothing but praise for this company
Setup took five minutes and it just works
Although shipping was slow, the quality is superb
Pricey, but worth every penny
My refund was processed within hours
Works flawlessly
The driver was polite and on time
I was worried about the size but it fits perfectly
Never had a problem with them
Zero issues after a year of use
So comfortable I bought a second pair
A pleasure to deal with
They never disappoint
The room was spotless and quiet
Best customer service I have ever had
Delicious food and generous portions
Their app is intuitive and fast
You won't regret it
This is anything but boring
Highly responsive support :)
Fixed my issue on the first call
Light, sturdy and easy to clean
Sound is crisp and clear
Impressed by how quickly they replied
Would definitely buy again
❤️❤️ love this shop
9/10
Hassle-free returns
The kids adore it
Better than I expected
Great communication throughout
I don't have a single complaint
Not a single defect in the whole batch
Everything came in perfect condition
老公穿上特别精神
宝宝用了没有过敏
声音很小，晚上开着也不影响睡觉
给爸妈买的，他们都说好
用料实在，分量十足
买了好几年了，从没踩过雷
两天就收到，比预计的早
谁用谁知道，真的好
颜值高，手感也棒
这个价位找不到对手
收到货很惊喜
客服回复及时，解释得很清楚
一点瑕疵都没有
比上次买的还要好
电池耐用，充一次能用一周
不得不说，这家店真心不错
没什么可挑剔的
东西收到了，跟描述的一样
回购无数次
大小正合适
全家人都爱吃
保质期新鲜，包装完好
很有质感
退换货很爽快
给客服加鸡腿
师傅上门很准时，修得也快
再也不用去别家了
不买后悔系列
没让我失望
家里老人都会用，操作简单
I use it every day and still love it
Support answered in two minutes
Not once have they let me down
Never a dull moment with this game
The quality speaks for itself
Exceeded all my expectations
Runs quietly and never overheats
Way better than the expensive brands
Shipping was quicker than promised
I keep coming back
Nothing beats this price
Saved me hours of work
No leaks, no noise, no regrets
What a great find
Super easy to assemble
Fits like a glove
They replaced it free of charge
I'd give it six stars if I could
My go-to store from now on
It's cheap but it does not feel cheap
Couldn't have been easier
Can't complain
Well worth the wait
The manager sorted everything out immediately
There was no waiting at all
Battery lasts forever
Happy customer here
You can't beat it
The cleanest hotel I've stayed in
👏👏 well done
🥰
thanks a lot :D
物流不慢，服务也不差
店家很实诚，没有夸大
跟专柜一样的品质
味道不腥，孩子爱喝
客服不厌其烦地帮我解决
给十个赞
下次聚会还选这家
洗了几次都没变形
没有任何套路，价格透明
从下单到收货一共两天，神速
原本担心尺码，结果正好
比我之前买的强太多
送朋友很有面子
哪哪都好
从不踩雷的一家店
没有比这更划算的了
隔音不错，睡得很香
不挑人，谁穿都好看
坏了马上给换新的，赞
说不出哪里不好
买得放心，吃得开心
态度没话说
谁说便宜没好货
值！
很ok
强烈安利给大家
宝贝收到，非常喜欢😘
老板人很好，还多送了一份
解决了我多年的烦恼
没有不满意的地方
I am not disappointed at all
Absolutely no problems so far
They never fail to impress me
Nothing went wrong
This thing is a beast
Arrived sooner than I thought
Customer service was a delight
Highly recommended!
Not once did it crash
Clean rooms, friendly staff, tasty breakfast
There isn't anything I would change
I have zero complaints
It does exactly what it says on the tin
Never had to wait
She answered all of my questions patiently
10/10 would buy again
I had doubts, but they proved me wrong
A lifesaver during exams
Shipping cost was low and the product is solid
Kept its color after many washes
So glad I found this shop
Best decision ever
They fixed the problem without charging me
Not too sweet, just right
My skin feels great
Still going strong after two years
No smell, no stains, no fuss
Refunded without any questions
Good vibes ✨
lovely people :-)
`;

export const BLAME = `
等了一个星期才发货
没有一次是准时送到的
说是全新的，打开一看是二手
客服半天不回消息
穿了一次就开线了
跟图片完全不一样
电池不耐用，半天就没电了
吃完拉肚子，再也不敢买了
打了三次电话都没人管
一点也不好用
根本联系不上客服
尺寸不对，要求换货被拒绝
味道怪怪的，孩子不肯吃
屏幕有划痕，申请退款一直不处理
质量大不如前
贵得离谱
便宜没好货
包装太简陋，瓶子碎了
衣服洗了一次就褪色
售后推来推去，没人负责
送货员态度恶劣
说好送赠品，结果没有
多扣了我一次钱
不如超市买的
用不到一个月就坏了
看起来不错，但是用起来很卡
开始挺好，后来越来越差
APP总是闪退，登录不上
房间隔音差，一晚上没睡好
排队排了两个小时
东西还没收到，已经过去十天了
发错货了，还要我自己出运费
字太小，看不清
热水不热，空调不制冷
差评！
毫无诚信可言
不会再光顾了
忽悠人的，效果一点都没有
客服只会复制粘贴，解决不了问题
缺斤少两
👎👎
😤等了这么久
真的很失望 💔
智商税，别上当
少发了一件，找客服没人理
做工谈不上精细
说明书都没有
配件缺失
味道没有以前好了
我不认为它值这个价
The zipper broke on the first day
I have been waiting for two weeks
Nobody replied to my emails
They charged me twice
My parcel never arrived
Nothing works as advertised
I'm anything but happy
It no longer turns on
Too small and the color is wrong
Customer support hung up on me
Not worth the money
Do not waste your time
I wouldn't buy from them again
The soup was cold and the waiter rude
Can't log in since the update
Far from what was promised
Looks nice but falls apart quickly
Started well, then went downhill
It hardly works
The website is confusing and slow
They refuse to give me a refund
Item arrived damaged
Wrong size sent, and no apology
The battery dies after an hour
Extremely unprofessional
I regret buying this
Without any explanation they cancelled my order
Not good enough for the price
Service could have been better
Lost my luggage and nobody cares
The room smelled of smoke
An absolute joke of a company
Still no reply after five days
I expected more
The paint is peeling off
They lied about the delivery date
Poor value for money
Had to return it
Never been so disappointed
Hidden fees everywhere
One star is too many
No one at the desk knew anything
:(
😠
2/10
Disgusting, found a hair in my meal
I can't find the manual anywhere
The seller doesn't respond
Overpriced and overrated
My card was billed for something I never ordered
It took them three months to answer
Nowhere near as good as the old version
没用几次屏幕就黑了
线头很多，做工粗糙
客服就知道敷衍
买回来当天就降价，不给退差价
漏水，地板都泡了
闻着有股刺鼻的味道
快递员把包裹扔在门口就走了
面料硬邦邦的，扎皮肤
跟卖家说了三遍都不改
和宣传的差太远
早知道就不买了
一次就够了，不会有下次
说话像机器人，答非所问
买来就是坏的
花了钱还受气
煮不熟，口感很差
这也敢卖？
退货还要扣手续费
承诺的七天无理由根本不算数
太让人失望了
收到的时候已经化了
打了一星期电话没有一个人接
不是正品吧，感觉是假的
配送超时两个小时
钱付了，货没影
裤子长了一截
骗人的广告
没有图片上好看
后台经常卡死，数据也丢了
再便宜也不会买第二次
I ordered a large and got a small
The screen went black after a week
Nobody at the store could help
It smells awful
Does not do what it says
I was charged for a service I never used
No one bothered to call me back
They keep changing the delivery date
Took ages to arrive
It's a rip-off
Cheaply made
There is no way to reach a human
I will never order from this site again
Couldn't get a straight answer from anyone
The instructions make no sense
Missing parts and no reply from the seller
The waiter ignored us for half an hour
Not as pictured
I'm tired of their excuses
It stopped working within a month
Way too expensive for what it is
The fabric is thin and see-through
My order was cancelled without notice
The worst purchase I made this year
Wouldn't wish this on anyone
If I could give zero stars I would
The app logs me out every time
We left hungry
The line was endless
Less than impressed
😡 scammers
🤮
meh :/
下单十天了，一点动静都没有
面膜敷完脸疼
客服的话一句都不能信
盒子压得不成样子
鞋底一个月就磨穿了
这质量，我也是服了
价格涨得太快
不是我要的颜色
软件更新后反而更卡了
没有人告诉我要额外付费
退款等了二十天还没到账
号称防水，一淋雨就进水
水果烂了一半
你们的服务真让人寒心
我再也不相信这家店了
根本不值这么多钱
除了便宜一无是处
怎么洗都洗不干净
一分钱一分货，失望
菜量越来越少了
外卖洒了一地
开机要五分钟
声音跟蚊子一样小
好不容易排到了，说卖完了
客服爱搭不理
收货后发现少了一个配件
不建议大家购买
衣服有股霉味
钱是退了，气还没消
再好看有什么用，穿两次就破
It never worked
Neither the app nor the website works
I would have preferred a call
Too expensive and not even good
Delivery took far too long
Not happy with this purchase
They promised a refund but I got nothing
Zero help from support
Had high hopes, but it's a letdown
The color faded after one wash
It was supposed to be new, yet it had scratches
My emails go unanswered
You get what you pay for
Could not be more disappointed
Waited an hour for a burger
They don't honor their warranty
The lid doesn't close
Don't believe the reviews
Never have I seen such poor service
Bad experience from start to finish
Tastes like cardboard
They sent the wrong one twice
I'm done with this brand
It isn't worth it
The agent was no help
Nothing about this is premium
Save yourself the trouble
I was overcharged
Packaging was fine, but the glass was broken
Horrible 👎
`;

export const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
