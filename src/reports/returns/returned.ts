import {
  usualReturnDays,
  type CustomerReturns,
  type Returns,
  type ReturnsByValue,
} from "../../core/ledger/returns";
import { againstOthers, type AgainstOthers } from "../../core/metrics/againstOthers";
import type { Texts } from "../../locales";
import type { ReportInput } from "../definition";
import { oftenGiving } from "../kit/selling/oftenGiving";

/** Orders from which a value is compared with the others. */
export const FEWEST_COMPARED = 30;
/** What returns are told by, apart from the reason. */
export const RETURN_COLUMNS = ["product", "category", "channel", "store", "region"] as const;
export type ReturnColumn = (typeof RETURN_COLUMNS)[number];

export interface ReturnGroups {
  readonly by: ReturnColumn;
  readonly rows: readonly ReturnsByValue[];
  /** Those that come back more often, or less, than all others, by row. */
  readonly beyond: ReadonlyMap<number, AgainstOthers>;
}

/** What the blocks of the report are made of. */
export interface Returned {
  readonly texts: Texts;
  readonly whole: Returns;
  readonly groups: readonly ReturnGroups[];
  readonly reasons: ReturnType<ReportInput["book"]["returnReasons"]>;
  /** Most of what is given back is back after so many days. */
  readonly usual?: number;
  readonly asOf: number;
  /** Orders from which a customer is judged. */
  readonly fewest: number;
  /** Who gives back more often than all do, beyond chance. */
  readonly often: ReadonlySet<CustomerReturns>;
}

/** Undefined where nothing in the data tells of refunds: that is no rate of zero. */
export function returned({ book, texts, options }: ReportInput): Returned | undefined {
  // First what a warehouse refuses: nothing is asked of it in vain.
  const rowsBy = RETURN_COLUMNS.map((by) => ({ by, rows: book.returnsBy(by) }));
  const whole = book.returns();
  if (!whole || (whole.back === 0 && whole.elsewhere.amount === 0)) {
    return undefined;
  }
  const fewest = Number(options.fewest);
  return {
    texts,
    whole,
    groups: rowsBy.flatMap(({ by, rows }): ReturnGroups[] => {
      if (!rows || rows.every(({ value }) => value === null)) {
        return [];
      }
      const compared = againstOthers(
        rows.map(({ orders, ordersBack }) => ({ n: orders, x: ordersBack })),
        FEWEST_COMPARED,
      );
      return [{ by, rows, beyond: new Map(compared.map((one) => [one.index, one])) }];
    }),
    reasons: book.returnReasons()?.some(({ value }) => value !== null) ? book.returnReasons() : undefined,
    usual: usualReturnDays(whole),
    asOf: book.asOf,
    fewest,
    often: new Set(oftenGiving(whole, fewest)),
  };
}
