import { currencySign, type CurrencySign } from "./currencySigns";
import { foldText } from "./text";

/** Codes that are taken for a currency in small letters as well; others (all, try, top…) are words. */
const COMMON = new Set(
  "usd eur gbp jpy cny rmb cad aud chf hkd twd krw inr brl sek nok dkk pln czk sgd nzd".split(" "),
);

/**
 * The currencies that a title names for its column.
 *
 * @example titleCurrencies("Amount (USD)") // ["USD"]
 */
export function titleCurrencies(title: string): string[] {
  const words = title.split(/[\s()[\]（）【】:：/_,，-]+/);
  const found = words.flatMap((word) => {
    const isCode = /^[A-Z]{3}$/.test(word) || COMMON.has(word.toLowerCase());
    const isSign = !/^[a-z.]*$/i.test(word);
    const sign = isCode || isSign ? currencySign(foldText(word)) : undefined;
    return sign?.length === 1 ? [sign[0]!] : [];
  });
  return [...new Set(found)];
}

const KANA = /[\u3040-\u30ff]/;
/** Characters that only traditional Chinese (or Japanese, which has kana beside them) writes. */
const TRADITIONAL = /[單額數訂總價員號幣實購時會稱貨運費戶電話狀態銷買賣應優]/;

/** What the titles' script says about a currency: 元 is Taiwan's where titles are traditional, ¥ Japan's beside kana. */
function scriptCode(titles: readonly string[]): string | undefined {
  const text = titles.join("");
  return KANA.test(text) ? "JPY" : TRADITIONAL.test(text) ? "TWD" : undefined;
}

/**
 * Decides what signs of several meanings (`$`, `¥`, `kr`, 元) mean in a table: what its titles and its currency column
 * name, then what its other cells name, then its script, else the likeliest. A `$` beside `C$` is none of Canada's.
 *
 * @param named codes that titles or a currency column state
 * @param beside codes that stand beside other numbers of the table
 */
export function currencyResolver(
  named: ReadonlySet<string>,
  beside: ReadonlySet<string>,
  titles: readonly string[],
): (sign: CurrencySign) => string {
  const script = scriptCode(titles);
  const known = new Map<CurrencySign, string>();
  const decide = (sign: CurrencySign): string => {
    if (sign.length === 1) {
      return sign[0]!;
    }
    const stated = sign.filter((code) => named.has(code));
    const others = sign.filter((code) => beside.has(code));
    if (stated.length === 1) {
      return stated[0]!;
    }
    const isDollar = sign[0] === "USD";
    if (!isDollar && others.length === 1) {
      return others[0]!;
    }
    return script && sign.includes(script) && !(isDollar && others.length > 0) ? script : sign[0]!;
  };
  return (sign) => {
    const code = known.get(sign) ?? decide(sign);
    known.set(sign, code);
    return code;
  };
}
