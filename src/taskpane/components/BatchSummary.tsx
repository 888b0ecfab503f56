import { Link, MessageBar, MessageBarBody, MessageBarTitle, Text } from "@fluentui/react-components";
import { fill } from "../../locales/translate";
import { formatValue } from "../../reports/kit/formatValue";
import type { MadeReports } from "../../app/makeReports";
import { batchSentence } from "../batchSentence";
import { DismissAction } from "./DismissAction";
import { useLayout } from "./layout";
import { useLanguage } from "./texts";

export interface BatchSummaryProps {
  readonly batch: MadeReports;
  readonly onOpen: (reportId: string) => void;
  readonly onDismiss: () => void;
}

/** One message for all reports of a run: what was made and where, what was not and why. */
export function BatchSummary({ batch, onOpen, onDismiss }: BatchSummaryProps) {
  const { pane, locale } = useLanguage();
  const layout = useLayout();
  const texts = pane.batch;
  const count = new Intl.NumberFormat(locale).format(batch.made.length);
  return (
    <section className={layout.tight}>
      <MessageBar
        intent={batch.cancelled || batch.refused.length > 0 ? "warning" : "success"}
        layout="multiline"
      >
        <MessageBarBody>
          <MessageBarTitle>{batchSentence(batch, pane)}</MessageBarTitle>
        </MessageBarBody>
        <DismissAction onDismiss={onDismiss} />
      </MessageBar>
      {batch.changes !== undefined && <Text>{batch.changes}</Text>}
      {batch.asOf && (
        <Text>
          {fill(texts.asOf[batch.asOf.rule], { date: formatValue(batch.asOf.day, "date", locale) })}
        </Text>
      )}
      {batch.made.length > 0 && (
        <ul className={`${layout.list} ${layout.tight}`} aria-label={fill(texts.made, { count })}>
          {batch.made.map(({ report, title }) => (
            <li key={report}>
              <Link as="button" onClick={() => onOpen(report)}>
                {title}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {batch.refused.map(({ title, reason }) => (
        <Text key={title} className={layout.wrap}>
          {fill(texts.refused, { report: title, reason })}
        </Text>
      ))}
      {batch.notes.map((note) => (
        <Text key={note}>{note}</Text>
      ))}
    </section>
  );
}
