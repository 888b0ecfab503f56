import type { DateColumn, NumberColumn, TextColumn } from "../cells/columns";
import type { OrderIdKind } from "../cells/rules/orderIds";

/** Order lines as columns of one length. */
export interface OrderLines {
  readonly customer: TextColumn;
  readonly date: DateColumn;
  /** Net of `givenBack`; refund rows negative. Without amounts all money is 0. */
  readonly amount?: NumberColumn;
  /** Without order ids every line is an order. */
  readonly order?: TextColumn;
  /** What the order ids tell; decided on the column where nobody has. */
  readonly orderIds?: OrderIdKind;
  /** 1 where the line is a refund: no purchase of its own. */
  readonly refundRows?: Uint8Array;
  /** What was given back of a line, told on the line itself (positive); the amounts are net of it. */
  readonly givenBack?: NumberColumn;
  /** Refunds kept apart from the amounts (positive): sales stay gross. */
  readonly refunds?: NumberColumn;
}
