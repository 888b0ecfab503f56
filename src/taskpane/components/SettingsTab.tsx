import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { DEFAULT_POLICIES, POLICY_CHOICES, type DecimalMark, type Policies } from "../../core/cells/policies";
import type { Role } from "../../core/cells/roles";
import type { CommonOption, WorkbookSettings } from "../../excel/settings";
import { fill } from "../../locales/translate";
import type { OptionValue } from "../../reports/definition";
import { PEOPLE_OPTIONS } from "../../reports/kit/people/withPeople";
import { PRIVACY_OPTIONS } from "../../reports/privacy/privacy";
import type { PaneHost } from "../../app/host";
import { useAttempt } from "../useAttempt";
import { roleLabel } from "../../app/columnWords";
import { AttemptView } from "./AttemptView";
import { Heading } from "./Heading";
import { useLayout } from "./layout";
import { PoliciesForm } from "./PoliciesForm";
import { PseudonymSettings } from "./PseudonymSettings";
import { useLanguage } from "./texts";

const WEEK_STARTS = ["monday", "sunday"] as const;
const LARGEST_GROUP = 100;

const useStyles = makeStyles({
  // Buttons beside it stand below each other.
  remembered: { flexGrow: 1, flexBasis: 0, minWidth: 0, overflowWrap: "anywhere" },
  // What is not chosen can be read as well as its explanation.
  choice: { color: tokens.colorNeutralForeground1 },
});

export interface SettingsTabProps {
  readonly host: PaneHost;
  /** Told of everything that was saved. */
  readonly onSettings: (settings: WorkbookSettings) => void;
}

/** What holds for all reports of this workbook, and what is kept on this computer. */
export default function SettingsTab({ host, onSettings }: SettingsTabProps) {
  const { pane, locale } = useLanguage();
  const layout = useLayout();
  const texts = pane.settings;
  const [settings, setSettings] = useState<WorkbookSettings | null>(null);
  const { attempt, ...outcome } = useAttempt(locale);

  useEffect(() => {
    void attempt(texts.reading, async () => {
      setSettings(await host.readSettings());
      return "";
    });
    // Read once, when the page opens.
  }, [host]);

  const save = (next: WorkbookSettings) => {
    setSettings(next);
    return attempt("", async () => {
      await host.saveSettings(next);
      onSettings(next);
      return texts.saved;
    });
  };

  return (
    <div className={layout.stack}>
      <section className={layout.tight}>
        <Heading level={2}>{texts.workbook}</Heading>
        <Text className={layout.muted}>{texts.workbookExplain}</Text>
      </section>
      <AttemptView {...outcome} />
      {settings && (
        <>
          <CalendarForm settings={settings} onSave={save} />
          <PoliciesForm
            policies={{ ...DEFAULT_POLICIES, ...settings.policies }}
            onPolicy={(name: keyof Policies, value) =>
              save({ ...settings, policies: { ...settings.policies, [name]: value } })
            }
          />
          <section className={layout.tight}>
            <Heading level={2}>{texts.privacy}</Heading>
            <CustomerIds settings={settings} onSave={save} />
            <Owners settings={settings} onSave={save} />
            <SmallGroups settings={settings} onSave={save} />
          </section>
        </>
      )}
      <PseudonymSettings salt={host.salt} />
      {settings && <RememberedColumns settings={settings} onSave={save} />}
    </div>
  );
}

interface PartProps {
  readonly settings: WorkbookSettings;
  readonly onSave: (settings: WorkbookSettings) => Promise<void>;
}

function withCommon(
  settings: WorkbookSettings,
  name: CommonOption,
  value: OptionValue | undefined,
): WorkbookSettings {
  const others = Object.entries(settings.common).filter(([other]) => other !== name);
  return {
    ...settings,
    common: Object.fromEntries(value === undefined ? others : [...others, [name, value]]),
  };
}

