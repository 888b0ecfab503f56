import { Field, Select, Text } from "@fluentui/react-components";
import type { TableKind } from "../../core/cells/guess/kindEvidence";
import { Heading } from "./Heading";
import { useLayout } from "./layout";
import { useLanguage } from "./texts";

/** What the table in use was taken for. */
export interface TableKindView {
  readonly kind: TableKind | null;
  /** With its evidence; empty where it was taken for nothing. */
  readonly sentence: string;
  readonly kinds: readonly { readonly kind: TableKind; readonly label: string }[];
}

export interface TableKindChoiceProps {
  readonly view: TableKindView;
  readonly onKind: (kind: TableKind | null) => void;
}

/** One sentence says what the table was taken for and why; one Select says otherwise. */
export function TableKindChoice({ view, onKind }: TableKindChoiceProps) {
  const { pane } = useLanguage();
  const layout = useLayout();
  return (
    <section className={layout.tight} aria-label={pane.kind.heading}>
      <Heading level={2}>{pane.kind.heading}</Heading>
      <Text>{view.sentence || pane.kind.unknown}</Text>
      <Field label={pane.kind.label}>
        <Select
          value={view.kind ?? ""}
          onChange={(_, { value }) => onKind(value === "" ? null : (value as TableKind))}
        >
          <option value="">{pane.kind.undecided}</option>
          {view.kinds.map(({ kind, label }) => (
            <option key={kind} value={kind}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
    </section>
  );
}
