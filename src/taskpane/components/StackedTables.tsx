import { Link, Text } from "@fluentui/react-components";
import { useLayout } from "./layout";
import { useLanguage } from "./texts";

/** What is counted together with the table in use. */
export interface StackedView {
  readonly sentences: readonly string[];
  /** What the link says that undoes it. */
  readonly alone?: string;
}

/** Says which sheets are counted together, and lets the table in use stand alone. */
export function StackedTables({ view, onAlone }: { view: StackedView; onAlone: () => void }) {
  const { pane } = useLanguage();
  const layout = useLayout();
  return (
    <section className={`${layout.card} ${layout.tight}`} aria-label={pane.stacked.label}>
      {view.sentences.map((sentence) => (
        <Text key={sentence} className={layout.wrap}>
          {sentence}
        </Text>
      ))}
      {view.alone && (
        <div>
          <Link as="button" onClick={onAlone}>
            {view.alone}
          </Link>
        </div>
      )}
    </section>
  );
}
