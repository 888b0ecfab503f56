import type { TextColumn } from "../../core/cells/columns";
import { fill } from "../../locales/translate";
import { brief } from "../kit/brief";
import { formatValue } from "../kit/formatValue";
import { ratio } from "../kit/shares";
import { column } from "../kit/tableColumn";
import type { ReportInput } from "../definition";
import type { Block, TableBlock, Value } from "../report";
import { journeyed, logOf, type TouchTable } from "./journeyed";

/** Rows of a page's table. */
const SHOWN = 15;

export interface StageTouch {
  readonly stage: string;
  readonly touch: string;
  readonly measure: string | null;
  /** Of events in the log that are called so. */
  readonly customers: number | null;
  readonly times: number | null;
  readonly exits: number | null;
  readonly visits: number | null;
}

export interface Staged {
  readonly touches: readonly StageTouch[];
  /** Customers of the log, where there is one. */
  readonly customers?: number;
  readonly stages: number;
}

/** A table of stages and touchpoints, without customers. */
export function isStageTable({ dataset: { columns } }: ReportInput): boolean {
  return columns.stage !== undefined && columns.event !== undefined && !columns.customer;
}

/** Several touchpoints stand in one cell; what the log tells of each stands beside it. */
export function staged(input: ReportInput): Staged {
  const { stage, event, measure } = input.dataset.columns;
  const log = logOf(input) && journeyed(input).tables[0];
  const text = ({ codes, dictionary }: TextColumn, row: number) =>
    codes[row]! < 0 ? null : dictionary[codes[row]!]!;
  let last = "";
  const touches = Array.from({ length: input.dataset.used }, (_, row) => row).flatMap((row) => {
    // A stage that is written once stands for the rows below it.
    last = text(stage!, row) ?? last;
    const own = (text(event!, row) ?? "")
      .split(/[、,，;；/\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== "");
    return own.map((touch) => ({
      stage: last,
      touch,
      measure: measure ? text(measure, row) : null,
      ...(log ? metricsOf(log, touch) : { customers: null, times: null, exits: null, visits: null }),
    }));
  });
  return {
    touches,
    customers: log?.made.customers,
    stages: new Set(touches.map((own) => own.stage)).size,
  };
}

function metricsOf({ names, made }: TouchTable, touch: string) {
  const folded = (name: string) =>
    name
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[\s_-]/g, "");
  const code = names.findIndex((name) => folded(name) === folded(touch));
  const own = code < 0 ? undefined : made.byTouch[code];
  return {
    customers: own?.customers ?? null,
    times: own?.times ?? null,
    exits: own?.exits ?? null,
    visits: own?.visits ?? null,
  };
}

export function stageTable({ texts }: ReportInput, { touches, customers }: Staged): TableBlock {
  const { common, journey: words } = texts.reports;
  const has = customers !== undefined;
  return {
    kind: "table",
    id: "stages",
    title: words.headings.stages,
    groups: "separate",
    columns: [
      column("stage", texts.roles.stage, "text"),
      column("touch", words.columns.touchpoint, "text"),
      ...(has
        ? [
            column("customers", common.customers, "integer", true),
            column("share", words.columns.ofCustomers, "percent", "customers"),
            column("times", words.columns.times, "integer", "customers"),
            column("exitRate", words.columns.exitRate, "percent", "customers"),
          ]
        : []),
      column("measure", words.columns.strategy, "text"),
    ],
    rows: touches.map((own): Value[] => [
      own.stage,
      own.touch,
      ...(has
        ? [
            own.customers,
            own.customers === null ? null : ratio(own.customers, customers),
            own.times,
            own.exits === null ? null : ratio(own.exits, own.visits!),
          ]
        : []),
      own.measure,
    ]),
  };
}

export function stageBlocks(input: ReportInput, made: Staged): Block[] {
  const { texts } = input;
  const { findings, todo, charts } = texts.reports.journey;
  const count = (value: number) => formatValue(value, "integer", texts.locale);
  const table = stageTable(input, made);
  const known = made.touches.filter(({ customers }) => customers !== null);
  const least = [...known].sort((a, b) => a.customers! - b.customers!)[0];
  return [
    {
      kind: "headline",
      sentences: [
        { text: fill(findings.stages, { stages: made.stages, touches: made.touches.length }) },
        ...(least
          ? [
              {
                text: fill(findings.least, {
                  touch: brief(least.touch, 24),
                  customers: count(least.customers!),
                  all: count(made.customers!),
                }),
                about: [{ customers: least.customers! }],
              },
            ]
          : []),
      ],
    },
    ...(known.length > 0
      ? [
          {
            kind: "chart" as const,
            id: "stageChart",
            type: "barClustered" as const,
            title: charts.stages,
            finding: charts.stagesFinding,
            measure: charts.stagesMeasure,
            table: "stages",
            category: "touch",
            series: [{ column: "customers" }],
            rowCount: Math.min(SHOWN, made.touches.length),
            labels: true as const,
          },
        ]
      : []),
    { ...table, id: "told", rows: table.rows.slice(0, SHOWN) },
    {
      kind: "todo",
      lines: made.customers === undefined ? [{ text: todo.log }] : [{ text: todo.stages }],
    },
  ];
}
