import { Button, Text } from "@fluentui/react-components";
import type { Role } from "../../core/cells/dataset";
import { fill } from "../../locales/translate";
import { Heading } from "./Heading";
import { useLayout } from "./layout";
import { useLanguage } from "./texts";

/** A column that reports want and that no column is for sure, with those that could be it. */
export interface ColumnQuestionView {
  /** What is wanted, in words. */
  readonly wanted: string;
  readonly candidates: readonly {
    readonly column: number;
    readonly role: Role;
    readonly title: string;
    readonly samples: readonly string[];
  }[];
}

export interface ColumnQuestionProps {
  readonly view: ColumnQuestionView;
  readonly onRole: (column: number, role: Role) => void;
}

/** One press says which column it is. */
export function ColumnQuestion({ view, onRole }: ColumnQuestionProps) {
  const { pane } = useLanguage();
  const layout = useLayout();
  return (
    <section className={`${layout.card} ${layout.tight}`}>
      <Heading level={2}>{fill(pane.columns.which, { role: view.wanted })}</Heading>
      {view.candidates.map(({ column, role, title, samples }) => (
        <div key={column} className={layout.tight}>
          <div>
            <Button size="small" onClick={() => onRole(column, role)}>
              {title}
            </Button>
          </div>
          <Text size={200} className={layout.muted}>
            {samples.join(" · ")}
          </Text>
        </div>
      ))}
    </section>
  );
}
