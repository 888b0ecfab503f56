import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useLanguage } from "./texts";

/** What went wrong, with what to do about it in its sentence. */
export function FailureBar({ message, onDismiss }: { message: string; onDismiss: () => void }) {
  const { pane } = useLanguage();
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{pane.failure.heading}</MessageBarTitle>
        <br />
        {message}
      </MessageBarBody>
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
    </MessageBar>
  );
}
