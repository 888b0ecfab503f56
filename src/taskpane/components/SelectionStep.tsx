import { Link, Switch, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { sourceNotes } from "../../core/cells/read/sourceNotes";
import { textsFor } from "../../locales";
import { fill } from "../../locales/translate";
import { issueSentence } from "../../reports/kit/issueSentence";
import type { LiveSelection } from "../../app/host";
import type { InspectedTable } from "../../app/inspectTable";
import type { Work } from "../state";
import { useLayout } from "./layout";
import { NamedTables, type NamedTablesProps } from "./NamedTables";
import { Opening } from "./Opening";
import type { OutsideSourcesProps } from "./OutsideSources";
import { OutsideTables } from "./OutsideTables";
import Obstacles from "./Obstacles";
import { AddressAndSize, SampleOffer, SelectedNow, Welcome } from "./SelectionCards";
import { useLanguage } from "./texts";
import { Working } from "./Working";

export interface SelectionStepProps {
  readonly selection: LiveSelection;
  readonly inspected: InspectedTable | null;
  readonly work: Work;
  /** What is going on exactly. */
  readonly detail?: string;
  readonly onUse: () => void;
  readonly onSample: () => void;
  readonly onFindNamed: NamedTablesProps["onFind"];
  readonly onNamed: NamedTablesProps["onUse"];
  readonly onFiles: OutsideSourcesProps["onFiles"];
  readonly onWarehouse: OutsideSourcesProps["onWarehouse"];
  readonly onCancel: () => void;
  readonly visibleOnly: boolean;
  readonly onVisibleOnly: (visibleOnly: boolean) => void;
  /** What can be done with what is selected, before the ways to something else. */
  readonly children?: ReactNode;
}

/** What is selected, and the button that reads it; with nothing to read yet, what this is for and a way to try it. */
export function SelectionStep(props: SelectionStepProps) {
  const { selection, inspected, work, onUse, onSample } = props;
  const { pane } = useLanguage();
  const layout = useLayout();
  const texts = pane.selection;
  const busy = work.kind !== "idle";
  const inUse = selection.kind === "usable" && inspected?.address === selection.address;

  return (
    <div className={layout.stack}>
      {work.kind === "opening" && <Opening work={work} onCancel={props.onCancel} />}
      {work.kind === "connecting" && (
        <Working
          label={fill(pane.outside.connecting, { host: work.host })}
          detail={props.detail}
          onCancel={props.onCancel}
        />
      )}
      <Obstacles selection={selection} />
      {!inspected && <Welcome />}
      {inspected && (
        <section className={`${layout.card} ${layout.tight}`} aria-label={texts.inUse}>
          <Text size={200} className={layout.muted}>
            {texts.inUse}
          </Text>
          {inspected.proposed && <Text>{texts.proposed}</Text>}
          {inspected.outside?.kind === "warehouse" ? (
            <>
              <Text weight="semibold" className={layout.wrap}>
                {inspected.address}
              </Text>
              <Text size={200} className={layout.muted}>
                {fill(pane.outside.timeZone, { zone: inspected.outside.timeZone })}
              </Text>
            </>
          ) : (
            <AddressAndSize address={inspected.address} {...sizeOf(inspected)} />
          )}
          <Peculiarities {...props} inspected={inspected} />
          {!inspected.outside && (inUse || selection.kind !== "usable") && (
            <div>
              <Link as="button" disabled={busy} onClick={onUse}>
                {texts.again}
              </Link>
            </div>
          )}
        </section>
      )}
      {!inUse && (
        <SelectedNow selection={selection} instead={inspected !== null} disabled={busy} onUse={onUse} />
      )}
      {props.children}
      <NamedTables disabled={busy} onFind={props.onFindNamed} onUse={props.onNamed} />
      {/* Once a table is in use, what it took to name it folds again. */}
      <OutsideTables
        key={inspected?.address ?? ""}
        disabled={busy}
        onFiles={props.onFiles}
        onWarehouse={props.onWarehouse}
      />
      {work.kind === "reading" && selection.kind === "usable" && (
        <Working label={fill(texts.reading, { address: selection.address })} />
      )}
      {!inspected && (
        <SampleOffer disabled={busy} onSample={onSample}>
          {work.kind === "sampling" ? <Working label={texts.sampleWriting} /> : undefined}
        </SampleOffer>
      )}
    </div>
  );
}

/** Of more, a report tells. */
const MOST_NOTES = 3;

/** What stands between the cells and a plain table: guessed encodings, sheets that were not read, hidden rows, merged cells. */
function Peculiarities({
  inspected,
  visibleOnly,
  onVisibleOnly,
}: SelectionStepProps & { readonly inspected: InspectedTable }) {
  const { pane, locale } = useLanguage();
  const texts = textsFor(locale);
  const { notes } = texts.excel;
  const told = inspected.sources.flatMap(sourceNotes);
  const sentencesOf = (urgent: boolean) =>
    told.filter(({ severity }) => urgent === (severity !== "info")).map((note) => issueSentence(note, texts));
  const sentences = [...new Set([...sentencesOf(true), ...sentencesOf(false)])];
  return (
    <>
      {sentences.slice(0, MOST_NOTES).map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      {inspected.merged.length > 0 && (
        <Text>{fill(notes.mergedCells, { addresses: inspected.merged.slice(0, 5).join(", ") })}</Text>
      )}
      {inspected.hiddenRows > 0 && (
        <>
          <Text>
            {fill(notes.hiddenRows, { count: new Intl.NumberFormat(locale).format(inspected.hiddenRows) })}
          </Text>
          <Switch
            label={pane.columns.visibleOnly}
            checked={visibleOnly}
            onChange={(_, { checked }) => onVisibleOnly(checked)}
          />
        </>
      )}
    </>
  );
}

/** Rows below the header. */
function sizeOf({ sources, inspection, outside }: InspectedTable) {
  const given =
    outside?.kind === "files" ? outside.rows : sources.reduce((sum, { cells }) => sum + cells.length, 0);
  const rows = given - inspection.guess.header.firstRow;
  return { rows, columns: sources[0]?.cells[0]?.length ?? 0 };
}
