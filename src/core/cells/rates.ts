/** Rates of exchange as a sheet gives them: plain data, so that they travel with a request. */
export interface ExchangeRates {
  readonly sheet: string;
  /** The currency that the rates are in, where the sheet tells it. */
  readonly base?: string;
  /** What one unit of a currency is worth, from a day (Excel serial) on; without a day on all days. Ascending by day. */
  readonly rates: readonly { readonly currency: string; readonly from?: number; readonly rate: number }[];
}

/** What amounts were converted by. */
export interface Conversion {
  readonly sheet: string;
  readonly to: string;
  readonly rates: readonly {
    readonly currency: string;
    readonly rows: number;
    readonly lowest: number;
    readonly highest: number;
  }[];
}
