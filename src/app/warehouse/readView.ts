import { isoDate } from "../../core/cells/calendar";
import type { Cell } from "../../core/cells/cell";
import {
  EXCLUSION_REASONS,
  type ColumnMapping,
  type Dataset,
  type ExclusionReason,
  type Policies,
  type RoleColumns,
  type SourceGrid,
} from "../../core/cells/dataset";
import { clipped, type Issue } from "../../core/cells/issue";
import { roleRow, ROLES, type Role } from "../../core/cells/roles";
import { firstPlausibleOf, lastMonthEnd, lastPlausibleOf } from "../../core/cells/rules/asOf";
import { ORDERS_TITLE } from "../../core/cells/rules/effectiveAmounts";
import { GUESTS } from "../../core/cells/rules/guests";
import { orderIdKind } from "../../core/cells/rules/orderIds";
import { repeatsOrders } from "../../core/cells/rules/orderLines";
import { tellsCancelled } from "../../core/cells/rules/refunds";
import { statusMeaning } from "../../core/cells/rules/statuses";
import { refundWord } from "../../core/cells/read/refundWords";
import { CoreError } from "../../core/errors";
import { DECIMALS, sumsIn } from "../../core/ledger/exactSums";
import { isTooEarly, MOST_YEARS } from "../../core/ledger/orderLines";
import type { KeptRows, Row, Value } from "./ask";
import type { ColumnKind } from "./dialect";
import { LedgerSql } from "./ledgerSql";
import { RowsSql } from "./linesSql";
import { asTable } from "./parsedSql";
import { AMOUNT_ROLES, WAREHOUSE_ROLES, type WarehouseRole } from "./roles";
import { withCtes, type Fraction, type RowFacts, type StatusWords, type View } from "./typedSql";

/** A table or view by its name, such as database and table, or a query that stands for one. */
export type NamedTable = readonly string[] | { readonly query: string };

/** A table or view of a warehouse: what it is called, and what each column holds. */
export interface WarehouseTable {
  readonly name: string;
  /** Quoted. */
  readonly sql: string;
  readonly columns: readonly {
    readonly name: string;
    readonly kind: ColumnKind | undefined;
    readonly hasTime: boolean;
    readonly fraction: Fraction | undefined;
  }[];
}

/** Rows that are looked at to tell what columns mean. */
const SAMPLE = 50;
/** Ids that are looked at to tell whether they are phone numbers or e-mail addresses. */
const SAMPLED_IDS = 1000;
/** More different words are no statuses. */
const MOST_STATUSES = 1000;

const FRACTIONS: readonly (readonly [RegExp, Fraction])[] = [
  [/float32|\bfloat\b|real/i, "single"],
  [/float|double/i, "double"],
  [/decimal/i, "decimal"],
];

export function describeTable(kept: KeptRows, table: NamedTable): WarehouseTable {
  const { dialect } = kept;
  const sql =
    "query" in table ? asTable(table.query) : table.map((part) => dialect.identifier(part)).join(".");
  // ClickHouse says behind the type how a value comes about: EPHEMERAL ones cannot be asked for.
  const described = kept.rows(dialect.describe(sql)).filter((row) => row[2] !== "EPHEMERAL");
  const columns = described.map(([column, type]) => ({
    name: String(column),
    kind: dialect.kindOf(String(type)),
    hasTime: /time/i.test(String(type)),
    fraction: FRACTIONS.find(([pattern]) => pattern.test(String(type)))?.[1],
  }));
  return { name: nameOfTable(table), sql, columns };
}

/** As it is called where there is little room. */
export function nameOfTable(table: NamedTable): string {
  return "query" in table ? clipped(table.query.replaceAll(/\s+/g, " ").trim()) : table.join(".");
}

/** A few rows under the titles, as cells: what the guess of roles looks at. */
export function sampleGrid(kept: KeptRows, { name, sql, columns }: WarehouseTable): SourceGrid {
  const { dialect } = kept;
  const values = columns.map(({ name: column, kind }) => {
    const own = dialect.identifier(column);
    return kind === "date" ? dialect.day(own) : kind === "number" ? dialect.float(own) : dialect.text(own);
  });
  const rows = kept.rows(
    `SELECT ${values.map((value, index) => `${value} AS sample_${index}`).join(", ")} FROM ${sql} LIMIT ${SAMPLE}`,
  );
  const cells = rows.map((row) =>
    row.map((value, index): Cell =>
      columns[index]!.kind === "text" ? value : value === null ? null : Number(value),
    ),
  );
  return {
    sheet: name,
    row: 0,
    column: 0,
    cells: [columns.map(({ name: column }) => column), ...cells],
  };
}

