import { Link, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { NamedCells } from "../../excel/namedCells";
import { useAttempt } from "../useAttempt";
import { AttemptView } from "./AttemptView";
import { Fold } from "./Fold";
import { useLayout } from "./layout";
import { useLanguage } from "./texts";

export interface NamedTablesProps {
  readonly disabled: boolean;
  readonly onFind: () => Promise<readonly NamedCells[]>;
  readonly onUse: (cells: NamedCells) => void;
}

/** Tables and named ranges of the workbook to choose from, looked up each time it is unfolded. */
export function NamedTables({ disabled, onFind, onUse }: NamedTablesProps) {
  const { pane, locale } = useLanguage();
  const layout = useLayout();
  const [named, setNamed] = useState<readonly NamedCells[]>([]);
  // Until then there is nothing to say, and no place that screen readers would have to watch.
  const [unfolded, setUnfolded] = useState(false);
  const { attempt, working, status, failure, dismiss } = useAttempt(locale);
  const look = () =>
    attempt(pane.named.looking, async () => {
      const found = await onFind();
      setNamed(found);
      return found.length === 0 ? pane.named.none : "";
    });
  return (
    <Fold
      summary={pane.named.choose}
      onOpen={() => {
        setUnfolded(true);
        void look();
      }}
    >
      {unfolded && <AttemptView working={working} status={status} failure={failure} dismiss={dismiss} />}
      {named.length > 0 && (
        <ul className={`${layout.list} ${layout.tight}`} aria-label={pane.named.choose}>
          {named.map((cells) => (
            <li key={`${cells.name} ${cells.address}`}>
              <Link as="button" disabled={disabled} onClick={() => onUse(cells)}>
                {cells.name}
              </Link>
              <Text size={200} block className={layout.muted}>
                {`${pane.named.kinds[cells.origin.kind === "table" ? "table" : "name"]} · ${cells.address}`}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}
