import { Link, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { parseAddress } from "../../excel/address";
import { fill } from "../../locales/translate";
import type { LiveSelection, PaneHost } from "../../app/host";
import { explainCell, type Explanation } from "../library/explainCell";
import { useLayout } from "./layout";
import { useLanguage } from "./texts";

export interface CellHintProps {
  readonly host: Pick<PaneHost, "activeCell" | "valuesOf" | "usedCells" | "addressOf" | "selectCell">;
  /** Looked at again whenever it is another. */
  readonly selection: LiveSelection;
  readonly onOpen: (name: string) => void;
}

interface Hint {
  readonly cell: string;
  readonly explanation: Explanation;
}

/** While a cell is selected whose formula of ours has no answer: why, and what to do about it. */
export function CellHint({ host, selection, onOpen }: CellHintProps) {
  const { locale } = useLanguage();
  const [hint, setHint] = useState<Hint>();
  useEffect(() => {
    let wanted = true;
    const look = async () => {
      const cell = await host.activeCell();
      const explanation = await explainCell(cell, host, locale);
      return explanation && { cell: cell.address, explanation };
    };
    look()
      // Without a hint the cell still shows its error.
      .catch(() => undefined)
      .then((found) => wanted && setHint(found));
    return () => {
      wanted = false;
    };
  }, [host, locale, selection]);
  return hint && <HintBar {...hint} host={host} onOpen={onOpen} />;
}

function HintBar({ cell, explanation, host, onOpen }: Hint & Pick<CellHintProps, "host" | "onOpen">) {
  const { pane } = useLanguage();
  const layout = useLayout();
  const texts = pane.library.hint;
  const { name } = explanation;
  const functions = explanation.kind === "refused" ? [name] : explanation.nearest;
  const address = explanation.kind === "refused" ? explanation.address : undefined;
  const [place] = address ? parseAddress(address) : [];
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{fill(texts.heading, { cell, name })}</MessageBarTitle>
        <br />
        {explanation.kind === "refused"
          ? explanation.sentence
          : fill(functions.length > 0 ? texts.nearest : texts.unknown, { name })}
        <span className={layout.row}>
          {functions.map((one) => (
            <Link key={one} as="button" onClick={() => onOpen(one)}>
              {one}
            </Link>
          ))}
          {place && (
            <Link as="button" onClick={() => void host.selectCell(place)}>
              {fill(texts.goTo, { address: address! })}
            </Link>
          )}
        </span>
      </MessageBarBody>
    </MessageBar>
  );
}
