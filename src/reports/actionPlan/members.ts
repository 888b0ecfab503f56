import type { CustomerSummary } from "../../core/ledger/summary";
import type { DayRange } from "../../core/ledger/figures";
import { RISKS, STATUSES, type Status } from "../../core/segments/status";
import { valueTiers, VALUE_TIERS } from "../../core/segments/valueTiers";
import type { Facts } from "./facts";
import type { SurveyItem } from "../kit/groups/satisfaction";
import { valuableFrom } from "./listening";
import type { About } from "./rules";
import { boughtSince } from "./selling";

/** A finding whose customers are followed. */
export interface Named {
  /** Of its row: `once.2`, `complaint: late`. */
  readonly key: string;
  readonly about: About;
  /** Days until it is due. */
  readonly days: number;
}

/** Shorter windows hold hardly any purchase. */
const SHORTEST = 30;

export const windowOf = (days: number) => Math.max(SHORTEST, days);

/** The complaint or the item that a row is about, as its key has it. */
export function subjectOf({ key }: Pick<Named, "key">): string {
  return key.includes(": ") ? key.slice(key.indexOf(": ") + 2) : "";
}

/** What was known at the end of a day; rows are those of today's customers. */
interface Moment {
  readonly customers: CustomerSummary;
  readonly status: Uint8Array;
  readonly risk?: Uint8Array;
  /** Row of today's customers; −1 for who has nothing but refunded orders now. */
  readonly today: Int32Array;
}

/** Who meets the rule of a finding at the end of a day, as rows of today's customers; everybody for what is not about some. */
export function membersAt(facts: Facts, named: Named, day: number): number[] {
  const moment = momentOf(facts, day);
  const isOne = ruleAt(facts, named, moment, day);
  const rows: number[] = [];
  for (let row = 0; row < moment.customers.count; row++) {
    if (moment.today[row]! >= 0 && isOne(row)) {
      rows.push(moment.today[row]!);
    }
  }
  return rows;
}

const moments = new WeakMap<CustomerSummary, Map<number, Moment>>();

function momentOf({ book, customers, standing }: Facts, day: number): Moment {
  const known = moments.get(customers) ?? new Map<number, Moment>();
  moments.set(customers, known);
  const moment = known.get(day) ?? make();
  known.set(day, moment);
  return moment;

  function make(): Moment {
    if (day === customers.asOf) {
      return { customers, ...standing, today: Int32Array.from(customers.ids.keys()) };
    }
    const then = book.customers({ asOf: day });
    const rowOf = rowsById(customers);
    const today = Int32Array.from(then.ids, (id) => rowOf.get(id) ?? -1);
    const { status, risk } =
      then.count > 0 ? standing.at(then) : { status: new Uint8Array(), risk: undefined };
    return { customers: then, status, ...(risk ? { risk } : {}), today };
  }
}

const rowsOf = new WeakMap<CustomerSummary, ReadonlyMap<string, number>>();

function rowsById(customers: CustomerSummary): ReadonlyMap<string, number> {
  const known = rowsOf.get(customers) ?? new Map(customers.ids.map((id, row) => [id, row]));
  rowsOf.set(customers, known);
  return known;
}

function ruleAt(facts: Facts, named: Named, moment: Moment, day: number): (row: number) => boolean {
  const { customers, status, risk, today } = moment;
  const { about } = named;
  switch (about) {
    case "everybody":
      return () => true;
    case "retention": {
      const { days } = facts.standing;
      return (row) => !(customers.daysSinceLast[row]! > days);
    }
    case "complaint": {
      const counts = complaintsIn(facts, subjectOf(named), { from: day - YEAR + 1, to: day });
      return (row) => counts[today[row]!]! > 0;
    }
    case "driver":
    case "weakest": {
      const levels = lastLevels(facts, subjectOf(named), day);
      return (row) => levels[today[row]!]! <= DISPLEASED;
    }
    case "detractors": {
      const detractors = facts.listening.detractors?.(day);
      const from = valuableFrom(customers.total);
      return (row) => detractors?.[today[row]!] === 1 && customers.total[row]! >= from;
    }
    case "slaMissed": {
      const missed = facts.listening.missed?.at(day);
      return (row) => missed?.[today[row]!] === 1;
    }
    case "cart":
    case "drop": {
      const stopped = facts.selling[about === "cart" ? "carts" : "drop"]?.at(day);
      return (row) => {
        const time = stopped?.[today[row]!] ?? NaN;
        return !Number.isNaN(time) && !boughtSince(time, customers.last[row]!);
      };
    }
    case "leaving": {
      const only = facts.selling.leaving?.only(subjectOf(named), customers, today);
      return (row) => only?.[today[row]!] === 1;
    }
    case "returning":
    case "staleDeals": {
      const found = facts.selling[about === "returning" ? "returning" : "stale"]?.at(day);
      return (row) => found?.[today[row]!] === 1;
    }
    case "unpaid": {
      const channel = subjectOf(named);
      const found = channel === "" ? undefined : facts.selling.unpaid?.of(channel);
      return (row) => channel === "" || found?.[today[row]!] === 1;
    }
    case "once":
      return (row) => customers.purchaseDays[row] === 1;
    case "highRisk":
      return (row) => risk !== undefined && RISKS[risk[row]!] === "high";
    case "sleeping": {
      const usual = facts.standing.gaps?.usualGap;
      return (row) => customers.daysSinceLast[row]! >= facts.overdue * (usual?.[today[row]!] ?? Infinity);
    }
    case "notContacted": {
      const { tiers } = customers.count > 0 ? valueTiers(customers) : { tiers: new Uint8Array() };
      const last = facts.contactsUpTo?.(day);
      return (row) =>
        VALUE_TIERS[tiers[row]!] === "high" &&
        last !== undefined &&
        !(day - last[today[row]!]! < facts.contactDays);
    }
    default: {
      const index = STATUSES.indexOf(about satisfies Status);
      return (row) => status[row] === index;
    }
  }
}

/** Who complained longer ago complains no more. */
const YEAR = 365;

/** Who is not beyond the middle of a scale is not pleased. */
const DISPLEASED = 0.5;

/** Complaints of each customer about something, in some days. */
export function complaintsIn({ complaints, customers }: Facts, about: string, range: DayRange): Int32Array {
  const counts = new Int32Array(customers.count);
  for (const { customer, day, keys } of complaints ?? []) {
    if (day >= range.from && day <= range.to && keys.includes(about)) {
      counts[customer]!++;
    }
  }
  return counts;
}

export function itemOf({ items }: Pick<Facts, "items">, title: string): SurveyItem | undefined {
  return items.find((item) => item.title === title);
}

/** Each customer's last answer to an item up to a day, from 0 to 1 on its scale; NaN without one. */
function lastLevels(facts: Facts, title: string, day: number): Float64Array {
  const levels = new Float64Array(facts.customers.count).fill(NaN);
  const item = itemOf(facts, title);
  if (!item?.days) {
    return levels;
  }
  const { scale, scores, days, customerOf } = item;
  const last = new Float64Array(levels.length).fill(-Infinity);
  scores.forEach((score, row) => {
    const customer = customerOf[row]!;
    if (
      customer >= 0 &&
      score >= scale.min &&
      score <= scale.max &&
      days[row]! <= day &&
      days[row]! >= last[customer]!
    ) {
      last[customer] = days[row]!;
      levels[customer] = (score - scale.min) / (scale.max - scale.min);
    }
  });
  return levels;
}
