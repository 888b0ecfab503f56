/** The command line's words, checked. A wrong one becomes a `UsageError`: one sentence, no stack. */
import { parseArgs } from "node:util";
import { parseFault, type Fault } from "../host/faults";

export class UsageError extends Error {}

export interface Request {
  readonly file?: string;
  /** Further files of the same table. */
  readonly moreFiles: readonly string[];
  readonly sheet?: string;
  /** Of a text file, where it is not to be found out. */
  readonly encoding?: string;
  readonly locale: string;
  readonly json: boolean;
  readonly list: boolean;
  readonly help: boolean;
  readonly formulas: readonly string[];
  readonly report?: ReportArguments;
  /** Later exports whose rows are added to the table. */
  readonly append: readonly string[];
  /** File of the secret of pseudonyms. */
  readonly salt?: string;
  /** What goes wrong between the add-in and Excel. */
  readonly faults: readonly Fault[];
  readonly out?: string;
  /** Folder for the tables of the reports as csv. */
  readonly export?: string;
  readonly warehouse?: WarehouseArguments;
}

/** A table of a ClickHouse server; the password comes from the environment. */
export interface WarehouseArguments {
  readonly url: string;
  readonly table: readonly string[];
  readonly user?: string;
}

export interface ReportArguments {
  /** One or more, or everything that the table allows. */
  readonly ids: "all" | "chosen" | readonly string[];
  readonly range?: string;
  /** Role → column letter, 1-based number or header. */
  readonly mapping: Readonly<Record<string, string>>;
  /** What the table is. */
  readonly kind?: string;
  /** Other tables: recognised, none, or sheets by kind. */
  readonly related: "auto" | "none" | Readonly<Record<string, string>>;
  readonly header?: boolean;
  readonly asOf?: string;
  readonly options: Readonly<Record<string, string>>;
  readonly policies: Readonly<Record<string, string>>;
  /** What words of the status column mean. */
  readonly statuses: Readonly<Record<string, string>>;
  readonly out?: string;
  /** Answers in place of the add-in's formulas in the saved file. */
  readonly asValues: boolean;
}

