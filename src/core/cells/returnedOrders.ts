/** Orders that a sheet of returns names: plain data, so that it travels with a request. */
export interface ReturnedOrders {
  readonly sheet: string;
  /** Ids of orders. */
  readonly orders: readonly string[];
}
