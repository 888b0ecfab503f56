import { useEffect, useRef, type ReactElement } from "react";
import type { Decision } from "./state";
import type { Texts } from "./texts";

export interface UnsavedDialogProps {
  texts: Texts;
  fileName: string;
  onDecide(decision: Decision): void;
}

/** Asked before another workbook takes the place of one with unsaved work. */
export function UnsavedDialog({ texts, fileName, onDecide }: UnsavedDialogProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const button = (decision: Decision, label: string): ReactElement => (
    <button type="button" data-decision={decision} onClick={() => onDecide(decision)}>
      {label}
    </button>
  );
  return (
    <dialog
      ref={dialog}
      className="dialog"
      role="alertdialog"
      aria-labelledby="unsaved"
      aria-describedby="unsaved-detail"
      onCancel={() => onDecide("cancel")}
    >
      <h2 id="unsaved">{texts("unsaved", { file: fileName })}</h2>
      <p id="unsaved-detail">{texts("unsavedDetail")}</p>
      <div className="dialog-buttons">
        {button("save", texts("saveFirst"))}
        {button("discard", texts("discard"))}
        {button("cancel", texts("cancel"))}
      </div>
    </dialog>
  );
}
