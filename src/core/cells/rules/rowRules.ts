import { clipped } from "../issue";
import { lastPlausibleDay } from "./asOf";
import { isBlank, type Cell } from "../cell";
import type { Column } from "../columns";
import { eachMissing } from "./coverage";
import { repeatedRows } from "./duplicates";
import type { FoundOrders } from "./findOrders";
import { fillDownOrders } from "./orderLines";
import { quote } from "../read/readColumns";
import type { DateRole, Reading, TextRole } from "../read/reading";
import { rolesThat } from "../roles";
import { partOfRow } from "../read/table";
import { edgeWord, findBlankRows, findEdgeRows, findRepeatedHeaders } from "./rowKinds";
import { dealOutcome, isDelivered, isPaidOnDelivery, statusMeaning } from "./statuses";

/** Fields of an order that its continuation lines may leave blank. */
const ORDER_FIELDS = rolesThat("ofOrder") as readonly (TextRole | DateRole)[];

/** Blank and hidden rows, repeated headers, totals and what stands below a table. */
export function excludeNoData(reading: Reading): void {
  const { log, reasons } = reading;
  const { rows, from, hidden } = reading.table;
  const texts = (Object.keys(reading.columns.texts) as TextRole[]).map((role) => ({
    column: reading.mapping[role]!,
    data: reading.columns.texts[role]!,
  }));
  const anyColumn =
    texts[0]?.data ?? Object.values(reading.columns.dates)[0] ?? Object.values(reading.columns.numbers)[0];
  for (let row = 0; row < from; row++) {
    reasons.blank(row);
  }
  findBlankRows(rows, anyColumn).forEach((row) => reasons.blank(row));
  if (reading.options.visibleOnly) {
    hidden.forEach((row) => reasons.exclude(row, "hiddenRow"));
  } else if (hidden.size > 0) {
    log.note({ severity: "info", key: "hiddenRowsCounted" }, { count: hidden.size });
  }
  findRepeatedHeaders(reading.table, texts).forEach((row) => reasons.exclude(row, "repeatedHeader"));
  const keys = (["customer", "order", "date", "paymentDate", "score"] as const).flatMap(
    (role) => reading.mapping[role] ?? [],
  );
  const words = findEdgeRows(rows, from, texts, reading.columns.textless);
  for (const [row, word] of words) {
    const cells = rows[row]!;
    // A product may be called 合计; a row that lacks a customer, an order or a date is none of theirs.
    const isEdge =
      keys.length === 0 || keys.some((column) => isBlank(cells[column]) || isEdgeWord(cells[column]));
    if (isEdge) {
      reading.reasons.exclude(row, word === "total" ? "totalRow" : "footerRow", () =>
        quote(cells.find((cell) => !isBlank(cell))),
      );
    }
  }
}

/** Gives continuation lines of an order what its first line has. */
export function fillDown(reading: Reading): void {
  const { order } = reading.columns.texts;
  if (!order) {
    return;
  }
  const column = (role: TextRole | DateRole) =>
    reading.columns.texts[role as TextRole] ?? reading.columns.dates[role as DateRole];
  const columns = (roles: readonly (TextRole | DateRole)[]) => roles.flatMap((role) => column(role) ?? []);
  const filled = fillDownOrders(
    order,
    columns(["customer", "date", "paymentDate"]),
    columns(ORDER_FIELDS),
    reading.reasons.isUsed,
    reading.table.parts.map(({ start }) => start),
  );
  filled.forEach((row) =>
    reading.log.add(
      { severity: "info", key: "filledDown", column: reading.mapping.order, role: "order" },
      row,
    ),
  );
}

/**
 * Of an order on several stacked sheets one version counts, with all its lines: that of the sheet that was added as a
 * later export, else of the sheet whose dates reach further; of sheets that end on the same day, or without dates, the
 * last one's.
 */
export function excludeSuperseded(reading: Reading, orders: FoundOrders | undefined): void {
  const { parts } = reading.table;
  const { order } = reading.columns.texts;
  const sheets = new Set(parts.map(({ sheet }) => sheet)).size;
  if (sheets < 2) {
    return;
  }
  if (!order || !orders) {
    reading.log.note({ severity: "info", key: "stackedWithoutOrders" }, { count: sheets });
    return;
  }
  const rank = ranksOfParts(reading);
  // A later version may have another customer or day, where the id alone tells the order.
  const numbers = orders.kind === "orders" ? order.codes : orders.of;
  const latest = new Int32Array(Math.max(order.dictionary.length, orders.count)).fill(-1);
  const partOf = partOfRow(reading.table);
  numbers.forEach((code, row) => {
    if (code >= 0 && reading.reasons.isUsed(row)) {
      const part = partOf(row);
      latest[code] = latest[code]! < 0 || rank[part]! > rank[latest[code]!]! ? part : latest[code]!;
    }
  });
  numbers.forEach((code, row) => {
    if (code >= 0 && latest[code]! >= 0 && rank[latest[code]!]! > rank[partOf(row)]!) {
      reading.reasons.exclude(row, "superseded", () => ({
        order: order.dictionary[order.codes[row]!]!,
        sheet: parts[latest[code]!]!.sheet,
      }));
    }
  });
}

