import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  summary: {
    cursor: "pointer",
    paddingBlock: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

export interface FoldProps {
  readonly summary: string;
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** Something that can be unfolded; the browser does the rest, keyboard and screen readers included. */
export function Fold({ summary, open = false, children }: FoldProps) {
  const styles = useStyles();
  return (
    <details open={open}>
      <summary className={styles.summary}>{summary}</summary>
      {children}
    </details>
  );
}
