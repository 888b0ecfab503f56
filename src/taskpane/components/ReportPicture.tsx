import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  picture: {
    display: "block",
    width: tokens.fontSizeHero900,
    height: tokens.fontSizeHero900,
    fill: "currentColor",
  },
  pale: { opacity: 0.45 },
  line: {
    fill: "none",
    stroke: "currentColor",
    strokeWidth: "1.4px",
    strokeLinecap: "round",
    strokeLinejoin: "round",
  },
});

/** Drawn on a field of 20 × 20. Bars are `x y width height`, lines are points. */
interface Picture {
  readonly bars?: readonly string[];
  readonly pale?: readonly string[];
  readonly lines?: readonly string[];
}

/** What catches the eye on the first sheet of each report. */
export const PICTURES: Readonly<Record<string, Picture>> = {
  // Cards of key figures over a trend.
  overview: {
    bars: ["2 2 4.5 4", "7.75 2 4.5 4", "13.5 2 4.5 4"],
    pale: ["2 13 2.6 5", "5.8 11.5 2.6 6.5", "9.6 12.5 2.6 5.5", "13.4 10 2.6 8"],
    lines: ["3 11 7 9.4 11 10.2 17 8"],
  },
  segments: { bars: ["2 10 3 8", "6.5 5 3 13", "11 2 3 16", "15.5 12 3 6"] },
  // A person beside what is known of them.
  profiles: {
    bars: ["4 2.5 3.4 3.4", "2.5 7 6.4 4"],
    pale: ["11 3 7 1.6", "11 6.2 5 1.6", "11 9.4 6 1.6", "2.5 14 15.5 1.6", "2.5 17 11 1.6"],
  },
  // The triangle.
  cohorts: {
    bars: ["2 2 3.4 3.4", "2 6.2 3.4 3.4", "2 10.4 3.4 3.4", "2 14.6 3.4 3.4"],
    pale: [
      "6.2 2 3.4 3.4",
      "10.4 2 3.4 3.4",
      "14.6 2 3.4 3.4",
      "6.2 6.2 3.4 3.4",
      "10.4 6.2 3.4 3.4",
      "6.2 10.4 3.4 3.4",
    ],
  },
  // Customers per period, and the rate above them.
  retention: {
    bars: ["2 11 3 7", "6.5 12 3 6", "11 10 3 8", "15.5 9 3 9"],
    lines: ["3.5 4 8 6 12.5 5 17 6.5"],
  },
  // One total, and the steps to another.
  reconciliation: {
    bars: ["2 8 3 10", "15 3 3 15"],
    pale: ["6.3 6 3 2", "10.6 3 3 3"],
    lines: ["5 8 6.3 8", "9.3 6 10.6 6", "13.6 3 15 3"],
  },
  // Fewer and fewer, and how they add up.
  "churn-reasons": {
    bars: ["2 7 3 11", "6.5 11 3 7", "11 13.5 3 4.5", "15.5 15.5 3 2.5"],
    lines: ["3.5 6 8 3.8 12.5 2.6 17 2"],
  },
  // Value that adds up, and what is still expected.
  "lifetime-value": {
    bars: ["2 14 3 4", "6.5 11 3 7", "11 8 3 10"],
    pale: ["15.5 4 3 14"],
    lines: ["2 10.5 8 7 12 4.5 17 1.8"],
  },
  // A warning sign over falling activity.
  "churn-warning": {
    bars: ["9.2 7 1.6 4.6", "9.2 13 1.6 1.7"],
    lines: ["10 2.2 18.2 17.4 1.8 17.4 10 2.2"],
  },
  // A field of four, and points in it.
  satisfaction: {
    bars: ["4 3 3 3", "13 5 3 3", "5 13 3 3"],
    pale: ["13.5 13 3 3"],
    lines: ["10 2 10 18", "2 10 18 10"],
  },
  // Eleven answers in three kinds.
  nps: {
    bars: ["14 7 2.6 11", "17 3 2 15"],
    pale: ["2 16 2.6 2", "5 14.5 2.6 3.5", "8 12.5 2.6 5.5", "11 10 2.6 8"],
  },
  // A clock.
  service: { bars: ["9.3 5 1.4 5.6", "9.3 9.6 5 1.4"], lines: [circle(10, 10, 8)] },
  // What somebody says.
  feedback: {
    pale: ["5 6 10 1.6", "5 9 7 1.6"],
    lines: ["2 3 18 3 18 13 9 13 5 17.5 5 13 2 13 2 3"],
  },
  // Boxes to tick.
  questionnaire: {
    bars: ["2 3 3.4 3.4", "2 8.3 3.4 3.4", "2 13.6 3.4 3.4"],
    pale: ["8 3.8 10 1.8", "8 9.1 10 1.8", "8 14.4 10 1.8"],
  },
  // One of the rows, as a card.
  "customer-card": {
    bars: ["2 2 16.6 3.4", "2 8 5 9.6"],
    pale: ["9 8 9.6 2.4", "9 11.6 9.6 2.4", "9 15.2 9.6 2.4"],
  },
  // Two who speak.
  contact: {
    bars: ["2 11 4 7", "14 11 4 7"],
    pale: ["2.5 6.5 3 3", "14.5 6.5 3 3"],
    lines: ["6.5 4 10 2 13.5 4"],
  },
  // Steps up.
  loyalty: { bars: ["2 14 4 4", "6 10 4 8", "10 6 4 12", "14 2 4 16"] },
  // Boxes, the fullest first.
  products: {
    bars: ["2 2 7 7", "2 11 7 7"],
    pale: ["11 3 7 1.6", "11 6.2 5 1.6", "11 12 6 1.6", "11 15.2 3 1.6"],
  },
  // A map of weekdays and hours.
  "buying-behaviour": {
    bars: ["2 2 4.6 4.6", "7.7 7.7 4.6 4.6", "13.4 7.7 4.6 4.6"],
    pale: ["7.7 2 4.6 4.6", "13.4 2 4.6 4.6", "2 7.7 4.6 4.6", "2 13.4 4.6 4.6", "7.7 13.4 4.6 4.6"],
  },
  // What was, and how far apart what comes may be.
  forecast: {
    pale: ["11 6 7 2", "12.5 4 5.5 2", "12.5 8 5.5 2", "14.5 10 3.5 2"],
    lines: ["2 14 5 11 8 12.5 11 8 18 6"],
  },
  // Points that fall as the price rises.
  "price-response": {
    bars: ["3 3 2.4 2.4", "6.5 7 2.4 2.4", "10 8.5 2.4 2.4", "14.5 13 2.4 2.4"],
    lines: ["2 2 2 18 18 18", "4 4.5 16 14.5"],
  },
  // One beside another.
  compare: { bars: ["11 4 4 14"], pale: ["4 9 4 9"], lines: ["13 1 13 7", "6 7 6 11"] },
  // Stations on a way.
  journey: { bars: ["1 12 4 4", "8 4 4 4", "15 11 4 4"], lines: ["5 13 8 7", "12 7 15 12"] },
  // A curve that climbs over a line.
  payback: { pale: ["2 9 16 1.4"], lines: ["2 17 5 13 9 9.7 13 6 18 3"] },
  // Forward, and a part of it back.
  returns: { bars: ["2 3 16 4"], pale: ["9 13 9 4"], lines: ["7 15 2 15 5 12", "2 15 5 18"] },
  // Fewer from step to step.
  funnel: { bars: ["2 2 16 3.4", "4.5 7.2 11 3.4"], pale: ["6.5 12.4 7 3.4", "8.3 16.6 3.4 2"] },
  // Columns of cards.
  pipeline: {
    bars: ["2 2 4.4 4", "2 7 4.4 4"],
    pale: ["2 12 4.4 4", "7.8 2 4.4 4", "7.8 7 4.4 4", "13.6 2 4.4 4"],
  },
  // A curve that falls in steps.
  contracts: {
    pale: ["2 17 16 1.2"],
    lines: ["2 3 6 3 6 6 10 6 10 9.5 14 9.5 14 12.5 18 12.5"],
  },
  // What pulls to either side of a line.
  "who-leaves": {
    bars: ["10.6 3 6 2.6", "10.6 7.4 3.4 2.6"],
    pale: ["5 11.8 4.4 2.6", "2 16 7.4 2.6"],
    lines: ["10 1.5 10 18.8"],
  },
  // A list with ticks.
  "action-plan": {
    bars: ["8 3.2 10 1.6", "8 9.2 10 1.6", "8 15.2 10 1.6"],
    lines: ["2 4 3.4 5.4 6 2.4", "2 10 3.4 11.4 6 8.4", "2 16 3.4 17.4 6 14.4"],
  },
  // A sheet of the calendar.
  "period-report": {
    bars: ["2 3.5 16 3.4", "5 1.5 1.6 2", "13.4 1.5 1.6 2"],
    pale: [
      "2 8.4 4.4 2.6",
      "7.8 8.4 4.4 2.6",
      "13.6 8.4 4.4 2.6",
      "2 12 4.4 2.6",
      "7.8 12 4.4 2.6",
      "2 15.6 4.4 2.6",
    ],
    lines: ["12.8 15.6 14.8 17.6 18.2 13.2"],
  },
  // A table with cells marked under a glass.
  "data-check": {
    bars: ["2 2 11 2.6"],
    pale: ["2 6 5 2.2", "8 6 3 2.2", "2 9.6 4 2.2", "2 13.2 4 2.2"],
    lines: [circle(12.4, 11.4, 4.2), "15.6 14.8 18.4 17.8"],
  },
  // One table, and the same in order.
  "cleaned-copy": {
    bars: ["8 7 10 2.8", "8 11 4.4 2.6", "13.6 11 4.4 2.6", "8 15 4.4 2.6", "13.6 15 4.4 2.6"],
    pale: ["2 2 10 2.4", "2 5.6 4.4 2.2", "2 9 3 2.2", "2 12.4 4.4 2.2"],
  },
};

