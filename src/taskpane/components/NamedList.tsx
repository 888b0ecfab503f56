import { Link, Text } from "@fluentui/react-components";
import { useEffect, useEffectEvent, useState } from "react";
import type { NamedCells } from "../../excel/namedCells";
import { useAttempt } from "../useAttempt";
import { AttemptView } from "./AttemptView";
import { useLayout } from "./layout";
import { useLanguage } from "./texts";

export interface NamedListProps {
  readonly disabled: boolean;
  readonly onFind: () => Promise<readonly NamedCells[]>;
  readonly onUse: (cells: NamedCells) => void;
  /** They are looked up when the list is drawn, and again with each other number. */
  readonly times: number;
}

export default function NamedList({ disabled, onFind, onUse, times }: NamedListProps) {
  const { pane, locale } = useLanguage();
  const layout = useLayout();
  const [named, setNamed] = useState<readonly NamedCells[]>([]);
  const { attempt, working, status, failure, dismiss } = useAttempt(locale);
  const look = useEffectEvent(() =>
    attempt(pane.named.looking, async () => {
      const found = await onFind();
      setNamed(found);
      return found.length === 0 ? pane.named.none : "";
    }),
  );
  useEffect(() => void look(), [times]);
  return (
    <>
      <AttemptView working={working} status={status} failure={failure} dismiss={dismiss} quiet />
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
    </>
  );
}