/** What the reader found out about a view: its provenance, and the SQL in which questions are asked. */
export interface ReadView {
  readonly dataset: Dataset;
  readonly ledger: LedgerSql;
  readonly perOne: number;
}

export interface ReadViewOptions {
  readonly mapping: ColumnMapping;
  readonly policies: Policies;
  readonly asOf?: number;
  readonly completeMonths?: boolean;
  readonly found?: Dataset["found"];
}

/**
 * Decides by the intake's rules, from a few counts, how the rows of a view are counted.
 *
 * @throws CoreError `notAvailable` where a rule needs the rows themselves
 */
export function readView(
  kept: KeptRows,
  table: WarehouseTable,
  options: ReadViewOptions,
  told: ReadonlySet<string>,
): ReadView {
  const { policies } = options;
  const view = viewOf(table, options);
  const at = (facts: RowFacts) => new RowsSql(kept, view, facts);
  // What is known without looking is asked of nothing.
  const over = (rows: RowsSql, select: string) =>
    select.includes(" FROM ") ? withCtes(rows.ctes(), select) : select;
  const none: RowFacts = { dropsRefunds: policies.refunds === "drop", guests: [] };

  // Which words there are.
  const first = at(none);
  const typed = (select: string) => withCtes(first.typedCtes(), select);
  const [guests, statuses] = kept.all([
    typed(`SELECT DISTINCT c FROM typed_rows WHERE lower(c) IN (${first.list([...GUESTS])})`),
    typed(`SELECT DISTINCT s FROM typed_rows WHERE s IS NOT NULL ORDER BY s LIMIT ${MOST_STATUSES + 1}`),
  ]);
  if (statuses!.length > MOST_STATUSES) {
    throw needsRows("warehouseStatuses", { column: view.roles.status! });
  }
  const words = statusWords(statuses!, policies);
  const known = { ...none, guests: guests!.map(([id]) => String(id)), words };

  // What the order ids tell, and which days there are.
  const second = at(known);
  const order = second.has("order");
  const [ids, cancelling, dated] = kept.all([
    over(
      second,
      order
        ? `SELECT count(*) AS several, sum(CASE WHEN first_owner = last_owner AND last_day - first_day <= 1 THEN 1 ELSE 0 END) AS together FROM (SELECT o, count(*) AS id_lines, min(c) AS first_owner, max(c) AS last_owner, coalesce(max(d), 0) AS last_day, coalesce(min(d), 0) AS first_day FROM told_rows WHERE o <> '' AND c IS NOT NULL AND told = 0 AND (a IS NULL OR a >= 0) AND (q IS NULL OR q >= 0) GROUP BY o) AS ids WHERE id_lines > 1`
        : "SELECT 0, 0",
    ),
    over(
      second,
      order
        ? `SELECT count(*), sum(CASE WHEN ${kept.dialect.matches("o", "[Cc]-?[0-9]+")} THEN 1 ELSE 0 END), sum(CASE WHEN ${kept.dialect.matches("o", "[0-9]+")} THEN 1 ELSE 0 END) FROM (SELECT DISTINCT o FROM told_rows WHERE o <> '') AS ids`
        : "SELECT 0, 0, 0",
    ),
    over(
      second,
      `SELECT d, count(*) FROM reasoned_rows WHERE reason IN ('', 'missingAmount', 'duplicate', 'refundDropped') GROUP BY d`,
    ),
  ]);
  const [several, together] = numbers(ids![0]);
  const [idCount, cancelledIds, plainIds] = numbers(cancelling![0]);
  const counted = dated!.map((row) => {
    const [day, count] = numbers(row);
    return { day: day!, count: count! };
  });
  const last = options.asOf ?? lastPlausibleOf(counted);
  const reasonsIn = (rows: RowsSql) =>
    over(rows, "SELECT reason, count(*) FROM reasoned_rows GROUP BY reason");
  if (last === undefined) {
    throw noRows(kept.rows(reasonsIn(second)));
  }
  const wholeMonths = options.asOf === undefined && options.completeMonths === true;
  const asOf = wholeMonths ? lastMonthEnd(last) : last;
  const orderIds = order ? orderIdKind(several!, together!) : undefined;
  const dayFacts = {
    ...known,
    orderIds,
    cancelled: tellsCancelled({ ids: idCount!, cancelled: cancelledIds!, plain: plainIds! }),
    asOf,
    asOfIsFound: options.asOf === undefined && !wholeMonths,
    firstDay: firstPlausibleOf(counted.filter(({ day }) => day <= asOf)),
  };
  checkSpan(dayFacts, view.roles.paymentDate ?? view.roles.date!);

  // What is left out, in which unit amounts are whole, and whether lines repeat their order's amount.
  const third = at(dayFacts);
  const whole = (value: string, perOne: number) =>
    `sum(CASE WHEN abs(${value} * ${perOne} - floor(${value} * ${perOne} + 0.5)) > 1e-9 + 1e-13 * abs(${value} * ${perOne}) THEN 1 ELSE 0 END)`;
  const repeated = (value: string) =>
    `SELECT sum(CASE WHEN known > 1 AND known = n AND low = high THEN 1 ELSE 0 END), sum(CASE WHEN known > 1 AND known = n AND low <> high THEN 1 ELSE 0 END), sum(CASE WHEN known = 1 THEN 1 ELSE 0 END) FROM (SELECT count(*) AS n, count(${value}) AS known, min(${value}) AS low, max(${value}) AS high FROM reasoned_rows WHERE o <> '' AND back = 0 AND reason IN ('', 'missingAmount') GROUP BY c, o${orderIds === "perDay" ? ", d" : ""}) AS sums WHERE n > 1 AND NOT (coalesce(low, 1) = 0 AND coalesce(high, 1) = 0)`;
  const [reasons, units, amounts, refunds] = kept.all([
    reasonsIn(third),
    over(
      third,
      `SELECT sum(abs(a)), ${whole("a", DECIMALS[0]!)} + ${whole("r", DECIMALS[0]!)}, ${whole("a", DECIMALS[1]!)} + ${whole("r", DECIMALS[1]!)}, sum(back), sum(CASE WHEN back = 0 AND r > 0 THEN 1 ELSE 0 END) FROM reasoned_rows WHERE reason = ''`,
    ),
    over(third, order ? repeated("a") : "SELECT 0, 0, 0"),
    over(third, order && third.has("refund") ? repeated("r") : "SELECT 0, 0, 0"),
  ]);
  if (!reasons!.some(([reason]) => reason === "")) {
    throw noRows(reasons!);
  }
  const [magnitude, notCents, notFine, refundRows, toldRefunds] = numbers(units![0]);
  const { perOne } = sumsIn(magnitude!, (unit) => (unit === DECIMALS[0] ? notCents : notFine) === 0);
  for (const [role, answer] of [
    [AMOUNT_ROLES.find((one) => third.has(one))!, amounts],
    ["refund", refunds],
  ] as const) {
    const [same, different, firstOnly] = numbers(answer![0]);
    const title = ORDERS_TITLE.test(view.roles[role] ?? "");
    if (repeatsOrders({ repeated: same!, different: different!, firstOnly: firstOnly! }, false, title)) {
      throw needsRows("warehouseOrderAmounts", { column: view.roles[role]! });
    }
  }
  const ledger = new LedgerSql(at({ ...dayFacts, perOne }), {
    hasRefundRows: refundRows! > 0,
    hasToldRefunds: toldRefunds! > 0,
  });
  const gone =
    toldRefunds! > 0
      ? numbers(
          kept.rows(
            ledger.over(
              "SELECT count(*) FROM lines INNER JOIN (SELECT c AS jc, o AS jo, k AS jk FROM orders WHERE told > 0 AND told = price AND net = 0) AS nothing_left ON lines.c = nothing_left.jc AND lines.o = nothing_left.jo AND lines.k = nothing_left.jk WHERE back = 0",
              ledger.orderCtes(),
            ),
          )[0],
        )[0]!
      : 0;
  const left = new Map(reasons!.map(([reason, count]) => [String(reason), Number(count)]));
  left.set("refunded", (left.get("refunded") ?? 0) + gone);
  left.set("", (left.get("") ?? 0) - gone);
  const someIds = kept.rows(ledger.over(`SELECT DISTINCT c FROM lines ORDER BY c LIMIT ${SAMPLED_IDS}`));
  const dataset = datasetOf(table, options, {
    ids: () => [...new Set([...someIds.map(([id]) => String(id)), ...told])],
    left,
    asOf,
    orderIds,
    hasRefundRows: refundRows! > 0,
    unknown: [...words.meaning].filter(([, meaning]) => meaning === undefined).map(([word]) => word),
  });
  return {
    dataset,
    ledger,
    perOne,
  };
}

