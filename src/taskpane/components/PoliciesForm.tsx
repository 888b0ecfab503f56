import { Field, Select } from "@fluentui/react-components";
import { POLICY_CHOICES, type Policies } from "../../core/cells/policies";
import { Fold } from "./Fold";
import { StatedPolicy } from "./StatedPolicy";
import { useLayout } from "./layout";
import { useLanguage } from "./texts";

export interface PoliciesFormProps {
  readonly policies: Policies;
  readonly onPolicy: (name: keyof Policies, value: string | number | undefined) => void;
}

/** What happens to rows that can be read in more than one way. Folded away: the defaults suit most tables. */
export function PoliciesForm({ policies, onPolicy }: PoliciesFormProps) {
  const { pane } = useLanguage();
  const layout = useLayout();
  return (
    <Fold summary={pane.policies.heading}>
      <div className={layout.stack}>
        {(Object.keys(POLICY_CHOICES) as (keyof typeof POLICY_CHOICES)[]).map((name) => {
          const texts: { readonly label: string; readonly choices: Readonly<Record<string, string>> } =
            pane.policies[name];
          return (
            <Field key={name} label={texts.label}>
              <Select value={policies[name]} onChange={(_, { value }) => onPolicy(name, value)}>
                {POLICY_CHOICES[name].map((choice) => (
                  <option key={choice} value={choice}>
                    {texts.choices[choice]}
                  </option>
                ))}
              </Select>
            </Field>
          );
        })}
        <StatedPolicy name="year" value={policies.year} onState={(value) => onPolicy("year", value)} />
        <StatedPolicy
          name="currency"
          value={policies.currency}
          onState={(value) => onPolicy("currency", value)}
        />
        <StatedPolicy
          name="excluded"
          value={policies.excluded}
          onState={(value) => onPolicy("excluded", value)}
        />
      </div>
    </Fold>
  );
}
