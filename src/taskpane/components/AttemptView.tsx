import { Text } from "@fluentui/react-components";
import { FailureBar } from "./FailureBar";
import { Working } from "./Working";

export interface AttemptViewProps {
  readonly working: string;
  readonly status: string;
  readonly failure: string;
  readonly dismiss: () => void;
  /** It tells what there is, and nothing that was done. */
  readonly quiet?: boolean;
}

/** What is going on, or how it went. */
export function AttemptView({ working, status, failure, dismiss, quiet = false }: AttemptViewProps) {
  return (
    <>
      <div role="status">{status && <Text weight={quiet ? "regular" : "semibold"}>{status}</Text>}</div>
      {working && <Working label={working} />}
      {failure && <FailureBar message={failure} onDismiss={dismiss} />}
    </>
  );
}
