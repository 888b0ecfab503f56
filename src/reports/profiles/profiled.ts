import { suppressGroups } from "../../core/statistics/suppression";
import type { CustomerSummary } from "../../core/ledger/summary";
import type { Texts } from "../../locales";
import type { ReportInput } from "../definition";
import { leftEdgeOf, type KnownEdge } from "../kit/leftEdge";
import { attributeOf, ATTRIBUTES, type Attribute } from "../kit/groups/attributes";
import { groupFigures, wholeFigures, type GroupFigures } from "../../core/ledger/groupFigures";
import { byAttribute, bySegment, byTier, type Grouping, type GroupingName } from "../kit/groups/grouping";
import { surveyItems, type SurveyItem } from "../kit/groups/satisfaction";
import type { Book } from "../../core/ledger/book";
import type { Joined } from "../../core/ledger/joined";

export const METRICS = ["customers", "revenue", "orderValue", "repeatRate", "satisfaction"] as const;
export type Metric = (typeof METRICS)[number];

/** Groups with their figures, and which of them are too small to be shown. */
export interface Grouped extends Grouping {
  readonly figures: readonly GroupFigures[];
  readonly hidden: readonly boolean[];
}

/** What the blocks of the report are made of. */
export interface Profiled {
  readonly texts: Texts;
  readonly book: Book;
  readonly customers: CustomerSummary;
  readonly joined: Joined;
  /** What the groups are; segments where the column asked for is in no table. */
  readonly by: GroupingName;
  readonly groups: Grouped;
  readonly segments: Grouping;
  readonly edge: KnownEdge;
  readonly whole: GroupFigures;
  /** Crossed with the groups. */
  readonly crossed?: Grouped;
  readonly metric: Metric;
  readonly items: readonly SurveyItem[];
  /** Groups of fewer customers are hidden; 0 hides none. */
  readonly smallest: number;
  readonly hasOrderIds: boolean;
}

/** Groups the customers and finds what the tables know about them. */
export function profile(input: ReportInput): Profiled {
  const { book, options, texts, onProgress } = input;
  const customers = book.customers();
  const joined = book.joined();
  onProgress?.(0.4);
  const smallest = Number(options.smallest ?? 0);
  const segments = bySegment(book, texts);
  const asked = options.by as GroupingName;
  const column = isAttribute(asked) ? attributeOf(asked, book, texts) : undefined;
  const by = asked === "tiers" || column ? asked : "segments";
  const groups =
    isAttribute(by) && column
      ? byAttribute(by, column, texts)
      : by === "tiers"
        ? byTier(book, texts)
        : segments;
  const withFigures = (grouping: Grouping): Grouped => {
    const figures = groupFigures(customers, grouping.of, grouping.names.length);
    const counts = figures.map((figure) => figure.customers);
    return { ...grouping, figures, hidden: suppressGroups(counts, smallest) };
  };
  const crossed = crossedAttribute(options.attribute as Attribute | "auto", by, input);
  const grouped = withFigures(groups);
  onProgress?.(0.8);
  return {
    texts,
    book,
    customers,
    joined,
    by,
    groups: grouped,
    segments,
    edge: leftEdgeOf(input, { unit: "month" }),
    whole: wholeFigures(grouped.figures),
    crossed: crossed && withFigures(byAttribute(crossed.attribute, crossed.column, texts)),
    metric: options.metric as Metric,
    items: surveyItems(joined.tables),
    smallest,
    hasOrderIds: book.provenance.orderIds !== undefined,
  };
}

/** The attribute asked for, else the first that a table has; never the one that makes the groups. */
function crossedAttribute(asked: Attribute | "auto", by: GroupingName, { book, texts }: ReportInput) {
  const candidates = asked === "auto" ? ATTRIBUTES : [asked];
  for (const attribute of candidates.filter((name) => name !== by)) {
    const column = attributeOf(attribute, book, texts);
    if (column?.codes.some((code) => code >= 0)) {
      return { attribute, column };
    }
  }
  return undefined;
}

function isAttribute(name: GroupingName): name is Attribute {
  return (ATTRIBUTES as readonly GroupingName[]).includes(name);
}
