import { Button, Link, MessageBar, MessageBarBody, MessageBarTitle, Text } from "@fluentui/react-components";
import { fill } from "../../locales/translate";
import type { CellPlace } from "../../core/cells/issue";
import type { Report } from "../../reports/report";
import { groupIssues } from "../groupIssues";
import type { WrittenReport } from "../../excel/writer";
import { saveTables } from "../saveTables";
import type { Work } from "../state";
import { IssueList } from "./IssueList";
import { useLayout } from "./layout";
import { ReportPreview } from "./ReportPreview";
import { useLanguage } from "./texts";
import { Working } from "./Working";

export interface ResultStepProps {
  readonly report: Report;
  /** Of the table that it was made of. */
  readonly address: string;
  readonly written: WrittenReport | null;
  /** Where the dated copy stands that was made last. */
  readonly copied: string | null;
  readonly work: Work;
  /** What is going on exactly. */
  readonly detail?: string;
  readonly onWrite: () => void;
  readonly onCancel: () => void;
  readonly onRefresh: () => void;
  readonly onRemove: () => void;
  readonly onAnother: () => void;
  readonly onDuplicate: () => void;
  readonly onOpen: (reportId: string, sheetId: string) => void;
  /** Where the rows stand on a sheet. */
  readonly onSelectCell?: (place: CellPlace) => void;
}

/** The report in small, with the button that writes it; once written, the ways to it, back from it and on. */
export function ResultStep(props: ResultStepProps) {
  const { pane, locale } = useLanguage();
  const layout = useLayout();
  const { report, written, work } = props;
  const idle = work.kind === "idle";
  return (
    <div className={layout.stack}>
      {written && <Written {...props} written={written} />}
      {!written && (
        <section className={layout.tight}>
          <div>
            <Button appearance="primary" disabled={!idle} onClick={props.onWrite}>
              {pane.write.write}
            </Button>
          </div>
          <Text size={200} className={layout.muted}>
            {pane.write.explain}
          </Text>
        </section>
      )}
      {work.kind === "reading" && (
        <Working label={fill(pane.selection.reading, { address: props.address })} />
      )}
      {work.kind === "building" && (
        <Working
          label={fill(pane.work.building, { report: report.title })}
          share={work.share}
          detail={props.detail}
          onCancel={props.onCancel}
        />
      )}
      {work.kind === "writing" && <Working label={pane.work.writing} share={work.share} />}
      {work.kind === "removing" && <Working label={pane.work.removing} />}
      <IssueList groups={groupIssues(report.issues, locale)} onSelectCell={props.onSelectCell} />
      <ReportPreview report={report} />
    </div>
  );
}

function Written(props: ResultStepProps & { readonly written: WrittenReport }) {
  const { pane } = useLanguage();
  const layout = useLayout();
  const idle = props.work.kind === "idle";
  return (
    <section className={layout.stack}>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{pane.write.done}</MessageBarTitle>
          {props.copied !== null && fill(pane.write.duplicated, { sheet: props.copied })}
        </MessageBarBody>
      </MessageBar>
      {props.written.sheets.map(({ id, name }) => (
        <Link key={id} as="button" onClick={() => props.onOpen(props.written.reportId, id)}>
          {fill(pane.write.open, { sheet: name })}
        </Link>
      ))}
      {props.written.notes.map((note) => (
        <Text key={note}>{note}</Text>
      ))}
      <div className={layout.row}>
        <Button disabled={!idle} onClick={props.onRefresh}>
          {pane.write.refresh}
        </Button>
        <Button disabled={!idle} onClick={props.onAnother}>
          {pane.write.another}
        </Button>
        <Button disabled={!idle} onClick={props.onDuplicate}>
          {pane.write.duplicate}
        </Button>
        <Button disabled={!idle} onClick={() => void saveTables(props.report)}>
          {pane.write.export}
        </Button>
        <Button disabled={!idle} onClick={props.onRemove}>
          {pane.write.remove}
        </Button>
      </div>
      <Text size={200} className={layout.muted}>
        {pane.write.duplicateExplain}
      </Text>
      <Text size={200} className={layout.muted}>
        {pane.write.exportExplain}
      </Text>
    </section>
  );
}
