import { lazy, Suspense, useState } from "react";
import { Fold } from "./Fold";
import type { NamedListProps } from "./NamedList";
import { useFirstLanguage } from "./texts";

const NamedList = lazy(() => import("./NamedList"));

export type NamedTablesProps = Omit<NamedListProps, "times">;

/** Tables and named ranges of the workbook to choose from, looked up each time it is unfolded. */
export function NamedTables(props: NamedTablesProps) {
  const { pane } = useFirstLanguage();
  // Before the first there is nothing to say, and no place that screen readers would have to watch.
  const [times, setTimes] = useState(0);
  return (
    <Fold summary={pane.named.choose} onOpen={() => setTimes(times + 1)}>
      {times > 0 && (
        <Suspense fallback={pane.loading}>
          <NamedList {...props} times={times} />
        </Suspense>
      )}
    </Fold>
  );
}
