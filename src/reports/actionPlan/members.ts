import type { CustomerSummary } from "../../core/ledger/summary";
import { RISKS, STATUSES, type Status } from "../../core/segments/status";
import { valueTiers, VALUE_TIERS } from "../../core/segments/valueTiers";
import type { Facts } from "./facts";
import type { About } from "./rules";

/** What was known at the end of a day; rows are those of today's customers. */
interface Moment {
  readonly customers: CustomerSummary;
  readonly status: Uint8Array;
  readonly risk?: Uint8Array;
  /** Row of today's customers; −1 for who has nothing but refunded orders now. */
  readonly today: Int32Array;
}

/** Who meets the rule of a finding at the end of a day, as rows of today's customers; everybody for what is not about some. */
export function membersAt(facts: Facts, about: About, day: number): number[] {
  const moment = momentOf(facts, day);
  const isOne = ruleAt(facts, about, moment, day);
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
    const rowOf = new Map(customers.ids.map((id, row) => [id, row]));
    const today = Int32Array.from(then.ids, (id) => rowOf.get(id) ?? -1);
    const { status, risk } =
      then.count > 0 ? standing.at(then) : { status: new Uint8Array(), risk: undefined };
    return { customers: then, status, ...(risk ? { risk } : {}), today };
  }
}

function ruleAt(facts: Facts, about: About, moment: Moment, day: number): (row: number) => boolean {
  const { customers, status, risk, today } = moment;
  switch (about) {
    case "everybody":
    case "retention":
    case "complaint":
    case "weakest":
      return () => true;
    case "once":
      return (row) => customers.purchaseDays[row] === 1;
    case "highRisk":
      return (row) => risk !== undefined && RISKS[risk[row]!] === "high";
    case "sleeping": {
      const usual = facts.standing.gaps ?? [];
      return (row) =>
        customers.daysSinceLast[row]! >= facts.overdue * (usual[today[row]!]?.usualGap ?? Infinity);
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
