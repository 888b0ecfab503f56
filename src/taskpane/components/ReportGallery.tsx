import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { Fragment, type ReactNode } from "react";
import { fill } from "../../locales/translate";
import { Fold } from "./Fold";
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
  /** Why it cannot be made; empty when it can. */
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
  tiles: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(8rem, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  tile: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalS,
    position: "relative",
  },
  tileRadio: {
    position: "absolute",
    insetBlockStart: tokens.spacingVerticalS,
    insetInlineEnd: tokens.spacingHorizontalS,
  },
  // The form of a tile takes the whole row below it.
  below: { gridColumn: "1 / -1" },
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

/** The reports as tiles of one radio group, details of the chosen one below it; those that the data cannot support say why. */
export function ReportGallery({ cards, chosen, onChoose, children }: ReportGalleryProps) {
  const { pane, locale } = useLanguage();
  const styles = useStyles();
  const layout = useLayout();
  const possible = cards.filter(({ missing }) => missing === "");
  const others = cards.filter(({ missing }) => missing !== "");
  // What several reports miss is told once.
  const told = others.flatMap((card) => card.advice);
  const shared = new Set(told.filter((sentence, index) => told.indexOf(sentence) !== index));
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.legend}>
        <Heading level={2}>{pane.reports.heading}</Heading>
      </legend>
      <div className={layout.stack}>
        <div className={styles.tiles}>
          {possible.map((card) => (
            <Fragment key={card.id}>
              <Tile card={card} chosen={card.id === chosen} onChoose={onChoose} />
              {card.id === chosen && (
                <div className={mergeClasses(styles.below, layout.stack)}>
                  <Details card={card} />
                  {children}
                </div>
              )}
            </Fragment>
          ))}
        </div>
        {others.length > 0 && (
          <Fold
            summary={fill(pane.reports.notPossible, {
              count: new Intl.NumberFormat(locale).format(others.length),
            })}
            open={possible.length === 0}
          >
            <div className={layout.tight}>
              {[...shared].map((sentence) => (
                <Text key={sentence} size={200} className={layout.muted}>
                  {sentence}
                </Text>
              ))}
              {others.map((card) => (
                <Card
                  key={card.id}
                  card={card}
                  advice={card.advice.filter((sentence) => !shared.has(sentence))}
                />
              ))}
            </div>
          </Fold>
        )}
      </div>
    </fieldset>
  );
}

interface TileProps {
  readonly card: ReportCard;
  readonly chosen: boolean;
  readonly onChoose: (id: string) => void;
}

function Tile({ card, chosen, onChoose }: TileProps) {
  const styles = useStyles();
  const layout = useLayout();
  const id = `report-${card.id}`;
  return (
    <label className={mergeClasses(layout.card, styles.card, styles.tile, chosen && styles.chosen)}>
      <span className={styles.picture}>
        <ReportPicture id={card.id} />
      </span>
      <Text weight="semibold" id={`${id}-title`}>
        {card.title}
      </Text>
      <Text size={200} id={`${id}-text`}>
        {card.question}
      </Text>
      <input
        type="radio"
        name="report"
        className={mergeClasses(styles.radio, styles.tileRadio)}
        value={card.id}
        checked={chosen}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        onChange={() => onChoose(card.id)}
      />
    </label>
  );
}

/** What the chosen report shows and uses. */
function Details({ card }: { readonly card: ReportCard }) {
  const { pane } = useLanguage();
  const layout = useLayout();
  const lines = [
    card.needs === "" ? pane.reports.needsNothing : fill(pane.reports.needs, { roles: card.needs }),
    ...(card.tablesInUse === "" ? [] : [fill(pane.reports.tablesInUse, { tables: card.tablesInUse })]),
    ...(card.moreTables === "" ? [] : [fill(pane.reports.moreTables, { tables: card.moreTables })]),
  ];
  return (
    <div className={layout.tight}>
      <Text>{card.summary}</Text>
      {lines.map((line) => (
        <Text key={line} size={200} className={layout.muted}>
          {line}
        </Text>
      ))}
    </div>
  );
}

/** A report that cannot be made yet, with what is missing and where that of its own may be. */
function Card({ card, advice }: { readonly card: ReportCard; readonly advice: readonly string[] }) {
  const styles = useStyles();
  const layout = useLayout();
  const id = `report-${card.id}`;
  return (
    <label className={mergeClasses(layout.card, styles.card, styles.unavailable)}>
      <span className={mergeClasses(styles.picture, styles.pale)}>
        <ReportPicture id={card.id} />
      </span>
      <span className={mergeClasses(layout.tight, styles.body)}>
        <Text weight="semibold" id={`${id}-title`}>
          {card.title}
        </Text>
        <span className={layout.tight} id={`${id}-text`}>
          <Text size={200} className={layout.muted}>
            {card.missing}
          </Text>
          {advice.map((sentence) => (
            <Text key={sentence} size={200} className={layout.muted}>
              {sentence}
            </Text>
          ))}
          {card.elsewhere !== "" && <Text size={200}>{card.elsewhere}</Text>}
        </span>
      </span>
      <input
        type="radio"
        name="report"
        className={styles.radio}
        value={card.id}
        disabled
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
      />
    </label>
  );
}
