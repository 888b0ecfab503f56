import { periodLabel } from "../../core/ledger/periods";
import { fill } from "../../locales/translate";
import { formatValue } from "../kit/formatValue";
import { topComplaints } from "../kit/groups/complaints";
import { byTier } from "../kit/groups/grouping";
import { answersByGroup, surveyItems } from "../kit/groups/satisfaction";
import { fewest, share } from "../kit/shares";
import { riskRule } from "../kit/standing/riskWords";
import { atHighRisk, bySpend, isSilent, type Facts } from "./facts";
import { ANSWER_HOURS, valuableFrom } from "./listening";
import { membersAt } from "./members";
import type { About } from "./rules";

/** Something that the tables show and that one can act on. */
export interface Finding {
  readonly about: About;
  /** What tells it from another finding of its kind: the complaint, the item of satisfaction. */
  readonly subject?: { readonly key: string; readonly name: string };
  readonly segment: string;
  readonly finding: string;
  /** How few customers it tells of; absent where it tells of all. */
  readonly customers?: number;
  /** No better value of its KPI is possible. */
  readonly best?: number;
}

/** One for each segment, one for all customers, and what else strikes. */
export function findingsOf(facts: Facts): Finding[] {
  return [
    ...segmentFindings(facts),
    everybodyFinding(facts),
    ...retentionFindings(facts),
    ...rhythmFindings(facts),
    ...feedbackFindings(facts),
    ...listeningFindings(facts),
    ...contactFindings(facts),
    ...sellingFindings(facts),
  ];
}

function segmentFindings(facts: Facts): Finding[] {
  const { texts, segments, figures, whole } = facts;
  const words = texts.reports.actionPlan.findings;
  const percent = (part: number, of: number) => formatValue(share(part, of), "percent", texts.locale);
  return segments.keys!.map((key, group): Finding => {
    const own = figures[group]!;
    return {
      about: key as About,
      segment: segments.names[group]!,
      finding: fill(words.segment, {
        customers: formatValue(own.customers, "integer", texts.locale),
        customerShare: percent(own.customers, whole.customers),
        revenueShare: percent(own.revenue, whole.revenue),
        days: formatValue(own.daysSinceLast / own.customers, "number", texts.locale),
      }),
      customers: own.customers,
    };
  });
}

/** Only for actions that people plan for all customers themselves. */
function everybodyFinding(facts: Facts): Finding {
  const { texts, whole } = facts;
  const { everybody, findings } = texts.reports.actionPlan;
  return {
    about: "everybody",
    segment: everybody,
    finding: fill(findings.everybody, {
      customers: formatValue(whole.customers, "integer", texts.locale),
      revenue: formatValue(whole.revenue, "money0", texts),
      days: formatValue(whole.daysSinceLast / whole.customers, "number", texts.locale),
    }),
  };
}

/** The last complete month with one before it, and customers who bought on one day only. */
function retentionFindings(facts: Facts): Finding[] {
  const { texts, book, whole } = facts;
  const { everybody, findings: words } = texts.reports.actionPlan;
  const months = book.movement({ unit: "month" });
  const last = months.filter(({ complete, opening }) => complete && opening > 0).at(-1);
  const count = (value: number) => formatValue(value, "integer", texts.locale);
  const found: Finding[] = [];
  if (last) {
    found.push({
      about: "retention",
      segment: everybody,
      finding: fill(words.retention, {
        month: periodLabel(last.period, { unit: "month" }),
        lost: count(last.lost),
        opening: count(last.opening),
      }),
      customers: fewest(last.lost, last.opening),
    });
  }
  const once = whole.customers - whole.repeaters;
  if (once > 0) {
    found.push({
      about: "once",
      segment: everybody,
      finding: fill(words.once, { once: count(once), customers: count(whole.customers) }),
      customers: fewest(once, whole.customers),
    });
  }
  return found;
}

