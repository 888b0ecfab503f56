/** Purchases as pairs of a customer (0, 1, 2, …) and a day number, in any order; several on one day count once. */
export interface PurchaseDays {
  readonly customer: Int32Array;
  readonly day: Int32Array;
}
