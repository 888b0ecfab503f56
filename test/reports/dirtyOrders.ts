import { seededRandom, type Random } from "../../src/core/statistics/random";

/** Order lines as a till, a shop and a tired colleague would leave them. */
export type DirtyRow = [customer: string, order: string, day: number | "", amount: number | string];

export const HEADER = ["Customer ID", "Order ID", "Order date", "Amount"];
/** 1 January to 19 July 2025. */
const FIRST = 45658;
export const LAST = FIRST + 199;

const KINDS = [
  "own ids",
  "ids over midnight",
  "ids shared by customers",
  "ids again every day",
  "no ids",
] as const;
export type Kind = (typeof KINDS)[number];

/** Refunds of whole orders and of parts, by id and without, later and never bought; blank and unreadable cells. */
export function dirtyOrders(seed: number): { readonly kind: Kind; readonly rows: DirtyRow[] } {
  const random = seededRandom(seed);
  const below = (n: number) => Math.floor(random() * n);
  const kind = KINDS[seed % KINDS.length]!;
  const rows: DirtyRow[] = [];
  const count = 8 + below(30);
  for (let i = 0; i < count; i++) {
    const customer = `c${below(9)}`;
    const day = FIRST + below(190);
    const id = idOf(kind, i, below);
    const lines = kind === "no ids" ? 1 : 1 + below(3);
    let price = 0;
    for (let line = 0; line < lines; line++) {
      const cents = 100 + below(90_000);
      price += cents;
      const late = kind === "ids over midnight" && line === lines - 1 ? below(2) : 0;
      rows.push([customer, id, day + late, cents / 100]);
    }
    refund(rows, { customer, id, day, price }, random, below);
  }
  for (let i = below(4); i > 0; i--) {
    const [customer, id, day, amount] = rows[below(rows.length)]!;
    const broken = below(3);
    // Under an id of its own, so that no other line fills what is blank.
    rows.push([
      broken === 0 ? "" : customer,
      id === "" ? "" : `x${i}`,
      broken === 1 ? "" : day,
      broken === 2 ? "n/a" : amount,
    ]);
  }
  rows.push(["sure", "sure", FIRST + 30, 12.34]);
  return { kind, rows: shuffled(rows, below) };
}

function idOf(kind: Kind, i: number, below: (n: number) => number): string {
  switch (kind) {
    case "own ids":
    case "ids over midnight":
      return `o${i}`;
    case "ids shared by customers":
      return `s${below(12)}`;
    case "ids again every day":
      return String(1 + below(4));
    case "no ids":
      return "";
  }
}

function refund(
  rows: DirtyRow[],
  { customer, id, day, price }: { customer: string; id: string; day: number; price: number },
  random: Random,
  below: (n: number) => number,
): void {
  const how = random();
  const later = Math.min(LAST, day + below(40));
  const withId = random() < 0.6 ? id : "";
  if (how < 0.12) {
    rows.push([customer, withId, later, -price / 100]);
  } else if (how < 0.2) {
    rows.push([customer, withId, later, -Math.ceil(price / 3) / 100]);
  } else if (how < 0.24) {
    // In two halves, or more than was paid.
    rows.push(
      [customer, id, later, -Math.floor(price / 2) / 100],
      [customer, id, later, -Math.ceil((price + 1000) / 2) / 100],
    );
  } else if (how < 0.27) {
    rows.push([`r${below(3)}`, "", day, -5.55]);
  }
}

function shuffled<T>(rows: readonly T[], below: (n: number) => number): T[] {
  const mixed = [...rows];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = below(i + 1);
    [mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!];
  }
  return mixed;
}
