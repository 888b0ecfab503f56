import { Field, Select } from "@fluentui/react-components";
import type { Policies } from "../../core/cells/dataset";
import { Fold } from "./Fold";
import { useLayout } from "./layout";
import { useLanguage } from "./texts";

/** The policies that have named alternatives, with the alternatives in the order in which they are offered. */
const CHOICES = {
  refunds: ["net", "drop", "separate"],
  missingCustomer: ["exclude", "keep"],
  missingDate: ["exclude", "keep"],
  missingAmount: ["exclude", "zero"],
  zeroAmounts: ["keep", "exclude"],
  duplicates: ["sameOrderAndProduct", "keep", "exclude"],
  outOfScale: ["clear", "exclude"],
  dateOrder: ["auto", "dmy", "mdy"],
  dateSystem: ["1900", "1904"],
} as const satisfies { readonly [P in keyof Policies]?: readonly Policies[P][] };

export interface PoliciesFormProps {
  readonly policies: Policies;
  readonly onPolicy: (name: keyof Policies, value: string) => void;
}

/** What happens to rows that can be read in more than one way. Folded away: the defaults suit most tables. */
export function PoliciesForm({ policies, onPolicy }: PoliciesFormProps) {
  const { pane } = useLanguage();
  const layout = useLayout();
  return (
    <Fold summary={pane.policies.heading}>
      <div className={layout.stack}>
        {(Object.keys(CHOICES) as (keyof typeof CHOICES)[]).map((name) => {
          const texts: { readonly label: string; readonly choices: Readonly<Record<string, string>> } =
            pane.policies[name];
          return (
            <Field key={name} label={texts.label}>
              <Select value={policies[name]} onChange={(_, { value }) => onPolicy(name, value)}>
                {CHOICES[name].map((choice) => (
                  <option key={choice} value={choice}>
                    {texts.choices[choice]}
                  </option>
                ))}
              </Select>
            </Field>
          );
        })}
      </div>
    </Fold>
  );
}