/** Why nothing is left to count. */
function noRows(reasons: readonly Row[]): CoreError {
  const found = reasons.map(([reason, count]) => ({ reason: String(reason), count: Number(count) }));
  const [most] = found.sort((a, b) => b.count - a.count);
  const given = found.reduce((sum, { count }) => sum + count, 0);
  return most
    ? new CoreError("notAvailable", "warehouseNoRows", { given, ...most })
    : new CoreError("notAvailable", "noRowsGiven");
}

/** As of rows on a sheet: thousands of empty periods tell of a wrong day, such as the first that a database has. */
function checkSpan(
  { firstDay, asOf }: { readonly firstDay?: number; readonly asOf: number },
  column: string,
) {
  if (firstDay !== undefined && isTooEarly(firstDay, asOf)) {
    const [first, last] = [isoDate(firstDay), isoDate(asOf)];
    throw new CoreError("notAvailable", "datesFarApart", { first, last, address: column, years: MOST_YEARS });
  }
}

export function numbers(row: Row | undefined): number[] {
  return (row ?? []).map(numberOf);
}

/** Whole numbers beyond what a double holds are refused rather than rounded. */
export function numberOf(value: Value): number {
  const number = Number(value ?? 0);
  if (Number.isInteger(number) && Math.abs(number) > Number.MAX_SAFE_INTEGER) {
    throw new CoreError("notAvailable", "warehouseNumber");
  }
  return number;
}

