import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Locale } from "../../locales";
import { fill } from "../../locales/translate";
import type { PaneState } from "../state";
import { Fold } from "./Fold";
import { useLayout } from "./layout";
import { useLanguage, type Language } from "./texts";

const useStyles = makeStyles({
  list: { maxHeight: "20rem", overflowY: "auto" },
  statement: {
    display: "block",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    whiteSpace: "pre-wrap",
  },
});

/** What a warehouse has been asked so far, each before it ran, the latest first. */
export function Statements({ statements }: { readonly statements: readonly string[] }) {
  const { pane, locale } = useLanguage();
  const styles = useStyles();
  const layout = useLayout();
  const [opened, setOpened] = useState(false);
  if (statements.length === 0) {
    return null;
  }
  const count = new Intl.NumberFormat(locale).format(statements.length);
  const summary = fill(pane.outside.statements, { count });
  return (
    <Fold summary={summary} onOpen={() => setOpened(true)}>
      {opened && (
        <ol
          reversed
          // What scrolls has to be reached with the keyboard.
          tabIndex={0}
          aria-label={summary}
          className={`${layout.list} ${layout.tight} ${styles.list}`}
        >
          {[...statements].reverse().map((sql, index) => (
            <li key={statements.length - index}>
              <Text className={styles.statement}>{sql}</Text>
            </li>
          ))}
        </ol>
      )}
    </Fold>
  );
}

/** Which statement runs, and how far it is where the warehouse tells that. */
export function askedWords(
  { statements, asked }: Pick<PaneState, "statements" | "asked">,
  { outside }: Language["pane"],
  locale: Locale,
): string {
  if (statements.length === 0) {
    return "";
  }
  const count = new Intl.NumberFormat(locale, { notation: "compact", maximumSignificantDigits: 3 });
  const number = new Intl.NumberFormat(locale).format(statements.length);
  return asked
    ? fill(outside.askedSoFar, { number, read: count.format(asked.read), of: count.format(asked.of) })
    : fill(outside.asking, { number });
}
