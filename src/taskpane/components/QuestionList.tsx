import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { Heading } from "./Heading";
import { useLayout } from "./layout";
import { ReportPicture } from "./ReportPicture";
import { useFirstLanguage } from "./texts";

const useStyles = makeStyles({
  question: {
    width: "100%",
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    textAlign: "start",
    fontFamily: "inherit",
    color: tokens.colorNeutralForeground1,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    ":disabled": { color: tokens.colorNeutralForegroundDisabled, cursor: "default" },
  },
  picture: { flexShrink: 0, color: tokens.colorBrandForeground1 },
});

export interface QuestionListProps {
  readonly questions: readonly { readonly id: string; readonly question: string }[];
  readonly disabled: boolean;
  readonly onAsk: (reportId: string) => void;
}

/** The reports by what people want to know; choosing one reads the selection for it. */
export function QuestionList({ questions, disabled, onAsk }: QuestionListProps) {
  const { pane } = useFirstLanguage();
  const styles = useStyles();
  const layout = useLayout();
  return (
    <section className={layout.tight}>
      <Heading level={2}>{pane.questions.heading}</Heading>
      <Text className={layout.muted}>{pane.questions.hint}</Text>
      <ul className={`${layout.list} ${layout.tight}`}>
        {questions.map(({ id, question }) => (
          <li key={id}>
            <button
              type="button"
              className={`${layout.card} ${styles.question}`}
              disabled={disabled}
              onClick={() => onAsk(id)}
            >
              <span className={styles.picture}>
                <ReportPicture id={id} />
              </span>
              <Text>{question}</Text>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
