import fc from "fast-check";
import type { Cell } from "../../../src/core/cells/cell";
import { guessRoles } from "../../../src/core/cells/guess/guessRoles";
import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { openFile } from "../../../src/workbench/files";
import { openedTextFile } from "../../../src/workbench/files/textFile";
import { encodeAs } from "../../support/encode";

/** Headers of a customer, a day and an amount, names of customers, and encodings that systems there write. */
const LANGUAGES = {
  Chinese: {
    titles: ["客户编号", "下单日期", "实付金额"],
    names: ["王小明", "李雷", "韩梅梅"],
    encodings: ["gb18030"],
  },
  "traditional Chinese": {
    titles: ["客戶編號", "訂單日期", "實付金額"],
    names: ["陳志明", "林淑惠", "張家豪"],
    encodings: ["big5"],
  },
  English: {
    titles: ["Customer ID", "Order date", "Amount paid"],
    names: ["Ann", "Bob", "Cyd"],
    encodings: [],
  },
  Japanese: {
    titles: ["会員ID", "注文日時", "お支払い合計"],
    names: ["佐藤花子", "鈴木一郎", "高橋さくら"],
    encodings: ["shift_jis", "euc-jp"],
  },
  Korean: {
    titles: ["회원번호", "주문일자", "결제금액"],
    names: ["김민준", "이서연", "박지훈"],
    encodings: ["euc-kr"],
  },
  German: {
    titles: ["Kundennummer", "Bestelldatum", "Gesamtbetrag"],
    names: ["Jürgen Weiß", "Käthe Möller", "Jörg Grün"],
    encodings: ["windows-1252"],
  },
  French: {
    titles: ["Numéro client", "Date de commande", "Montant payé"],
    names: ["Zoé Lefèvre", "Hélène Noël", "François Gérard"],
    encodings: ["windows-1252"],
  },
  Spanish: {
    titles: ["Número de cliente", "Fecha de pedido", "Importe total"],
    names: ["Íñigo Peña", "José Núñez", "Begoña León"],
    encodings: ["windows-1252"],
  },
  Italian: {
    titles: ["Codice cliente", "Data ordine", "Importo totale"],
    names: ["Niccolò Cantù", "Nicolò Forlì", "Anna Nardò"],
    encodings: ["windows-1252"],
  },
  Portuguese: {
    titles: ["Código do cliente", "Data do pedido", "Valor pago"],
    names: ["João Conceição", "Antônio Lourenço", "Inês Magalhães"],
    encodings: ["windows-1252"],
  },
  Dutch: {
    titles: ["Klantnummer", "Besteldatum", "Totaalbedrag"],
    names: ["Daniëlle", "André", "Zoë"],
    encodings: ["windows-1252"],
  },
} as const;

interface Convention {
  readonly group: string;
  readonly decimal: "." | ",";
  /** Groups of two digits above the first thousand. */
  readonly indian?: true;
  readonly digits?: string;
}

const CONVENTIONS: Readonly<Record<string, Convention>> = {
  "1234.56": { group: "", decimal: "." },
  "1234,56": { group: "", decimal: "," },
  "1,234.56": { group: ",", decimal: "." },
  "1.234,56": { group: ".", decimal: "," },
  "1 234,56": { group: " ", decimal: "," },
  "1 234.56": { group: " ", decimal: "." },
  "1 234,56 with a no-break space": { group: "\u00a0", decimal: "," },
  "1 234,56 with a narrow one": { group: "\u202f", decimal: "," },
  "1'234.56": { group: "'", decimal: "." },
  "1’234,56": { group: "’", decimal: "," },
  "12,34,567.89": { group: ",", decimal: ".", indian: true },
  "full width": { group: "，", decimal: ".", digits: "０１２３４５６７８９" },
  "Arabic-Indic": { group: "", decimal: ".", digits: "٠١٢٣٤٥٦٧٨٩" },
};

const CURRENCIES = [
  "",
  "€",
  "$",
  "R$",
  "£",
  "¥",
  "￥",
  "₩",
  "₹",
  "Rs.",
  "CHF",
  "kr",
  "zł",
  "USD",
  "EUR",
  "CNY",
  "JPY",
];

function written(cents: number, { group, decimal, indian, digits }: Convention, decimals: 0 | 2): string {
  const whole = String(Math.floor(Math.abs(cents) / 100));
  const parts = indian
    ? whole.replace(/(\d)(?=(?:\d\d)+\d$)/g, `$1${group}`)
    : whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  const text = decimals === 0 ? parts : `${parts}${decimal}${String(Math.abs(cents) % 100).padStart(2, "0")}`;
  return digits ? text.replace(/\d/g, (digit) => digits[Number(digit)]!) : text;
}

interface Money {
  readonly currency: string;
  readonly before: boolean;
  readonly apart: boolean;
  readonly negative: "-" | "()";
}

function withCurrency(text: string, cents: number, { currency, before, apart, negative }: Money): string {
  const space = apart || /[a-zA-Z.]$/.test(currency) ? " " : "";
  const signed =
    currency === "" ? text : before ? `${currency}${space}${text}` : `${text}${space}${currency}`;
  return cents >= 0 ? signed : negative === "-" ? `-${signed}` : `(${signed})`;
}

