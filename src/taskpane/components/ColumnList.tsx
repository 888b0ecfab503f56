import { Badge, makeStyles, Select, Switch, Text, tokens } from "@fluentui/react-components";
import type { Role } from "../../core/cells/dataset";
import { fill } from "../../locales/translate";
import { Heading } from "./Heading";
import { useLayout } from "./layout";
import { useLanguage } from "./texts";

/** One column as the user sees it. `confidence` is absent where the user chose. */
export interface ColumnView {
  readonly column: number;
  readonly letters: string;
  readonly title: string;
  readonly samples: readonly string[];
  readonly role: Role | null;
  readonly confidence?: number;
  /** What happens with a column without a role. */
  readonly note?: string;
}

export interface ColumnListProps {
  readonly columns: readonly ColumnView[];
  readonly roles: readonly { readonly role: Role; readonly label: string }[];
  readonly header: boolean;
  /** Alternatives of each required need that no column meets, as words. */
  readonly missing: readonly string[];
  readonly onHeader: (header: boolean) => void;
  readonly onRole: (column: number, role: Role | null) => void;
}

const useStyles = makeStyles({
  letters: {
    minWidth: tokens.spacingHorizontalXXL,
    textAlign: "center",
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyMonospace,
  },
  title: { flexGrow: 1, flexBasis: 0, minWidth: 0, overflowWrap: "anywhere" },
  samples: {
    color: tokens.colorNeutralForeground2,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
});

/** Every column with examples of its values and what it is taken for; one Select corrects a guess. */
export function ColumnList(props: ColumnListProps) {
  const { pane } = useLanguage();
  const layout = useLayout();
  return (
    <section className={layout.stack}>
      <div className={layout.tight}>
        <Heading level={2}>{pane.columns.heading}</Heading>
        <Text className={layout.muted}>{pane.columns.hint}</Text>
        <Switch
          label={pane.columns.header}
          checked={props.header}
          onChange={(_, { checked }) => props.onHeader(checked)}
        />
      </div>
      <ul className={`${layout.list} ${layout.stack}`}>
        {props.columns.map((view) => (
          <li key={view.column} className={`${layout.card} ${layout.tight}`}>
            <ColumnRow view={view} roles={props.roles} onRole={props.onRole} />
          </li>
        ))}
      </ul>
      {props.missing.length > 0 && (
        <div className={layout.tight}>
          <Text weight="semibold">{pane.columns.missing}</Text>
          <div className={layout.row}>
            {props.missing.map((words) => (
              <Badge key={words} appearance="outline" color="warning">
                {words}
              </Badge>
            ))}
          </div>
        </div>
      )}
    </section>
  );
}

/** One column: its title, examples, and what it means. */
export function ColumnRow({
  view,
  roles,
  onRole,
}: { view: ColumnView } & Pick<ColumnListProps, "roles" | "onRole">) {
  const { pane } = useLanguage();
  const styles = useStyles();
  const layout = useLayout();
  const title = view.title || fill(pane.columns.untitled, { letters: view.letters });
  return (
    <>
      <div className={layout.row}>
        <Text size={200} className={styles.letters}>
          {view.letters}
        </Text>
        <Text weight="semibold" className={styles.title}>
          {title}
        </Text>
        <Certainty view={view} />
      </div>
      <Text size={200} className={styles.samples} title={view.samples.join(" · ")}>
        {view.samples.length > 0 ? view.samples.join(" · ") : pane.columns.noSamples}
      </Text>
      {view.note !== undefined && (
        <Text size={200} className={layout.muted}>
          {view.note}
        </Text>
      )}
      <Select
        aria-label={fill(pane.columns.roleOf, { letters: view.letters, title })}
        value={view.role ?? ""}
        onChange={(_, { value }) => onRole(view.column, value === "" ? null : (value as Role))}
      >
        <option value="">{pane.columns.none}</option>
        {roles.map(({ role, label }) => (
          <option key={role} value={role}>
            {label}
          </option>
        ))}
      </Select>
    </>
  );
}

/** Words carry the meaning; the colour only repeats it. */
function Certainty({ view }: { view: ColumnView }) {
  const { columns } = useLanguage().pane;
  if (view.role === null) {
    return null;
  }
  if (view.confidence === undefined) {
    return <Badge appearance="outline">{columns.chosen}</Badge>;
  }
  if (view.confidence >= 0.8) {
    return (
      <Badge appearance="outline" color="success">
        {columns.sure}
      </Badge>
    );
  }
  return (
    <Badge appearance="outline" color={view.confidence >= 0.5 ? "informative" : "warning"}>
      {view.confidence >= 0.5 ? columns.likely : columns.unsure}
    </Badge>
  );
}
