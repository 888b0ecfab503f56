/**
 * Turns of phrase that say more than their words: comparisons, buying again, effort, money taken, questions that ask
 * nothing, wishes. Each stands for its whole match; 0 says that its words say nothing. Apostrophes are left out.
 */
export type Construction = readonly [RegExp, number];

/** A part of a clause, of so many characters at most. */
const gap = (most: number) => `[^。！？!?；;,，.]{0,${most}}?`;
const rules = (value: number, ...patterns: readonly string[]): Construction[] =>
  patterns.map((pattern) => [new RegExp(pattern, "gu"), value]);

const N = "(?:[一两二三四五六七八九十百几半\\d]|好几|无数|多少)+";
const GOOD =
  "(?:好|强|快|便宜|划算|省|舒服|舒适|耐用|稳|清楚|清晰|方便|新鲜|香|大气|实惠|精致|漂亮|靠谱|专业|值|早|安静|干净|满意|长|厚实|有料|细心)";
const BAD = "(?:差|慢|贵|烂|小|少|难|弱|短|糟|糟糕|麻烦|垃圾|坑|脏|吵|薄|晚|卡)";
const OTHERS =
  "(?:别家|别的|别处|其他|其它|以前|之前|上次|从前|原来|原装|隔壁|同行|市面|市场|外面|想象|想像|预期|预计|宣传|描述|图片|照片|实体店|专柜|商场|超市|饭店|星级|正品|大牌|老款|旧的|旧款|友商|同价位|同类|网上|店里|我|它|他们)";
const FAILS =
  "(?:坏|断|破|裂|碎|漏|掉|开胶|脱胶|开线|散架|死机|罢工|报废|失灵|褪色|掉色|缩水|缩|变形|起球|生锈|发霉|没电|黑屏|不能用|用不了|不行|不转|不亮|不响|不热|不制冷|没反应|没声音|开不了|充不进|打不开|出问题|出故障|出毛病|过敏|拉肚子)";
const HELPS =
  "(?:给我?|帮我?|替我?|为我们?|联系|来电|打电话|寄|退了?|换了?|解决|处理|回复|回电|上门|道歉|补发|补寄|补|赔|安排|修好|搬|教我?|讲解|解释|提醒|拿来|送来|送了?|重做|重新做|核实|跟进|回访)";

