import { Button, MessageBarActions } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useLanguage } from "./texts";

/** The cross that takes a message away. */
export function DismissAction({ onDismiss }: { onDismiss: () => void }) {
  const { pane } = useLanguage();
  return (
    <MessageBarActions
      containerAction={
        <Button
          appearance="transparent"
          aria-label={pane.failure.dismiss}
          icon={<DismissRegular />}
          onClick={onDismiss}
        />
      }
    />
  );
}
