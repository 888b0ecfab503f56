/**
 * What a sign or word of a currency may stand for: ISO 4217 codes, the likeliest first. `$`, `¥`, `£`, `kr`, 元 … are
 * written for several currencies; what else the table says decides between them.
 */
export type CurrencySign = readonly string[];

const CODES =
  "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLF " +
  "CLP CNH CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK " +
  "HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA " +
  "MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB " +
  "RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU " +
  "UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL";

/** Signs and words, folded, with the codes they stand for. */
const SIGNS: Readonly<Record<string, string>> = {
  $: "USD CAD AUD MXN ARS CLP COP HKD TWD SGD NZD BRL",
  "¥": "CNY JPY",
  "£": "GBP EGP LBP SYP SDG GIP FKP SHP",
  kr: "SEK NOK DKK ISK",
  元: "CNY TWD HKD",
  圓: "TWD HKD JPY",
  圆: "CNY",
  块: "CNY",
  塊: "TWD",
  rs: "INR PKR LKR NPR MUR SCR",
  "₨": "INR PKR LKR NPR MUR SCR",
  fr: "CHF XOF XAF XPF",
  "€": "EUR",
  "₹": "INR",
  "₩": "KRW",
  "₫": "VND",
  đ: "VND",
  "฿": "THB",
  "₱": "PHP",
  "₽": "RUB",
  "₴": "UAH",
  "₺": "TRY",
  tl: "TRY",
  "₪": "ILS",
  "₦": "NGN",
  "₵": "GHS",
  "₸": "KZT",
  "₾": "GEL",
  "֏": "AMD",
  "₼": "AZN",
  "₡": "CRC",
  "₲": "PYG",
  "₮": "MNT",
  "₭": "LAK",
  "៛": "KHR",
  "৳": "BDT",
  "﷼": "SAR IRR QAR OMR YER",
  r: "ZAR",
  rp: "IDR",
  rm: "MYR",
  "s/": "PEN",
  "₿": "XBT",
  r$: "BRL",
  us$: "USD",
  u$s: "USD",
  a$: "AUD",
  au$: "AUD",
  c$: "CAD",
  ca$: "CAD",
  can$: "CAD",
  hk$: "HKD",
  nt$: "TWD",
  s$: "SGD",
  sg$: "SGD",
  nz$: "NZD",
  mx$: "MXN",
  mex$: "MXN",
  ar$: "ARS",
  clp$: "CLP",
  col$: "COP",
  mop$: "MOP",
  "cn¥": "CNY",
  "jp¥": "JPY",
  rmb: "CNY",
  人民币: "CNY",
  人民幣: "CNY",
  美元: "USD",
  美金: "USD",
  欧元: "EUR",
  歐元: "EUR",
  英镑: "GBP",
  英鎊: "GBP",
  港币: "HKD",
  港幣: "HKD",
  港元: "HKD",
  日元: "JPY",
  日圆: "JPY",
  日圓: "JPY",
  日幣: "JPY",
  円: "JPY",
  台币: "TWD",
  台幣: "TWD",
  新台币: "TWD",
  新台幣: "TWD",
  新臺幣: "TWD",
  澳元: "AUD",
  加元: "CAD",
  韩元: "KRW",
  韓元: "KRW",
  韓圜: "KRW",
  원: "KRW",
  ks: "MMK",
  zł: "PLN",
  zl: "PLN",
  kč: "CZK",
  ft: "HUF",
  lei: "RON",
  лв: "BGN",
  руб: "RUB",
  р: "RUB",
  din: "RSD",
  sfr: "CHF",
  ksh: "KES",
  tsh: "TZS",
  ush: "UGX",
  "د.إ": "AED",
  درهم: "AED MAD",
  "ر.س": "SAR",
  ريال: "SAR QAR OMR YER",
  "ر.ق": "QAR",
  "ر.ع": "OMR",
  "د.ك": "KWD",
  "د.ب": "BHD",
  "د.ا": "JOD",
  "د.ت": "TND",
  "د.م": "MAD",
  "ج.م": "EGP",
  dhs: "AED",
  euro: "EUR",
  euros: "EUR",
  dollar: "USD CAD AUD",
  dollars: "USD CAD AUD",
  yuan: "CNY",
  yen: "JPY",
  rupees: "INR PKR LKR",
};

