import { lazy, Suspense, useEffect, useEffectEvent, useState } from "react";
import { Fold } from "./Fold";
import type { OutsideSourcesProps } from "./OutsideSources";
import { useFirstLanguage } from "./texts";

const OutsideSources = lazy(() => import("./OutsideSources"));

/** Tables that stand in no workbook; what it takes to name them comes when it is unfolded. */
export function OutsideTables(props: OutsideSourcesProps) {
  const { pane } = useFirstLanguage();
  const [opened, setOpened] = useState(false);
  useDroppedFiles(props);
  return (
    <Fold summary={pane.outside.choose} onOpen={() => setOpened(true)}>
      {opened && (
        <Suspense fallback={pane.loading}>
          <OutsideSources {...props} />
        </Suspense>
      )}
    </Fold>
  );
}

/** Wherever on the pane they are dropped; the browser would show them instead of the pane. */
function useDroppedFiles({ disabled, onFiles }: OutsideSourcesProps): void {
  const dropped = useEffectEvent((event: DragEvent) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (event.type === "drop" && files.length > 0 && !disabled) {
      onFiles(files);
    }
  });
  useEffect(() => {
    const listen = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files")) {
        event.preventDefault();
        dropped(event);
      }
    };
    document.addEventListener("dragover", listen);
    document.addEventListener("drop", listen);
    return () => {
      document.removeEventListener("dragover", listen);
      document.removeEventListener("drop", listen);
    };
  }, []);
}
