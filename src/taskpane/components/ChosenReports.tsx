import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useId } from "react";
import { AS_OF_RULES, type AsOfRule, type ChosenReports as Chosen } from "../../excel/settings";
import { fill } from "../../locales/translate";
import type { ReportChoice } from "../../app/chosenReports";
import { isoSerial } from "../../core/cells/calendar";
import { Fold } from "./Fold";
import { useLayout } from "./layout";
import { useLanguage } from "./texts";

export interface ChosenReportsProps {
  readonly choices: readonly ReportChoice[];
  readonly chosen: Pick<Chosen, "asOf" | "day">;
  /** How many would be made. */
  readonly count: number;
  readonly disabled: boolean;
  readonly onReport: (id: string, wanted: boolean) => void;
  readonly onAsOf: (asOf: AsOfRule, day: string) => void;
  readonly onMake: () => void;
}

const useStyles = makeStyles({
  fieldset: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, fontSize: tokens.fontSizeBase300 },
  // Under the label of its check box.
  reason: { display: "block", paddingInlineStart: tokens.spacingHorizontalXXXL },
});

/** Reports that are made in one go, time after time, and the day up to which they count. */
export function ChosenReports(props: ChosenReportsProps) {
  const { choices, chosen, count, disabled, onReport, onAsOf, onMake } = props;
  const { pane, locale } = useLanguage();
  const layout = useLayout();
  const styles = useStyles();
  const texts = pane.chosen;
  const day = chosen.day ?? "";
  const dayMissing = chosen.asOf === "fixed" && isoSerial(day) === undefined;
  return (
    <Fold summary={texts.heading}>
      <div className={layout.stack}>
        <Text className={layout.muted}>{texts.explain}</Text>
        <fieldset className={styles.fieldset}>
          <legend className={styles.legend}>{texts.reports}</legend>
          {choices.map((choice) => (
            <Choice key={choice.id} choice={choice} onReport={onReport} />
          ))}
        </fieldset>
        <Field label={texts.asOf} hint={texts.hints[chosen.asOf]}>
          <Select value={chosen.asOf} onChange={(_, { value }) => onAsOf(value as AsOfRule, day)}>
            {AS_OF_RULES.map((rule) => (
              <option key={rule} value={rule}>
                {texts.rules[rule]}
              </option>
            ))}
          </Select>
        </Field>
        {chosen.asOf === "fixed" && (
          <Field
            label={texts.day}
            validationState={dayMissing ? "error" : "none"}
            validationMessage={dayMissing ? texts.noDay : undefined}
          >
            <Input type="date" value={day} onChange={(_, { value }) => onAsOf("fixed", value)} />
          </Field>
        )}
        <div>
          <Button
            disabledFocusable={disabled || dayMissing || count === 0}
            onClick={onMake}
            appearance="outline"
          >
            {fill(texts.make, { count: new Intl.NumberFormat(locale).format(count) })}
          </Button>
        </div>
        <Text size={200} className={layout.muted}>
          {texts.remembered}
        </Text>
      </div>
    </Fold>
  );
}

function Choice({
  choice: { id, title, wanted, missing },
  onReport,
}: {
  readonly choice: ReportChoice;
  readonly onReport: ChosenReportsProps["onReport"];
}) {
  const styles = useStyles();
  const layout = useLayout();
  const reason = useId();
  return (
    <div>
      <Checkbox
        label={title}
        checked={wanted && missing === ""}
        disabled={missing !== ""}
        aria-describedby={missing === "" ? undefined : reason}
        onChange={(_, { checked }) => onReport(id, checked === true)}
      />
      {missing !== "" && (
        <Text id={reason} size={200} className={mergeClasses(layout.muted, styles.reason)}>
          {missing}
        </Text>
      )}
    </div>
  );
}
