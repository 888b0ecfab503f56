import type { Book } from "../../core/ledger/book";
import type { CustomerSummary } from "../../core/ledger/summary";
import type { PurchaseFit } from "../../core/models/purchaseModel";
import type { Texts } from "../../locales";
import type { TimeUnit } from "../kit/customerValue/timeUnit";
import type { ValueOptions } from "../kit/customerValue/valueOptions";
import type { KnownEdge } from "../kit/leftEdge";
import type { Standing } from "../kit/standing/standing";

/** What stands in the place of values where no model can be trusted: what customers have brought, and their rhythm. */
export interface Refused {
  readonly texts: Texts;
  readonly book: Book;
  readonly options: ValueOptions;
  readonly unit: TimeUnit;
  readonly customers: CustomerSummary;
  readonly edge: KnownEdge;
  readonly standing: Standing;
  readonly fits: readonly PurchaseFit[];
  readonly fit: PurchaseFit;
}
