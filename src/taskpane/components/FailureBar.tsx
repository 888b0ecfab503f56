import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { DismissAction } from "./DismissAction";
import { useLanguage } from "./texts";

/** What went wrong, with what to do about it in its sentence; brought into sight where a long page is scrolled down. */
export function FailureBar({ message, onDismiss }: { message: string; onDismiss: () => void }) {
  const { pane } = useLanguage();
  const bar = useRef<HTMLDivElement>(null);
  // A page that is not drawn, as in jsdom, has nowhere to scroll to.
  useEffect(() => bar.current?.scrollIntoView?.({ block: "nearest" }), [message]);
  return (
    <MessageBar ref={bar} intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{pane.failure.heading}</MessageBarTitle>
        <br />
        {message}
      </MessageBarBody>
      <DismissAction onDismiss={onDismiss} />
    </MessageBar>
  );
}
