import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useMemo, type CSSProperties } from "react";
import { fill } from "../../locales/translate";
import type {
  Block,
  KeyFiguresBlock,
  NoteBlock,
  Report,
  ReportSheet,
  TableColumn,
  TableBlock,
  Value,
  ValueFormat,
} from "../../reports/report";
import type { Writing } from "../../reports/kit/currency";
import { formatOfCell, formatValue, isNumeric } from "../../reports/kit/formatValue";
import { Fold } from "./Fold";
import { Heading } from "./Heading";
import { ChartPreview } from "./ChartPreview";
import { useLayout } from "./layout";
import { useLanguage } from "./texts";

/** Enough to judge a table by; the sheet gets every row. */
const PREVIEW_ROWS = 12;

/** Headers longer than this get room to break into few lines. */
const WORDY = 12;

const useStyles = makeStyles({
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(8rem, 1fr))",
    gap: tokens.spacingHorizontalS,
    margin: 0,
  },
  figure: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  scroller: {
    overflowX: "auto",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    borderCollapse: "collapse",
    width: "100%",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: "start",
    verticalAlign: "top",
    // A column of words may wrap, but not letter by letter.
    minWidth: "6em",
  },
  head: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    verticalAlign: "bottom",
  },
  number: { textAlign: "end", minWidth: "auto" },
  wordy: { minWidth: "5.5em" },
  unbroken: { whiteSpace: "nowrap" },
  // Sentences become neither towers of single words nor lines wider than the pane.
  sentence: { minWidth: "16em" },
  total: { fontWeight: tokens.fontWeightSemibold },
  finding: { fontWeight: tokens.fontWeightSemibold },
  sheet: { paddingTop: tokens.spacingVerticalS },
});

/** The report as it will stand on its sheets, in small: the same object that is written. */
export function ReportPreview({ report }: { report: Report }) {
  const layout = useLayout();
  return (
    <article className={layout.stack}>
      <Heading level={2}>{report.title}</Heading>
      {report.sheets.map((sheet, index) => (
        <SheetPreview
          key={sheet.id}
          report={report}
          sheet={sheet}
          reportTitle={report.title}
          currency={report.currency}
          open={index === 0}
        />
      ))}
    </article>
  );
}

function SheetPreview({
  report,
  sheet,
  reportTitle,
  currency,
  open,
}: {
  report: Report;
  sheet: ReportSheet;
  reportTitle: string;
  currency: string | undefined;
  open: boolean;
}) {
  const { pane } = useLanguage();
  const styles = useStyles();
  const layout = useLayout();
  return (
    <Fold summary={fill(pane.preview.sheet, { name: sheet.name })} open={open}>
      <div className={`${layout.stack} ${styles.sheet}`}>
        {sheet.blocks.map((block, index) =>
          block.kind === "heading" && block.text === reportTitle ? null : (
            <BlockPreview
              key={index}
              block={block}
              report={report}
              currency={currency}
              heading={headingOver(sheet.blocks, index) || sheet.name}
            />
          ),
        )}
      </div>
    </Fold>
  );
}

/** What the part of the sheet is called that a block without a title belongs to. */
function headingOver(blocks: readonly Block[], index: number): string {
  const heading = [...blocks.slice(0, index)].reverse().find((block) => block.kind === "heading");
  return heading?.kind === "heading" ? heading.text : "";
}

interface BlockPreviewProps {
  readonly block: Block;
  readonly report: Report;
  readonly currency: string | undefined;
  readonly heading: string;
}

function BlockPreview({ block, report, currency, heading }: BlockPreviewProps) {
  switch (block.kind) {
    case "heading":
      return <Heading level={3}>{block.text}</Heading>;
    case "note":
      return <Note note={block} />;
    case "keyFigures":
      return <KeyFigures block={block} currency={currency} />;
    case "table":
      return <TablePreview block={block} currency={currency} heading={heading} />;
    case "chart": {
      const table = report.sheets
        .flatMap(({ blocks }) => blocks)
        .find(
          (candidate): candidate is TableBlock => candidate.kind === "table" && candidate.id === block.table,
        );
      return table ? <ChartPreview chart={block} table={table} currency={currency} /> : null;
    }
    case "headline":
      return <Sentences sentences={block.sentences} findings />;
    case "todo":
      return <Sentences sentences={block.lines} />;
    case "subtitle":
    case "method":
      return <Sentences sentences={[block]} />;
    case "cards":
      return <KeyFigures block={{ kind: "keyFigures", figures: block.cards }} currency={currency} />;
  }
}

/** Sentences of a page: of its headline the first is the answer. */
function Sentences({
  sentences,
  findings = false,
}: {
  sentences: readonly { readonly text: string }[];
  findings?: boolean;
}) {
  return sentences.map(({ text }, index) => (
    <Note
      key={index}
      note={{ kind: "note", text, ...(findings && index === 0 ? { tone: "finding" } : {}) }}
    />
  ));
}

