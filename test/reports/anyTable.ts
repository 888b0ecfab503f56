import fc from "fast-check";
import type { Cell } from "../../src/core/cells/cell";

type Random = () => number;

/** Numbers of one seed, the same in every run. */
function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

const two = (number: number) => String(number).padStart(2, "0");

/** A day as people and platforms write it. */
const DATES: Readonly<Record<string, (serial: number) => Cell>> = {
  serial: (serial) => serial,
  time: (serial) => serial + 0.71,
  iso: (serial) => `2025-${two(1 + (serial % 12))}-${two(1 + (serial % 28))}`,
  chinese: (serial) => `2025年${1 + (serial % 12)}月${1 + (serial % 28)}日`,
  plain: (serial) => `2025${two(1 + (serial % 12))}${two(1 + (serial % 28))}`,
  ambiguous: (serial) => `${two(1 + (serial % 12))}/${two(1 + (serial % 11))}/2025`,
  dayFirst: (serial) => `${two(1 + (serial % 28))}/${two(1 + (serial % 12))}/2025`,
  withoutYear: (serial) => `${1 + (serial % 12)}月${1 + (serial % 28)}日`,
};

const AMOUNTS: Readonly<Record<string, (value: number) => Cell>> = {
  number: (value) => value,
  text: (value) => `¥${value.toFixed(2)}`,
  tenThousands: (value) => `${(value / 10_000).toFixed(2)}万`,
  brackets: (value) => `(${value})`,
  negative: (value) => -value,
  zero: () => 0,
  huge: (value) => value * 1e12,
  currencies: (value) => (Math.round(value) % 2 ? `$${value}` : `€${value}`),
};

const IDS: Readonly<Record<string, (index: number) => Cell>> = {
  text: (index) => `C${index}`,
  decimal: (index) => `${13_000 + index}.0`,
  number: (index) => 13_000 + index,
  phone: (index) => `138${String(10_000_000 + index * 7919)}`,
  masked: (index) => `138****${String(1000 + index)}`,
  rounded: (index) => 1_234_567_890_123_456 + index * 16,
  formula: (index) => `=HYPERLINK("http://x/${index}","+${index}")`,
  braces: (index) => `{} ${index}`,
};

const DIRT: readonly Cell[] = [
  null,
  "",
  "  ",
  "n/a",
  "-",
  "#N/A",
  "#DIV/0!",
  "=1+1",
  "@x",
  "合计",
  "Total",
  "1.2万",
  "2052-01-01",
  1e300,
  -1e300,
  0,
  0.5,
  2_958_465,
  true,
  "__proto__",
  "constructor",
  "\u00a0",
  "x".repeat(300),
];

interface Writing {
  readonly id: keyof typeof IDS;
  readonly date: keyof typeof DATES;
  readonly amount: keyof typeof AMOUNTS;
  readonly customers: number;
  readonly days: number;
}

type Maker = (random: Random, writing: Writing) => Cell;

const FIRST_DAY = 45_300;
const dayOf = (random: Random, { days }: Writing) => FIRST_DAY + Math.floor(random() * days);

const date: Maker = (random, writing) => DATES[writing.date]!(dayOf(random, writing));
const amount: Maker = (random, writing) =>
  AMOUNTS[writing.amount]!(Math.round(100 * Math.exp(8 * random())) / 100);
const one =
  (...words: readonly Cell[]): Maker =>
  (random) =>
    pick(random, words);

/** Titles in English and Chinese, and what stands under them. */
const COLUMNS: readonly (readonly [english: string, chinese: string, make: Maker])[] = [
  ["Customer ID", "客户编号", (random, { id, customers }) => IDS[id]!(Math.floor(random() * customers))],
  ["Order date", "下单日期", date],
  ["Amount", "实付金额", amount],
  ["Order ID", "订单编号", (random) => `O${Math.floor(random() * 500)}`],
  ["Status", "订单状态", one("Paid", "已完成", "Cancelled", "已退款", "待付款", "Odd", null)],
  ["Refund", "退款金额", one(0, 0, null, 5, 1e9, "(3)")],
  ["Quantity", "数量", one(1, 2, -1, 0, "3", null)],
  ["Product", "商品名称", one("杯", "Cup", "=cup", "合计", "constructor", null)],
  ["Category", "类目", one("A", "B", " a ", "{}", null)],
  ["Region", "地区", one("广东", "广东省", "North", "=North", null)],
  ["Registration date", "注册日期", date],
  ["Score", "满意度评分", one(1, 2, 3, 4, 5, 11, "非常满意", null)],
  ["Reason", "流失原因", one("Price", "价格", "=x", null)],
  ["Phone", "手机号", (random) => `139${Math.floor(1e7 + random() * 8e7)}`],
  ["Opening customers", "期初客户", one(0, 10, -1, null)],
  ["Closing customers", "期末客户", one(0, 12, 1e9, null)],
  ["Lost customers", "流失客户", one(0, 2, null)],
  ["Month", "月份", one("2025-01", "2025年2月", 45_717, "Q1")],
  ["Target", "目标值", one(0, 100, -5, "12%")],
  ["Share", "占比", one(0, 0.2, 1.4, "30%")],
];

/** Customer, date and amount: with them most reports are possible. */
const ORDERS = 3;

/**
 * A table as people have it: titles above it, two languages, columns missing, dates and amounts as texts, totals and blank
 * rows between, rows that stand there twice, cells that hold anything.
 */
export const anyTable: fc.Arbitrary<Cell[][]> = fc
  .record({
    seed: fc.nat(),
    rows: fc.constantFrom(0, 1, 2, 6, 30, 90),
    chinese: fc.boolean(),
    ordersOnly: fc.boolean(),
    without: fc.option(fc.nat({ max: ORDERS - 1 }), { nil: -1, freq: 5 }),
    titleRows: fc.constantFrom(0, 0, 1, 3),
    dirt: fc.constantFrom(0, 0, 0.02, 0.3),
    repeats: fc.constantFrom(0, 0, 0.2),
    totals: fc.constantFrom(0, 0, 0.1),
    id: fc.constantFrom("text", "text", ...Object.keys(IDS)),
    date: fc.constantFrom("serial", "serial", ...Object.keys(DATES)),
    amount: fc.constantFrom("number", "number", ...Object.keys(AMOUNTS)),
    customers: fc.constantFrom(1, 3, 12, 40, 1000),
    days: fc.constantFrom(1, 2, 40, 400, 1500),
  })
  .map(({ seed, rows, chinese, ordersOnly, without, titleRows, dirt, repeats, totals, ...writing }) => {
    const random = randomOf(seed);
    const columns = COLUMNS.filter((_, index) =>
      index === without ? false : index < ORDERS || random() < (ordersOnly && index > 11 ? 0 : 0.4),
    );
    const table: Cell[][] = Array.from({ length: titleRows }, (_, index) =>
      columns.map((__, column) => (index === 0 && column === 0 ? "订单明细 2025" : null)),
    );
    table.push(columns.map(([english, translated]) => (chinese ? translated : english)));
    for (let row = 0; row < rows; row++) {
      const cells = columns.map(([, , make]) => make(random, writing));
      table.push(cells.map((cell) => (random() < dirt ? pick(random, DIRT) : cell)));
      if (random() < repeats) {
        table.push(table.at(-1)!);
      }
      if (random() < totals) {
        table.push(columns.map((_, column) => (column === 0 ? pick(random, ["合计", "Total"]) : 123_456)));
        table.push(columns.map(() => null));
      }
    }
    return table;
  });
