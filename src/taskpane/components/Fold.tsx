import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  summary: {
    cursor: "pointer",
    paddingBlock: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  inCard: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular },
  content: { paddingBlock: tokens.spacingVerticalXS },
});

export interface FoldProps {
  readonly summary: string;
  readonly open?: boolean;
  /** Stands below a title in a card, and so says less loudly what it holds. */
  readonly inCard?: boolean;
  /** Told each time it is unfolded. */
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

/** Something that can be unfolded; the browser does the rest, keyboard and screen readers included. */
export function Fold({ summary, open = false, inCard = false, onOpen, children }: FoldProps) {
  const styles = useStyles();
  return (
    <details open={open} onToggle={({ currentTarget }) => currentTarget.open && onOpen?.()}>
      <summary className={mergeClasses(styles.summary, inCard && styles.inCard)}>{summary}</summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