export const HELP = `Runs CRM Lens without Excel: formulas and reports over a file, through the real office.js.

  npm run -s headless -- FILE --formula '=CRM.NPS(B2:B500)' [--formula …] [--sheet NAME] [--json]
  npm run -s headless -- FILE --report ID [options] [--json]
  npm run -s headless -- --warehouse URL --table NAME [--database NAME] [--user NAME] --report ID [options] [--json]
  npm run -s headless -- --list [--json]

  FILE                 .xlsx, .csv or .txt (tabs, commas, semicolons or spaces), and .xls where it holds such a text, a
                       web page's tables or the XML of Excel 2003; it is loaded at A1. For --report also .parquet, .tsv,
                       .csv.gz, and .csv and .xlsx of more rows than open here: read beside the workbook, which only gets the
                       reports; sheets with the same titles are one table.
                       Several files with the same headers, such as the months of an export, are one table
  --encoding NAME      of a text file, such as Shift-JIS, Big5, GB18030, EUC-KR, Windows-1252 or UTF-16 (default: found
                       out, and told among the issues where the bytes do not prove it)
  --sheet NAME         sheet to use (default: of reports the one whose table suits them best, of formulas the first)
  --formula FORMULA    a formula to calculate; may be repeated
  --report ID[,ID…]    reports to make, in one go and one workbook, "all" that the table allows, or
                       "chosen" as the workbook remembers; --list names them
  --range A1:D500      cells to read (default: everything on the sheet), or the name of a table or a named range
  --map ROLE=COLUMN,…  columns by letter, number or header, such as customer=A,date=2,amount=Total; "order=" for none
  --kind KIND          what the table is, where its headers do not tell or tell wrong: orders, orderLines, customers,
                       surveys, tickets, interactions, comments, reasons, targets, deals, spending, subscriptions,
                       payments, payouts or aggregated. The answer says what it was taken for and why
  --related auto|none  other sheets of the workbook to join by customer: those that are recognised (default), or none
  --related KIND=SHEET,…  exactly these, such as surveys=Survey,tickets=Complaints; kinds: customers, surveys, tickets,
                       interactions, comments, reasons, targets, and more (more rows of the same table)
  --no-header          the first row is data
  --as-of YYYY-MM-DD   last day counted (default: the last date of the data)
  --option NAME=VALUE  an option of the report; may be repeated. Every report has customerIds=auto|mask|pseudonym|asIs
                       (how customers are named), smallest=5 (groups of fewer customers are hidden) and
                       owners=column|sheets|none (whose customer it is: a column, or also a sheet an owner)
  --append FILE        a later export of the same table: its rows are added on a sheet of their own, under the columns that the
                       table has, and counted with it; of an order in both, the file's version counts. Told: rows that are
                       new, changed and the same. May be repeated; with --report the reports are made afterwards
  --exclude ID,…       customers who never count: house accounts, wholesalers; told with their rows. May be repeated
  --by COLUMN          what reports that can be grouped go by: a role, or a column by its header, letter or number
  --reconcile MONTH=TOTAL,…  why another revenue of a month differs, such as 2024-03=12345.67: the report "reconciliation";
                       a cell or two columns of cells may be named: 2024-03=Finance!B4, or Finance!A2:B13
  --customer ID        the customer that the report "customer-card" shows; alone it asks for that report
  --warehouse URL      a ClickHouse server, https or on this machine: the report is made of its table or view --table,
                       where --map names columns (role=column); the password is CRM_LENS_WAREHOUSE_PASSWORD of the
                       environment. The database counts, its answers travel (docs/warehouse.md)
  --salt FILE          the secret of pseudonyms and of CRM.PSEUDONYM: 32 digits and letters from a to f; where there is
                       no such file it is made, with a new secret. Keep it away from the workbook
  --policy NAME=VALUE  how to treat unusual rows, such as refunds=drop, dateOrder=dmy, decimal=comma,
                       year=2025 or currency=EUR; may be repeated
  --fault FAULT        something that goes wrong while reports are made, for trying what then happens; may be repeated.
                       WHAT[@BATCH][:ACTION]: a code of Excel's such as GeneralException, lost (all is done, no answer
                       comes) or slow=MILLISECONDS; batches counted from 1 or "write"; an index, a share or a name of an
                       action: GeneralException@write:40%
  --status WORD=MEANING,…  what words of the status column mean: paid, unpaid, cancelled, refunded or partlyRefunded
  --locale LOCALE      en-US (default) or zh-CN
  --out FILE.xlsx      save the workbook with the report
  --export DIR         save each table of the reports as a csv file in this folder, for Power BI, R and others: one row of
                       headers, dates as 2025-12-31, plain numbers, UTF-8 with a byte order mark
  --values             save what the add-in's functions answered in place of their formulas, for readers without it
  --json               print JSON, and nothing else, on standard output
  --list               reports and functions
  --help               this text

Where nothing is said, what the workbook remembers from the task pane holds: columns, other tables, policies, options
and currency. Sheets with the same headers are counted together where that is safe, as in the task pane.
`;

