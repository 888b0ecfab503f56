import { aboutNames } from "../../../src/reports/actionPlan/rules";
import { textsFor } from "../../../src/locales";
import { drawExponential, drawGamma, seededRandom } from "../../../src/core/statistics/random";
import type { EarlierSheets } from "../../../src/reports/definition";
import type { Report, Value } from "../../../src/reports/report";
import { reportFrom, rowsOf, sheetsOf } from "../reportFrom";

const FIRST = 45000;
const SINCE = 45500;
type Order = [string, number, number];

/** Customers who buy at rates of their own and leave at random; nobody does anything about them. */
const orders: Order[] = (() => {
  const random = seededRandom(11);
  return Array.from({ length: 300 }, (_, i): Order[] => {
    const rate = drawGamma(random, 1.2, 40);
    const left = FIRST + drawExponential(random, 1 / 500);
    const own: Order[] = [];
    for (
      let day = FIRST + 300 * random();
      day < Math.min(left, SINCE + 100);
      day += drawExponential(random, rate)
    ) {
      own.push([`C${i + 1}`, Math.floor(day), 5 + Math.floor(40 * random())]);
    }
    return own;
  }).flat();
})();

function make(asOf: number, earlier?: EarlierSheets, options = {}): Report {
  return reportFrom({
    report: "action-plan",
    cells: [["Customer ID", "Order Date", "Amount"], ...orders.filter(([, day]) => day <= asOf)],
    asOf,
    options,
    ...(earlier ? { earlier } : {}),
  });
}

const planRow = (report: Report, key: string) => rowsOf(report, "plan").find((row) => row.key === key)!;
const daysOf = new Map<Value | undefined, number[]>();
orders.forEach(([who, day]) => daysOf.set(who, [...(daysOf.get(who) ?? []), day]));
const share = (ids: readonly (Value | undefined)[], from: number, to: number) =>
  ids.filter((id) => daysOf.get(id)?.some((day) => day >= from && day <= to)).length / ids.length;
const NAMES = aboutNames(textsFor("en-US")) as Readonly<Record<string, string>>;
const namedFor = (report: Report, key: string) =>
  rowsOf(report, "followed").filter(({ finding, since }) => finding === NAMES[key] && since === SINCE);

describe("the progress of an action", () => {
  const first = make(SINCE);
  const later = make(SINCE + 20, sheetsOf(first));
  const over = make(SINCE + 90, sheetsOf(later));

  it("begins with nothing but the baseline, of those who met the rule one window earlier", () => {
    const row = planRow(first, "once");
    expect([row.current, row.compared, row.progress]).toEqual([null, null, null]);
    const before = new Map<string, Set<number>>();
    for (const [who, day] of orders.filter(([, day]) => day <= SINCE - 45)) {
      before.set(who, (before.get(who) ?? new Set()).add(day));
    }
    const once = [...before].filter(([, days]) => days.size === 1).map(([who]) => who);
    expect(Number(row.baseline)).toBeCloseTo(share(once, SINCE - 44, SINCE), 12);
    expect(Number(row.target)).toBeCloseTo(Number(row.baseline) + 0.05, 12);
  });

  it("is what the customers named then did since, wherever they are now, beside the others in as many days", () => {
    const named = namedFor(first, "once").map(({ customer }) => customer);
    expect(named.length).toBeGreaterThan(20);
    const row = planRow(later, "once");
    expect(Number(row.current)).toBeCloseTo(share(named, SINCE + 1, SINCE + 20), 12);
    expect(Number(row.progress)).toBeCloseTo(
      ((Number(row.current) - Number(row.compared)) / (Number(row.target) - Number(row.baseline))) *
        (45 / 20),
      9,
    );
    expect(row.baseline).toBe(planRow(first, "once").baseline);
    expect(row.basis).toContain(`${named.length} customers named`);
    expect(row.basis).toContain("20 of 45 days");
  });

  it("stops with its window instead of growing by itself", () => {
    const named = namedFor(first, "once").map(({ customer }) => customer);
    const row = planRow(over, "once");
    expect(Number(row.current)).toBeCloseTo(share(named, SINCE + 1, SINCE + 45), 12);
    expect(namedFor(over, "once").map(({ customer }) => customer)).toEqual(named);
    expect(planRow(make(SINCE + 99, sheetsOf(over)), "once").progress).toBe(row.progress);
  });

  it("is near nothing where nobody did anything, also for customers chosen because they were low", () => {
    const told = rowsOf(over, "plan")
      .filter((row) => typeof row.current === "number" && String(row.kpi).startsWith("Share of"))
      .map((row) => ({ gap: Number(row.current) - Number(row.compared), n: parseInt(String(row.basis)) }));
    expect(told.length).toBeGreaterThanOrEqual(5);
    const all = told.reduce((sum, { n }) => sum + n, 0);
    expect(Math.abs(told.reduce((sum, { gap, n }) => sum + gap * n, 0) / all)).toBeLessThan(0.06);
  });
});