const money = fc.record({
  currency: fc.constantFrom(...CURRENCIES),
  before: fc.boolean(),
  apart: fc.boolean(),
  negative: fc.constantFrom("-" as const, "()" as const),
});

const order = (cents: fc.Arbitrary<number>) => fc.record({ customer: fc.nat(2), day: fc.nat(300), cents });

const isoOf = (day: number) => new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);
const quoted = (field: string) => (/[",;\t\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

/** Opened as a file, its columns guessed and its rows read: what each customer spent. */
async function spentIn(bytes: Uint8Array) {
  const workbook = await openFile(bytes, "orders.csv");
  const rows = workbook.book.sheets[workbook.book.sheetOrder[0]!]!.cellData as Record<
    number,
    Record<number, { v?: Cell }>
  >;
  const cells = Object.values(rows).map((row) => [0, 1, 2].map((column) => row[column]?.v ?? null));
  const { mapping } = guessRoles(cells);
  const told = openedTextFile(workbook);
  const file = { separator: told?.separator, encoding: told?.encoding, rivals: [], damaged: 0 };
  const dataset = readDataset({ sheet: "orders", row: 0, column: 0, cells, file }, mapping, {
    refunds: "net",
  });
  return { dataset, mapping, told, spent: spentOf(dataset) };
}

function spentOf({ columns: { customer, amount } }: ReturnType<typeof readDataset>): Record<string, number> {
  const sums: Record<string, number> = {};
  customer?.codes.forEach((code, row) => {
    const name = customer.dictionary[code]!;
    sums[name] = Math.round(((sums[name] ?? 0) + (amount?.values[row] ?? NaN)) * 100) / 100;
  });
  return sums;
}

function table(
  { titles, names }: { readonly titles: readonly string[]; readonly names: readonly string[] },
  orders: readonly { readonly customer: number; readonly day: number; readonly cents: number }[],
  amountOf: (cents: number) => string,
  separator: string,
): { readonly text: string; readonly spent: Record<string, number> } {
  const spent: Record<string, number> = {};
  for (const { customer, cents } of orders) {
    spent[names[customer]!] = Math.round((spent[names[customer]!] ?? 0) * 100 + cents) / 100;
  }
  const rows = orders.map(({ customer, day, cents }) => [names[customer]!, isoOf(day), amountOf(cents)]);
  return { text: [titles, ...rows].map((row) => row.map(quoted).join(separator)).join("\n"), spent };
}

const RUNS = 25;

describe("a table written in any convention, currency, language and encoding gives the same figures", () => {
  it.each(Object.entries(LANGUAGES))("%s", async (_, language) => {
    const encodings = ["utf-8", "utf-16le", ...language.encodings];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(CONVENTIONS)),
        money,
        fc.constantFrom(...encodings),
        fc.constantFrom(",", ";", "\t"),
        fc.array(order(fc.integer({ min: -50_000, max: 900_000_000 })), { minLength: 3, maxLength: 12 }),
        async (name, how, encoding, separator, orders) => {
          const { text, spent } = table(
            language,
            orders,
            (cents) => withCurrency(written(cents, CONVENTIONS[name]!, 2), cents, how),
            separator,
          );
          const bytes = encodeAs(encoding, text) ?? encodeAs("utf-8", text)!;
          const read = await spentIn(bytes);
          expect(read.mapping).toMatchObject({ customer: 0, date: 1, amount: 2 });
          expect(read.spent).toEqual(spent);
        },
      ),
      { seed: 3, numRuns: RUNS },
    );
  });
});

describe("whole amounts, of which a group could be decimals", () => {
  it.each(Object.entries(CONVENTIONS))("give the same figures or are told: %s", async (_, convention) => {
    await fc.assert(
      fc.asyncProperty(
        money,
        fc.constantFrom(",", ";"),
        fc.array(order(fc.integer({ min: 1, max: 9_000_000 }).map((whole) => whole * 100)), {
          minLength: 1,
          maxLength: 6,
        }),
        async (how, separator, orders) => {
          const { text, spent } = table(
            LANGUAGES.English,
            orders,
            (cents) => withCurrency(written(cents, convention, 0), cents, how),
            separator,
          );
          const { dataset, spent: read } = await spentIn(encodeAs("utf-8", text)!);
          const told = dataset.findings.some(({ key }) => /^decimal(?!Comma)/.test(key));
          if (!told) {
            expect(read).toEqual(spent);
          }
        },
      ),
      { seed: 5, numRuns: 4 * RUNS },
    );
  });

  it("are told where nothing but a group is there", async () => {
    const text = "Customer ID,Order date,Amount paid\nAnn,2025-01-02,1.234\nBob,2025-01-03,5.678\n";
    const { dataset } = await spentIn(encodeAs("utf-8", text)!);
    expect(dataset.findings.map(({ key }) => key)).toContain("decimalUnknown");
  });
});
