import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  picture: {
    display: "block",
    width: tokens.fontSizeHero900,
    height: tokens.fontSizeHero900,
    fill: "currentColor",
    stroke: "none",
  },
});

/** Drawn on a field of 20 × 20; bars are `x y width height`. */
const BARS: Readonly<Record<string, readonly string[]>> = {
  segments: ["2 10 3 8", "6.5 5 3 13", "11 2 3 16", "15.5 12 3 6"],
  "data-check": ["2 3 12 2", "2 8 12 2", "2 13 12 2", "16 3 2 2", "16 8 2 2", "16 13 2 2"],
  overview: ["2 2 7 5", "11 2 7 5", "2 9 16 1.5", "2 15 3 3", "6.5 13 3 5", "11 14 3 4", "15.5 11 3 7"],
  profiles: ["2 2 5 5", "9 2 9 1.5", "9 5 6 1.5", "2 10 5 5", "9 10 9 1.5", "9 13 6 1.5"],
  cohorts: [
    "2 2 3 3",
    "6.3 2 3 3",
    "10.6 2 3 3",
    "15 2 3 3",
    "2 7 3 3",
    "6.3 7 3 3",
    "10.6 7 3 3",
    "2 12 3 3",
    "6.3 12 3 3",
  ],
  retention: ["2 8 3 10", "6.5 9 3 9", "11 7 3 11", "15.5 6 3 12", "2 3 16 1.5"],
};

const TABLE = ["2 3 16 3", "2 8 7 2", "11 8 7 2", "2 12 7 2", "11 12 7 2", "2 16 7 2", "11 16 7 2"];

/** A small picture of what a report looks like; a table for those without one of their own. */
export function ReportPicture({ id }: { id: string }) {
  const styles = useStyles();
  return (
    <svg className={styles.picture} viewBox="0 0 20 20" aria-hidden focusable="false">
      {(BARS[id] ?? TABLE).map((bar) => {
        const [x, y, width, height] = bar.split(" ");
        return <rect key={bar} x={x} y={y} width={width} height={height} />;
      })}
    </svg>
  );
}
