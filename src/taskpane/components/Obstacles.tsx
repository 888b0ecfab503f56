import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { LiveSelection } from "../../app/host";

/** What will stand in the way of writing. */
export default function Obstacles({ selection }: { readonly selection: LiveSelection }) {
  const obstacles = selection.kind === "usable" ? selection.obstacles : undefined;
  return obstacles?.map((obstacle) => (
    <MessageBar key={obstacle} intent="warning" layout="multiline">
      <MessageBarBody>{obstacle}</MessageBarBody>
    </MessageBar>
  ));
}
