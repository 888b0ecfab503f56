import { lazy, Suspense, useEffect, useRef } from "react";
import type { PaneHost } from "../../app/host";
import type { PaneState } from "../state";
import { usePane, type PaneActions } from "../usePane";
import { Frame, Themed } from "./Frame";
import { RemovalQuestion } from "./RemovalQuestion";
import { ReportsTab } from "./ReportsTab";
import type { Language } from "./texts";

const LibraryTab = lazy(() => import("./LibraryTab"));
const SharingTab = lazy(() => import("./SharingTab"));
const SettingsTab = lazy(() => import("./SettingsTab"));

export interface AppProps {
  readonly host: PaneHost;
  readonly language: Language;
  readonly start?: Partial<PaneState>;
  /** What was pressed on the first screen. */
  readonly begin?: (actions: PaneActions) => void;
}

/** The pane: its theme, its tabs and what is under them. */
export function App(props: AppProps) {
  return (
    <Themed host={props.host} language={props.language}>
      <Tabs {...props} />
    </Themed>
  );
}

function Tabs({ host, language, start, begin }: AppProps) {
  const { state, actions } = usePane(host, language, start);
  const begun = useRef(false);
  useEffect(() => {
    if (!begun.current) {
      begun.current = true;
      begin?.(actions);
    }
  }, [actions, begin]);
  return (
    <Frame tab={state.tab} status={state.status} onTab={actions.chooseTab}>
      {state.removal && (
        <RemovalQuestion
          removal={state.removal}
          busy={state.work.kind !== "idle"}
          onRemove={actions.remove}
          onKeep={actions.keepReports}
        />
      )}
      <Suspense fallback={language.pane.loading}>
        {state.tab === "reports" && <ReportsTab state={state} actions={actions} />}
        {state.tab === "functions" && (
          <LibraryTab host={host} selection={state.selection} onReport={actions.openReport} />
        )}
        {state.tab === "sharing" && <SharingTab host={host} onRemoveAll={() => actions.askRemoval()} />}
        {state.tab === "settings" && <SettingsTab host={host} onSettings={actions.changeSettings} />}
      </Suspense>
    </Frame>
  );
}
