import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Step } from "../state";
import { useFirstLanguage } from "./texts";

const STEPS = ["data", "report", "result"] as const satisfies readonly Step[];

const useStyles = makeStyles({
  bar: {
    display: "grid",
    gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalXS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  step: {
    width: "100%",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    border: "none",
    borderTop: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke1}`,
    background: "none",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    textAlign: "start",
    cursor: "pointer",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    ":disabled": { color: tokens.colorNeutralForegroundDisabled, cursor: "default" },
  },
  current: {
    borderTopColor: tokens.colorBrandStroke1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { borderTopColor: "Highlight" },
  },
});

export interface StepBarProps {
  readonly current: Step;
  readonly open: (step: Step) => boolean;
  readonly onStep: (step: Step) => void;
}

/** Where we are of three steps, and the way back to the earlier ones. */
export function StepBar({ current, open, onStep }: StepBarProps) {
  const { pane } = useFirstLanguage();
  const styles = useStyles();
  return (
    <nav aria-label={pane.steps.label}>
      <ol className={styles.bar}>
        {STEPS.map((step, index) => (
          <li key={step}>
            <button
              type="button"
              className={mergeClasses(styles.step, step === current && styles.current)}
              aria-current={step === current ? "step" : undefined}
              disabled={!open(step)}
              onClick={() => onStep(step)}
            >
              {index + 1} {pane.steps[step]}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