export const CONSTRUCTIONS_ZH: readonly Construction[] = [
  // What is conceded in a word and taken back: 贵是贵.
  ...rules(0, "(\\p{Script=Han}{1,2})是\\1(?=了?点?[，,]?(?:但|不过|可|就是))", "好吧", "好了(?=[，,。]|$)"),
  ...rules(-1.5, "便宜(?:果然|真的?|就是|确实)?没(?:有)?好(?:东西|货|事)", "便宜的?东西(?:果然|就是)?不行"),
  ...rules(0.7, "一分(?:价?钱|价)一分货"),
  // Against others, before, and what was promised.
  ...rules(
    1.2,
    `比${gap(8)}${OTHERS}${gap(8)}(?:还要?|都|更|要)?${GOOD}(?:太?多了?|很多|多|些|一些|得多|一大截|好几倍)?(?=[^\\p{Script=Han}]|$|了|呢|啊|的)`,
  ),
  ...rules(
    -1.2,
    `比${gap(8)}${OTHERS}${gap(8)}(?:还要?|都|更|要)?${BAD}(?:太?多了?|很多|多|些|一些|得多)?(?=[^\\p{Script=Han}]|$|了|呢|啊|的)`,
  ),
  ...rules(
    -1.2,
    `(?:隔壁|别家|别处|人家|外面|网上|其他家|同款|第二天|转头|刚买|买完|买了|过几天|没几天|没过)${gap(10)}(?:更便宜|便宜(?:一半|很多|多了|了)|就?降价|降了|半价|跌了|打折)`,
  ),
  ...rules(
    -1.2,
    "(?:两个|两回|两码)(?:东西|事|样)",
    "天差地别|天壤之别|大相径庭|相差甚远|对不上|不是一回事|驴唇不对马嘴|挂羊头卖狗肉",
    `(?:差|差了)十万八千里`,
    `(?:和|跟|与)${gap(8)}(?:完全|根本|压根)(?:不一样|不同|不符|不是)`,
  ),
  ...rules(
    1,
    `(?:和|跟|与)${gap(8)}(?:没有?|毫无|无)(?:什么|任何|一点)?(?:差别|区别|出入|色差|两样|偏差|误差)`,
    "(?:跟|和|像|如)(?:全?新|刚买)(?:的|来的?)?(?:时)?(?:候)?(?:一样|似的|一般)?",
    "如同?新的|依旧如新|成色很?新",
  ),
  ...rules(
    -1.2,
    `连${gap(8)}(?:一半|句|个|最基本|起码|基本|最起码|对不起|道歉|人影|影子|回复|解释)${gap(6)}(?:都|也)(?:没有?|不|没)`,
  ),
  // What was never seen so before denies nothing.
  ...rules(
    0,
    "(?:从来?|还|真)?没(?:有)?(?:见|遇|吃|用|住|看|喝|听|碰)(?:见|到)?过(?:有)?(?=这么|如此|这样|那么)",
  ),
  // As good or as bad as can be; worse than something else.
  ...rules(
    1.4,
    "(?:不能|不可能|没法|无法)(?:比这)?再(?:更)?(?:好|满意|喜欢|棒|赞|完美|开心|舒服|方便|贴心|划算|好吃|好用|周到)了?",
  ),
  ...rules(
    -1.4,
    "(?:不能|不可能|没法|无法)(?:比这)?再(?:更)?(?:差|烂|糟|糟糕|失望|慢|坑|难吃|难用|敷衍|垃圾|贵)了?",
  ),
  ...rules(
    -1.1,
    "(?:真|都|反而|倒)?还?不如(?:去|到|买|在|找|自己|别家|隔壁|以前|之前|原来|上次|不)",
    "性价比(?:并|真的?|实在)?(?:不(?:太|是很|怎么|算)?高|(?:太|很|极|非常|偏|有点|比较|较|超)?低)",
    "不会?(?:再)?有(?:第[二三]次|下一?次|下回)",
  ),
  // Again, or never again.
  ...rules(
    -1.6,
    `(?:再也?|打死|永远|以后|今后|一辈子|下次|绝对|肯定|坚决)(?:都|也|再|就)?(?:不|没)(?:会|想|敢|要)?再?(?:买|来|去|用|吃|住|点|信|进|订|光顾|选择|考虑|踏|碰|合作|续)`,
    `(?:再便宜|白送|倒贴|免费|倒找钱|给钱)${gap(4)}(?:都|也)不`,
    "不会再有下次|没有下一?次|仅此一次|到此为止|就此别过|不会?再?续费",
  ),
  ...rules(
    1.2,
    "(?:又|再|已经?|果断|立马|马上|接着|赶紧|顺手|必须|随手)(?:又|再)?(?:买|下|入|囤|拍|订|来|加购|下单|回购|点|续|办)了(?:[一两二三几好\\d]+)?(?:单|件|个|份|次|箱|包|盒|双|条|套|瓶|年)?",
    `第(?:[二两三四五六七八九十几N]|\\d|好几|无数|不知道?多少)+(?:次|回|单|瓶|盒|件|双|趟|年)(?:买|来|购|下单|入手|光顾|回购|点|住|了|在这|入住|合作|复购)`,
    `(?:还|仍|继续|一定|肯定|必定|想|打算|准备|以后|下次|下回|有机会)(?:要|会|想|还会|还要|还想|一定)?(?:再|继续|常|经常|多)(?:买|来|住|吃|点|订|光顾|回购|入手|选|选择|合作|续|囤|带|去)`,
    "还想(?:要|吃|来|买|喝|玩|住|去)",
    `(?:推荐|介绍|安利|分享|转)给(?:了)?${gap(8)}(?:朋友|同事|家人|亲戚|邻居|姐妹|闺蜜|大家|身边)`,
  ),
  ...rules(
    1.2,
    `早(?:知道?|点知道)(?:这么|那么|如此|这里?)?(?:好|便宜|方便|好用|好吃|值|靠谱|舒服|省心|香|棒|划算)`,
    "相见恨晚|后悔(?:没|买晚|没早)(?:有)?(?:早|多)?(?:点)?(?:买|来|入|囤)?|恨没早",
  ),
  ...rules(-1.2, "早知道?(?:这样|如此|会|就|是)?"),
  ...rules(
    -1.5,
    "谁(?:买|去|用|来|住|吃|办|信|选)谁(?:后悔|倒霉|上当|知道|傻|吃亏)",
    "[狗猫]都(?:不|嫌)",
    "(?:一|半)颗?星都?(?:嫌多|不想给|不配)",
  ),
  ...rules(1.2, "不(?:买|去|来|吃|住|用|试|入|尝)(?:真的|绝对|会|才|就|都)?(?:后悔|亏|可惜|遗憾)"),
  // Effort that customers had.
  ...rules(
    -1.1,
    `(?:跑|去|打|催|问|找|反映|投诉|修|沟通|返工|拨|返修|联系|提醒|换|说|报修|申请|寄回|退回)(?:了|过)?(?:我|他们|客服|前台)?(?:不下|至少|整整|足足|将近)?${N}(?:多)?(?:趟|次|遍|回|个电话|通电话|通|家)(?!就)`,
    `(?:来回|三番五次|屡次|无数次|一遍遍|一次次|一遍又一遍|再三)${gap(3)}(?:打电话|跑|催|问|折腾|投诉|反映|说|联系|沟通|要求|推)`,
  ),
  ...rules(
    -1.1,
    `(?:天天|每天|整天|老是|总是|老|动不动|三天两头|隔三差五|时不时|经常|频繁|频频|不停地?|反复)${gap(3)}(?:打电话|催|骚扰|掉线|断线|断|卡|坏|发短信|推送|停|出问题|崩|死机|闪退|弹|响|报错|涨价|换人|迟到|出错|漏|没货|重启|换)`,
  ),
  ...rules(
    -1.1,
    "又(?:双叒叕)?(?:崩|卡|坏|断|掉线|停|死机|涨价|出问题|出故障|挂|闪退|错|漏|迟到|延期|宕机|没货)了?",
    "双叒叕",
  ),
  ...rules(
    1.1,
    `(?:用|穿|戴|开|骑|住|吃|喝|合作|买)(?:了|过)?(?:快|有|差不多|将近|都)?${N}(?:多|来)?(?:年|个月|个多月)(?:多|了|来)*(?=[，, ]?(?:还|依然|依旧|照样|仍|一点没|没坏|都没|也没|没出|没有|从没|从未|质量|一如))`,
  ),
  ...rules(
    -1.2,
    `(?:用|穿|戴|开|骑|洗|买|装|修|充|玩|吃|喝|骑|过)(?:了|回来|来|到|好)?(?:还)?(?:没|不到|不满|才|刚|就)?(?:过)?第?${N}(?:多)?(?:天|次|回|周|个?星期|个?月|年|小时|水|分钟|公里)${gap(6)}(?:就|便|后|开始|全|都|已经)?${gap(4)}${FAILS}`,
    `(?:刚|才|一)(?:买|到手|拆|打开|开机|用|穿|洗|装|过|碰|充|戴|骑|收到)${gap(6)}就${gap(4)}(?:${FAILS}|降价|涨价|跑路|倒闭|不见|找不到|变脸|没人)`,
    "刚过?(?:了)?保(?:修|质|)期?(?:就)?|过了?保(?:修)?期?就",
  ),
  // What was done for them.
  ...rules(
    1,
    `(?:主动|马上|立刻|立即|第一时间|当场|当天|二话不说|二话没说|赶紧|专门|特意|特地|亲自|连夜|免费|热心|耐心地?|贴心地?|细心地?|全程|一步一步|手把手|积极|秒)${gap(3)}${HELPS}`,
    "(?:还|又|额外|免费|另外|贴心地?)(?:给我?们?|帮我?)?(?:多)?(?:送|赠|附赠|给)了?(?:我们?)?(?:一|两|几|个|份|点|些|小|很多|不少|果盘|水果|礼物|赠品)",
    "受宠若惊|升级了?(?:房间|房型|套房|江景|海景|大床)|(?:客房|房间|房型|免费)升级了?|童叟无欺|说话算数|言出必行|有求必应|一丝不苟|尽职尽责|尽心尽力|设身处地",
  ),
  ...rules(
    1,
    `(?:问我?|打听|都问)${gap(4)}(?:在|从|是)?(?:哪里?|哪儿|链接)${gap(2)}(?:买|做|订|剪|弄|要)?`,
    "(?:要|求|发)(?:了)?链接|赞不绝口|抢着(?:吃|要|用|买)|吵着(?:要|还要)|点名要|爱不释手|舍不得(?:走|离开|吃|用|扔|脱)|吃(?:得)?(?:精)?光(?:光|了)?|一扫而空|光盘|吃完了?还|一口气",
  ),
  // Money that went.
  ...rules(
    -1.2,
    "(?:多|乱|重复|莫名其妙|莫名|无故|无缘无故|偷偷|擅自|私自|自动|强制|默认|不明不白|平白无故)(?:地|就|被|给我?|少|又|帮我|替我|让我)*(?:扣|收|划走|划|续费|扣费|扣款|开通|订购|少了|订了|加了|涨|办了)",
    `(?:付|交|充)(?:了|完)(?:钱|款|费|定金|押金|值)?${gap(10)}(?:没|未|不|却|联系不|找不|消失|跑)`,
    "(?:一直|还|仍|总)(?:是|在)?显示(?:未|待|没|无|失败|异常|处理中|审核中|不)",
    "多(?:收|扣|要|算|付)了?(?:我|我们)?[一二两三四五六七八九十百千\\d]+",
  ),
  ...rules(
    -1.3,
    `(?:拿|把|用|以)${gap(6)}(?:旧|二手|假|次品|次|翻新|过期|残|冒牌|陈|冷冻|隔夜)${gap(6)}(?:当|充|冒充|充当|卖|糊弄|骗)`,
    "(?:被|给|让人?)(?:宰|坑|骗|忽悠|套路|耍|杀熟|割|糊弄|敲)",
    `(?:退|要回|拿回|取出|提现|兑现)${gap(4)}(?:不了|不出|不给|难|没门|遥遥无期|拖)`,
  ),
  ...rules(
    -1.1,
    `(?:根本|完全|压根|怎么都|怎么也|死活|始终|一直|居然|竟然|都)${gap(2)}\\p{Script=Han}不(?:了|到|上|通|开|动|出|进|掉|完|起来|回|成|住)`,
    "(?:少|缺|漏)(?:了|发了?|装了?|给了?)?[一两二三几\\d]+(?:件|个|包|本|片|袋|瓶|盒|双|条|样|斤|块|颗|根|枚)",
    "(?:烂|坏|碎|臭|破|裂|空|死|霉|瘪)了?(?:[一两二三四五六七八九十几半\\d]|好几|大半|一大)+(?:个|斤|件|片|只|箱|袋|瓶|半|块|盒|条|成|颗|多半)?",
  ),
  // Nothing to hear, to smell or to see.
  ...rules(
    1,
    `(?:一点|一丝|丝毫|半点|任何|基本|几乎|完全)(?:儿|点)?${gap(2)}(?:味道|异味|噪音|声音|声|杂音|油烟|晃动|色差|划痕|腥味|灰尘|延迟|气味|味儿|痕迹|瑕疵|毛边|线头|怪味)?(?:都|也)?(?:听不|闻不|看不|感觉不|察觉不|吃不)(?:见|到|出)(?:来)?`,
    "(?:听不见|听不到|闻不到|看不出|感觉不到)(?:任何|一点|半点|外面|什么|隔壁|马路)?(?:的)?(?:噪音|声音|声响|异味|味道|瑕疵|吵|痕迹|色差|动静)",
  ),
  // Questions that ask nothing.
  ...rules(
    1.4,
    "(?:哪里?|哪儿|上哪儿?|去哪儿?)(?:还)?(?:去)?(?:找|有)(?:这么|那么|得到)?(?:好|便宜|实惠)?(?:的)?",
    "谁(?:能)?不(?:爱|喜欢|想|心动|夸)",
    "(?:怎么|咋)(?:会|可以|能)?(?:有)?(?:这么|那么|如此)(?:好|香|美|棒|方便|舒服|贴心|可爱|便宜)",
    "夫复何求|还要什么自行车|还能要求什么",
  ),
  ...rules(
    -1.3,
    "(?:好|值|新|香|甜|快|大|像|贵|高档|高级|优质|优惠|便宜|方便|智能|正宗)在哪|哪(?:里|点|儿)(?:好|值|新鲜|像|新|香|快|优惠|便宜|方便|正宗|高端|智能)了?",
    `(?:是|当|成)?摆设(?:吗|啊|么)?|(?:把|拿)(?:我|顾客|客户|消费者|人)${gap(3)}(?:当|不当)${gap(3)}(?:傻|猴|韭菜|冤大头|人|回事|提款机)`,
    "(?:就|才)(?:给我?看)?这(?:个|样|水平|态度|质量|服务|速度|品质|点|货色|玩意)?(?:吗|啊|？|\\?|也|还)",
    "(?:还)?(?:有没有|有)(?:王法|天理|人性|良心|底线|诚信|规矩|责任心|人管)(?:吗|了|\\?|？)?",
    "真会(?:挑时间|做生意|玩|赚钱|坑|选|算|糊弄)|真(?:有|行啊)?你们?的|好一个|长见识了|开了?眼|大开眼界(?:了)?的?(?:差|烂)?",
    `(?:怎么|凭什么|为什么|为啥|咋)${gap(4)}(?:好意思|敢|这么(?:差|慢|贵|烂|难|坑|久)|还不|总是|老是|就|没人|不|要我|让我|收)`,
    "(?:好意思|不觉得丢人|不害臊)",
    "一言难尽|哭笑不得|欲哭无泪|无力吐槽|槽点|吐槽|呵呵|心累|心凉|醉了",
  ),
  // Advice and wishes.
  ...rules(
    1.4,
    `(?:强烈|真心|诚心|超级|墙裂|极力|郑重|良心|非常|十分|诚意)?(?:建议|推荐|安利)(?:给)?(?:大家|朋友们?|姐妹们?|各位|所有人|宝子们?)?(?:都|可以|去|来|多)*(?:试|入|买|来|去|尝|冲|体验|收藏|看看|选|囤)`,
    `(?:希望|盼|期待|愿|祝|加油)${gap(6)}(?:一直|继续|保持|越来越好|再接再厉|多开|早日开|生意兴隆|红火|长久|更多新品|做大)`,
    "准没错|错不了|闭眼(?:入|买|冲|选)|放心(?:冲|买|入|吃|用|住|选|下单|去|交给)|冲就(?:对|完)了?|无脑(?:冲|入|买)|值得(?:一|再|专程|拥有|去|来|信|跑|期待|回购)|(?:选|找|来|买|问|看)对了?(?:地方|人|店)?|没(?:有)?(?:选|来|找|看|买|信)错|没白(?:来|买|花|等|跑)|懒人福音|福音|救星|神仙|宝藏",
  ),
  ...rules(
    -1.4,
    `(?:建议|劝|奉劝|提醒)${gap(8)}(?:别|不要|绕|慎|避|远离|换一?家|取消|下架|关门|三思|谨慎|考虑清楚)`,
    "绕道|绕行|绕着走|远离|快跑|快逃|长点心|引以为戒|擦亮眼睛|自求多福|好自为之|后果自负|赶紧倒闭|关门大吉|趁早(?:倒闭|关门)",
  ),
  ...rules(
    -0.8,
    `(?:建议|希望|麻烦|请|能不能|能否|拜托|可否|什么时候能?|盼)${gap(10)}(?:别再?|不要|不再|改进|改善|改一改|加强|提高|提升|尽快|快点|早点|重视|整改|优化|解决|处理|培训|增加|完善|管管|管一管|给个说法|退还|换掉)`,
  ),
  // Relief, and promises before and after.
  ...rules(
    1,
    "(?:总算|终于|可算)(?:是)?(?:能|可以|不用|不再|告别|找到|等到|买到|遇到|遇见|有|解决|修好|放心)(?:了)?(?:再?忍受)?(?:一)?(?:家|个|款)?",
  ),
  ...rules(
    -1.4,
    `(?:办卡|付款|付钱|交钱|交了钱|签约|签合同|签字|买|成交|掏钱|下单|充值|充钱|入住|售|卖|装)(?:之)?(?:前|时|的时候)${gap(14)}[，,]?${gap(10)}(?:后|之后|完|了)${gap(14)}(?:不|没|变|换|找|消失|另|翻脸|爱答)`,
    "说一套做一套|说的比唱的好听|说得好听|嘴上说|翻脸(?:不认人|比翻书)?|变脸|判若两人|虎头蛇尾|雷声大雨点小|光说不做|只会道歉|画饼",
  ),
  // How long it took.
  ...rules(
    1,
    `${N}(?:多)?(?:个)?(?:小时|分钟|秒|天|晚)(?:左右|不到|之?内|时间)?(?:就|便)(?:到|弄|搞|好|办|修|解决|退|收|处理|送|回|装|出|发|上|有人|给|换|通|学|搞定|充满|完成|审)`,
    `(?:昨|前|早上|上午|晚上|中午|今早)(?:天|晚|日|儿)?${gap(6)}(?:下单|下的单|拍|买|订|申请|报修|寄)${gap(4)}[，,]?(?:今|当|第二|次|下午|晚上|中午|隔)(?:天|早|晚|日|上午|下午)?${gap(4)}(?:就)?(?:到|收到|送|来|修|退|装|搞定|好)`,
  ),
  ...rules(
    -0.9,
    `(?:等|拖|催|审核|排队|排|配送|上菜|耽误|(?:装|修|办|退|处理|送|走|卡|放|停|坏|压|堵|晾|挂|拖延)了)(?:了)?(?:我们?)?(?:将近|整整|足足|快|大概|至少|差不多|有)?(?:大|好)?${N}(?:多|几)?(?:个)?(?:多)?(?:小时|天|周|星期|月|钟头|年|分钟|礼拜)(?!之?内|就|便|左右就|不到)`,
    `(?:至今|到现在|现在还|仍然?|依旧|依然|始终|还是)${gap(3)}(?:没|不见|未|老样子|原样|无人|没人|杳无)`,
    "问题依旧|依然如故|老样子|没有?(?:任何|一点|丝毫)?(?:改观|改善|改进|起色|好转|下文|结果|说法|答复|动静|反应|音信)|石沉大海|不了了之|遥遥无期",
    "(?:半天|好久|许久|老半天)(?:才|没|都|也|不|蹦|憋)",
  ),
  ...rules(
    1,
    "省(?:了|去|下|掉)?(?:我|我们)?(?:不少|很多|好多|许多|一大)?(?:冤枉路|冤枉钱|时间|麻烦|功夫|工夫|力气|笔|钱)",
    "(?:花得?|买得?|去得?|等得?|来得?)不(?:冤|亏|后悔)",
    "没(?:有)?(?:一句|半句)?(?:废话|怨言|抱怨)|(?:手|勺)(?:从来|一点)?(?:都|也)?不抖",
    "只用了(?:不到)?(?:[一两二三几半\\d]|十)+(?:多)?(?:个)?(?:天|小时|分钟|秒|晚)",
    "(?:隔壁桌|路人|同学|邻居|客人|大家|别人|身边人?)(?:都|也)?在?(?:问|夸|羡慕|打听|跟着)",
    "(?:跟|和|像)(?:在)?(?:家里?|老家|小时候|当地|本地|国外|[\\p{Script=Han}]{2,3})(?:吃|做|喝|住)的?(?:是)?(?:一个味|一样(?:的)?(?:味道|好)?)",
    "(?:肉眼可见|立刻|马上|明显|确实)(?:地|的)?(?:变好|见效|有用|有效|改善|好转|提升|变白|变瘦|年轻)",
    "没(?:什么|啥)(?:可|好)?(?:挑|说|抱怨|嫌弃)的?|没得(?:挑|说|比)|无可(?:挑剔|指摘)|(?:一把|一次)(?:就)?(?:过|通过|成功|搞定|修好)",
    "(?:腰|背|脚|肩膀?|头|腿|眼睛?|肚子|全程|一点)(?:一点)?(?:都|也)?(?:儿)?没?(?:不|没)(?:感觉)?(?:酸|疼|痛|累|晕|难受|胀)",
    "世界(?:都|瞬间)?(?:安静|清静)了|顺畅多了|好太?多了|方便多了|快多了|轻松多了|踏实多了",
    "里三层外三层|(?:主动|如数)(?:退|还|归还)(?:给)?|不挑人|(?:能|可以)随时(?:回放|退|找到|换|取消|看)",
  ),
  ...rules(
    -1.2,
    "(?:牌子|招牌|口碑)(?:算是|都)?(?:砸|毁|坏)|砸(?:了|在)(?:自己)?(?:的)?(?:牌子|招牌|手里)",
    "塞牙缝|死胡同|天旋地转|形同虚设|不碎才怪|不坏才怪|才怪|拖拉机|翻来覆去|乱七八糟|没影|没人应|喊破(?:嗓子|喉咙)|人就?(?:没影|不见|消失)",
    "硬(?:要|推|塞|拉|逼|说|让|给我)|(?:逼|催|求|拉)着?(?:我|人|顾客|客人)?(?:办卡|充值|好评|买|消费|加)|没(?:洗完|做完|弄完)就|张口就|开口就",
    "(?:也就|只有)[^。，,]{1,6}(?:能穿|能看|能用|好看|还行|看得过去)",
    "(?:就|只)(?:开|有)?(?:一|1)个(?:窗口|人|店员|服务员|收银|收银员|师傅|塑料袋|袋子|柜台)",
    "(?:标价|说好|报价|原价|挂价)[^。]{1,8}[，,]?(?:结账|结果|最后|付款|买单|到店)(?:时|的时候)?(?:变|成|要|收|是)",
    "(?:不给|不肯|拒绝|不让)(?:退|换|赔|修|补|认|办|开票|开发票|取消)",
    "说[^。，,]{0,6}(?:清零|取消|涨|关|没|停|换|变)就(?:清零|取消|涨|关|没|停|换|变)",
    "(?:每次|一)(?:更新|升级|打开|登录|开机|下单|付款)[^。，,]{0,3}(?:都要|就|总|老|都)",
    "(?:在)?(?:机场|车站|大厅|门口|路边|寒风|雨里)(?:坐|等|站|睡|冻)了?(?:一|半|整)?(?:宿|晚|夜|天|小时)?",
    "(?:天花乱坠|翻脸|画饼|忽悠瘸)",
    "(?:掉|塌|蔫|谢|松|断|裂|坏|碎|瘪|烂|枯|黑|弯|歪)了(?=[^\\p{Script=Han}]|$)",
    "(?:换|修|补)了?(?:一|个|次|副|台|双)?(?:个|次|副|台|双)?(?:还是|依然|又|更)(?:这样|一样|坏|漏|不行|严重|差)",
    "(?:买|到手|拿|收)(?:回来|到)?才(?:发现|知道)",
  ),
  ...rules(-1.4, "(?:不会|不想|不敢|不愿|没有下次|没勇气)再(?:来|买|去|用|吃|住|点|订|选|光顾|合作)"),
  ...rules(
    -1.1,
    "(?:一(?:点|丝|丁点)|半点|丝毫|任何|毫)(?:儿)?(?:的)?(?:效果|作用|用|用处|反应|变化|诚意|耐心|素质|保障|改变|帮助|好处|礼貌|服务|意义|责任心|服务意识)(?:都|也)?(?:没有?|无|不)",
  ),
  ...rules(
    1.1,
    "问题[^。，,没未不]{0,8}(?:改进|改善|解决|修复|优化|处理好|搞定|弄好)(?:好|掉)?了",
    "帮(?:我|我们|忙)?(?:把)?[^。，,]{0,4}(?:垃圾|快递|行李|箱子|东西|重物|大件)[^。，,]{0,3}(?:带|扔|搬|拿|提|倒|送|抬)(?:下|上|到|走|进)?(?:楼|去|来|门|车)?",
  ),
  ...rules(
    -0.9,
    "号称[^，,。]{1,10}",
    "请(?:您)?耐心等(?:待|候)?",
    "(?:预订|预定|订|买|点|要|选|拍)的是?[^，,。]{1,8}[，,](?:到了|结果|却|给我|送来|收到|发来|来的|拿到)[^。]{0,6}(?:换成|变成|是|成了|换了)",
  ),
];