type Needing =
  | "warehouseRole"
  | "warehousePolicies"
  | "warehouseStatuses"
  | "warehouseOrderAmounts"
  | "warehouseRows"
  | "warehouseTooMany";

/** What a database cannot be asked; with the rows themselves it could be told. */
export function needsRows(key: Needing, detail: CoreError["detail"] = {}): CoreError {
  return new CoreError("notAvailable", key, detail);
}

function viewOf(table: WarehouseTable, { mapping, policies }: ReadViewOptions): View {
  const mapped = Object.entries(mapping).filter(([, column]) => column !== undefined) as [Role, number][];
  const roles: Partial<Record<WarehouseRole, string>> = {};
  for (const [role, column] of mapped) {
    const { name, kind } = table.columns[column]!;
    const known = WAREHOUSE_ROLES.find((one) => one === role);
    if (!known) {
      throw needsRows("warehouseRole", { column: name });
    }
    const wanted = KINDS[roleRow(role).kind];
    if (kind === undefined || (wanted !== undefined && wanted !== kind)) {
      throw new CoreError("notAvailable", "warehouseColumn", { column: name, role });
    }
    roles[known] = name;
  }
  if (roles.customer === undefined || (roles.date ?? roles.paymentDate) === undefined) {
    throw new CoreError("notAvailable", "ordersNeedCustomerAndDate");
  }
  const amounts = AMOUNT_ROLES.filter((role) => roles[role] !== undefined);
  if (amounts.length === 0) {
    throw new CoreError("notAvailable", "ordersNeedAmount");
  }
  amounts.slice(1).forEach((role) => delete roles[role]);
  const other =
    policies.refunds === "separate" ||
    policies.missingCustomer !== "exclude" ||
    policies.missingDate !== "exclude" ||
    policies.missingAmount !== "exclude" ||
    policies.zeroAmounts !== "keep" ||
    policies.duplicates !== "sameOrderAndProduct" ||
    policies.foldIdCase ||
    policies.excluded !== undefined;
  if (other) {
    throw needsRows("warehousePolicies");
  }
  return {
    table: table.sql,
    columns: table.columns.map(({ name }) => name),
    timed: new Set(table.columns.flatMap(({ name, hasTime }) => (hasTime ? [name] : []))),
    fractions: new Map(
      table.columns.flatMap(({ name, kind, fraction }) =>
        kind === "number" && fraction !== undefined ? [[name, fraction] as const] : [],
      ),
    ),
    roles,
  };
}

