import { ROLE_WORDS } from "./roleWords";
import { ROLES, type Role } from "../roles";
import { foldText, halfWidth } from "./text";

/** How well a title fits a role: 1 for the surest word, less for later words and for parts of titles. */
export interface TitleMatch {
  readonly role: Role;
  readonly strength: number;
}

/**
 * A title as words to compare: folded, without numbering, units in brackets and signs, `CustomerID` and `order_no` split.
 *
 * @example titleWords("3、InvoiceNo（必填）") // "invoice no"
 */
export function titleWords(title: string): string {
  return foldText(
    halfWidth(title)
      .replace(/([a-z])([A-Z])/g, "$1 $2")
      .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2"),
  )
    .replace(/^\d+\s*[、.)]\s*/, "")
    .replace(/[([【].*?[)\]】]/g, " ")
    .replace(/[_\-:：*#/.?？]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

interface Word {
  readonly word: string;
  readonly role: Role;
  readonly strength: number;
}

const WORDS: readonly Word[] = ROLES.flatMap((role) =>
  ROLE_WORDS[role].map((word, i, all) => ({ word, role, strength: 1 - 0.25 * (i / all.length) })),
).sort((a, b) => b.word.length - a.word.length);

const WHOLE: ReadonlyMap<string, readonly Word[]> = WORDS.reduce((map, word) => {
  map.set(word.word, [...(map.get(word.word) ?? []), word]);
  return map;
}, new Map<string, readonly Word[]>());

/** Titles that hold a role's word and mean something else: 收货地址, 运费, 快递单号, names of people… */
const NOT_A_ROLE =
  /物流|快递|运单|运费|邮费|积分|发票抬头|发票类型|发票内容|税号|地址|所用时间|ip$|序号|身份证|预计|有效期|shipping method|tracking|postal|zip|tax\b|taxes|address|fulfil/;

/** Every role that a title may name, the best first. */
export function matchTitle(title: string): readonly TitleMatch[] {
  const words = titleWords(title);
  if (words === "") {
    return [];
  }
  const whole =
    WHOLE.get(words) ?? WHOLE.get(words.replaceAll(" ", "")) ?? WHOLE.get(words.replace(/s$/, ""));
  if (whole) {
    return whole.map(({ role, strength }) => ({ role, strength }));
  }
  if (NOT_A_ROLE.test(words)) {
    return [];
  }
  const found = new Map<Role, number>();
  for (const { word, role, strength } of WORDS) {
    if (!found.has(role) && contains(words, word)) {
      // The more of the title a word covers, the surer; the last word says what the column is (产品满意度).
      const head = words.endsWith(word) ? 1 : 0.6;
      found.set(role, head * strength * (0.45 + 0.35 * (word.length / words.length)));
    }
  }
  return [...found].map(([role, strength]) => ({ role, strength })).sort((a, b) => b.strength - a.strength);
}

/** Chinese words anywhere in the title (of two characters at least), English ones as whole words. */
function contains(title: string, word: string): boolean {
  return /[a-z]/.test(word)
    ? ` ${title} `.includes(` ${word} `) && word.length > 2
    : word.length > 1 && title.includes(word);
}