function CalendarForm({ settings, onSave }: PartProps) {
  const { pane, locale } = useLanguage();
  const layout = useLayout();
  const texts = pane.settings;
  const [currency, setCurrency] = useState(settings.currency ?? "");
  const monthName = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" });
  const saveCurrency = () => {
    const { currency: before, ...others } = settings;
    const given = currency.trim();
    if (given !== (before ?? "")) {
      void onSave(given === "" ? others : { ...others, currency: given });
    }
  };
  return (
    <section className={layout.stack}>
      <Field label={texts.fiscalYearStart}>
        <Select
          value={String(settings.common.fiscalYearStart ?? 1)}
          onChange={(_, { value }) => onSave(withCommon(settings, "fiscalYearStart", Number(value)))}
        >
          {Array.from({ length: 12 }, (_, month) => (
            <option key={month} value={month + 1}>
              {monthName.format(Date.UTC(2025, month))}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.weekStart}>
        <Select
          value={String(settings.common.weekStart ?? WEEK_STARTS[0])}
          onChange={(_, { value }) => onSave(withCommon(settings, "weekStart", value))}
        >
          {WEEK_STARTS.map((day) => (
            <option key={day} value={day}>
              {texts.weekDays[day]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.decimal} hint={texts.decimalHint}>
        <Select
          value={settings.decimal ?? "point"}
          onChange={(_, { value }) => onSave({ ...settings, decimal: value as DecimalMark })}
        >
          {POLICY_CHOICES.decimal
            .filter((mark) => mark !== "auto")
            .map((mark) => (
              <option key={mark} value={mark}>
                {pane.policies.decimal.choices[mark]}
              </option>
            ))}
        </Select>
      </Field>
      <Field label={texts.currency} hint={texts.currencyHint}>
        <Input
          value={currency}
          maxLength={8}
          onChange={(_, { value }) => setCurrency(value)}
          onBlur={saveCurrency}
          onKeyDown={({ key }) => key === "Enter" && saveCurrency()}
        />
      </Field>
    </section>
  );
}

/** Headers by role, as they were last chosen, and the way to forget them. */
function RememberedColumns({ settings, onSave }: PartProps) {
  const { pane, locale } = useLanguage();
  const layout = useLayout();
  const texts = pane.settings;
  const styles = useStyles();
  const remembered = Object.entries(settings.headers) as [Role, string][];
  const forget = (role: Role) =>
    onSave({
      ...settings,
      headers: Object.fromEntries(remembered.filter(([other]) => other !== role)),
    });
  return (
    <section className={layout.tight}>
      <Heading level={2}>{texts.columns}</Heading>
      <Text className={layout.muted}>{remembered.length > 0 ? texts.columnsExplain : texts.noColumns}</Text>
      {remembered.length > 0 && (
        <>
          <ul className={`${layout.list} ${layout.tight}`}>
            {remembered.map(([role, header]) => (
              <li key={role} className={layout.row}>
                <Text className={styles.remembered}>
                  {fill(texts.columnIs, { header, role: roleLabel(role, locale) })}
                </Text>
                <Button
                  size="small"
                  aria-label={fill(texts.forgetColumn, { header })}
                  onClick={() => forget(role)}
                >
                  {texts.forget}
                </Button>
              </li>
            ))}
          </ul>
          <div>
            <Button onClick={() => onSave({ ...settings, headers: {}, options: {} })}>
              {texts.forgetAll}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** How customers are named in reports. The salt of pseudonyms is no part of these settings: it stays on this computer. */
function CustomerIds({ settings, onSave }: PartProps) {
  const { pane } = useLanguage();
  const layout = useLayout();
  const styles = useStyles();
  const { label, hint, choices } = pane.settings.customerIds;
  const [option] = PRIVACY_OPTIONS;
  return (
    <Field label={label} hint={hint}>
      <RadioGroup
        value={String(settings.common.customerIds ?? option.default)}
        onChange={(_, { value }) => onSave(withCommon(settings, "customerIds", value))}
      >
        {option.choices.map((choice) => (
          <Radio
            key={choice}
            value={choice}
            label={
              <span className={layout.tight}>
                <Text className={styles.choice}>{choices[choice].label}</Text>
                <Text size={200} className={layout.muted}>
                  {choices[choice].explain}
                </Text>
              </span>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}

/** Whose customer each is: a column of every list, or a sheet an owner as well. */
function Owners({ settings, onSave }: PartProps) {
  const { pane } = useLanguage();
  const { label, hint, choices } = pane.settings.owners;
  const [option] = PEOPLE_OPTIONS;
  return (
    <Field label={label} hint={hint}>
      <Select
        value={String(settings.common.owners ?? option.default)}
        onChange={(_, { value }) => onSave(withCommon(settings, "owners", value))}
      >
        {option.choices.map((choice) => (
          <option key={choice} value={choice}>
            {choices[choice]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Groups with fewer people than this are hidden, so that nobody can be picked out; off until somebody asks for it. */
function SmallGroups({ settings, onSave }: PartProps) {
  const { pane } = useLanguage();
  const { label, hint, range } = pane.settings.smallest;
  const saved = settings.common.smallest;
  const [text, setText] = useState(saved === undefined ? "" : String(saved));
  const value = text.trim() === "" ? undefined : Number(text);
  const valid = value === undefined || (Number.isInteger(value) && value >= 2 && value <= LARGEST_GROUP);
  const keep = () => {
    if (valid && value !== saved) {
      void onSave(withCommon(settings, "smallest", value));
    }
  };
  return (
    <Field
      label={label}
      hint={hint}
      validationState={valid ? "none" : "error"}
      validationMessage={valid ? undefined : fill(range, { min: 2, max: LARGEST_GROUP })}
    >
      <Input
        type="number"
        min={2}
        max={LARGEST_GROUP}
        value={text}
        onChange={(_, data) => setText(data.value)}
        onBlur={keep}
        onKeyDown={({ key }) => key === "Enter" && keep()}
      />
    </Field>
  );
}
