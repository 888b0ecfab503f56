import { MISSING_CODE, type TextColumn } from "../../../core/cells/columns";
import { AGE_BANDS, dimension } from "../../../core/ledger/dimension";
import { roleRow, ROLES, type Role } from "../../../core/cells/roles";
import type { ReportInput } from "../../definition";
import { bySegment } from "../groups/grouping";
import type { Survey } from "./survey";

/** What answers are told apart by, one code a row that counts. */
export interface AnswerGrouping {
  readonly title: string;
  readonly groups: TextColumn;
  /** Bands have an order of their own. */
  readonly ordered: boolean;
}

/** More groups say little of each; the rarest stand together. */
const MOST_GROUPS = 12;
/** Ids and free texts are no groups. */
const MOST_VALUES = 60;
/** A question, its answer and its moment tell no groups of people apart. */
const NO_GROUPS: ReadonlySet<Role> = new Set<Role>([
  "item",
  "period",
  "status",
  "consent",
  "internal",
  "currency",
  "reason",
]);

/** Columns that groups of answers can be told by: those of the table of answers, and the segment where orders tell it. */
export function groupingsOf(
  survey: Pick<Survey, "dataset" | "rows" | "customerOf" | "waves">,
  { book, texts }: ReportInput,
): AnswerGrouping[] {
  const { dataset, rows, customerOf, waves } = survey;
  const own = ROLES.flatMap((role) => {
    const column = dataset.columns[role];
    const grouped =
      roleRow(role).kind === "category" && !NO_GROUPS.has(role) && column
        ? dimension(column)
        : role === "age" && column
          ? dimension(column, AGE_BANDS)
          : undefined;
    return grouped ? [{ title: dataset.titles[dataset.mapping[role]!]!, column: grouped }] : [];
  });
  const others = dataset.extras.flatMap(({ title, data }) =>
    data.kind === "text" && title !== waves?.column ? [{ title, column: dimension(data) }] : [],
  );
  const segments = customerOf && bySegment(book, texts);
  const ofSegments = segments
    ? [
        {
          title: segments.title,
          column: {
            kind: "text" as const,
            codes: customerOf.map((customer) => (customer < 0 ? MISSING_CODE : segments.of[customer]!)),
            dictionary: segments.names,
            ordered: false,
          },
        },
      ]
    : [];
  return [...ofSegments, ...own, ...others].flatMap(({ title, column }) => {
    const groups = withOthers(column, rows, texts.reports.profiles.others);
    return groups ? [{ title, groups, ordered: column.ordered }] : [];
  });
}

/** The commonest groups of some rows, the others together; undefined where they do not tell rows apart. */
export function withOthers(
  { codes, dictionary }: TextColumn,
  rows: Int32Array,
  others: string,
): TextColumn | undefined {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const code = codes[row]!;
    if (code !== MISSING_CODE) {
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  if (counts.size < 2 || counts.size > MOST_VALUES || counts.size > rows.length / 2) {
    return undefined;
  }
  const named = [...counts]
    .sort(([a, x], [b, y]) => y - x || (dictionary[a]! < dictionary[b]! ? -1 : 1))
    .slice(0, counts.size > MOST_GROUPS ? MOST_GROUPS - 1 : MOST_GROUPS)
    .map(([code]) => code);
  named.sort((a, b) => a - b);
  const place = new Map(named.map((code, index) => [code, index]));
  return {
    kind: "text",
    codes: Int32Array.from(rows, (row) => {
      const code = codes[row]!;
      return code === MISSING_CODE ? MISSING_CODE : (place.get(code) ?? named.length);
    }),
    dictionary: [...named.map((code) => dictionary[code]!), ...(counts.size > named.length ? [others] : [])],
  };
}
