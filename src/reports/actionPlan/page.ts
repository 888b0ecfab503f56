import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import type { ReportInput } from "../definition";
import { brief } from "../kit/brief";
import { formatValue } from "../kit/formatValue";
import { excerpt } from "../kit/page/excerpt";
import { headline } from "../kit/page/headline";
import { pageMoney } from "../kit/page/money";
import { framed } from "../kit/page/pageSheet";
import { ratio } from "../kit/shares";
import { sum } from "../kit/sum";
import type { NoteBlock, Block, CardsBlock, ChartBlock, Sentence, TableBlock, TodoBlock } from "../report";
import { atHighRisk, type Facts } from "./facts";
import { departmentWords, idOfWord } from "./ownWords";
import type { Plan, PlanRow } from "./plan";
import { planTable } from "./planTable";

const MOST_ROWS = 14;
const MOST_TO_DO = 3;
/** Places that an action takes within a sentence. */
const PLACES = { headline: 40, toDo: 70 } as const;
const COLUMNS = [
  "segment",
  "department",
  "owner",
  "status",
  "kpi",
  "due",
  "baseline",
  "target",
  "progress",
] as const;

/** Who does what until when, on one page; the plan itself, to write into, stands behind it. */
export function pageBlocks(
  facts: Facts,
  plan: Plan,
  input: ReportInput,
  lacking: readonly NoteBlock[],
): Block[] {
  const { texts, customers, whole } = facts;
  const words = texts.reports.actionPlan;
  const open = plan.rows.filter(({ state }) => state === "open");
  const high = highRisk(facts);
  return framed(
    input,
    {
      title: words.title,
      asOf: customers.asOf,
      customers: whole.customers,
      definitions: [words.page.editable],
    },
    [
      headline(answers(open, texts), more(facts, plan, open, high)),
      cards(facts, plan, open, high),
      ...progressChart(plan, texts),
      { ...nextTable(facts, plan, open), title: words.page.next },
      ...lacking,
      ...todo(open, texts),
    ],
  );
}

function isDated({ cells }: PlanRow): boolean {
  return typeof cells.due === "number";
}

function answers(open: readonly PlanRow[], texts: Texts): Sentence[] {
  const { page: words, findings } = texts.reports.actionPlan;
  const first = open.find(isDated);
  if (!first) {
    return [{ text: findings.allClosed }];
  }
  const { due, segment, action } = first.cells;
  const detail = {
    count: open.length,
    due: formatValue(due, "date", texts.locale),
    segment: String(segment ?? ""),
    action: String(action ?? ""),
  };
  return [
    { text: fill(words.answer, detail) },
    { text: fill(words.answer, { ...detail, action: brief(detail.action, PLACES.headline) }) },
    { text: fill(words.answerShort, detail) },
  ];
}

function lateRows({ customers }: Facts, open: readonly PlanRow[]): readonly PlanRow[] {
  return open.filter(({ cells }) => typeof cells.due === "number" && cells.due < customers.asOf);
}

/** How many customers are at high risk, and what they have spent. */
interface HighRisk {
  readonly count: number;
  readonly spent: number;
}

function highRisk(facts: Facts): HighRisk {
  const rows = atHighRisk(facts);
  return { count: rows.length, spent: sum(rows.map((row) => facts.customers.total[row]!)) };
}

function more(facts: Facts, { rows }: Plan, open: readonly PlanRow[], high: HighRisk): Sentence[] {
  const { texts, whole } = facts;
  const { page: words, findings } = texts.reports.actionPlan;
  const late = lateRows(facts, open).length;
  const closed = rows.filter(({ state }) => state === "closed").length;
  return [
    ...(late > 0 ? [{ text: fill(findings.overdue, { count: late }) }] : []),
    ...(high.count > 0
      ? [
          {
            text: fill(words.atRisk, {
              count: formatValue(high.count, "integer", texts.locale),
              share: formatValue(ratio(high.spent, whole.revenue), "percent", texts.locale),
            }),
            about: [{ customers: high.count }],
          },
        ]
      : []),
    ...(closed > 0 ? [{ text: fill(words.closed, { count: closed }) }] : []),
  ];
}

function cards(facts: Facts, { rows }: Plan, open: readonly PlanRow[], high: HighRisk): CardsBlock {
  const { texts } = facts;
  const { cards: words } = texts.reports.actionPlan.page;
  const late = lateRows(facts, open).length;
  return {
    kind: "cards",
    cards: [
      { label: words.open, value: open.length, format: "integer" },
      { label: words.late, value: late, format: "integer", ...(late > 0 ? { tone: "bad" as const } : {}) },
      { label: words.done, value: rows.filter(({ state }) => state === "closed").length, format: "integer" },
      { label: words.highRisk, value: high.count, format: "integer", about: [{ customers: high.count }] },
      {
        label: words.spent,
        value: high.spent,
        format: pageMoney([high.spent], texts.locale),
        about: [{ customers: high.count }],
      },
    ],
  };
}

/** How far each action has come, as soon as any can be told. */
function progressChart({ rows }: Plan, texts: Texts): ChartBlock[] {
  const { page: words, columns } = texts.reports.actionPlan;
  const shown = rows.slice(0, MOST_ROWS);
  const told = shown.filter(({ cells }) => typeof cells.progress === "number");
  // On the first day nothing has moved.
  if (told.every(({ cells }) => cells.progress === 0)) {
    return [];
  }
  const reached = told.filter(({ cells }) => Number(cells.progress) >= 1).length;
  return [
    {
      kind: "chart",
      id: "progress",
      type: "barClustered",
      title: words.progress,
      finding: fill(words.reached, { count: told.length, reached }),
      measure: words.progress,
      table: "next",
      category: "segment",
      series: [{ column: "progress" }],
      categoryTitle: columns.segment,
      valueTitle: columns.progress,
      wide: true,
      labels: true,
      emphasis: {
        rows: shown.flatMap(({ cells }, row) => (Number(cells.progress) >= 1 ? [row] : [])),
        tone: "good",
      },
    },
  ];
}

/** What is due next, and how far it is. */
function nextTable(facts: Facts, plan: Plan, open: readonly PlanRow[]): TableBlock {
  const { texts } = facts;
  const { columns, page: words } = texts.reports.actionPlan;
  const table = excerpt(planTable(facts, plan), {
    id: "next",
    columns: COLUMNS,
    rows: Math.min(MOST_ROWS, Math.max(open.length, 1)),
    titles: { ...columns, ...words.columns },
  });
  const [kpi, department] = ["kpi", "department"].map((name) =>
    table.columns.findIndex(({ key }) => key === name),
  );
  return {
    ...table,
    rows: table.rows.map((row, index) => {
      const own = plan.rows[index]!.kpi;
      return row.map((value, column) => {
        if (column === department) {
          const id = idOfWord(value, departmentWords);
          return id === undefined ? value : words.departments[id];
        }
        // The whole sentence of it stands in the plan.
        return column === kpi && own ? words.kpis[own] : value;
      });
    }),
  };
}

function todo(open: readonly PlanRow[], texts: Texts): TodoBlock[] {
  const { page: words } = texts.reports.actionPlan;
  const lines = open
    .filter(isDated)
    .slice(0, MOST_TO_DO)
    .map(({ cells: { segment, action, due, department } }) => ({
      text: fill(words.toDo, {
        segment: String(segment ?? ""),
        action: brief(String(action ?? ""), PLACES.toDo),
        due: formatValue(due, "date", texts.locale),
        department: String(department ?? ""),
      }),
      sheet: "plan",
    }));
  return lines.length > 0 ? [{ kind: "todo", lines }] : [];
}
