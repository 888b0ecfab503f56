import { Button, Field, makeStyles, SearchBox, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Family } from "../../functions/catalogue";
import { fill } from "../../locales/translate";
import type { FunctionView } from "../library/functionViews";
import { Heading } from "./Heading";
import { useLayout } from "./layout";
import { ReportPicture } from "./ReportPicture";
import { useLanguage } from "./texts";

const useStyles = makeStyles({
  item: {
    width: "100%",
    textAlign: "start",
    fontFamily: "inherit",
    color: tokens.colorNeutralForeground1,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  report: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM },
  picture: { flexShrink: 0, color: tokens.colorBrandForeground1 },
  search: { maxWidth: "100%" },
  family: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
});

/** A report that answers what was looked for. */
export interface ReportHit {
  readonly reportId: string;
  readonly title: string;
  readonly question: string;
}

export interface FunctionListProps {
  readonly views: readonly FunctionView[];
  /** What the search has found, the best first; null while nothing is looked for. */
  readonly hits: readonly (FunctionView | ReportHit)[] | null;
  /** About the selected cell. */
  readonly hint: ReactNode;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onOpen: (name: string) => void;
  readonly onReport: (reportId: string) => void;
  /** Puts the examples of a family on a sheet. */
  readonly onExamples: (family: Family) => void;
  readonly busy: boolean;
  /** How that goes, shown where it was asked for. */
  readonly outcome: ReactNode;
  readonly outcomeOf: Family | null;
}

/** All functions by family; or functions and reports that a search has found. */
export function FunctionList(props: FunctionListProps) {
  const { views, hits, hint, query, onQuery, onOpen, onReport, onExamples, busy, outcome, outcomeOf } = props;
  const { pane, locale } = useLanguage();
  const styles = useStyles();
  const layout = useLayout();
  const families = hits ? [] : [...new Map(views.map(({ entry, family }) => [entry.family, family]))];
  const functionItem = ({ name, description }: FunctionView) => (
    <li key={name}>
      <button
        type="button"
        id={`function-${name}`}
        className={`${layout.card} ${layout.tight} ${styles.item}`}
        onClick={() => onOpen(name)}
      >
        <Text weight="semibold" className={layout.wrap}>
          {name}
        </Text>{" "}
        <Text size={200}>{description}</Text>
      </button>
    </li>
  );
  return (
    <div className={layout.stack}>
      {hint}
      <Field label={pane.library.search}>
        <SearchBox
          className={styles.search}
          placeholder={pane.library.placeholder}
          value={query}
          dismiss={{ "aria-label": pane.library.clear }}
          onChange={(_, { value }) => onQuery(value)}
        />
      </Field>
      <Text size={200} role="status" className={layout.muted}>
        {hits?.length === 0
          ? fill(pane.library.nothing, { query })
          : hits
            ? fill(pane.library.found, { count: new Intl.NumberFormat(locale).format(hits.length) })
            : fill(pane.library.all, { count: new Intl.NumberFormat(locale).format(views.length) })}
      </Text>
      {hits && (
        <ul className={`${layout.list} ${layout.tight}`}>
          {hits.map((hit) =>
            "reportId" in hit ? (
              <li key={hit.reportId}>
                <button
                  type="button"
                  className={`${layout.card} ${styles.item} ${styles.report}`}
                  onClick={() => onReport(hit.reportId)}
                >
                  <span className={styles.picture}>
                    <ReportPicture id={hit.reportId} />
                  </span>
                  <span className={layout.tight}>
                    <Text weight="semibold">{fill(pane.library.report, { report: hit.title })}</Text>{" "}
                    <Text size={200}>{hit.question}</Text>
                  </span>
                </button>
              </li>
            ) : (
              functionItem(hit)
            ),
          )}
        </ul>
      )}
      {families.map(([id, family]) => (
        <section key={id} className={layout.tight}>
          <div className={styles.family}>
            <Heading level={2}>{family}</Heading>
            <Button
              size="small"
              disabledFocusable={busy}
              aria-label={fill(pane.library.examplesOf, { family })}
              onClick={() => onExamples(id)}
            >
              {pane.library.examples}
            </Button>
          </div>
          {id === outcomeOf && outcome}
          <ul className={`${layout.list} ${layout.tight}`}>
            {views.filter(({ entry }) => entry.family === id).map(functionItem)}
          </ul>
        </section>
      ))}
    </div>
  );
}
