/** The traditional characters of the Chinese pack's words, and the simplified ones that they stand for. */
const TRADITIONAL =
  "佔來係備傢價億優內冊凈別刪創劃動務區員問單噹國圓團埰報塊學寀實審寶導屬帳幣庫廢張彆彔後復態應戶捲採摺" +
  "據擡敗數時暫會東査業標機檔檯歸決淨淩溝滿潤為營爲狀環產産當發睏確碼稅種稱積節簽籤糰級紛終組結統經綫維" +
  "線編總繫纍聯脩臺舖萬薦處號衕製複覈見觸訂計訊記訪訴註証評話認說説調論證識議讚貓貝負財貨責買費賣賬購贊" +
  "贏較輸辦迴週進運達遞郵釦銷鋪錄録錶鎖門閉開間閤閱閲關隊階際難電韆響頁項預頭頻題額願類顧颱饋騰體髮點齡" +
  "齣";
const SIMPLIFIED =
  "占来系备家价亿优内册净别删创划动务区员问单当国圆团采报块学采实审宝导属帐币库废张别录后复态应户卷采折" +
  "据抬败数时暂会东查业标机档台归决净凌沟满润为营为状环产产当发困确码税种称积节签签团级纷终组结统经线维" +
  "线编总系累联修台铺万荐处号同制复核见触订计讯记访诉注证评话认说说调论证识议赞猫贝负财货责买费卖账购赞" +
  "赢较输办回周进运达递邮扣销铺录录表锁门闭开间合阅阅关队阶际难电千响页项预头频题额愿类顾台馈腾体发点龄" +
  "出";

const SIMPLE: ReadonlyMap<string, string> = new Map(
  [...SIMPLIFIED].map((simple, i) => [TRADITIONAL[i]!, simple]),
);

/**
 * Traditional characters as the simplified ones that the Chinese words are written in.
 *
 * @example simplified("訂單編號") // "订单编号"
 */
export function simplified(text: string): string {
  return text.replace(/[\u4e00-\u9fff]/g, (sign) => SIMPLE.get(sign) ?? sign);
}
