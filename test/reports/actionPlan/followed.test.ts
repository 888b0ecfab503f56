import { guessRoles } from "../../../src/core/cells/guess/guessRoles";
import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { actionPlan } from "../../../src/reports/actionPlan/actionPlan";
import { aboutNames } from "../../../src/reports/actionPlan/rules";
import { textsFor } from "../../../src/locales";
import { drawExponential, drawGamma, seededRandom } from "../../../src/core/statistics/random";
import type { EarlierSheets } from "../../../src/reports/definition";
import type { Report, Value } from "../../../src/reports/report";
import { reportFrom, rowsOf, sheetsOf } from "../reportFrom";
import { reportInput } from "../reportInput";

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

describe("what the customers named complain of and how they score", () => {
  const random = seededRandom(5);
  const ids = [...new Set(orders.map(([id]) => id))];
  const tickets = Array.from({ length: 900 }, (_, i): [string, string, number, string] => [
    `t${i}`,
    ids[Math.floor(random() * random() * ids.length)]!,
    Math.floor(FIRST + 600 * random()),
    random() < 0.6 ? "late" : "broken",
  ]);
  const answers = Array.from({ length: 1500 }, (_, i): [string, number, number, number] => [
    ids[i % ids.length]!,
    Math.floor(FIRST + 600 * random()),
    4 + Math.floor(2 * random()),
    1 + Math.floor(5 * random()),
  ]);
  const table = (sheet: string, cells: (string | number)[][]) => {
    const source = { sheet, row: 0, column: 0, cells };
    const { mapping, scoreColumns } = guessRoles(cells);
    return readDataset(source, mapping, {}, { asOf: SINCE + 100, records: [], extras: scoreColumns });
  };
  const planAt = (asOf: number, earlier?: EarlierSheets) => {
    const upTo = <T extends readonly unknown[]>(rows: readonly T[], day: (row: T) => number) =>
      rows.filter((row) => day(row) <= asOf).map((row) => [...row] as (string | number)[]);
    const cells = [["Customer ID", "Order Date", "Amount"], ...upTo(orders, ([, day]) => day)];
    const source = { sheet: "Orders", row: 0, column: 0, cells };
    const related = {
      tickets: table("Tickets", [
        ["Ticket ID", "Customer ID", "Opened", "Reason"],
        ...upTo(tickets, ([, , day]) => day),
      ]),
      surveys: table("Survey", [
        ["Customer ID", "Survey date", "Overall satisfaction (1-5)", "Delivery satisfaction (1-5)"],
        ...upTo(answers, ([, day]) => day),
      ]),
    };
    const options = Object.fromEntries(actionPlan.options.map((option) => [option.name, option.default]));
    const dataset = readDataset(source, guessRoles(cells).mapping, {}, { asOf });
    return actionPlan.build(
      reportInput({
        dataset,
        related,
        options,
        texts: textsFor("en-US"),
        version: "1.0.0",
        ...(earlier ? { earlier } : {}),
      }),
    );
  };
  const first = planAt(SINCE);
  const later = planAt(SINCE + 20, sheetsOf(first));
  const rowAbout = (report: Report, about: string) =>
    rowsOf(report, "plan").find(({ key }) => String(key).startsWith(`${about}: `))!;
  const known = new Set(orders.filter(([, day]) => day <= SINCE - 30).map(([id]) => id));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

  it("is counted over windows of equal length, not since ever", () => {
    const row = rowAbout(first, "complaint");
    expect(row.key).toBe("complaint: late");
    const late = tickets.filter(([, , , reason]) => reason === "late");
    const complained = (day: number) =>
      ids.filter((id) => late.some(([, who, on]) => who === id && on <= day && on > day - 365));
    const each = (named: readonly string[], from: number, to: number) =>
      mean(named.map((id) => late.filter(([, who, on]) => who === id && on >= from && on <= to).length));
    const earlier = complained(SINCE - 30).filter((id) => known.has(id));
    expect(Number(row.baseline)).toBeCloseTo(each(earlier, SINCE - 29, SINCE), 12);
    expect(Number(row.target)).toBeCloseTo(0.95 * Number(row.baseline), 12);
    const bought = new Set(orders.filter(([, day]) => day <= SINCE).map(([id]) => id));
    const named = complained(SINCE).filter((id) => bought.has(id));
    const now = rowAbout(later, "complaint");
    expect(Number(now.current)).toBeCloseTo(each(named, SINCE + 1, SINCE + 20), 12);
    expect(Number(now.compared)).toBeCloseTo(each(earlier, SINCE - 29, SINCE - 10), 12);
    expect(now.basis).toContain(`${named.length} customers named against ${earlier.length}`);
  });

  it("is the mean of what those who were not pleased answer in the window", () => {
    const row = rowAbout(later, "weakest");
    expect(row.key).toBe("weakest: Delivery satisfaction (1-5)");
    const bought = new Set(orders.filter(([, day]) => day <= SINCE).map(([id]) => id));
    const last = new Map<string, readonly [number, number]>();
    for (const [who, on, , score] of answers) {
      if (on <= SINCE && !((last.get(who)?.[0] ?? -1) > on)) {
        last.set(who, [on, score]);
      }
    }
    const named = new Set(
      [...last].filter(([id, [, score]]) => score <= 3 && bought.has(id)).map(([id]) => id),
    );
    const after = answers.filter(([who, on]) => named.has(who) && on > SINCE && on <= SINCE + 20);
    expect(Number(row.current)).toBeCloseTo(mean(after.map(([, , , score]) => score)), 12);
    expect(row.basis).toContain(`${named.size} customers named`);
  });

  it("says of every row who is compared with whom", () => {
    const whole = rowsOf(later, "plan").filter(({ kpi }) => kpi !== null);
    expect(whole.filter(({ basis }) => basis === null || basis === undefined)).toEqual([]);
  });
});
