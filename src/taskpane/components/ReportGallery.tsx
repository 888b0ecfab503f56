import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { Fragment, type ReactNode } from "react";
import { fill } from "../../locales/translate";
import { Heading } from "./Heading";
import { useLayout } from "./layout";
import { ReportPicture } from "./ReportPicture";
import { useLanguage } from "./texts";

export interface ReportCard {
  readonly id: string;
  readonly title: string;
  /** The question that it answers. */
  readonly question: string;
  readonly summary: string;
  readonly needs: string;
  /** Column roles that no column plays; empty when the report can be made. */
  readonly missing: string;
  /** What the missing columns could be, a sentence each. */
  readonly advice: readonly string[];
  /** Which other table of the workbook has what is missing, and what to do with it; empty when none has. */
  readonly elsewhere: string;
  /** Kinds of other tables that it uses, and those that it would where there were any; empty for none. */
  readonly tablesInUse: string;
  readonly moreTables: string;
}

export interface ReportGalleryProps {
  readonly cards: readonly ReportCard[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  /** The form of the chosen report; it stands right under its card. */
  readonly children?: ReactNode;
}

const useStyles = makeStyles({
  fieldset: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalS },
  card: {
    display: "flex",
    gap: tokens.spacingHorizontalM,
    cursor: "pointer",
    ":focus-within": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: tokens.strokeWidthThin,
    },
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  chosen: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    boxShadow: `inset 0 0 0 ${tokens.strokeWidthThin} ${tokens.colorBrandStroke1}`,
  },
  unavailable: { cursor: "default", backgroundColor: tokens.colorNeutralBackground3 },
  picture: { flexShrink: 0, color: tokens.colorBrandForeground1, fontSize: tokens.fontSizeHero800 },
  pale: { color: tokens.colorNeutralForegroundDisabled },
  body: { flexGrow: 1 },
  radio: { flexShrink: 0, alignSelf: "flex-start", margin: 0, accentColor: tokens.colorBrandBackground },
});

/** The reports as cards of one radio group; those that the data cannot support say why. */
export function ReportGallery({ cards, chosen, onChoose, children }: ReportGalleryProps) {
  const { pane } = useLanguage();
  const styles = useStyles();
  const layout = useLayout();
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.legend}>
        <Heading level={2}>{pane.reports.heading}</Heading>
      </legend>
      <div className={layout.stack}>
        {cards.map((card) => (
          <Fragment key={card.id}>
            <Card card={card} chosen={card.id === chosen} onChoose={onChoose} />
            {card.id === chosen && children}
          </Fragment>
        ))}
      </div>
    </fieldset>
  );
}

function Card({
  card,
  chosen,
  onChoose,
}: {
  card: ReportCard;
  chosen: boolean;
  onChoose: (id: string) => void;
}) {
  const { pane } = useLanguage();
  const styles = useStyles();
  const layout = useLayout();
  const available = card.missing === "";
  const id = `report-${card.id}`;
  const needs =
    card.needs === "" ? pane.reports.needsNothing : fill(pane.reports.needs, { roles: card.needs });
  return (
    <label
      className={mergeClasses(
        layout.card,
        styles.card,
        chosen && styles.chosen,
        !available && styles.unavailable,
      )}
    >
      <span className={mergeClasses(styles.picture, !available && styles.pale)}>
        <ReportPicture id={card.id} />
      </span>
      <span className={mergeClasses(layout.tight, styles.body)}>
        <Text weight="semibold" id={`${id}-title`}>
          {card.title}
        </Text>
        <span className={layout.tight} id={`${id}-text`}>
          <Text>{card.question}</Text>
          <Text size={200}>{card.summary}</Text>
          <Text size={200} className={layout.muted}>
            {available ? needs : fill(pane.reports.missing, { roles: card.missing })}
          </Text>
          {!available &&
            card.advice.map((sentence) => (
              <Text key={sentence} size={200} className={layout.muted}>
                {sentence}
              </Text>
            ))}
          {card.elsewhere !== "" && <Text size={200}>{card.elsewhere}</Text>}
          {card.tablesInUse !== "" && (
            <Text size={200} className={layout.muted}>
              {fill(pane.reports.tablesInUse, { tables: card.tablesInUse })}
            </Text>
          )}
          {card.moreTables !== "" && (
            <Text size={200} className={layout.muted}>
              {fill(pane.reports.moreTables, { tables: card.moreTables })}
            </Text>
          )}
        </span>
      </span>
      <input
        type="radio"
        name="report"
        className={styles.radio}
        value={card.id}
        checked={chosen}
        disabled={!available}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        onChange={() => onChoose(card.id)}
      />
    </label>
  );
}
