import { Button, Checkbox, Field, Input, Select, Switch } from "@fluentui/react-components";
import { fill } from "../../locales/translate";
import type { OptionValue, ReportOption } from "../../reports/definition";
import { namedColumns, type ColumnOption } from "../../reports/kit/columnOptions";
import { Heading } from "./Heading";
import { Fold } from "./Fold";
import { useLayout } from "./layout";
import { useLanguage } from "./texts";

/** A report's option with the words for it; `choiceLabels` runs beside `choices`. */
export type OptionView = ReportOption & {
  readonly label: string;
  readonly help?: string;
  readonly choiceLabels: readonly string[];
  /** Columns that it may name. */
  readonly columns: readonly ColumnChoice[];
};

export interface ColumnChoice {
  /** Its role or its title. */
  readonly value: string;
  readonly label: string;
}

export interface OptionsFormProps {
  readonly options: readonly OptionView[];
  readonly values: Readonly<Record<string, OptionValue>>;
  readonly asOf: string;
  readonly onOption: (name: string, value: OptionValue) => void;
  readonly onAsOf: (asOf: string) => void;
  /** Of an option that is typed: the selected cells, behind what stands there. */
  readonly onPoint: (name: string, typed: string) => void;
}

/** The form that a report definition's options make. */
export function OptionsForm({ options, values, asOf, onOption, onAsOf, onPoint }: OptionsFormProps) {
  const { pane } = useLanguage();
  const layout = useLayout();
  return (
    <section className={layout.stack} aria-label={pane.options.heading}>
      <Heading level={3}>{pane.options.heading}</Heading>
      <Field label={pane.options.asOf} hint={pane.options.asOfHint}>
        <Input type="date" value={asOf} onChange={(_, { value }) => onAsOf(value)} />
      </Field>
      {options.map((option) => (
        <OptionField
          key={option.name}
          option={option}
          value={values[option.name] ?? option.default}
          onValue={(value) => onOption(option.name, value)}
          onPoint={(typed) => onPoint(option.name, typed)}
        />
      ))}
    </section>
  );
}

interface OptionFieldProps {
  readonly option: OptionView;
  readonly value: OptionValue;
  readonly onValue: (value: OptionValue) => void;
  readonly onPoint: (typed: string) => void;
}

function OptionField({ option, value, onValue, onPoint }: OptionFieldProps) {
  const { pane } = useLanguage();
  const layout = useLayout();
  switch (option.kind) {
    case "boolean":
      return (
        <Field hint={option.help}>
          <Switch
            label={option.label}
            checked={value === true}
            onChange={(_, { checked }) => onValue(checked)}
          />
        </Field>
      );
    case "choice":
      return (
        <Field label={option.label} hint={option.help}>
          <Select value={String(value)} onChange={(_, data) => onValue(data.value)}>
            {option.choices.map((choice, index) => (
              <option key={choice} value={choice}>
                {option.choiceLabels[index] ?? choice}
              </option>
            ))}
          </Select>
        </Field>
      );
    case "column":
      return option.many ? (
        <ManyColumns option={option} value={value} onValue={onValue} onPoint={onPoint} />
      ) : (
        <Field label={option.label} hint={option.help}>
          <Select value={String(value)} onChange={(_, data) => onValue(data.value)}>
            {option.choices.map((choice, index) => (
              <option key={choice} value={choice}>
                {option.choiceLabels[index] ?? choice}
              </option>
            ))}
            {columnsOf(option, value).map((column) => (
              <option key={`column ${column.value}`} value={column.value}>
                {column.label}
              </option>
            ))}
          </Select>
        </Field>
      );
    case "text":
      return (
        <Field label={option.label} hint={option.help}>
          <div className={layout.row}>
            <Input value={String(value)} onChange={(_, data) => onValue(data.value)} />
            <Button
              aria-label={fill(pane.library.useSelection, { name: option.label })}
              onClick={() => onPoint(String(value))}
            >
              {pane.library.useSelectionShort}
            </Button>
          </div>
        </Field>
      );
    case "number": {
      const inside = isInside(value, option);
      return (
        <Field
          label={option.label}
          hint={option.help ?? fill(pane.options.range, { min: option.min, max: option.max })}
          validationState={inside ? "none" : "error"}
          validationMessage={
            inside ? undefined : fill(pane.options.outOfRange, { min: option.min, max: option.max })
          }
        >
          <Input
            type="number"
            min={option.min}
            max={option.max}
            value={String(value)}
            onChange={(_, data) => onValue(data.value.trim() === "" ? "" : Number(data.value))}
          />
        </Field>
      );
    }
  }
}

/** So many columns are seen at a glance; more of them are unfolded first. */
const AT_A_GLANCE = 6;

function ManyColumns({
  option,
  value,
  onValue,
}: OptionFieldProps & { readonly option: OptionView & ColumnOption }) {
  const { pane } = useLanguage();
  const layout = useLayout();
  const chosen = namedColumns(option, value);
  const columns = columnsOf(option, value);
  const boxes = (
    <Field label={option.label} hint={option.help}>
      <div role="group" aria-label={option.label} className={layout.tight}>
        {columns.map((column) => (
          <Checkbox
            key={column.value}
            label={column.label}
            checked={chosen.includes(column.value)}
            onChange={(_, { checked }) => {
              const others = chosen.filter((name) => name !== column.value);
              const named = checked === true ? [...others, column.value] : others;
              onValue(named.length > 0 ? named.join(",") : option.default);
            }}
          />
        ))}
      </div>
    </Field>
  );
  return columns.length > AT_A_GLANCE ? (
    <Fold summary={fill(pane.options.columns, { option: option.label, count: chosen.length })} inCard>
      {boxes}
    </Fold>
  ) : (
    boxes
  );
}

/** The columns to choose from, and those that are chosen though no table has them. */
function columnsOf(option: OptionView & ColumnOption, value: OptionValue): readonly ColumnChoice[] {
  const { columns } = option;
  const missing = namedColumns(option, value).filter(
    (name) => !columns.some((column) => column.value === name),
  );
  return [...columns, ...missing.map((name) => ({ value: name, label: name }))];
}

/** Number options hold a number inside their range; anything else is told at the field and stops the preview. */
export function isInside(value: OptionValue, option: ReportOption): boolean {
  return (
    option.kind !== "number" || (typeof value === "number" && value >= option.min && value <= option.max)
  );
}
