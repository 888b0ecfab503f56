/** From what somebody types to a report, by the pane's own way, of a server that answers as ClickHouse does. */
import { DEFAULT_POLICIES } from "../../../src/core/cells/policies";
import { buildReport } from "../../../src/app/buildReport";
import type { ReportOrder } from "../../../src/app/outside";
import { Cancelled } from "../../../src/app/reportErrors";
import { startReport } from "../../../src/app/reportJob";
import {
  openWarehouse,
  tableOf,
  type OpenTable,
  type WarehouseForm,
} from "../../../src/app/warehouse/openWarehouse";
import { looksAtRows } from "../../../src/app/warehouse/roles";
import type { Cell } from "../../../src/core/cells/cell";
import { guessRoles } from "../../../src/core/cells/guess/guessRoles";
import { HOW_COMPUTED } from "../../../src/reports/kit/howComputed";
import { REPORTS } from "../../../src/reports/registry";
import type { Report } from "../../../src/reports/report";
import { clickhouseFront, type Front, type FrontOptions } from "./clickhouseFront";
import { comparable } from "./comparable";
import { MARKED, markedRows, without, fillTable, ORDER_REPORTS, shopRows, TITLES } from "./shop";

const SECRET = "se cret/?&";
const rows = shopRows(300, { seed: 9 });
const titles = TITLES.filter((title) => title !== "refund");
const mapping = Object.fromEntries(titles.map((title, column) => [title, column]));
const SETTINGS = {
  header: true,
  mapping,
  policies: DEFAULT_POLICIES,
  options: {},
  locale: "en-US",
  version: "1",
} as const;

const fronts: Front[] = [];
afterEach(async () => {
  await Promise.all(fronts.splice(0).map((front) => front.close()));
});

/** A server with the shop's orders, under names of its own if need be. */
async function shop({
  table = "orders",
  rename = {},
  filled = rows,
  ...options
}: FrontOptions & {
  readonly table?: string;
  readonly rename?: Readonly<Record<string, string>>;
  readonly filled?: Cell[][];
} = {}): Promise<Front> {
  const front = await clickhouseFront({ password: SECRET, ...options });
  fronts.push(front);
  const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
  await front.connection.run("CREATE SCHEMA shop");
  await fillTable(front.connection, `shop.${quoted(table)}`, filled);
  for (const [title, name] of Object.entries(rename)) {
    await front.connection.run(
      `ALTER TABLE shop.${quoted(table)} RENAME COLUMN "${title}" TO ${quoted(name)}`,
    );
  }
  return front;
}

const formOf = (front: Front, own: Partial<WarehouseForm> = {}): WarehouseForm => ({
  url: front.url,
  database: "shop",
  table: "orders",
  user: "reader",
  password: SECRET,
  seconds: "300",
  ...own,
});

async function open(form: WarehouseForm) {
  const statements: string[] = [];
  const told: unknown[] = [];
  const opened = await openWarehouse(form, {
    onStatement: (sql) => statements.push(sql),
    onProgress: (progress) => told.push(progress),
  }).result;
  return { ...opened, statements, told };
}

const order = ({ head, outside }: OpenTable, reportId: string): ReportOrder => ({
  ...SETTINGS,
  reportId,
  sources: [head],
  outside,
});

const make = (table: OpenTable, reportId: string): Promise<Report> =>
  startReport(order(table, reportId), () => undefined).result;

/** What a report says of how it was computed. */
function howComputed({ sheets }: Report): string[] {
  return sheets
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "table" && block.id === HOW_COMPUTED ? block.rows : []))
    .map((row) => row.join(" "));
}

/** The same without what only a warehouse has to tell. */
function plain(report: Report): unknown {
  const sheets = report.sheets.map((sheet) => ({
    ...sheet,
    blocks: sheet.blocks.filter((block) => !(block.kind === "table" && block.id === HOW_COMPUTED)),
  }));
  return comparable({ ...report, sheets });
}