const DEVICE =
  "(?:died|dies|broke|broken|stopped|snapped|failed|cracked|gave out|packed up|quit|tore|ripped|leaked|conked out|malfunctioned|fell apart|fell off|came off|came apart)";
const FEW =
  "(?:two|three|four|five|six|seven|eight|nine|ten|several|multiple|many|countless|numerous|endless|repeated|dozens? of|a dozen|a million|\\d+)";

export const CONSTRUCTIONS_EN: readonly Construction[] = [
  // As good or as bad as can be; no more what it was.
  ...rules(
    1.4,
    "\\b(?:cant|cannot|can not|couldnt|could not) (?:possibly )?(?:recommend|praise|rate|thank|speak|say|commend|sing)\\b[^.!?,;]{0,40}?\\b(?:more|enough|highly|louder|better)\\b(?: highly| of)?",
    "\\b(?:cant|cannot|couldnt|could not) (?:possibly )?(?:be|have been|get) (?:any )?(?:more )?(?:happier|pleased|better|satisfied|nicer|easier|impressed|delighted|helpful)\\b",
  ),
  ...rules(
    -1.3,
    "\\b(?:cant|cannot|couldnt|could not) (?:possibly )?(?:be|have been|get) (?:any )?(?:more )?(?:worse|disappointed|unhappier|frustrated|unhelpful|useless)\\b",
    "\\bno longer (?:works?|working|opens?|starts?|charges?|connects?|turns|fits?|worth|responds?|available|honou?rs?|answers?)\\b",
    "\\b(?:nowhere|not anywhere|isnt anywhere|not even) near (?:as|so) (?:good|nice|helpful|fresh|fast|reliable|clean|friendly|tasty|comfortable|it)\\b(?: as(?: \\w+){1,3})?",
  ),
  // Whose fault it was, and what is conceded.
  ...rules(
    0,
    "\\b(?:my|our) (?:own )?(?:mistake|fault|error|bad)\\b",
    "\\bi (?:ordered|entered|picked|chose|typed|clicked|bought) the wrong\\b",
    "\\b(?:its|is|was|theyre|are) ?not (?:the )?cheap(?:est)?(?= (?:but|however|though))",
    "\\bnot (?:the )?cheap(?:est)?(?= but)",
    "\\bisnt (?:the )?cheap(?:est)?(?= but)",
  ),
  // Against others, before, and what was promised.
  ...rules(
    1.2,
    "\\b(?:(?:so )?much |far |way |even |a lot |lots |so )?(?:better|faster|easier|quieter|smoother|nicer|stronger|tastier|brighter|sharper|friendlier|fresher|lighter|cleaner|quicker|sooner|earlier) than (?:i |we |the |my |our |any|what|other|last|before|ever|expected|advertised|most|every|those|they|a |id |in )\\w*",
    "\\bputs? (?:\\w+ )?(?:others|the competition|\\w+ brands?) to shame\\b",
    "\\bblows? (?:\\w+ ){1,3}out of the water\\b",
    "\\bnext level\\b|\\bunlike (?:the )?(?:others|other|most|my last)\\b",
  ),
  ...rules(
    -1.2,
    "\\b(?:much |far |way |even |a lot |so )?(?:worse|slower|smaller|thinner|noisier|dirtier|ruder|weaker|flimsier|dearer|pricier|more expensive|less \\w+) than\\b",
    "\\bcheaper (?:elsewhere|next door|the next day|somewhere|online|the (?:day|week)|a (?:day|week)|at|on (?:other|amazon)|just)\\b",
    "\\b(?:even )?(?:cheaper|half price|on sale|dropped) (?:the )?(?:next|following) (?:day|week)\\b",
    "\\bfor half (?:the|that) (?:price|cost|money)\\b",
    "\\bnothing like (?:the|what|its|their|how)\\b",
    "\\b(?:bears|bore) no resemblance\\b",
    "\\b(?:half|a (?:quarter|third|fraction)) (?:of )?what (?:they|it|was|is|you)\\b",
    "\\bworlds apart\\b|\\ba far cry\\b|\\bnot a patch on\\b|\\bused to be (?:\\w+ )?(?:good|great|better|amazing|decent|the best|so good|reliable|excellent)\\b|\\bgone (?:down ?hill|to the dogs)\\b",
  ),
  // Again, or never again.
  ...rules(
    1.2,
    "\\balready (?:ordered|bought|booked|planning|placed)\\b",
    "\\b(?:ordered|bought|buying|getting|ordering|booked|grabbed|got) (?:two|three|another|more|several|a second|a third|some more|one for)\\b",
    `\\b(?:second|third|fourth|fifth|sixth|seventh|eighth|tenth|hundredth) (?:time |order |purchase |one |pair |visit |stay |bottle |year )(?:ordering|buying|here|with|coming|from|i|ive|weve|using|round|staying|and)\\b`,
    "\\bwish (?:i|id|we|wed) (?:had |have )?(?:\\w+ ){0,4}(?:sooner|earlier|years ago|ages ago|long ago|more of)\\b",
    "\\bwhy (?:didnt|did) (?:i|we) (?:not )?(?:\\w+ ){1,4}(?:sooner|earlier|before)\\b",
    "\\b(?:will|would|well|ill|id|going to|gonna|definitely|happily|gladly|plan to|planning to) (?:definitely |certainly |absolutely |happily |be )?(?:\\w+ )?(?:back|again|returning|returned|repurchas\\w+|reorder\\w*|renew\\w*)\\b",
    "\\bsee you (?:next|again|soon|there)\\b|\\bsays it all\\b|\\bmy go[ -]to\\b|\\bsticking with\\b|\\bfor life\\b|\\bstock(?:ed|ing) up\\b|\\bconvert(?:ed)?(?: now)?\\b|\\bsold on\\b|\\bregulars?\\b",
  ),
  ...rules(
    -1.6,
    "\\b(?:wont|will not|will never|would not|wouldnt|not|never|dont plan on|no longer) (?:be |ever be |be ever )?(?:back|going back|coming back|returning|come back|go back|return|renewing|renew|returned to|order(?:ing)? (?:here |from \\w+ )?again|buy(?:ing)? (?:it |this |here |from \\w+ )?again|use (?:\\w+ ){0,3}again|set foot|shop(?:ping)? here|recommend\\w*)\\b",
    "\\bif (?:you|they) paid me\\b|\\beven (?:if it (?:was|were|is) free|for free)\\b|\\bif it (?:was|were) free\\b",
    "\\bwish (?:i|id|we|wed) (?:had |have |could )?(?:\\w+ )?(?:read|known|checked|listened|gone|never|not|stayed|saved|kept|get|return)\\b",
    "\\bshould(?:ve| have) (?:read|known|listened|gone|stuck|trusted|checked|stayed|bought the|just)\\b",
    "\\b(?:last|final) (?:time|order|purchase|visit|stay) (?:i|we|ever|here|with)?\\b",
    "\\b(?:done|finished|through) with (?:this|these|them|you|it)\\b|\\bnever again\\b|\\blearn(?:ed|t) my lesson\\b|\\b(?:cancelled|canceling|cancelling|closing|closed|switched|switching|moving|moved) (?:my|our|to|the) (?:account|subscription|membership|contract|another|a different|other)\\b|\\b(?:one|1) star is (?:one )?too (?:many|generous)\\b|\\bif i could give (?:zero|no|0|less|negative)\\b|\\bgoing straight back\\b|\\bwent straight (?:back|in the bin|into the bin)\\b|\\bin the (?:bin|trash|garbage)\\b",
  ),
  // What broke, and how soon.
  ...rules(
    -1.3,
    `\\b${DEVICE} (?:\\w+ ){0,3}(?:after|within|in|on|before|during|the|a) (?:\\w+ ){0,3}(?:use|uses|wash|washes|day|days|week|weeks|month|months|hour|hours|minutes|time|year|warranty|guarantee)\\b`,
    "\\b(?:days?|weeks?|months?) (?:after|past|out of) (?:the |its )?(?:warranty|guarantee|return)\\b",
    "\\bfirst time (?:i|we) (?:wore|used|washed|tried|turned|opened|sat|plugged|put)\\b",
    "\\b(?:after )?(?:one|a single|the first|two|just one) (?:wash|use|wear|rain) and\\b",
    "\\b(?:down|crashed|broken|offline|out|late|wrong|missing) (?:yet )?again\\b",
    "\\b(?:second|third|fourth|fifth|tenth|umpteenth|nth|\\d+(?:nd|rd|th)) time (?:this|in|that|already|now|its|it)\\b",
    "\\b(?:would|will|does|do|did)(?:nt| not)(?: even)? (?:turn on|start|charge|connect|open|load|close|fit|work|boot|hold|stay|last|switch on|power on)\\b",
    "\\bout of the box\\b(?=$|[.!,])",
    "\\b(?:wont|wouldnt) (?:even )?(?:touch|eat|go near) it\\b",
    "\\b(?:smashed|squashed|melted|bruised|mangled|in pieces|in bits)\\b",
    "\\bspeed of a snail\\b|\\bslower than\\b|\\bsnails pace\\b",
  ),
  // Effort that customers had.
  ...rules(
    -1.1,
    `\\b(?:took|takes|taken|takes me|needed|made|after|made me) (?:me |us )?(?:over |more than |at least )?${FEW} (?:visits|calls|emails|attempts|tries|trips|people|weeks|months|reminders|phone calls|requests|messages|times|agents|days|hours|follow ups)\\b(?! (?:early|earlier|ahead))`,
    "\\btook (?:\\w+ ){0,2}(?:over |more than |nearly |almost |about )?(?:an hour|half an hour|a (?:week|month|year)|forever|ages|an age)\\b",
    "\\b(?:had|have|having) to (?:call|go|ask|chase|email|drive|fix|buy|throw|contact|complain|fight|beg|explain|repeat|clean|dispute|file|call back|ring|phone|hunt|remind|redo|reset|reinstall|restart|replace|take)\\b",
    "\\b(?:keep|keeps|kept) (?:on )?(?:calling|emailing|texting|crashing|dropping|disconnecting|charging|sending|telling|breaking|freezing|failing|losing|saying|changing|spamming|bugging|getting wrong|asking me to|restarting|buffering|cutting|billing)\\b",
    "\\b(?:still|been|was|am|im) (?:chasing|waiting|fighting|begging|arguing|trying to (?:get|reach|contact|resolve))\\b",
    `\\b(?:called|emailed|asked|complained|reported|rang|phoned|contacted|told|messaged|reminded)(?: \\w+){0,3} (?:${FEW}|a dozen|many|so many|countless) times?\\b`,
    "\\bpassed (?:\\w+ )?(?:around|from|along|between)\\b",
    "\\bpulling teeth\\b|\\bbrick wall\\b|\\bradio silence\\b|\\bsilence since\\b|\\bnot a (?:peep|word) (?:from|since)\\b|\\bfell on deaf ears\\b|\\bno one (?:knows|knew|seems|could|can|cares|ever)\\b|\\bfobbed off\\b|\\bbrushed off\\b|\\brolled (?:her|his|their) eyes\\b|\\bwalked (?:off|away)\\b|\\bcopy (?:and )?paste\\b|\\bcanned (?:answers|response|responses|replies)\\b|\\bjump(?:ed|ing)? through hoops\\b|\\bgo(?:ing)? (?:round )?in circles\\b",
  ),
  // What was done for them, and what others say.
  ...rules(
    1.2,
    "\\b(?:threw in|included|brought us|found us|left us|sent us|offered us|gave us|gave me|sent me|surprised us with) (?:a |an |some |extra |free |two |complimentary )+(?:free|extra|upgrade|complimentary|bottle|gift|sample|samples|fruit|basket|cake|card|note|discount|couple|drink|dessert|replacement|new one|lovely|little)\\b",
    "\\b(?:got|were|was) (?:us )?upgraded\\b|\\bupgraded us\\b|\\bfree upgrade\\b",
    "\\bbefore (?:we|i) (?:even )?asked\\b|\\bwithout (?:being asked|(?:a )?(?:grumble|fuss|hitch|hassle|problem|fault|hiccup|complaint|issue|single issue)|any (?:problem|problems|issue|issues|fuss|hassle|trouble))\\b|\\bno questions(?: asked)?\\b|\\bwith a smile\\b|\\ball smiles(?! until)",
    "\\b(?:they|she|he|we|the \\w+) (?:still|even|happily|gladly|kindly|immediately|quickly|promptly) (?:replaced|refunded|swapped|fixed|helped|sent|took|gave|let|came|exchanged|honou?red|offered|sorted|called|carried|drove|walked)\\b",
    "\\bknows? (?:his|her|their|the|what (?:he|she|they)) (?:stuff|job|trade|craft|business|doing|product|products|are doing|is doing)\\b|\\bknew (?:his|her|their) (?:stuff|job|trade|way)\\b",
    "\\b(?:attention to|every) detail\\b|\\bkeeps? (?:its|their|his|her) word\\b|\\btrue to (?:their|its) word\\b|\\b(?:does|did|do) (?:exactly )?what it says\\b|\\bsays on the tin\\b|\\bas (?:good|easy|fast|comfortable) as (?:they|it|promised|everyone|advertised)\\b",
    "\\brav(?:e|es|ed|ing) about\\b|\\bswears? by\\b|\\basks? (?:me )?where (?:i|we) (?:got|bought|found)\\b|\\basking where\\b|\\basked for (?:seconds|more|the recipe|another)\\b|\\bcant stop (?:eating|wearing|using|smiling|raving|playing|listening|talking)\\b|\\bgo(?:es)? (?:crazy|mad|wild|nuts) (?:for|over)\\b|\\bcant get enough\\b|\\b(?:told|telling|tell) (?:all )?(?:my|our|everyone|the whole) ?(?:friends|family|colleagues|i know|neighbou?rs|coworkers)?\\b|\\blots of compliments\\b|\\bcompliments (?:on|from|every)\\b|\\bturns heads\\b",
    "\\beven my (?:grand\\w+|mum|mom|mother|dad|father|kids?|toddler|husband|wife|\\d+ year old|picky \\w+|fussy \\w+) (?:can|could|loves?|loved|uses?|understood|likes?|liked|approves?|enjoyed|ate)\\b",
    "\\bslept like (?:a )?(?:baby|babies|log|logs|rock)\\b|\\b(?:look|looks|looking|looked|runs|works|feels|rides|good) (?:as good as |like |still )?(?:brand )?new\\b|\\bgood as the day\\b|\\ba (?:beast|godsend|workhorse|dream|joy|winner|keeper|bargain|steal|blessing|find|gem|no brainer|lifesaver|breath of fresh air)\\b|\\bblew (?:me|us) away\\b|\\bknocked it out of the park\\b|\\bfrom start to finish\\b|\\bwhere (?:have you|has this|have they) been\\b|\\bhow did (?:i|we) (?:ever )?live without\\b|\\bwhat more (?:can|could) (?:i|you|we)\\b|\\bno right to complain\\b|\\bhard to (?:fault|find fault|put down|beat|top)\\b|\\bkicked in\\b|\\bat (?:long )?last\\b|\\bfinally (?:a|an|have|some|someone|found|got|can|works)\\b|\\bno more (?:lag|pain|noise|waiting|problems|issues|queues|worries|crashes|hassle)\\b",
  ),
  ...rules(
    1,
    "\\b(?:on|at|to) (?:my|our|the) (?:doorstep|door|desk)(?: \\w+){0,2} (?:this|the next|next|in|by|within|early|same)\\b",
    "\\bordered (?:\\w+ ){1,3}(?:and )?(?:\\w+ ){0,6}(?:this morning|today|next day|same day|the day after|the next (?:day|morning))\\b",
    "\\bwithin (?:an? |the |\\d+ |a few |two |a couple of )?(?:minutes?|seconds?|hours?|hour|day)\\b",
    "\\b(?:done|fixed|sorted|ready|finished|served|answered|connected|set up|up and running|resolved) in (?:under |less than |about |only |just )?(?:a |an |\\w+ )?(?:minutes?|seconds?|no time|hour|hours|flash|jiffy)\\b",
  ),
  // Money that went.
  ...rules(
    -1.3,
    "\\b(?:charged|billed|debited) (?:\\w+ ){0,4}(?:twice|again|three times|double|extra|for (?:something|nothing|the same|a|an|two|items?|services?|things?))\\b",
    "\\b(?:they|it|theyve|you|has|have) (?:charged|billed|taken|took|deducted) (?:me|us|my|our|money|an extra|\\$|£|€)",
    "\\bno way to (?:get|contact|cancel|reach|opt|turn|remove|delete|talk|speak|return|change|stop|fix|unsubscribe)\\b(?: \\w+){0,4}",
    "\\bwithout (?:any |a |my |our |even |so much as )*(?:warning|notice|telling|asking|permission|consent|ringing|knocking|explanation|word|apology|apologi[sz]ing|authori[sz]ation)\\b",
    "\\b(?:get|got|getting|want|wanted|give me|gave me) (?:back )?(?:the|my|our) money(?: back)?\\b|\\bcharge ?back\\b|\\bsmall claims\\b|\\btrading standards\\b|\\bthe (?:bbb|ombudsman)\\b|\\bmoney (?:grab|grabbing|pit)\\b|\\bfleeced\\b|\\bstung (?:by|with|for)\\b",
    "\\b(?:sold|sent|gave|shipped|delivered|served|brought) (?:me |us )?(?:a |an |the |some )?(?:used|refurbished|old|fake|broken|second hand|expired|opened|returned|wrong|dirty|damaged|different|half|cold|stale|someone elses)\\b",
    "\\bstill says (?:\\w+ )?(?:un\\w+|pending|not|failed|processing)\\b|\\b(?:costs?|cost) (?:more|as much) (?:than|as)\\b|\\barm and a leg\\b",
  ),
  // Questions that ask nothing, and praise that is none.
  ...rules(
    -1.4,
    "^(?:\\W*)(?:is|does|do|are|can|could|has|have|did|would) (?:there )?(?:any\\w*|it|they|you|someone|somebody)\\b[^?]{0,60}\\b(?:actually|even|ever|really|bother|answer|care|working)\\b[^?]*\\?",
    "\\bfor (?:this|that|what)\\s*\\?|\\b(?:seriously|really)\\s*\\?|\\bis this (?:a joke|some kind|what|how|even)\\b",
    "\\bcalls? (?:this|that|itself|themselves|it|yourself|yourselves)\\b",
    "\\b(?:must|may|might) have (?:missed|blinked|imagined)\\b|\\bif you can call\\b|\\bso called\\b|\\byeah right\\b|\\bgood luck (?:getting|with|trying|reaching|finding|if)\\b|\\bthanks for nothing\\b|\\b(?:nice|great|good) (?:way|job) (?:to|of|on) (?:lose|losing|ruin|ruining|waste|wasting|treat|treating)\\b|\\bslow clap\\b|\\bwhat a (?:mess|joke|shambles|waste|circus|rip|shame|nightmare|disaster|letdown|disappointment|con|farce)\\b",
    "\\bhow (?:hard|difficult) (?:is|can|could) it\\b|\\bhow (?:is|are|can|do|does) (?:this|you|they|it|a|an|any)\\b[^?]{0,40}\\b(?:legal|allowed|acceptable|business|away with|this bad|wrong)\\b|\\bwho (?:designed|thought|approved|tested|in their right)\\b|\\bwhy (?:is|are|do|does|would|cant|wont|isnt|am|should|bother|even|did they|did you|has|have)\\b[^?]*\\?",
    "\\b(?:good|great|fast|quality|quick|friendly|premium|five star|excellent|free) (?:service|support|food|quality|delivery|shipping|product)\\?",
  ),
  ...rules(
    -1.4,
    "\\b(?:nice|friendly|great|good|fine|helpful|lovely|smiles|works|worked|perfect|polite|charming|sweet)(?: \\w+)? until\\b",
    "\\band it shows\\b|\\byou can tell\\b(?= |$)|\\bmore (?:gimmick|hype|marketing|trouble|hassle|talk) than\\b|\\ball (?:talk|hype|show|mouth|style) (?:and )?no\\b|\\bstyle over substance\\b|\\bover ?hyped\\b|\\btalks? a good game\\b",
  ),
  // Advice.
  ...rules(
    1.5,
    "\\b(?:do yourself a favou?r|treat yourself|run dont walk|trust me|believe me) (?:and |to )?(?:try|get|buy|order|visit|go|book|stay|eat|grab)?\\b(?! (?:shop|look|avoid|stay|go) (?:elsewhere|away|somewhere))",
    "\\b(?:never|dont(?: ever)?|please (?:dont|never)) (?:ever )?(?:change|stop making|discontinue|close down)\\b|\\bkeep (?:it|this|doing|up the)\\b|\\byou (?:wont|will not) (?:regret|be disappointed|be sorry)\\b|\\b(?:wont|not) (?:be )?(?:disappointed|regret it|sorry)\\b|\\bget one\\b|\\bcan(?:t|not) recommend (?:\\w+ ){0,4}(?:enough|highly enough|more)\\b",
  ),
  ...rules(
    -1.5,
    "\\b(?:shop|go|look|buy|stay|eat|book|take your (?:money|business)|spend your money) (?:elsewhere|somewhere else|anywhere else)\\b|\\bstay (?:well |far |clear )?(?:away|clear)\\b|\\bsave yourself\\b|\\brun (?:away|the other way|far|a mile)\\b|\\bgive (?:it|this|them) a (?:miss|wide berth)\\b|\\bhard pass\\b|\\bdont even think\\b|\\byou(?:ll| will) regret\\b|\\bpass on this\\b|\\bnot even (?:worth|close)\\b|\\bleave(?:s)? (?:a lot|much) to be desired\\b",
  ),
  ...rules(
    1.1,
    "\\b(?:just|exactly) as (?:they|he|she|it|promised|i|we|\\w+) (?:said|promised|described|claimed|hoped|wanted)?\\b",
    "\\b(?:handed|gave|sent|got|offered) (?:me|us) (?:a |the )?(?:brand )?(?:new one|difference|full refund|new|replacement|refund)\\b",
    "\\b(?:trusted|used|bought from|relied on|loved) (?:this|the|their) (?:brand|shop|store|company|product|place) for\\b",
    "\\b(?:asked|asking) (?:us |me )?what (?:we|i) (?:were|was) (?:having|wearing|using)\\b",
    "\\b(?:didnt|did not|cant|couldnt|dont) (?:even )?(?:feel|hear|notice|smell|tell) (?:a |any|the )?(?:thing|pain|noise|difference|it|sound|smell)\\b",
    "\\bno (?:arguing|argument|arguments|quibble|quibbles|drama|nonsense|pressure|pushing|upsell|gimmicks|catch|strings)\\b",
    "\\bforget its (?:on|there|running)\\b|\\b(?:runs|works|goes|drives) like (?:a |clockwork)(?:dream|charm|champ|clockwork)?\\b|\\bpassed (?:first time|my test)\\b|\\bgoes with everything\\b|\\bcount me (?:as|in)\\b|\\bon the dot\\b|\\bstuck to the (?:quote|price|plan)\\b|\\bcant wait (?:for|to)\\b|\\bput (?:a smile|us at|me at)\\b|\\bgenerous with\\b|\\bso (?:quiet|soft|light|smooth|comfortable|gentle|kind|well|fresh|fast|easy|tasty|warm|helpful|patient|clear|clean)\\b",
  ),
  ...rules(
    -1.2,
    "\\bout of (?:order|action|service|use)\\b|\\bset fire to\\b|\\ball over the place\\b|\\b(?:vanished|disappeared|wilted|collapsed|slimy|drips?|flooded|dust|dusty)\\b|\\bfell out\\b|\\bdead end\\b|\\bwarn(?:ing)? (?:everyone|everybody|others|people|my friends|you)\\b|\\bleft (?:hungry|empty handed|disappointed|in tears)\\b",
    "\\blost (?:a|another|me as a|my|our|your) (?:\\w+ )?(?:customer|custom|business|client|loyal|trust)\\b",
    "\\b(?:push|pushed|pushing|pressure|pressured|talk|talked|tried to (?:sell|push|upsell|talk)) (?:you |me |us |people )?(?:into|to buy|to sign|on buying|a |an |more|extra|insurance)\\b",
    "\\bonly (?:looks|works|worked|looked|lasts|lasted|one (?:counter|person|till|window|lane|server|waiter|staff))\\b",
    "\\b(?:line|queue) (?:out the door|around the block|for hours|was|of)\\b|\\bpacked like sardines\\b",
    "\\b(?:just|only|keeps?) (?:repeats?|repeating|says?|reads?) (?:the same|from)\\b|\\bthe same (?:three|two|few) (?:sentences|lines|answers|replies)\\b",
    "\\b(?:turns?|turned) out (?:the|it|they|that|to be)\\b(?! (?:great|perfect|well|fine|amazing|beautiful|good|lovely|even better))",
    "\\b(?:said|advertised|listed|quoted|promised|showed)\\b[^.]{0,20}\\bbut (?:i |we |they |it |was |got |the )(?:paid|charged|cost|got|was|were|is|actually|had|ended)\\b",
    "\\bpromise(?:s|d)? (?:you )?the (?:moon|world|earth)\\b|\\bdifferent story\\b|\\bnot worth the paper\\b|\\bisnt worth the paper\\b|\\bno wonder (?:it|they|nobody|its|everyone)\\b|\\bor so they (?:say|claim)\\b|\\b(?:wont|refuse to|refused to|will not) (?:return|refund|replace|honou?r|exchange|cancel|let me|help|budge|fix|answer|reply|listen|admit)\\b|\\bnew ones? (?:is|are|was|does|has) (?:the same|just as|also|exactly)\\b|\\breplacement (?:is|was|does|has|broke|came|had) (?:the same|just|also|even|exactly|no)\\b|\\bsat (?:at|in|there) (?:the )?(?:depot|customs|warehouse|airport|office|store)\\b|\\bbefore anyone (?:told|called|answered|came|noticed|helped|bothered)\\b|\\bflag(?:ged)? down\\b|\\bdrips worse\\b|\\b(?:yelled|shouted|screamed|swore) at\\b|\\bsleeping on the\\b|\\bchange(?:s|d)? every (?:week|day|month)\\b",
  ),
  ...rules(
    -1.1,
    "\\b(?:much |far |way |a lot |significantly )?(?:darker|lighter|smaller|bigger|larger|shorter|longer|thinner|tighter|looser|cheaper looking|different) (?:than|from) (?:\\w+ )?(?:the )?(?:picture|pictures|photo|photos|description|described|pictured|shown|advertised|website|ad|listing)\\b",
  ),
  ...rules(
    1,
    "\\byou can (?:always )?(?:rely on|count on|depend on|trust)\\b",
    "\\b(?:took|takes) (?:just|only|less than|under) (?:an? |one |two |a few |\\d+ )?(?:day|hour|minutes?|seconds?|hours|days)\\b",
  ),
  ...rules(
    1.1,
    "\\b(?:issues?|problems?|bugs?|faults?|complaints?|errors?)(?: \\w+){0,5}? (?:been |was |were |got |is |are |now )(?:\\w+ )?(?:sorted|fixed|resolved|addressed|solved)(?: out)?\\b",
    "\\bin (?:less than|under) (?:\\w+ ){1,2}(?:minutes?|hours?|seconds?|days?|minute|hour|day|week)\\b",
  ),
  ...rules(
    -1.2,
    "\\bmy (?:old |last |\\w+ ){1,3}(?:does|is|was|works|were|did) (?:better|nicer|faster|cheaper|cleaner|quieter|bigger)\\b",
    "\\b(?:booked|ordered|paid for|asked for|promised|wanted) (?:\\w+ ){1,5}\\w+(?:,| but) (?:but )?(?:i |we )?(?:got|received|was given|were given|ended up with)\\b",
  ),
];