/** Customers at high risk, and those who are asleep by their own rhythm. */
function rhythmFindings(facts: Facts): Finding[] {
  const { texts, customers, whole, rhythm, overdue } = facts;
  const { everybody, findings: words } = texts.reports.actionPlan;
  if (!rhythm) {
    return [];
  }
  const listed = [
    { about: "highRisk", rows: atHighRisk(facts) },
    { about: "sleeping", rows: rhythm.sleeping },
  ] as const;
  return listed
    .filter(({ rows }) => rows.length > 0)
    .map(({ about, rows }): Finding => {
      const spent = rows.reduce((sum, row) => sum + customers.total[row]!, 0);
      return {
        about,
        segment: everybody,
        finding: fill(words[about], {
          rule: riskRule(facts.standing, "high", texts),
          ratio: overdue,
          count: formatValue(rows.length, "integer", texts.locale),
          share: formatValue(share(spent, whole.revenue), "percent", texts.locale),
        }),
        customers: fewest(rows.length, whole.customers),
      };
    });
}

/** What most complaints are about, and the weakest item of satisfaction. */
function feedbackFindings(facts: Facts): Finding[] {
  const { texts, joined, customers } = facts;
  const { everybody, findings: words } = texts.reports.actionPlan;
  const together = new Int32Array(customers.count);
  const found: Finding[] = [];
  const complaint = topComplaints(joined.tables, together, 1, texts)?.[0];
  if (complaint) {
    const { key, about, count, of } = complaint;
    found.push({
      about: "complaint",
      subject: { key, name: about },
      segment: everybody,
      finding: fill(words.complaint, { about, count, of }),
      customers: fewest(count, of),
    });
  }
  const [weakest] = surveyItems(joined.tables)
    .flatMap((item) => {
      const { answers, sum } = answersByGroup(item, together, 1)[1]!;
      const mean = sum / answers;
      return answers > 0
        ? [{ item, answers, mean, level: (mean - item.scale.min) / (item.scale.max - item.scale.min) }]
        : [];
    })
    .sort((a, b) => a.level - b.level);
  // Where it is the one that matters most as well, that says more.
  if (weakest && weakest.item.title !== facts.listening.driver?.item.title) {
    const { title, scale } = weakest.item;
    const mean = formatValue(weakest.mean, "decimal2", texts.locale);
    found.push({
      about: "weakest",
      subject: { key: title, name: title },
      segment: everybody,
      finding: fill(words.weakest, { item: title, mean, max: scale.max, answers: weakest.answers }),
      customers: weakest.answers,
      best: scale.max,
    });
  }
  return found;
}

/** The weak item that matters most, customers of value who would not recommend, tickets answered too late. */
function listeningFindings(facts: Facts): Finding[] {
  const { texts, customers, whole, listening } = facts;
  const { driver, detractors, missed } = listening;
  const { everybody, findings: words } = texts.reports.actionPlan;
  const count = (value: number) => formatValue(value, "integer", texts.locale);
  const percent = (part: number, of: number) => formatValue(share(part, of), "percent", texts.locale);
  const from = valuableFrom(customers.total);
  const unhappy = detractors?.(customers.asOf);
  const rows = bySpend(customers, (row) => unhappy?.[row] === 1 && customers.total[row]! >= from);
  const spent = rows.reduce((sum, row) => sum + customers.total[row]!, 0);
  return [
    ...(driver
      ? [
          {
            about: "driver" as const,
            subject: { key: driver.item.title, name: driver.item.title },
            segment: everybody,
            finding: fill(words.driver, {
              item: driver.item.title,
              mean: formatValue(driver.mean, "decimal2", texts.locale),
              max: driver.item.scale.max,
            }),
            customers: driver.n,
            best: driver.item.scale.max,
          },
        ]
      : []),
    ...(rows.length > 0
      ? [
          {
            about: "detractors" as const,
            segment: everybody,
            finding: fill(words.detractors, {
              count: count(rows.length),
              share: percent(spent, whole.revenue),
            }),
            customers: fewest(rows.length, whole.customers),
          },
        ]
      : []),
    ...(missed && missed.late > 0
      ? [
          {
            about: "slaMissed" as const,
            segment: everybody,
            finding: fill(words.slaMissed, {
              late: count(missed.late),
              tickets: count(missed.tickets),
              hours: ANSWER_HOURS,
              customers: count(missed.at(customers.asOf).reduce((sum, one) => sum + one, 0)),
            }),
            customers: fewest(missed.late, missed.tickets),
          },
        ]
      : []),
  ];
}

