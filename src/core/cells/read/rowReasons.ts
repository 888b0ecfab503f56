import { EXCLUSION_REASONS, type ExclusionReason } from "../dataset";
import type { IssueLog } from "./issueLog";
import type { Issue } from "../issue";
import type { ColumnMapping, Role } from "../roles";

/** How a reason that no cell complaint has told yet is reported. */
const REPORTED: Readonly<
  Partial<Record<ExclusionReason, readonly [Issue["severity"], (Role | undefined)?]>>
> = {
  hiddenRow: ["info"],
  totalRow: ["info"],
  repeatedHeader: ["info"],
  footerRow: ["info"],
  superseded: ["info", "order"],
  unpaid: ["info", "status"],
  cancelled: ["info", "status"],
  openDeal: ["info", "status"],
  lostDeal: ["info", "status"],
  refunded: ["info", "status"],
  excludedCustomer: ["info", "customer"],
  futureDate: ["warning", "date"],
  earlyDate: ["warning", "date"],
  afterAsOf: ["info", "date"],
  duplicate: ["warning"],
  otherCurrency: ["warning", "currency"],
  refundDropped: ["info", "amount"],
  zeroAmount: ["info", "amount"],
};

/** Where a complaint points when its own role has no column. */
const FALLBACK: Readonly<Partial<Record<Role, Role>>> = {
  currency: "amount",
  status: "stage",
  date: "paymentDate",
  amount: "quantity",
};

const NO_DATA: ReadonlySet<string> = new Set(["totalRow", "repeatedHeader", "footerRow", "hiddenRow"]);
const BLANK = 255;
const RETURNED = EXCLUSION_REASONS.indexOf("refunded") + 1;

/** Why each row of a table is left out, if it is: the first reason given stays. */
export class RowReasons {
  /** 0 where the row is used. Loops over all rows read it directly: a call a row would cost more than their work. */
  readonly codes: Uint8Array;
  /** Rows by code. */
  private readonly rowsOf = new Int32Array(BLANK + 1);
  private readonly kinds;

  constructor(
    readonly length: number,
    private readonly log: IssueLog,
    mapping: ColumnMapping,
  ) {
    this.codes = new Uint8Array(length);
    this.rowsOf[0] = length;
    this.kinds = EXCLUSION_REASONS.map((key) => {
      const [severity, role] = REPORTED[key] ?? [];
      const column = role && (mapping[role] ?? mapping[FALLBACK[role] ?? role]);
      return severity && { severity, key, role, column, excludes: true };
    });
  }

  /** Rows that are used so far. */
  get used(): number {
    return this.rowsOf[0]!;
  }

  isUsed = (row: number): boolean => this.codes[row] === 0;

  /** Left out because its order was given back whole, as its own lines tell. */
  isReturned = (row: number): boolean => this.codes[row] === RETURNED;

  /** Codes of the reasons that rows are left out for so far. */
  given(): readonly number[] {
    return EXCLUSION_REASONS.flatMap((_, reason) => (this.rowsOf[reason + 1]! > 0 ? [reason + 1] : []));
  }

  /** Rows of orders given back whole, ascending. */
  returnedRows(): Int32Array {
    const rows: number[] = [];
    for (let row = this.codes.indexOf(RETURNED); row >= 0; row = this.codes.indexOf(RETURNED, row + 1)) {
      rows.push(row);
    }
    return Int32Array.from(rows);
  }

  /** Blank rows are not given at all. */
  blank(row: number): void {
    this.set(row, BLANK);
  }

  exclude(row: number, reason: ExclusionReason, detail?: (row: number) => Issue["detail"]): void {
    if (this.codes[row] !== 0) {
      return;
    }
    const index = EXCLUSION_REASONS.indexOf(reason);
    this.set(row, index + 1);
    const kind = this.kinds[index];
    if (kind) {
      this.log.add(kind, row, detail);
    }
  }

  /** A complaint counts when its row is data, or when it says that the row is none. */
  counts = (row: number, key: string): boolean => {
    const reason = this.codes[row]!;
    const name = reason === 0 || reason === BLANK ? undefined : EXCLUSION_REASONS[reason - 1];
    return reason !== BLANK && (name === undefined || !NO_DATA.has(name) || name === key);
  };

  /** Used rows, excluded rows with their reasons, and counts. */
  result() {
    const { length, codes, rowsOf, used } = this;
    const given = length - rowsOf[BLANK]!;
    const rows = new Int32Array(used);
    listUsed(codes, rows);
    const excludedRows = new Int32Array(given - used);
    const excludedReasons = new Uint8Array(given - used);
    if (given > used) {
      listExcluded(codes, excludedRows, excludedReasons);
    }
    const excluded = EXCLUSION_REASONS.map((reason, i) => ({ reason, count: rowsOf[i + 1]! }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count);
    return { given, used, rows, excluded, excludedRows, excludedReasons };
  }

  private set(row: number, code: number): void {
    this.rowsOf[this.codes[row]!]!--;
    this.rowsOf[code]!++;
    this.codes[row] = code;
  }
}

function listUsed(codes: Uint8Array, rows: Int32Array): void {
  let at = 0;
  for (let row = 0; row < codes.length; row++) {
    if (codes[row] === 0) {
      rows[at++] = row;
    }
  }
}

function listExcluded(codes: Uint8Array, rows: Int32Array, reasons: Uint8Array): void {
  let at = 0;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (code !== 0 && code !== BLANK) {
      rows[at] = row;
      reasons[at++] = code - 1;
    }
  }
}