/** What a column has to hold for a role; any for texts. */
const KINDS: Readonly<Partial<Record<string, ColumnKind>>> = {
  date: "date",
  money: "number",
  number: "number",
  score: "number",
};

function statusWords(rows: readonly Row[], { statuses }: Policies): StatusWords {
  const words = rows.map(([word]) => String(word));
  return {
    meaning: new Map(words.map((word) => [word, statusMeaning(word, statuses)])),
    refund: new Map(words.map((word) => [word, refundWord(word)])),
  };
}

interface Counted {
  /** Some of the customers, and all whom answers have named. */
  readonly ids: () => readonly string[];
  readonly left: ReadonlyMap<string, number>;
  readonly asOf: number;
  readonly orderIds: Dataset["orderIds"];
  readonly hasRefundRows: boolean;
  readonly unknown: readonly string[];
}

/** All that is known of the rows but the rows: who asks for them is told why not. */
function datasetOf(
  { name, columns }: WarehouseTable,
  { mapping, policies, found }: ReadViewOptions,
  { ids, left, asOf, orderIds, hasRefundRows, unknown }: Counted,
): Dataset {
  const count = (reason: string) => left.get(reason) ?? 0;
  const excluded = EXCLUSION_REASONS.map((reason: ExclusionReason) => ({ reason, count: count(reason) }))
    .filter((one) => one.count > 0)
    .sort((a, b) => b.count - a.count);
  const used = count("");
  const amountBasis = AMOUNT_ROLES.find((role) => mapping[role] !== undefined)!;
  const nothing = new Int32Array(0);
  const issues = unknown.map((text): Issue => ({
    severity: "warning",
    key: "unknownStatus",
    detail: { text },
  }));
  const dataset: Omit<Dataset, "findings" | "leftOut" | "columns"> = {
    given: used + excluded.reduce((sum, one) => sum + one.count, 0),
    used,
    excluded,
    excludedRows: nothing,
    excludedReasons: new Uint8Array(0),
    extras: [],
    rows: nothing,
    parts: [],
    stored: name,
    mapping: Object.fromEntries(
      ROLES.flatMap((role) => (mapping[role] === undefined ? [] : [[role, mapping[role]]])),
    ),
    titles: columns.map((column) => column.name),
    refundRows: hasRefundRows ? new Uint8Array(0) : undefined,
    orderIds,
    amountBasis,
    dateBasis: mapping.paymentDate !== undefined ? "paymentDate" : "date",
    asOf,
    policies,
    found,
    coverage: [],
    issues,
  };
  return withoutRows(dataset, mapping, ids);
}

function withoutRows(
  dataset: Omit<Dataset, "findings" | "leftOut" | "columns">,
  mapping: ColumnMapping,
  ids: () => readonly string[],
): Dataset {
  const refuse = () => {
    throw needsRows("warehouseRows");
  };
  const roles = new Set<Role>([
    ...(Object.keys(mapping) as Role[]).filter((role) => mapping[role] !== undefined),
    "date",
    "amount",
  ]);
  const columns = Object.fromEntries(
    [...roles].map((role) => {
      const { kind } = roleRow(role);
      const own = kind === "date" ? "date" : KINDS[kind] === "number" ? "number" : "text";
      const data = Object.fromEntries(
        ["codes", "values", "days", "dictionary"].map((part) => [part, { get: refuse }]),
      );
      if (role === "customer") {
        // Answers that come later name more.
        data.dictionary = { get: () => ids() as never };
      }
      return [role, Object.defineProperties({ kind: own }, data)];
    }),
  ) as unknown as RoleColumns;
  return Object.defineProperties({ ...dataset, columns } as Dataset, {
    findings: { get: refuse },
    leftOut: { get: refuse },
  });
}