describe("a table of a warehouse in the pane", () => {
  it("shows its columns and a few of its values, and what was asked for them before it was asked", async () => {
    const table = await open(formOf(await shop()));
    expect(table.head.sheet).toBe("shop.orders");
    expect(table.head.cells[0]).toEqual(TITLES);
    expect(table.head.cells).toHaveLength(51);
    expect(table.outside.timeZone).toBe("Asia/Shanghai");
    expect(table.statements.map((sql) => sql.split(" ")[0])).toEqual(["DESCRIBE", "SELECT", "SELECT"]);
    expect(guessRoles(table.head.cells).mapping).toMatchObject({ customer: 0, date: 2, amount: 3 });
  });

  it("gives every report of orders as a sheet with the same rows does", async () => {
    const table = await open(formOf(await shop()));
    const sources = [{ sheet: "orders", row: 0, column: 0, cells: [TITLES, ...rows] }];
    for (const reportId of ORDER_REPORTS) {
      const sheet = buildReport({ ...SETTINGS, reportId, sources });
      expect([reportId, plain(await make(table, reportId))]).toEqual([reportId, plain(sheet)]);
    }
  });

  it.each(["0", "1"] as const)(
    "answers a user with readonly=%s as well, who changes nothing",
    async (readonly) => {
      const front = await shop({ readonly });
      const table = await open(formOf(front));
      const made = await make(table, "cohorts");
      expect(plain(made)).toEqual(plain(await make(await open(formOf(await shop())), "cohorts")));
      const settings = front.seen.slice(1).map(({ address }) => address.searchParams.get("readonly"));
      expect(new Set(settings)).toEqual(new Set(readonly === "0" ? ["2"] : [null]));
    },
  );

  it("may be a query, also one that ends with a remark", async () => {
    const front = await shop();
    const query = "SELECT * FROM shop.orders WHERE channel <> '`{' -- all but that\n;";
    const table = await open(formOf(front, { database: "", table: query }));
    expect(table.head.sheet).toBe("SELECT * FROM shop.orders WHERE channel <> '`{' -- all but …");
    const whole = await open(formOf(front, { database: "", table: "shop.orders" }));
    const [some, all] = [await make(table, "cohorts"), await make(whole, "cohorts")];
    const figures = (report: Report) =>
      JSON.stringify(plain(report)).replaceAll(table.head.sheet.replaceAll("shop.", ""), "orders");
    // A row without a channel is not another channel.
    expect(rows.some((row) => row[5] === null)).toBe(false);
    expect(JSON.parse(figures(some))).toEqual(JSON.parse(figures(all)));
  });

  it("says how its days are told and what was asked, each statement with the report that needed it first", async () => {
    const table = await open(formOf(await shop()));
    const before = table.statements.length;
    const lines = howComputed(await make(table, "overview"));
    expect(lines).toContain("Time zone of days Asia/Shanghai");
    const asked = table.statements.slice(before).filter((sql) => !sql.startsWith("CREATE"));
    expect(asked.length).toBeGreaterThan(3);
    asked.forEach((sql) => expect(lines.join("\n")).toContain(sql));
    const again = howComputed(await make(table, "overview"));
    expect(again.at(-1)).toMatch(/^Statements that the warehouse answered None/);
  });

  it("is counted anew when it is read again, and when the server has forgotten what it kept", async () => {
    const front = await shop();
    const table = await open(formOf(front));
    const given = (report: Report) => howComputed(report).find((line) => line.startsWith("Rows given"));
    const count = (number: number) => `Rows given ${new Intl.NumberFormat("en-US").format(number)}`;
    expect(given(await make(table, "cohorts"))).toBe(count(rows.length));
    await front.connection.run("INSERT INTO shop.orders SELECT * FROM shop.orders LIMIT 1");
    expect(given(await make(table, "cohorts"))).toBe(count(rows.length));
    const afresh = { ...table, outside: table.outside.afresh() };
    expect(given(await make(afresh, "cohorts"))).toBe(count(rows.length + 1));
    front.forgetSessions();
    expect(plain(await make(afresh, "profiles"))).toEqual(
      plain(await make(await open(formOf(front)), "profiles")),
    );
  });

  it("ends the statement that runs when it is cancelled, and goes on with the next report", async () => {
    const front = await shop();
    const table = await open(formOf(front));
    let held: (sql: string) => void = () => undefined;
    const holding = new Promise<string>((resolve) => (held = resolve));
    front.holds = (sql) => {
      const isIt = sql.includes("GROUP BY");
      if (isIt) {
        held(sql);
      }
      return isIt;
    };
    const job = startReport(order(table, "cohorts"), () => undefined);
    const sql = await holding;
    job.cancel();
    await expect(job.result).rejects.toBeInstanceOf(Cancelled);
    front.holds = () => false;
    const lines = howComputed(await make(table, "cohorts"));
    expect(lines.length).toBeGreaterThan(10);
    // What the cancelled one had answered is told by the one that stands on it.
    expect(lines.filter((line) => line.includes("WITH raw_rows")).length).toBeGreaterThan(0);
    const query = front.seen.find((one) => one.sql.startsWith(sql))!.address.searchParams.get("query_id");
    expect(front.killed).toEqual([query]);
  });

  it("tells how far a statement is, where the server does", async () => {
    const front = await shop();
    const table = await open(formOf(front));
    let stop: () => void = () => undefined;
    const told = new Promise<void>((resolve) => (stop = resolve));
    const opened = openWarehouse(formOf(front), {
      onStatement: () => undefined,
      onProgress: (progress) => {
        expect(progress).toEqual({ read: 3_000_000, of: 12_000_000 });
        stop();
      },
    });
    front.holds = (sql) => sql.startsWith("SELECT") && sql.includes("LIMIT 50");
    await told;
    opened.cancel();
    await expect(opened.result).rejects.toBeInstanceOf(Cancelled);
    expect(table.told).toEqual([]);
  });
});

