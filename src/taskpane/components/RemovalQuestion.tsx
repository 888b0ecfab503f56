import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Removal } from "../../excel/ownSheets";
import { removalWords } from "../views";
import { Heading } from "./Heading";
import { useLayout } from "./layout";
import { useLanguage } from "./texts";

const useStyles = makeStyles({ question: { marginBottom: tokens.spacingVerticalM } });

export interface RemovalQuestionProps {
  readonly removal: Removal;
  readonly busy: boolean;
  readonly onRemove: () => void;
  readonly onKeep: () => void;
}

/** What would go and what is kept, before anything goes. */
export function RemovalQuestion({ removal, busy, onRemove, onKeep }: RemovalQuestionProps) {
  const { pane, locale } = useLanguage();
  const layout = useLayout();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [removal]);
  const nothing = removal.sheets.length === 0;
  const { title, sentences } = removalWords(removal, locale);
  return (
    <section className={`${layout.card} ${layout.tight} ${styles.question}`}>
      <Heading level={2} focusRef={heading}>
        {title}
      </Heading>
      {sentences.map((sentence) => (
        <Text key={sentence} className={layout.wrap}>
          {sentence}
        </Text>
      ))}
      <div className={layout.row}>
        {!nothing && (
          <Button appearance="primary" disabledFocusable={busy} onClick={onRemove}>
            {pane.removal.remove}
          </Button>
        )}
        <Button disabledFocusable={busy} onClick={onKeep}>
          {nothing ? pane.removal.close : pane.removal.keep}
        </Button>
      </div>
    </section>
  );
}
