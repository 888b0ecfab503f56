import { makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { fill } from "../../locales/translate";
import type { ChartBlock, TableBlock, Value } from "../../reports/report";
import type { Writing } from "../../reports/kit/currency";
import { formatValue } from "../../reports/kit/formatValue";
import { useLayout } from "./layout";
import { useLanguage } from "./texts";

/** More categories than this are drawn as a line, whatever the chart's type: bars would not fit a narrow pane. */
const MOST_BARS = 12;

const useStyles = makeStyles({
  bars: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  label: { fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  track: { display: "block" },
  bar: {
    display: "block",
    height: tokens.spacingVerticalM,
    // The one blue of the brand that stands out from the ground in the dark too.
    backgroundColor: tokens.colorBrandStroke1,
    borderRadius: tokens.borderRadiusSmall,
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    textAlign: "end",
    whiteSpace: "nowrap",
  },
  line: {
    width: "100%",
    fill: "none",
    stroke: tokens.colorBrandStroke1,
    strokeWidth: tokens.strokeWidthThick,
    "& path": { vectorEffect: "non-scaling-stroke" },
  },
  ends: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  figure: { margin: 0 },
});

/** One series of a chart, with its categories, as far as it can be drawn. */
interface Points {
  readonly labels: readonly string[];
  readonly values: readonly number[];
  readonly shown: readonly string[];
}

/** A chart of the report in small: bars with their values, or a line with its ends. The native chart is Excel's. */
export function ChartPreview({
  chart,
  table,
  currency,
}: {
  chart: ChartBlock;
  table: TableBlock;
  currency: string | undefined;
}) {
  const { pane, locale } = useLanguage();
  const styles = useStyles();
  const layout = useLayout();
  return (
    <figure
      className={`${styles.figure} ${layout.tight}`}
      aria-label={fill(pane.preview.chart, { title: chart.title })}
    >
      <figcaption className={layout.tight}>
        <Subtitle2>{chart.title}</Subtitle2>
        <Text>{chart.finding}</Text>
      </figcaption>
      {chart.series.map(({ column }) => {
        const points = pointsOf(chart, table, column, { locale, currency });
        const title = table.columns.find((candidate) => candidate.key === column)?.title ?? column;
        return (
          <div key={column} className={layout.tight}>
            {chart.series.length > 1 && (
              <Text size={200} className={layout.muted}>
                {title}
              </Text>
            )}
            {points.values.length > MOST_BARS || chart.type.startsWith("line") ? (
              <Line points={points} />
            ) : (
              <Bars points={points} />
            )}
          </div>
        );
      })}
    </figure>
  );
}

function Bars({ points }: { points: Points }) {
  const styles = useStyles();
  const largest = Math.max(...points.values.map(Math.abs), Number.MIN_VALUE);
  return (
    <div className={styles.bars} role="list">
      {points.values.map((value, index) => (
        <div key={index} role="listitem" style={{ display: "contents" }}>
          <span className={styles.label}>{points.labels[index]}</span>
          <span className={styles.track}>
            <span className={styles.bar} style={{ inlineSize: `${(Math.abs(value) / largest) * 100}%` }} />
          </span>
          <span className={styles.value}>{points.shown[index]}</span>
        </div>
      ))}
    </div>
  );
}

function Line({ points }: { points: Points }) {
  const styles = useStyles();
  const lowest = Math.min(0, ...points.values);
  const highest = Math.max(...points.values);
  const range = highest - lowest || 1;
  const last = points.values.length - 1;
  const path = points.values
    .map(
      (value, index) =>
        `${index === 0 ? "M" : "L"}${(index / (last || 1)) * 100} ${38 - ((value - lowest) / range) * 36}`,
    )
    .join("");
  return (
    <>
      <svg
        className={styles.line}
        viewBox="0 0 100 40"
        preserveAspectRatio="none"
        aria-hidden
        focusable="false"
      >
        <path d={path} />
      </svg>
      <div className={styles.ends}>
        {[0, last].map((index) => (
          <Text key={index} size={200}>
            {points.labels[index]}: {points.shown[index]}
          </Text>
        ))}
      </div>
    </>
  );
}

function pointsOf(chart: ChartBlock, table: TableBlock, series: string, writing: Writing): Points {
  const category = table.columns.findIndex(({ key }) => key === chart.category);
  const position = table.columns.findIndex(({ key }) => key === series);
  const count = chart.rowCount ?? table.rows.length - (table.total ? 1 : 0);
  const rows = table.rows.slice(0, count).filter((row) => typeof row[position] === "number");
  const show = (value: Value | undefined, at: number) =>
    formatValue(value ?? null, table.columns[at]?.format ?? "text", writing);
  return {
    labels: rows.map((row) => show(row[category], category)),
    values: rows.map((row) => Number(row[position])),
    shown: rows.map((row) => show(row[position], position)),
  };
}
