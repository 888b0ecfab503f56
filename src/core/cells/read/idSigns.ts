import { packTexts } from "../textPool";

/** What the signs of ids tell without a look at each of them as a text. */
export interface IdSigns {
  /** All are letters and digits that need no unwrapping, none is a phone number. */
  readonly plain: boolean;
  /** Some have small letters and some have capital ones. */
  readonly bothCases: boolean;
}

/** A phone number has no fewer digits. */
const PHONE = 11;

/**
 * Of a long list, of which no strings are made; undefined of any other. As {@link isPlainId} and {@link foldPhone} read
 * them one by one.
 */
export function idSigns(ids: readonly unknown[]): IdSigns | undefined {
  const packed = packTexts(ids as readonly string[]);
  if (!("units" in packed)) {
    return undefined;
  }
  const { units, starts, codes } = packed;
  let [small, capital] = [false, false];
  for (let place = 0; place < ids.length; place++) {
    const code = codes ? codes[place]! : place;
    const [from, to] = [starts[code]!, starts[code + 1]!];
    let digits = 0;
    for (let at = from; at < to; at++) {
      const sign = units[at]!;
      const letter = sign | 32;
      if (sign >= 48 && sign <= 57) {
        digits++;
      } else if (letter >= 97 && letter <= 122) {
        small ||= sign === letter;
        capital ||= sign !== letter;
      } else if (sign !== UNDERSCORE && (sign !== DASH || at === from)) {
        return { plain: false, bothCases: true };
      }
    }
    const isNumber = digits === to - from;
    const beginsAsNumber = units[from]! >= 48 && units[from]! <= 57;
    if (isNumber ? digits === 0 || digits >= PHONE : beginsAsNumber) {
      return { plain: false, bothCases: true };
    }
  }
  return { plain: true, bothCases: small && capital };
}

const UNDERSCORE = 95;
const DASH = 45;
