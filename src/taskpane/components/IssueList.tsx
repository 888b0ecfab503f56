import { Badge, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { cellAddress, type CellPlace } from "../../core/cells/issue";
import { fill } from "../../locales/translate";
import type { IssueGroup } from "../groupIssues";
import { Fold } from "./Fold";
import { useLayout } from "./layout";
import { useLanguage } from "./texts";

/** Addresses shown before the user asks for more, and by how many each time. */
const ADDRESSES_AT_ONCE = 6;

const useStyles = makeStyles({
  addresses: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
});

const COLORS = { error: "danger", warning: "warning", info: "informative" } as const;

export interface IssueListProps {
  readonly groups: readonly IssueGroup[];
  /** Absent where no cell of theirs stands in the workbook. */
  readonly onSelectCell?: (place: CellPlace) => void;
}

/** What the data made us notice: one entry a kind, each of its cells one click away. */
export function IssueList({ groups, onSelectCell }: IssueListProps) {
  const { pane } = useLanguage();
  const layout = useLayout();
  if (groups.length === 0) {
    return <Text>{pane.issues.none}</Text>;
  }
  return (
    <Fold summary={fill(pane.issues.heading, { count: groups.length })}>
      <ul className={`${layout.list} ${layout.stack}`}>
        {groups.map((group) => (
          <li key={group.key} className={`${layout.card} ${layout.tight}`}>
            <Group group={group} onSelectCell={onSelectCell} />
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function Group({ group, onSelectCell }: { group: IssueGroup; onSelectCell: IssueListProps["onSelectCell"] }) {
  const { pane, locale } = useLanguage();
  const styles = useStyles();
  const layout = useLayout();
  const [shown, setShown] = useState(ADDRESSES_AT_ONCE);
  const numbers = new Intl.NumberFormat(locale);
  const names = { error: pane.issues.errors, warning: pane.issues.warnings, info: pane.issues.infos };
  const rest = group.cells.length - shown;
  return (
    <>
      <div className={layout.row}>
        <Badge appearance="outline" color={COLORS[group.severity]}>
          {names[group.severity]}
        </Badge>
        {group.cells.length > 0 && (
          <Text size={200} className={layout.muted}>
            {fill(group.excludes ? pane.issues.excluded : pane.issues.cells, {
              count: numbers.format(group.cells.length),
            })}
          </Text>
        )}
      </div>
      <Text className={layout.wrap}>
        {group.varied ? fill(pane.issues.example, { sentence: group.sentence }) : group.sentence}
      </Text>
      <div className={styles.addresses}>
        {group.cells.slice(0, shown).map(({ place, sentence }) => {
          const address = cellAddress(place);
          return !onSelectCell ? (
            <Text key={address} size={200} className={layout.wrap}>
              {address}
            </Text>
          ) : (
            <Link
              key={address}
              as="button"
              title={group.varied ? sentence : undefined}
              aria-label={fill(pane.issues.goTo, { address })}
              onClick={() => onSelectCell(place)}
            >
              {address}
            </Link>
          );
        })}
      </div>
      {rest > 0 && (
        <div>
          <Link as="button" onClick={() => setShown(shown + 10 * ADDRESSES_AT_ONCE)}>
            {fill(pane.issues.more, { count: numbers.format(Math.min(rest, 10 * ADDRESSES_AT_ONCE)) })}
          </Link>
        </div>
      )}
    </>
  );
}