export function parseArguments(argv: readonly string[]): Request {
  const { values, positionals } = parse(argv);
  const [file, ...others] = positionals;
  const formulas = values.formula ?? [];
  const report = withCard(withReconciliation(values.report, values.reconcile), values.customer);
  for (const formula of formulas) {
    if (!formula.startsWith("=") || formula.length < 2) {
      throw new UsageError(`A formula starts with "=", got "${formula}".`);
    }
  }
  const append = values.append ?? [];
  if (others.length > 0 && (report === undefined || append.length > 0 || formulas.length > 0)) {
    throw new UsageError(
      `Several files are one table for --report, and go without --append: got "${file}" and "${others[0]}".`,
    );
  }
  if (report === undefined) {
    const stray = (
      [
        "range",
        "map",
        "kind",
        "related",
        "as-of",
        "option",
        "by",
        "policy",
        "exclude",
        "status",
        "no-header",
        "fault",
        "export",
      ] as const
    ).find((name) => values[name] !== undefined);
    if (stray) {
      throw new UsageError(`--${stray} goes with --report.`);
    }
  } else if (formulas.length > 0) {
    throw new UsageError("--formula and --report are two calls.");
  }
  const asking = Boolean(values.help || values.list);
  const adds = append.length > 0;
  if (!asking && report === undefined && formulas.length === 0 && !adds) {
    throw new UsageError("Nothing to do: give --formula, --report, --append or --list. --help explains.");
  }
  if (adds && (formulas.length > 0 || file === undefined)) {
    throw new UsageError("--append needs a file to add to, and goes with --report or --out.");
  }
  if (values.out !== undefined && report === undefined && !adds) {
    throw new UsageError("--out goes with --report.");
  }
  if (!asking && report !== undefined && file === undefined && values.warehouse === undefined) {
    throw new UsageError("--report needs a file to read.");
  }
  if (values["as-of"] !== undefined && !isDate(values["as-of"])) {
    throw new UsageError(`--as-of wants a date such as 2025-06-30, got "${values["as-of"]}".`);
  }
  if (values.values && values.out === undefined) {
    throw new UsageError("--values goes with --out.");
  }
  if (values.out !== undefined && !/\.xlsx$/i.test(values.out)) {
    throw new UsageError(`--out writes .xlsx, got "${values.out}".`);
  }
  const options = pairs("--option", [
    ...(values.option ?? []),
    ...(values.by === undefined ? [] : [`by=${values.by}`]),
    ...(values.customer === undefined ? [] : [`customer=${values.customer}`]),
    ...(values.reconcile === undefined ? [] : [`totals=${values.reconcile.join(";")}`]),
  ]);
  if (options.customerIds === "pseudonym" && values.salt === undefined) {
    throw new UsageError("Pseudonyms need a secret: --salt FILE names its file, or where to make one.");
  }
  const locale = values.locale ?? "en-US";
  if (!["en-US", "zh-CN"].includes(locale)) {
    throw new UsageError(`--locale is en-US or zh-CN, got "${locale}".`);
  }
  return {
    file,
    moreFiles: others,
    sheet: values.sheet,
    encoding: values.encoding,
    locale,
    json: values.json ?? false,
    list: values.list ?? false,
    help: values.help ?? false,
    formulas,
    append,
    out: values.out,
    export: values.export,
    warehouse: warehouseOf(values),
    salt: values.salt,
    faults: (values.fault ?? []).map(faultOf),
    report:
      report === undefined
        ? undefined
        : {
            ids: reportIds(report),
            range: values.range,
            mapping: pairs(
              "--map",
              (values.map ?? []).flatMap((list) => splitPairs(list)),
              { mayBeEmpty: true },
            ),
            kind: values.kind,
            related: relatedTables(values.related ?? ["auto"]),
            header: values["no-header"] ? false : undefined,
            asOf: values["as-of"],
            options,
            policies: {
              ...pairs("--policy", values.policy ?? []),
              ...(values.exclude === undefined ? {} : { excluded: values.exclude.join(";") }),
            },
            statuses: pairs(
              "--status",
              (values.status ?? []).flatMap((list) => list.split(/,(?=[^,=]+=)/)),
            ),
            out: values.out,
            asValues: values.values ?? false,
          },
  };
}

type Values = ReturnType<typeof parse>["values"];

