import { Field, makeStyles, SearchBox, Text, tokens } from "@fluentui/react-components";
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
});

export interface FunctionListProps {
  readonly views: readonly FunctionView[];
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onOpen: (name: string) => void;
}

/** All functions by family, narrowed by words in either language. */
export function FunctionList({ views, query, onQuery, onOpen }: FunctionListProps) {
  const { pane, locale } = useLanguage();
  const styles = useStyles();
  const layout = useLayout();
  const found = searchFunctions(views, query);
  const families = [...new Set(found.map(({ family }) => family))];
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
      {families.map((family) => (
        <section key={family} className={layout.tight}>
          <Heading level={2}>{family}</Heading>
          <ul className={`${layout.list} ${layout.tight}`}>
            {found
              .filter((view) => view.family === family)
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
