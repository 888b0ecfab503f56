import { Button, Field, makeStyles, SearchBox, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Family } from "../../functions/catalogue";
import { fill } from "../../locales/translate";
import { searchFunctions, type FunctionView } from "../library/functionViews";
import { Heading } from "./Heading";
import { useLayout } from "./layout";
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
  search: { maxWidth: "100%" },
  family: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", alignItems: "center" },
});

export interface FunctionListProps {
  readonly views: readonly FunctionView[];
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onOpen: (name: string) => void;
  /** Puts the examples of a family on a sheet. */
  readonly onExamples: (family: Family) => void;
  readonly busy: boolean;
  /** How that goes, shown where it was asked for. */
  readonly outcome: ReactNode;
  readonly outcomeOf: Family | null;
}

/** All functions by family, narrowed by words in either language. */
export function FunctionList(props: FunctionListProps) {
  const { views, query, onQuery, onOpen, onExamples, busy, outcome, outcomeOf } = props;
  const { pane, locale } = useLanguage();
  const styles = useStyles();
  const layout = useLayout();
  const found = searchFunctions(views, query);
  const families = [...new Map(found.map(({ entry, family }) => [entry.family, family]))];
  return (
    <div className={layout.stack}>
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
        {found.length > 0
          ? fill(pane.library.found, { count: new Intl.NumberFormat(locale).format(found.length) })
          : fill(pane.library.nothing, { query })}
      </Text>
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
            {found
              .filter((view) => view.entry.family === id)
              .map(({ name, description }) => (
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
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