function warehouseOf({ warehouse, database, table, user, report }: Values): WarehouseArguments | undefined {
  if (warehouse === undefined) {
    return undefined;
  }
  if (table === undefined || report === undefined) {
    throw new UsageError("--warehouse goes with --table and --report.");
  }
  return { url: warehouse, user, table: database === undefined ? [table] : [database, table] };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        sheet: { type: "string" },
        encoding: { type: "string" },
        formula: { type: "string", multiple: true },
        report: { type: "string" },
        range: { type: "string" },
        map: { type: "string", multiple: true },
        kind: { type: "string" },
        related: { type: "string", multiple: true },
        "no-header": { type: "boolean" },
        "as-of": { type: "string" },
        option: { type: "string", multiple: true },
        by: { type: "string" },
        customer: { type: "string" },
        exclude: { type: "string", multiple: true },
        append: { type: "string", multiple: true },
        reconcile: { type: "string", multiple: true },
        policy: { type: "string", multiple: true },
        status: { type: "string", multiple: true },
        salt: { type: "string" },
        fault: { type: "string", multiple: true },
        locale: { type: "string" },
        out: { type: "string" },
        export: { type: "string" },
        warehouse: { type: "string" },
        database: { type: "string" },
        table: { type: "string" },
        user: { type: "string" },
        values: { type: "boolean" },
        json: { type: "boolean" },
        list: { type: "boolean" },
        help: { type: "boolean" },
      },
    });
  } catch (error) {
    const [sentence] = (error as Error).message.split(/\.\s|\n/);
    throw new UsageError(`${sentence}. --help lists the options.`);
  }
}

/** Totals to reconcile with ask for the report that explains the difference. */
function withReconciliation(report: string | undefined, totals: readonly string[] | undefined) {
  const id = "reconciliation";
  if (!totals || report?.split(",").some((one) => one.trim() === id)) {
    return report;
  }
  if (report === "all" || report === "chosen") {
    throw new UsageError(`--reconcile is a report of its own: name the others, or leave --report out.`);
  }
  return report === undefined ? id : `${report},${id}`;
}

/** A customer to be shown asks for the card, which "all" and "chosen" may hold. */
function withCard(report: string | undefined, customer: string | undefined) {
  return report ?? (customer === undefined ? undefined : "customer-card");
}

function faultOf(text: string): Fault {
  try {
    return parseFault(text);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function reportIds(given: string): ReportArguments["ids"] {
  const ids = given.split(",").map((id) => id.trim());
  if (ids.includes("")) {
    throw new UsageError(`--report wants ids with commas between them, got "${given}".`);
  }
  return given === "all" || given === "chosen" ? given : [...new Set(ids)];
}

const KINDS = ["customers", "surveys", "tickets", "interactions", "comments", "reasons", "targets", "more"];

/** Sheets of one kind are separated by commas as well: `more=Feb,Mar,tickets=Complaints`. */
function relatedTables(given: readonly string[]): ReportArguments["related"] {
  const [word] = given;
  if (given.length === 1 && (word === "auto" || word === "none")) {
    return word;
  }
  const tables = pairs(
    "--related",
    given.flatMap((list) => splitPairs(list)),
  );
  const unknown = Object.keys(tables).find((kind) => !KINDS.includes(kind));
  if (unknown !== undefined) {
    throw new UsageError(`--related has no kind "${unknown}". Kinds: ${KINDS.join(", ")}.`);
  }
  return tables;
}

/** `customer=A,date=B`: a comma only separates where a new `name=` follows, so that headers may hold commas. */
function splitPairs(list: string): string[] {
  return list.split(/,(?=\s*[\w-]+\s*=)/);
}

function pairs(
  option: string,
  entries: readonly string[],
  { mayBeEmpty = false } = {},
): Record<string, string> {
  const result: Record<string, string> = {};
  for (const entry of entries) {
    const at = entry.indexOf("=");
    const name = entry.slice(0, at).trim();
    const value = entry.slice(at + 1).trim();
    if (at < 1 || name === "" || (value === "" && !mayBeEmpty)) {
      throw new UsageError(`${option} wants name=value, got "${entry}".`);
    }
    if (name in result) {
      throw new UsageError(`${option} names "${name}" twice.`);
    }
    result[name] = value;
  }
  return result;
}

function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) {
    return false;
  }
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