describe("what may not happen", () => {
  /** Of the shop as it is, by report. */
  const usual = new Map<string, unknown>();
  beforeAll(async () => {
    const front = await shop();
    const table = await open(formOf(front));
    for (const reportId of ["segments", "products"]) {
      usual.set(reportId, tablesOf(await make(table, reportId)));
    }
  });

  it.each([`"; DROP TABLE shop.orders; --`, "a`b'c\\d", "{v0_:String}", "k0", "=HYPERLINK(1)"])(
    "a table, columns and values named %s change nothing",
    async (hostile) => {
      const filled = markedRows(rows, hostile);
      const rename = Object.fromEntries(MARKED.map((title) => [title, `${hostile}${title}`]));
      const front = await shop({ table: `${hostile}t`, rename, filled });
      const table = await open(formOf(front, { table: `${hostile}t` }));
      for (const [reportId, expected] of usual) {
        const tables = without(hostile, tablesOf(await make(table, reportId)));
        expect(tables).toEqual(JSON.parse(JSON.stringify(expected)));
      }
      const left = await front.connection.runAndReadAll(
        "SELECT count(*) FROM duckdb_tables() WHERE NOT temporary",
      );
      expect(Number(left.getRows()[0]![0])).toBe(1);
      const others = front.seen.filter(
        ({ sql }) => !/^(?:WITH|SELECT|DESCRIBE TABLE|CREATE TEMPORARY TABLE crm_lens_) ?/.test(sql),
      );
      expect(others).toEqual([]);
    },
  );

  it("the password is in no address, statement, table in use, report or refusal", async () => {
    const front = await shop();
    const table = await open(formOf(front));
    const made = await make(table, "segments");
    const refused = await open(formOf(front, { table: SECRET })).catch((error: unknown) => error);
    expect(refused).toMatchObject({ key: "warehouseNotThere" });
    const late = await open(formOf(front, { user: "nobody" })).catch((error: unknown) => error);
    expect(late).toMatchObject({ key: "warehouseLogin" });
    const all = [table, made, table.statements, late, front.seen.map(({ address, sql }) => [address, sql])];
    // A table that is named like it was typed as a name.
    const seen = all.map((one) => JSON.stringify(one)).filter((text) => !text.includes(`\`${SECRET}\``));
    [SECRET, encodeURIComponent(SECRET), "se+cret"].forEach((one) =>
      expect(seen.filter((text) => text.includes(one))).toEqual([]),
    );
    expect(front.seen.every(({ headers }) => headers["x-clickhouse-key"] === SECRET)).toBe(true);
  });

  it("reports that look at rows are told from the others beforehand, but for one that does where refunds may be of one line of an order", async () => {
    const table = await open(formOf(await shop()));
    const refused: string[] = [];
    for (const { id } of REPORTS) {
      const key = await make(table, id).then(
        () => "",
        (error: { readonly key?: string }) => error.key ?? "",
      );
      if (key === "warehouseRows") {
        refused.push(id);
      }
    }
    const told = REPORTS.filter(looksAtRows).map(({ id }) => id);
    expect(refused.filter((id) => !told.includes(id))).toEqual(["returns"]);
    expect(told.filter((id) => !refused.includes(id))).toEqual([]);
  });
});

describe("a table's name", () => {
  it.each([
    [{ database: "shop", table: " orders " }, ["shop", "orders"]],
    [{ database: "", table: "shop.orders" }, ["shop", "orders"]],
    [{ database: "shop", table: "2024.orders" }, ["shop", "2024.orders"]],
    [{ database: "", table: "orders" }, ["orders"]],
    [
      { database: "shop", table: "with a as (select 1) select * from a;" },
      { query: "with a as (select 1) select * from a" },
    ],
    [
      { database: "", table: "-- last year\n/* all */ (SELECT * FROM orders); -- paid\n" },
      { query: "-- last year\n/* all */ (SELECT * FROM orders)" },
    ],
    [
      { database: "", table: "SELECT * FROM orders WHERE note = '; -- none'" },
      { query: "SELECT * FROM orders WHERE note = '; -- none'" },
    ],
    [{ database: "", table: "selected" }, ["selected"]],
  ])("is read from %j", (form, table) => {
    expect(tableOf(form)).toEqual(table);
  });
});

/** Rows of all tables but that which tells how it was computed. */
function tablesOf({ sheets }: Report): unknown {
  return sheets.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "table" && block.id !== HOW_COMPUTED ? [block.rows] : [])),
  );
}