describe("customers held out", () => {
  const first = make(SINCE, undefined, { holdOut: true });
  const held = rowsOf(first, "contacts").filter(({ heldOut }) => heldOut !== null);

  it("are about one in ten, drawn the same every time, and offered nothing", () => {
    const all = rowsOf(first, "contacts");
    expect(held.length / all.length).toBeGreaterThan(0.06);
    expect(held.length / all.length).toBeLessThan(0.14);
    expect(rowsOf(make(SINCE, undefined, { holdOut: true }), "contacts")).toEqual(all);
    expect(held.map(({ offer }) => offer)).toEqual(held.map(() => null));
    expect(held[0]!.heldOut).toBe("Do not contact: held out to compare with");
  });

  it("are nobody where it was not asked for, and stay who they are", () => {
    expect(Object.keys(rowsOf(make(SINCE), "contacts")[0]!)).not.toContain("heldOut");
    const later = make(SINCE + 20, sheetsOf(first));
    const still = rowsOf(later, "followed").filter(({ heldOut }) => heldOut !== null);
    expect([...new Set(still.map(({ customer }) => customer))].sort()).toEqual(
      held.map(({ customer }) => customer).sort(),
    );
    // Asked for later, it holds out nobody who may have been contacted.
    const late = make(SINCE + 20, sheetsOf(make(SINCE)), { holdOut: true });
    expect(namedFor(late, "once").filter(({ heldOut }) => heldOut !== null)).toEqual([]);
  });

  it("are compared with where they are ten or more", () => {
    const later = make(SINCE + 30, sheetsOf(first), { holdOut: true });
    const named = namedFor(first, "once");
    const [out, asked] = [true, false].map((wanted) =>
      named.filter(({ heldOut }) => (heldOut !== null) === wanted).map(({ customer }) => customer),
    );
    const row = planRow(later, "once");
    expect(Number(row.current)).toBeCloseTo(share(asked!, SINCE + 1, SINCE + 30), 12);
    const compared = out!.length >= 10 ? share(out!, SINCE + 1, SINCE + 30) : undefined;
    if (compared !== undefined) {
      expect(Number(row.compared)).toBeCloseTo(compared, 12);
    }
    expect(String(row.basis).includes("held out")).toBe(out!.length >= 10);
  });
});

describe("the sheet of customers followed", () => {
  it("names findings in words, and is read again in the other language", () => {
    const first = make(SINCE);
    const english = rowsOf(first, "followed");
    expect(english.map(({ finding }) => String(finding)).filter((name) => /@|once/.test(name))).toEqual([]);
    const chinese = reportFrom({
      report: "action-plan",
      cells: [["Customer ID", "Order Date", "Amount"], ...orders.filter(([, day]) => day <= SINCE + 20)],
      asOf: SINCE + 20,
      earlier: sheetsOf(first),
      locale: "zh-CN",
    });
    const once = aboutNames(textsFor("zh-CN")).once;
    const kept = rowsOf(chinese, "followed").filter(
      ({ finding, since }) => finding === once && since === SINCE,
    );
    expect(kept.map(({ customer }) => customer)).toEqual(
      namedFor(first, "once").map(({ customer }) => customer),
    );
  });

  it("gives back no group that is hidden elsewhere", () => {
    const sizes = new Map<Value | undefined, number>();
    rowsOf(make(SINCE), "followed").forEach(({ finding }) =>
      sizes.set(finding, (sizes.get(finding) ?? 0) + 1),
    );
    const smallest = Math.max(...sizes.values());
    const shown = rowsOf(make(SINCE, undefined, { smallest }), "followed");
    const small = [...sizes].filter(([, size]) => size < smallest).map(([finding]) => finding);
    expect(small.length).toBeGreaterThan(0);
    expect(shown.filter(({ finding }) => small.includes(finding))).toEqual([]);
  });
});