/** Which of the stacked sheets is the later export: the higher, the later. Pieces of one sheet are of one time. */
function ranksOfParts({ table, reasons, options, columns: { dates } }: Reading): readonly number[] {
  const days = (dates.date ?? dates.paymentDate)?.days;
  const last = new Map<string, number>();
  table.parts.forEach(({ sheet, start }, part) => {
    const end = table.parts[part + 1]?.start ?? table.rows.length;
    const day = days && lastPlausibleDay(days.subarray(start, end), reasons.codes.subarray(start, end));
    last.set(sheet, Math.max(last.get(sheet) ?? -Infinity, day ?? -Infinity));
  });
  const sheets = [...last.keys()];
  const dated = [...last.values()].every(Number.isFinite);
  const added = (sheet: string) => options.added?.indexOf(sheet) ?? -1;
  const order = [...sheets].sort(
    (a, b) =>
      added(a) - added(b) || (dated ? last.get(a)! - last.get(b)! : sheets.indexOf(a) - sheets.indexOf(b)),
  );
  return table.parts.map(({ sheet }) => order.indexOf(sheet));
}

/** Only paid and partly refunded orders count; a row that is a refund itself is none. */
export function applyStatuses(reading: Reading): void {
  const { rules } = reading.options;
  if (rules === "deals") {
    keepWonDeals(reading);
  }
  if (rules) {
    return;
  }
  const { status } = reading.columns.texts;
  if (!status) {
    return;
  }
  const delivered = paidOnDelivery(reading);
  const meanings = status.dictionary.map((text) => statusMeaning(text, reading.policies.statuses));
  status.codes.forEach((code, row) => {
    if (code < 0) {
      return;
    }
    const meaning = meanings[code];
    const text = status.dictionary[code]!;
    if (reading.columns.toldRefunds?.[row]) {
      return;
    }
    if (meaning === undefined) {
      reading.log.add(
        { severity: "warning", key: "unknownStatus", column: reading.mapping.status, role: "status" },
        row,
        () => ({ text }),
      );
    } else if (meaning === "unpaid" && delivered(row)) {
      reading.log.add(
        { severity: "info", key: "paidOnDelivery", column: reading.mapping.status, role: "status" },
        row,
        () => ({ text }),
      );
    } else if (meaning !== "paid" && meaning !== "partlyRefunded") {
      reading.reasons.exclude(row, meaning, () => ({ text }));
    }
  });
}

/** Who pays on delivery has paid once the goods are there, whatever the order says of it. */
function paidOnDelivery({
  columns: {
    texts: { fulfilment, paymentMethod },
  },
}: Reading): (row: number) => boolean {
  if (!fulfilment || !paymentMethod) {
    return () => false;
  }
  const arrived = fulfilment.dictionary.map(isDelivered);
  const onDelivery = paymentMethod.dictionary.map(isPaidOnDelivery);
  return (row) => arrived[fulfilment.codes[row]!] === true && onDelivery[paymentMethod.codes[row]!] === true;
}

/** Of deals only those that were won are sales: what its words don't say so of is still open. */
function keepWonDeals({ policies, reasons, columns: { texts } }: Reading): void {
  const column = texts.status ?? texts.stage;
  const outcomes = column?.dictionary.map((text) => dealOutcome(text, policies.statuses));
  column?.codes.forEach((code, row) => {
    const outcome = code < 0 ? "open" : outcomes![code]!;
    if (outcome !== "won") {
      reasons.exclude(row, outcome === "open" ? "openDeal" : "lostDeal", () => ({
        text: clipped(column.dictionary[code] ?? ""),
      }));
    }
  });
}

/** Rows without a customer id are told, and left out unless they may stay. */
export function requireCustomer(reading: Reading): void {
  const { customer } = reading.columns.texts;
  if (!customer) {
    return;
  }
  const excludes = reading.policies.missingCustomer === "exclude";
  const kind = {
    severity: "warning",
    key: "missingCustomer",
    column: reading.mapping.customer,
    role: "customer",
    excludes,
  } as const;
  eachMissing(customer, (row) => {
    const rounded = reading.columns.roundedIds.has(row);
    if (!rounded) {
      reading.log.add(kind, row);
    }
    if (excludes) {
      reading.reasons.exclude(row, rounded ? "roundedId" : "missingCustomer");
    }
  });
}

/** Rows that repeat an earlier one in every cell: reported, and left out as the policy says. */
export function handleDuplicates(reading: Reading): void {
  const { order, product } = reading.columns.texts;
  const { duplicates } = reading.policies;
  const hashed: Column[] = [
    ...Object.values(reading.columns.texts),
    ...Object.values(reading.columns.numbers),
    ...Object.values(reading.columns.dates),
  ];
  // Records that agree in everything, order and product included, may still be two.
  const same = duplicates === "sameOrderAndProduct" && !reading.options.records;
  for (const row of repeatedRows(reading.table.rows, hashed, reading.reasons.codes)) {
    const oneItem = order && product && order.codes[row]! >= 0 && product.codes[row]! >= 0;
    if (duplicates === "exclude" || (same && oneItem)) {
      reading.reasons.exclude(row, "duplicate");
    } else {
      reading.log.add({ severity: "warning", key: "duplicateKept" }, row);
    }
  }
}

function isEdgeWord(cell: Cell | undefined): boolean {
  return typeof cell === "string" && edgeWord(cell) !== undefined;
}
