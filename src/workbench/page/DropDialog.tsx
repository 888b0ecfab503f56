import { useEffect, useRef, type ReactElement } from "react";
import type { DropChoice } from "./state";
import type { Texts } from "./texts";

export interface DropDialogProps {
  texts: Texts;
  file: string;
  onChoose(choice: DropChoice): void;
}

/** Asked of a file that is dropped on a workbook: more rows for its table, or a workbook of its own. */
export function DropDialog({ texts, file, onChoose }: DropDialogProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const button = (choice: DropChoice, label: string): ReactElement => (
    <button type="button" data-choice={choice} onClick={() => onChoose(choice)}>
      {label}
    </button>
  );
  return (
    <dialog
      ref={dialog}
      className="dialog"
      role="alertdialog"
      aria-labelledby="dropped"
      aria-describedby="dropped-detail"
      onCancel={() => onChoose("cancel")}
    >
      <h2 id="dropped">{texts("dropped", { file })}</h2>
      <p id="dropped-detail">{texts("droppedDetail")}</p>
      <div className="dialog-buttons">
        {button("addAndMake", texts("addAndMake"))}
        {button("add", texts("addRows"))}
        {button("open", texts("openInstead"))}
        {button("cancel", texts("cancel"))}
      </div>
    </dialog>
  );
}
