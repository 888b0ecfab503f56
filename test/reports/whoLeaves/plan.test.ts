import { reportFrom, rowsOf, sheetsOf } from "../reportFrom";
import { subscribers } from "./subscribers";

const REPORT = "who-leaves";
const first = reportFrom({ report: REPORT, cells: subscribers() });

it("has a row for each band of risk and for what goes with leaving, each with those still there", () => {
  const plan = rowsOf(first, "plan");
  const scores = rowsOf(first, "scores");
  const [high, medium] = plan;
  const chances = scores.map(({ chance }) => Number(chance));
  const within = (from: number, to: number) => chances.filter((chance) => chance >= from && chance < to);
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  expect([high!.key, high!.customers]).toEqual(["high", within(0.5, 1).length]);
  expect(high!.expected).toBeCloseTo(sum(within(0.5, 1)), 9);
  expect([medium!.key, medium!.customers]).toEqual(["medium", within(0.2, 0.5).length]);
  for (const { key } of plan.slice(2)) {
    const odds = rowsOf(first, "odds").find(({ term }) => key === `driver: ${String(term)}`)!;
    expect(Number(odds.low)).toBeGreaterThan(1);
  }
});

it("keeps what people wrote when it is made again, in another language too", () => {
  const sheets = sheetsOf(first);
  const [header, high, ...others] = sheets.plan!;
  const at = (title: string) => header!.indexOf(title);
  const written = [...high!];
  written[at("Owner")] = "Li";
  written[at("Status")] = "In progress";
  const earlier = { ...sheets, plan: [header!, written, ...others] };
  const again = rowsOf(
    reportFrom({ report: REPORT, cells: subscribers(), earlier, locale: "zh-CN" }),
    "plan",
  );
  expect([again[0]!.owner, again[0]!.status]).toEqual(["Li", "In progress"]);
  expect([again[1]!.owner, again[1]!.status]).toEqual(["待定", "待办"]);
});

it("keeps a row whose finding is gone where somebody has begun, and drops it where nobody has", () => {
  const sheets = sheetsOf(first);
  const [header, ...rows] = sheets.plan!;
  const row = (key: string, owner: string) =>
    header!.map((title) =>
      title === "Owner" ? owner : title === header!.at(-1) ? key : title === "Finding" ? key : null,
    );
  const earlier = {
    ...sheets,
    plan: [header!, ...rows, row("driver: old plan", "Wang"), row("driver: other plan", "")],
  };
  const keys = rowsOf(reportFrom({ report: REPORT, cells: subscribers(), earlier }), "plan").map(
    ({ key }) => key,
  );
  expect(keys).toContain("driver: old plan");
  expect(keys).not.toContain("driver: other plan");
});
