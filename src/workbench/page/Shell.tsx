import { useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactElement } from "react";
import { ChoiceDialog } from "./ChoiceDialog";
import { FaultMenu } from "./FaultMenu";
import { FileBar } from "./FileBar";
import { Icon } from "./Icon";
import type { Manifest } from "./manifest";
import { Notices } from "./Notices";
import { NARROWEST_PANE, PaneDivider } from "./PaneDivider";
import { Ribbon } from "./Ribbon";
import { asksForFaults } from "./settings";
import type { Texts } from "./texts";
import type { Workbench } from "./workbench";

const PANE_WIDTH = 400;
const NARROWEST_GRID = 320;

export interface ShellProps {
  workbench: Workbench;
  manifest: Manifest;
  texts: Texts;
}

/** The window: file bar and ribbon above, the spreadsheet at the left, the add-in's pane at the right. */
export function Shell({ workbench, manifest, texts }: ShellProps): ReactElement {
  const state = useSyncExternalStore(workbench.store.subscribe, workbench.store.get);
  const grid = useRef<HTMLDivElement>(null);
  const [paneWidth, setPaneWidth] = useState(PANE_WIDTH);
  const widest = Math.max(NARROWEST_PANE, window.innerWidth - NARROWEST_GRID);
  const isReady = state.phase === "ready" && !state.busy;

  // A pane that has been loaded stays as it is when theme or sizes change.
  const paneAddress = useMemo(() => workbench.paneAddress(), [workbench, state.paneLoad]);

  useEffect(() => {
    if (grid.current) {
      void workbench.start(grid.current);
    }
  }, [workbench]);

  return (
    <div className="shell" data-theme={state.theme} data-phase={state.busy ? "busy" : state.phase}>
      <FileBar
        texts={texts}
        name={manifest.displayName}
        fileName={state.fileName}
        theme={state.theme}
        isDisabled={!isReady}
        onOpen={(file) => void workbench.openFile(file)}
        onSave={() => void workbench.save()}
        onSaveValues={() => void workbench.saveValues()}
        onSample={() => void workbench.openSample()}
        onSwitchLanguage={() => void workbench.switchLanguage()}
        onSwitchTheme={() => workbench.switchTheme()}
      />
      <Ribbon
        texts={texts}
        groups={manifest.groups}
        isDisabled={!isReady}
        onPress={(item, action) => void workbench.press(item, action)}
      />
      <div className="work">
        <main className="grid" aria-label={texts("grid")} aria-busy={state.phase === "starting"}>
          <div ref={grid} className="grid-mount" />
          {state.phase === "starting" && <p className="loading">{texts("loading")}</p>}
        </main>
        {state.isPaneOpen && (
          <PaneDivider
            label={texts("resizePane")}
            width={paneWidth}
            widest={widest}
            onChange={setPaneWidth}
          />
        )}
        {/* A closed pane goes on running: it computes the functions in cells. */}
        <aside
          className="pane"
          aria-label={texts("pane")}
          style={{ width: paneWidth }}
          hidden={!state.isPaneOpen}
        >
          <div className="pane-title">
            <h2>{manifest.displayName}</h2>
            <button
              type="button"
              aria-label={texts("closePane")}
              title={texts("closePane")}
              onClick={() => workbench.showPane(false)}
            >
              <Icon name="close" />
            </button>
          </div>
          <div className="pane-body">
            {state.phase === "ready" && (
              <iframe
                key={state.paneLoad}
                src={paneAddress}
                title={manifest.displayName}
                onLoad={() => workbench.paneLoaded()}
              />
            )}
            {!state.isPaneLoaded && state.phase !== "failed" && (
              <p className="loading">{texts("loadingPane", { name: manifest.displayName })}</p>
            )}
          </div>
        </aside>
      </div>
      <Notices
        texts={texts}
        notices={state.notices}
        busy={state.busy}
        onDismiss={(id) => workbench.dismiss(id)}
      />
      {asksForFaults(location.search) && <FaultMenu texts={texts} faults={() => workbench.faults} />}
      {state.decide && (
        <ChoiceDialog
          id="unsaved"
          title={texts("unsaved", { file: state.fileName })}
          detail={texts("unsavedDetail")}
          choices={[
            ["save", texts("saveFirst")],
            ["discard", texts("discard")],
            ["cancel", texts("cancel")],
          ]}
          onChoose={state.decide}
        />
      )}
      {state.dropped && (
        <ChoiceDialog
          id="dropped"
          title={texts("dropped", { file: state.dropped.file })}
          detail={texts("droppedDetail")}
          choices={[
            ["addAndMake", texts("addAndMake")],
            ["add", texts("addRows")],
            ["open", texts("openInstead")],
            ["cancel", texts("cancel")],
          ]}
          onChoose={state.dropped.choose}
        />
      )}
      <DropTarget
        text={texts("dropHere")}
        isEnabled={isReady}
        onDrop={(file) => void workbench.dropFile(file)}
      />
    </div>
  );
}

interface DropTargetProps {
  text: string;
  isEnabled: boolean;
  onDrop(file: File): void;
}

/** Covers the whole page while a file is dragged over it, so that neither grid nor pane takes the file. */
function DropTarget({ text, isEnabled, onDrop }: DropTargetProps): ReactElement | null {
  const [isDragging, setDragging] = useState(false);
  useEffect(() => {
    const onEnter = (event: DragEvent): void => {
      if (isEnabled && event.dataTransfer?.types.includes("Files")) {
        setDragging(true);
      }
    };
    window.addEventListener("dragenter", onEnter, true);
    return () => window.removeEventListener("dragenter", onEnter, true);
  }, [isEnabled]);
  if (!isDragging) {
    return null;
  }
  return (
    <div
      className="drop-target"
      onDragOver={(event) => event.preventDefault()}
      onDragLeave={() => setDragging(false)}
      onDrop={(event) => {
        event.preventDefault();
        setDragging(false);
        const file = event.dataTransfer.files[0];
        if (file) {
          onDrop(file);
        }
      }}
    >
      <p>{text}</p>
    </div>
  );
}