/** Carts left, deals that stand still, products that buyers do not come back after, customers who give much back. */
function sellingFindings(facts: Facts): Finding[] {
  const { texts, customers, whole } = facts;
  const { carts, drop, stale, leaving, returning, unpaid } = facts.selling;
  const { everybody, findings: words } = texts.reports.actionPlan;
  const count = (value: number) => formatValue(value, "integer", texts.locale);
  const percent = (value: number) => formatValue(value, "percent", texts.locale);
  const money = (value: number) => formatValue(value, "money0", texts);
  const namedNow = (about: About, subject = "") =>
    membersAt(facts, { key: `${about}: ${subject}`, about, days: 0 }, customers.asOf);
  const found: Finding[] = [];
  const add = (about: About, finding: string, fewestOf: number | undefined, subject?: string) =>
    found.push({
      about,
      ...(subject === undefined ? {} : { subject: { key: subject, name: subject } }),
      segment: everybody,
      finding,
      customers: fewestOf,
    });
  if (carts) {
    const told = { count: count(carts.stopped), step: carts.from, named: count(namedNow("cart").length) };
    const text =
      carts.worth === null
        ? fill(words.cart, told)
        : fill(words.cartWorth, { ...told, worth: money(carts.worth) });
    add("cart", text, carts.stopped);
  }
  if (drop) {
    const told = { from: drop.from, to: drop.to, count: count(drop.stopped) };
    add("drop", fill(words.drop, { ...told, share: percent(drop.rate) }), drop.stopped, drop.to);
  }
  if (stale && stale.count > 0) {
    const told = { count: count(stale.count), open: count(stale.of), worth: money(stale.worth) };
    add("staleDeals", fill(words.staleDeals, told), fewest(stale.count, stale.of));
  }
  for (const { value, share: back, others, observed, again } of leaving?.products ?? []) {
    const told = {
      product: value,
      share: percent(back),
      others: percent(others),
      days: count(leaving!.days),
    };
    const only = count(namedNow("leaving", value).length);
    add("leaving", fill(words.leaving, { ...told, only }), fewest(again, observed), value);
  }
  for (const { channel, customers: won, cost, value } of unpaid?.groups ?? []) {
    const told = { months: unpaid!.months, cost: money(cost), value: money(value) };
    const ratio = formatValue(value / cost, "decimal2", texts.locale);
    const text = fill(words[channel === undefined ? "unpaidAll" : "unpaid"], {
      ...told,
      ratio,
      channel: channel ?? "",
    });
    add("unpaid", text, won, channel);
  }
  const givers = returning ? namedNow("returning") : [];
  if (givers.length > 0) {
    const kept = givers.reduce((sum, row) => sum + customers.total[row]!, 0);
    const told = { count: count(givers.length), back: money(facts.selling.returning!.back(givers)) };
    add(
      "returning",
      fill(words.returning, { ...told, kept: money(kept) }),
      fewest(givers.length, whole.customers),
    );
  }
  return found;
}

/** High-value customers whom nobody has spoken to for long. */
function contactFindings(facts: Facts): Finding[] {
  const { texts, book, customers, contactDays } = facts;
  const tiers = byTier(book, texts);
  const high = bySpend(customers, (row) => tiers.keys![tiers.of[row]!] === "high");
  const silent = high.filter((row) => isSilent(facts, row));
  return silent.length > 0
    ? [
        {
          about: "notContacted",
          segment: texts.reports.segments.tierNames.high,
          finding: fill(texts.reports.actionPlan.findings.notContacted, {
            count: formatValue(silent.length, "integer", texts.locale),
            customers: formatValue(high.length, "integer", texts.locale),
            days: contactDays,
          }),
          customers: fewest(silent.length, high.length),
        },
      ]
    : [];
}
