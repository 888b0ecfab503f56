import { useEffect, useRef, type ReactElement } from "react";

export interface ChoiceDialogProps<Choice extends string> {
  /** Names the elements that label and describe it. */
  id: string;
  title: string;
  detail: string;
  choices: readonly (readonly [choice: Choice, label: string])[];
  onChoose(choice: Choice | "cancel"): void;
}

/** Asks what to do, and takes Escape for "cancel". */
export function ChoiceDialog<Choice extends string>({
  id,
  title,
  detail,
  choices,
  onChoose,
}: ChoiceDialogProps<Choice>): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      role="alertdialog"
      aria-labelledby={id}
      aria-describedby={`${id}-detail`}
      onCancel={() => onChoose("cancel")}
    >
      <h2 id={id}>{title}</h2>
      <p id={`${id}-detail`}>{detail}</p>
      <div className="dialog-buttons">
        {choices.map(([choice, label]) => (
          <button key={choice} type="button" data-choice={choice} onClick={() => onChoose(choice)}>
            {label}
          </button>
        ))}
      </div>
    </dialog>
  );
}
