import { makeStyles, Text } from "@fluentui/react-components";
import type { ReactNode, Ref } from "react";

const useStyles = makeStyles({ heading: { margin: 0, overflowWrap: "anywhere" } });

export interface HeadingProps {
  /** 2 opens a page, 3 a part of it, 4 a part of that. */
  readonly level: 2 | 3 | 4;
  readonly children: ReactNode;
  /** For headings that take the focus when their page opens. */
  readonly focusRef?: Ref<HTMLHeadingElement>;
}

export function Heading({ level, children, focusRef }: HeadingProps) {
  const styles = useStyles();
  return (
    <Text
      as={`h${level}`}
      block
      size={level === 2 ? 500 : 400}
      weight="semibold"
      className={styles.heading}
      ref={focusRef}
      tabIndex={focusRef ? -1 : undefined}
    >
      {children}
    </Text>
  );
}