function Note({ note }: { note: NoteBlock }) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <Text block className={note.tone === "finding" ? styles.finding : layout.wrap}>
      {note.text}
    </Text>
  );
}

function KeyFigures({ block, currency }: { block: KeyFiguresBlock; currency: string | undefined }) {
  const { locale } = useLanguage();
  const styles = useStyles();
  const layout = useLayout();
  return (
    <dl className={styles.figures}>
      {block.figures.map((figure) => (
        <div key={figure.label} className={`${layout.card} ${styles.figure}`}>
          <dt className={layout.muted}>
            <Text size={200}>{figure.label}</Text>
          </dt>
          <dd className={styles.value}>{formatValue(figure.value, figure.format, { locale, currency })}</dd>
          {figure.note && (
            <dd className={styles.figure}>
              <Text size={200} className={layout.muted}>
                {figure.note}
              </Text>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

function TablePreview({
  block,
  currency,
  heading,
}: {
  block: TableBlock;
  currency: string | undefined;
  heading: string;
}) {
  const { pane, locale } = useLanguage();
  const styles = useStyles();
  const layout = useLayout();
  const rows = block.rows.slice(0, PREVIEW_ROWS);
  const title = block.title ?? heading;
  const shades = useMemo(() => scaleEnds(block), [block]);
  return (
    <div className={layout.tight}>
      {block.title && <Heading level={3}>{block.title}</Heading>}
      <div
        className={styles.scroller}
        role="group"
        tabIndex={0}
        aria-label={fill(pane.preview.scrollable, { title })}
      >
        <table className={styles.table}>
          <thead>
            <tr>
              {block.columns.map((column) => (
                <th
                  key={column.key}
                  scope="col"
                  className={mergeClasses(
                    styles.cell,
                    styles.head,
                    isNumeric(column.format) && styles.number,
                    column.title.length > WORDY && styles.wordy,
                  )}
                >
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr
                key={index}
                className={block.total && index === block.rows.length - 1 ? styles.total : undefined}
              >
                {block.columns.map((column, position) => (
                  <td
                    key={column.key}
                    style={heat(shades, column, row[position])}
                    className={mergeClasses(
                      styles.cell,
                      isNumeric(column.format) && styles.number,
                      isShort(row[position]) ? styles.unbroken : styles.sentence,
                    )}
                  >
                    {showCell(row[position] ?? null, formatOfCell(column, index), { locale, currency })}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length < block.rows.length && (
        <Text size={200} className={layout.muted}>
          {fill(pane.preview.rowsShown, {
            shown: rows.length,
            total: new Intl.NumberFormat(locale).format(block.rows.length),
          })}
        </Text>
      )}
    </div>
  );
}

/** A figure that cannot be given is a dash; a word that is not there is nothing, as on the sheet. */
function showCell(value: Value, format: ValueFormat, writing: Writing): string {
  return value === null && !isNumeric(format) ? "" : formatValue(value, format, writing);
}

/** Longer texts, such as definitions, may run over several lines. */
function isShort(value: Value | undefined): boolean {
  return typeof value !== "string" || value.length <= 24;
}

/** Deepest shade of a colour scale; text stays readable on it in every theme. */
const DEEPEST = 35;

type Ends = ReadonlyMap<string, { readonly lowest: number; readonly highest: number }>;

/** Lowest and highest value of each colour scale; a total row has no part in it. */
function scaleEnds({ columns, rows, total }: TableBlock): Ends {
  const ends = new Map<string, { lowest: number; highest: number }>();
  const body = total ? rows.slice(0, -1) : rows;
  columns.forEach((column, position) => {
    if (column.scale !== "colors") {
      return;
    }
    const group = column.scaleGroup ?? column.key;
    const known = ends.get(group) ?? { lowest: Infinity, highest: -Infinity };
    for (const row of body) {
      const value = row[position];
      if (typeof value === "number") {
        known.lowest = Math.min(known.lowest, value);
        known.highest = Math.max(known.highest, value);
      }
    }
    ends.set(group, known);
  });
  return ends;
}

function heat(ends: Ends, column: TableColumn, value: Value | undefined): CSSProperties | undefined {
  const scale = column.scale === "colors" ? ends.get(column.scaleGroup ?? column.key) : undefined;
  if (!scale || typeof value !== "number" || scale.highest === scale.lowest) {
    return undefined;
  }
  const share = ((value - scale.lowest) / (scale.highest - scale.lowest)) * DEEPEST;
  return { backgroundColor: `color-mix(in srgb, ${tokens.colorBrandBackground} ${share}%, transparent)` };
}
