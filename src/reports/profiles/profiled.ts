import { suppressGroups } from "../../core/statistics/suppression";
import type { MainValues } from "../../core/ledger/mainValue";
import type { CustomerSummary } from "../../core/ledger/summary";
import type { Texts } from "../../locales";
import type { ReportInput } from "../definition";
import { leftEdgeOf, type KnownEdge } from "../kit/leftEdge";
import { attributeOf, ATTRIBUTES } from "../kit/groups/attributes";
import type { GroupFigures } from "../../core/ledger/groupFigures";
import { figuresOf } from "../kit/groups/figures";
import { byAttribute, bySegment, byTier, type Grouping } from "../kit/groups/grouping";
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
  readonly by: string;
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
  const asked = String(options.by);
  const column = asked === "segments" || asked === "tiers" ? undefined : attributeOf(asked, book, texts);
  const by = asked === "tiers" || column ? asked : "segments";
  const groups = column ? byAttribute(by, column, texts) : by === "tiers" ? byTier(book, texts) : segments;
  const withFigures = (grouping: Grouping): Grouped => {
    const figures = figuresOf(book, grouping);
    const [members, buyers] = (["customers", "buyers"] as const).map((who) =>
      suppressGroups(
        figures.map((figure) => figure[who]),
        smallest,
      ),
    );
    return { ...grouping, figures, hidden: members!.map((flag, group) => flag || buyers![group]!) };
  };
  const crossed = crossedAttribute(String(options.attribute), by, input);
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
    whole: book.whole(),
    crossed: crossed && withFigures(byAttribute(crossed.attribute, crossed.column, texts)),
    metric: options.metric as Metric,
    items: surveyItems(joined.tables),
    smallest,
    hasOrderIds: book.provenance.orderIds !== undefined,
  };
}

/** The attribute asked for, else the first that a table has; never the one that makes the groups. */
function crossedAttribute(
  asked: string,
  by: string,
  { book, texts }: ReportInput,
): { readonly attribute: string; readonly column: MainValues } | undefined {
  const candidates: readonly string[] = asked === "auto" ? ATTRIBUTES : [asked];
  for (const attribute of candidates.filter((name) => name !== by)) {
    const column = attributeOf(attribute, book, texts);
    if (column?.codes.some((code) => code >= 0)) {
      return { attribute, column };
    }
  }
  return undefined;
}