function circle(x: number, y: number, radius: number): string {
  return Array.from({ length: 25 }, (_, step) => {
    const angle = (step / 24) * 2 * Math.PI;
    return `${(x + radius * Math.cos(angle)).toFixed(2)} ${(y + radius * Math.sin(angle)).toFixed(2)}`;
  }).join(" ");
}

const TABLE: Picture = {
  bars: ["2 3 16 3"],
  pale: ["2 8 7 2", "11 8 7 2", "2 12 7 2", "11 12 7 2", "2 16 7 2", "11 16 7 2"],
};

/** A small picture of what a report looks like; a table for those without one of their own. */
export function ReportPicture({ id }: { id: string }) {
  const styles = useStyles();
  const { bars = [], pale = [], lines = [] } = PICTURES[id] ?? TABLE;
  return (
    <svg className={styles.picture} viewBox="0 0 20 20" aria-hidden focusable="false">
      <g className={styles.pale}>{pale.map(bar)}</g>
      {bars.map(bar)}
      {lines.map((points) => (
        <polyline key={points} points={points} className={styles.line} />
      ))}
    </svg>
  );
}

function bar(place: string) {
  const [x, y, width, height] = place.split(" ");
  return <rect key={place} x={x} y={y} width={width} height={height} rx={0.4} />;
}