const KNOWN: ReadonlyMap<string, CurrencySign> = new Map(
  [...CODES.split(" ").map((code) => [code.toLowerCase(), code] as const), ...Object.entries(SIGNS)].map(
    ([sign, codes]) => [sign, codes.split(" ")],
  ),
);

/** Currencies without a minor unit, and those of a thousandth; all others have hundredths. */
const WHOLE = new Set("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF IDR".split(" "));
const THOUSANDTHS = new Set("BHD IQD JOD KWD LYD OMR TND".split(" "));

/**
 * The currencies that a folded sign, word or ISO code may mean; two of them (`US $`, `$ CAD`) what both may mean.
 *
 * @example currencySign("rs.") // ["INR", "PKR", "LKR", "NPR", "MUR", "SCR"]
 */
export function currencySign(folded: string): CurrencySign | undefined {
  const word = folded.replace(/\.$/, "").trim();
  const known = KNOWN.get(word.replace(" ", ""));
  if (known || word.length < 2 || word.length > 12) {
    return known;
  }
  for (let at = 1; at < word.length; at++) {
    const first = KNOWN.get(word.slice(0, at).trim());
    const second = first && KNOWN.get(word.slice(at).trim());
    const both = second && bothMean(first, second);
    if (both) {
      return both;
    }
  }
  return undefined;
}

/** What two signs beside one number mean together: `$5 CAD`; undefined where they contradict each other. */
export function bothMean(first: CurrencySign, second: CurrencySign): CurrencySign | undefined {
  const both = first.filter((code) => second.includes(code));
  return both.length === 0 ? undefined : both.length === first.length ? first : both;
}

/** Whether an amount in it may be written with exactly three decimals. */
export function hasThousandths(sign: CurrencySign): boolean {
  return sign.some((code) => THOUSANDTHS.has(code));
}

/** Whether amounts in it have no decimals at all. */
export function isWholeCurrency(code: string): boolean {
  return WHOLE.has(code);
}

/** Languages by the number that number formats give them, where they tell a sign's currency. */
const LOCALES: Readonly<Record<string, string>> = {
  "404": "TWD",
  "411": "JPY",
  "804": "CNY",
  c04: "HKD",
  "1004": "SGD",
  "409": "USD",
  "1009": "CAD",
  c0c: "CAD",
  c09: "AUD",
  "1409": "NZD",
  "80a": "MXN",
  "2c0a": "ARS",
  "340a": "CLP",
  "240a": "COP",
  "809": "GBP",
  "41d": "SEK",
  "414": "NOK",
  "814": "NOK",
  "406": "DKK",
  "40f": "ISK",
  "ja-jp": "JPY",
  "zh-cn": "CNY",
  "zh-tw": "TWD",
  "zh-hk": "HKD",
  "en-us": "USD",
  "en-ca": "CAD",
  "en-au": "AUD",
  "sv-se": "SEK",
  "nb-no": "NOK",
  "da-dk": "DKK",
};

/**
 * The currency that a number format shows: `[$€-407] #,##0.00`, `"$"#,##0`, `#,##0 "zł"`. Undefined where it shows none.
 *
 * @example currencyOfFormat('[$¥-411]#,##0') // ["JPY"]
 */
export function currencyOfFormat(format: string): CurrencySign | undefined {
  const [positive = ""] = format.split(";");
  const bracket = /\[\$([^\]-]*)(?:-([\w-]+))?\]/.exec(positive);
  const sign = bracket && currencySign(bracket[1]!.trim().toLowerCase());
  if (sign) {
    const local = LOCALES[(bracket[2] ?? "").toLowerCase().replace(/^0+/, "")];
    return local && sign.includes(local) ? [local] : sign;
  }
  const literal = positive
    .replace(/\[[^\]]*\]/g, "")
    .replace(/\\(.)/g, "$1")
    .replace(/_.|\*./g, "")
    .replace(/[#0?,.\d%\s"()+-]/g, "")
    .toLowerCase();
  return literal === "" || literal === "general" || literal === "@" ? undefined : currencySign(literal);
}
