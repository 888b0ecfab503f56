import { Combobox, makeStyles, Option, OptionGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { Role } from "../../core/cells/dataset";
import { ROLE_GROUPS } from "../roleGroups";
import { useLanguage } from "./texts";

const useStyles = makeStyles({
  // Fluent's own least width is more than half of the narrowest pane.
  picker: { minWidth: 0, width: "100%", "& input": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
  list: { maxHeight: "18rem" },
});

export interface RolePickerProps {
  /** Which column it is about. */
  readonly label: string;
  readonly role: Role | null;
  readonly roles: readonly { readonly role: Role; readonly label: string }[];
  readonly onRole: (role: Role | null) => void;
}

const NONE = "none";

/** What a column means: typing narrows the choice, which stands in groups. */
export function RolePicker({ label, role, roles, onRole }: RolePickerProps) {
  const { columns } = useLanguage().pane;
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const labels = new Map(roles.map((one) => [one.role, one.label]));
  const current = role === null ? columns.none : (labels.get(role) ?? role);
  const wanted = (typed ?? "").trim().toLowerCase();
  const fits = (text: string) => text.toLowerCase().includes(wanted);
  const groups = ROLE_GROUPS.map(
    ([group, members]) =>
      [group, members.filter((one) => labels.has(one) && fits(labels.get(one)!))] as const,
  ).filter(([, members]) => members.length > 0);
  const none = fits(columns.none);
  return (
    <Combobox
      size="small"
      className={styles.picker}
      listbox={{ className: styles.list }}
      aria-label={label}
      value={typed ?? current}
      selectedOptions={[role ?? NONE]}
      onChange={({ target }) => setTyped(target.value)}
      onFocus={({ target }) => target.select()}
      onBlur={() => setTyped(null)}
      onOptionSelect={(_, { optionValue }) => {
        // Typing takes Fluent's selection back, which is no choice of anybody's.
        if (optionValue !== undefined) {
          setTyped(null);
          onRole(optionValue === NONE ? null : (optionValue as Role));
        }
      }}
    >
      {none && (
        <Option value={NONE} text={columns.none}>
          {columns.none}
        </Option>
      )}
      {groups.map(([group, members]) => (
        <OptionGroup key={group} label={columns.groups[group]}>
          {members.map((one) => (
            <Option key={one} value={one} text={labels.get(one) ?? one}>
              {labels.get(one) ?? one}
            </Option>
          ))}
        </OptionGroup>
      ))}
      {groups.length === 0 && !none && (
        <Option disabled value="" text={columns.nothingFits}>
          {columns.nothingFits}
        </Option>
      )}
    </Combobox>
  );
}
