import { makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import type { Role } from "../../core/cells/dataset";
import type { TableUse } from "../../excel/settings";
import { fill } from "../../locales/translate";
import { ColumnTable, type ColumnView } from "./ColumnList";
import { Fold } from "./Fold";
import { Heading } from "./Heading";
import { useLayout } from "./layout";
import { useLanguage } from "./texts";
import { Working } from "./Working";

const useStyles = makeStyles({
  head: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
});

/** Another table of the workbook as the user sees it. */
export interface TableView {
  readonly name: string;
  readonly rows: string;
  readonly use: TableUse | null;
  readonly uses: readonly { readonly use: TableUse; readonly label: string }[];
  /** How many rows are of customers of the table in use. */
  readonly match?: string;
  readonly unmatched: boolean;
  /** Why it is counted with a table that is used, or why not. */
  readonly note?: string;
  /** To be corrected; none where the table is not used. */
  readonly columns: readonly ColumnView[];
}

export interface OtherTablesProps {
  /** Null while the workbook is being looked through. */
  readonly tables: readonly TableView[] | null;
  readonly roles: readonly { readonly role: Role; readonly label: string }[];
  readonly onUse: (name: string, use: TableUse | null) => void;
  readonly onRole: (name: string, column: number, role: Role | null) => void;
}

/** What else stands in the workbook and what it is used for; nothing to see in a workbook of one table. */
export function OtherTables({ tables, ...props }: OtherTablesProps) {
  const { pane } = useLanguage();
  const layout = useLayout();
  if (tables?.length === 0) {
    return null;
  }
  return (
    <section className={layout.stack} aria-label={pane.tables.heading}>
      <div className={layout.tight}>
        <Heading level={2}>{pane.tables.heading}</Heading>
        <Text className={layout.muted}>{pane.tables.hint}</Text>
      </div>
      {tables === null ? (
        <Working label={pane.tables.looking} />
      ) : (
        <ul className={`${layout.list} ${layout.stack}`}>
          {tables.map((view) => (
            <li key={view.name} className={`${layout.card} ${layout.tight}`}>
              <OtherTable view={view} {...props} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function OtherTable({ view, roles, onUse, onRole }: { view: TableView } & Omit<OtherTablesProps, "tables">) {
  const { pane } = useLanguage();
  const layout = useLayout();
  const styles = useStyles();
  const { name } = view;
  return (
    <>
      <div className={styles.head}>
        <Text weight="semibold" className={layout.wrap}>
          {name}
        </Text>
        <Select
          size="small"
          aria-label={fill(pane.tables.useOf, { table: name })}
          value={view.use ?? ""}
          onChange={(_, { value }) => onUse(name, value === "" ? null : (value as TableUse))}
        >
          <option value="">{pane.tables.none}</option>
          {view.uses.map(({ use, label }) => (
            <option key={use} value={use}>
              {label}
            </option>
          ))}
        </Select>
      </div>
      <Text size={200} className={layout.muted}>
        {view.match ? `${view.rows} · ${view.match}` : view.rows}
      </Text>
      {view.note && <Text size={200}>{view.note}</Text>}
      {view.use !== null && view.unmatched && <Text size={200}>{pane.tables.unmatched}</Text>}
      {view.columns.length > 0 && (
        <Fold summary={fill(pane.tables.columns, { count: view.columns.length })} inCard>
          <ColumnTable
            views={view.columns}
            label={fill(pane.tables.columnsOf, { table: name })}
            roles={roles}
            onRole={(at, role) => onRole(name, at, role)}
          />
        </Fold>
      )}
    </>
  );
}
