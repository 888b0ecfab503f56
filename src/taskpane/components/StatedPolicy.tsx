import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { statedPolicy, type StatedPolicies } from "../../core/cells/policies";
import { useLanguage } from "./texts";

export interface StatedPolicyProps<P extends keyof StatedPolicies> {
  readonly name: P;
  readonly value: StatedPolicies[P];
  /** Undefined takes back what was stated. */
  readonly onState: (value: StatedPolicies[P] | undefined) => void;
}

/** Something about the data that only the user knows; taken over when the field is left. */
export function StatedPolicy<P extends keyof StatedPolicies>({ name, value, onState }: StatedPolicyProps<P>) {
  const { pane } = useLanguage();
  const [draft, setDraft] = useState(String(value ?? ""));
  const { label, hint, invalid } = pane.policies[name];
  const stated = statedPolicy(name, draft);
  const wrong = draft.trim() !== "" && stated === undefined;
  return (
    <Field
      label={label}
      hint={hint}
      validationState={wrong ? "error" : "none"}
      validationMessage={wrong ? invalid : undefined}
    >
      <Input
        value={draft}
        inputMode={name === "year" ? "numeric" : "text"}
        onChange={(_, data) => setDraft(data.value)}
        onBlur={() => !wrong && stated !== value && onState(stated)}
      />
    </Field>
  );
}
