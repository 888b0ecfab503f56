import { Badge, makeStyles, mergeClasses, Switch, Text, tokens } from "@fluentui/react-components";
import type { Role } from "../../core/cells/dataset";
import { fill } from "../../locales/translate";
import { Fold } from "./Fold";
import { Heading } from "./Heading";
import { useLayout } from "./layout";
import { RolePicker } from "./RolePicker";
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
  /** Where the first row may be data. */
  readonly onHeader?: (header: boolean) => void;
  readonly onRole: (column: number, role: Role | null) => void;
}

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  row: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  cell: {
    textAlign: "start",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    paddingBlock: tokens.spacingVerticalXS,
    paddingInlineEnd: tokens.spacingHorizontalS,
    minWidth: 0,
  },
  last: { paddingInlineEnd: 0 },
  // A line each: the title, and the values cut off where they do not fit.
  line: { display: "block", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  samples: { color: tokens.colorNeutralForeground2 },
  certainty: { display: "block", paddingTop: tokens.spacingVerticalXXS },
});

/** From here on nobody has to look. */
const SURE = 0.8;

const isSure = ({ role, confidence }: ColumnView) => role !== null && (confidence ?? 0) >= SURE;

/** Every column with what it is taken for and examples of its values: what is unsure first, the rest folded away. */
export function ColumnList(props: ColumnListProps) {
  const { pane } = useLanguage();
  const layout = useLayout();
  const { columns, missing } = props;
  const sure = columns.filter(isSure);
  const unused = columns.filter((view) => !isSure(view) && view.role === null);
  const open = columns.filter((view) => !sure.includes(view) && !unused.includes(view));
  const folds = [
    { summary: pane.columns.sureOnes, views: sure, shown: false },
    // What is still missing may be among them.
    { summary: pane.columns.unusedOnes, views: unused, shown: missing.length > 0 },
  ];
  return (
    <section className={layout.stack}>
      <div className={layout.tight}>
        <Heading level={2}>{pane.columns.heading}</Heading>
        <Text className={layout.muted}>{pane.columns.hint}</Text>
      </div>
      {open.length > 0 && (
        <ColumnTable views={open} label={pane.columns.heading} roles={props.roles} onRole={props.onRole} />
      )}
      {folds
        .filter(({ views }) => views.length > 0)
        .map(({ summary, views, shown }) => {
          const words = fill(summary, { count: views.length, columns: titles(views, pane.columns) });
          return (
            <Fold key={summary} summary={words} inCard open={shown}>
              <ColumnTable views={views} label={words} roles={props.roles} onRole={props.onRole} />
            </Fold>
          );
        })}
      {props.onHeader && (
        <Switch
          label={pane.columns.header}
          checked={props.header}
          onChange={(_, { checked }) => props.onHeader?.(checked)}
        />
      )}
      {missing.length > 0 && (
        <div className={layout.tight}>
          <Text weight="semibold">{pane.columns.missing}</Text>
          <div className={layout.row}>
            {missing.map((words) => (
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

const titles = (
  views: readonly ColumnView[],
  { untitled, separator }: { untitled: string; separator: string },
) => views.map(({ title, letters }) => title || fill(untitled, { letters })).join(separator);

export interface ColumnTableProps extends Pick<ColumnListProps, "roles" | "onRole"> {
  readonly views: readonly ColumnView[];
  readonly label: string;
}

/** Columns as the rows of a table: title and examples, and what each means. */
export function ColumnTable({ views, label, roles, onRole }: ColumnTableProps) {
  const { pane } = useLanguage();
  const styles = useStyles();
  const layout = useLayout();
  return (
    <table className={styles.table} aria-label={label}>
      <thead className={layout.hidden}>
        <tr>
          <th scope="col">{pane.columns.column}</th>
          <th scope="col">{pane.columns.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {views.map((view) => {
          const title = view.title || fill(pane.columns.untitled, { letters: view.letters });
          const samples = view.samples.length > 0 ? view.samples.join(" · ") : pane.columns.noSamples;
          return (
            <tr key={view.column} className={styles.row}>
              <th scope="row" className={styles.cell}>
                <Text weight="semibold" className={styles.line} title={`${view.letters} · ${title}`}>
                  {title}
                </Text>
                <Text size={200} className={mergeClasses(styles.line, styles.samples)} title={samples}>
                  {samples}
                </Text>
              </th>
              <td className={mergeClasses(styles.cell, styles.last)}>
                <RolePicker
                  label={fill(pane.columns.roleOf, { letters: view.letters, title })}
                  role={view.role}
                  roles={roles}
                  onRole={(role) => onRole(view.column, role)}
                />
                {!isSure(view) && view.role !== null && (
                  <span className={styles.certainty}>
                    <Certainty view={view} />
                  </span>
                )}
                {view.note !== undefined && (
                  <Text size={200} className={layout.muted}>
                    {view.note}
                  </Text>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** How far a guess that is not sure can be trusted. Words carry the meaning; the colour only repeats it. */
function Certainty({ view }: { view: ColumnView }) {
  const { columns } = useLanguage().pane;
  if (view.confidence === undefined) {
    return (
      <Badge size="small" appearance="outline">
        {columns.chosen}
      </Badge>
    );
  }
  return (
    <Badge size="small" appearance="outline" color={view.confidence >= 0.5 ? "informative" : "warning"}>
      {view.confidence >= 0.5 ? columns.likely : columns.unsure}
    </Badge>
  );
}
