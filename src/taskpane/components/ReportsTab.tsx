import { Button, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { optionsFor } from "../../excel/settings";
import { textsFor } from "../../locales";
import { fill } from "../../locales/translate";
import { RELATED_KINDS } from "../../reports/definition";
import { reportById } from "../../reports/registry";
import { canReach, type PaneState } from "../state";
import { stackedView, tableRoleChoices, tableViews } from "../tableViews";
import type { PaneActions } from "../usePane";
import {
  chosenReports,
  NO_CHOICE,
  possibleReports,
  reportChoices,
  withReport,
} from "../../app/chosenReports";
import {
  columnChoices,
  columnQuestions,
  columnViews,
  missingColumns,
  optionViews,
  questionViews,
  reportCards,
  roleChoices,
  tableKindView,
} from "../views";
import { BatchSummary } from "./BatchSummary";
import { ChosenReports } from "./ChosenReports";
import { ColumnList } from "./ColumnList";
import { ColumnQuestion } from "./ColumnQuestion";
import { FailureBar } from "./FailureBar";
import { useLayout } from "./layout";
import { isInside, OptionsForm } from "./OptionsForm";
import { statusWords } from "../../app/statusWords";
import { StatusWords } from "./StatusWords";
import { PoliciesForm } from "./PoliciesForm";
import { QuestionList } from "./QuestionList";
import { OtherTables } from "./OtherTables";
import { ReportGallery } from "./ReportGallery";
import { ResultStep } from "./ResultStep";
import { SelectionStep } from "./SelectionStep";
import { askedWords, Statements } from "./Statements";
import { StackedTables } from "./StackedTables";
import { StepBar } from "./StepBar";
import { TableKindChoice } from "./TableKindChoice";
import { useLanguage } from "./texts";
import { Working } from "./Working";

export interface ReportsTabProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
}

/** Who comes with a report in mind goes on where it stands in the gallery. */
const CHOSEN_REPORT = 'input[name="report"]:checked';

/** From a selection to a report in three steps. */
export function ReportsTab({ state, actions }: ReportsTabProps) {
  const { pane, locale } = useLanguage();
  const layout = useLayout();
  const region = useRef<HTMLDivElement>(null);
  const shown = useRef(state.step);
  useEffect(() => {
    // Who moves to another step starts reading at its top.
    if (shown.current !== state.step) {
      shown.current = state.step;
      const chosen = state.step === "report" ? document.querySelector<HTMLElement>(CHOSEN_REPORT) : null;
      if (chosen) {
        chosen.focus();
      } else {
        region.current?.focus({ preventScroll: true });
        document.documentElement.scrollTop = 0;
      }
    }
  }, [state.step]);
  useEffect(() => {
    // The button that had the focus is gone once its table is in use, or its report is written.
    if ((state.inspected || state.written) && document.activeElement === document.body) {
      region.current?.focus({ preventScroll: true });
    }
  }, [state.inspected, state.written]);

  const making = state.work.kind === "making" || state.work.kind === "gathering";
  useEffect(() => {
    // How far they are is told at the top, and the button that makes them is far below.
    if (making) {
      document.documentElement.scrollTop = 0;
    }
  }, [making]);

  const stepName = fill(pane.steps.current, {
    number: { data: 1, report: 2, result: 3 }[state.step],
    name: pane.steps[state.step],
  });
  return (
    <div className={layout.stack}>
      <StepBar current={state.step} open={(step) => canReach(state, step)} onStep={actions.chooseStep} />
      {state.failure && <FailureBar message={state.failure.message} onDismiss={actions.dismissFailure} />}
      {state.waiting && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{textsFor(locale).excel.waitingForCell}</MessageBarBody>
        </MessageBar>
      )}
      {state.work.kind === "gathering" && <Working label={pane.batch.gathering} onCancel={actions.cancel} />}
      {state.work.kind === "making" && (
        <Working
          label={fill(pane.batch.progress, {
            number: state.work.number,
            of: state.work.of,
            report: state.work.title,
          })}
          share={state.work.share}
          detail={askedWords(state, pane, locale)}
          onCancel={actions.cancel}
        />
      )}
      {state.batch && (
        <BatchSummary batch={state.batch} onOpen={actions.openOwnSheet} onDismiss={actions.dismissBatch} />
      )}
      <div ref={region} tabIndex={-1} role="group" aria-label={stepName} className={layout.stack}>
        {state.step === "data" && <DataStep state={state} actions={actions} />}
        {state.step === "report" && <ReportStep state={state} actions={actions} />}
        {state.step === "result" && state.report && (
          <ResultStep
            report={state.report}
            address={state.inspected?.address ?? ""}
            detail={askedWords(state, pane, locale)}
            onCancel={actions.cancel}
            written={state.written}
            copied={state.copied}
            work={state.work}
            onWrite={actions.write}
            onRefresh={actions.refresh}
            onDuplicate={actions.duplicate}
            onRemove={() => actions.askRemoval(state.report?.id)}
            onAnother={() => actions.chooseStep("report")}
            onOpen={actions.openOwnSheet}
            onSelectCell={state.inspected?.outside ? undefined : actions.selectCell}
          />
        )}
      </div>
      <Statements statements={state.statements} />
    </div>
  );
}

function DataStep({ state, actions }: ReportsTabProps) {
  const { pane, locale } = useLanguage();
  const layout = useLayout();
  const inUse = {
    sheet: state.inspected?.sources[0]?.sheet ?? "",
    versions: state.mapping.order !== undefined,
  };
  const outside = state.inspected?.outside;
  const stacked = state.inspected && state.tables && stackedView(state.tables, inUse, locale);
  return (
    <>
      <SelectionStep
        selection={state.selection}
        inspected={state.inspected}
        work={state.work}
        detail={askedWords(state, pane, locale)}
        onUse={actions.readSelection}
        onSample={actions.addSample}
        onFindNamed={actions.findNamed}
        onNamed={actions.readNamed}
        onFiles={actions.openFiles}
        onWarehouse={actions.openWarehouse}
        onCancel={actions.cancel}
        visibleOnly={state.visibleOnly}
        onVisibleOnly={actions.toggleVisibleOnly}
      >
        {!state.inspected && (
          <QuestionList
            questions={questionViews(locale)}
            disabled={state.work.kind !== "idle"}
            onAsk={actions.ask}
          />
        )}
      </SelectionStep>
      {stacked && <StackedTables view={stacked} onAlone={actions.useAlone} />}
      {state.inspected && (
        <>
          {columnQuestions(state.inspected, state.mapping, locale).map((view) => (
            <ColumnQuestion key={view.wanted} view={view} onRole={actions.chooseRole} />
          ))}
          <TableKindChoice view={tableKindView(state.inspected, locale)} onKind={actions.chooseKind} />
          <ColumnList
            columns={columnViews(state.inspected, state.mapping, state.corrected, locale)}
            roles={roleChoices(locale, outside)}
            header={state.header}
            missing={missingColumns(state.mapping, locale, outside)}
            onHeader={outside?.kind === "warehouse" ? undefined : actions.toggleHeader}
            onRole={actions.chooseRole}
          />
          <OtherTables
            tables={state.tables && tableViews(state.tables, locale)}
            roles={tableRoleChoices(locale)}
            onUse={actions.chooseTable}
            onRole={actions.chooseTableRole}
          />
          <div className={layout.actions}>
            <Button appearance="primary" onClick={() => actions.chooseStep("report")}>
              {pane.columns.next}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function ReportStep({ state, actions }: ReportsTabProps) {
  const { pane, locale } = useLanguage();
  const layout = useLayout();
  const used = new Map((state.tables ?? []).flatMap(({ use, table }) => (use ? [[use, table.name]] : [])));
  const { inspected, mapping } = state;
  const table = inspected?.sources[0] && {
    source: inspected.sources[0],
    header: inspected.inspection.guess.header,
    mapping,
  };
  const outside = inspected?.outside;
  const cards = reportCards(mapping, used, locale, table, outside);
  const chosen = cards.find((card) => card.id === state.reportId && card.missing === "");
  const columns = columnChoices(
    state.inspected?.inspection.guess.header.titles ?? [],
    state.mapping,
    state.tables?.find(({ use }) => use === "customers"),
  );
  const options = chosen ? optionViews(chosen.id, locale, columns) : [];
  const values = chosen
    ? optionsFor(reportById(chosen.id), { common: state.settings.common, options: state.options })
    : {};
  const valid = options.every((option) => isInside(values[option.name] ?? option.default, option));
  const beside = RELATED_KINDS.filter((kind) => used.has(kind));
  const possible = possibleReports(mapping, beside, outside).length;
  const chosenNow = state.settings.chosen ?? NO_CHOICE;
  return (
    <>
      {possible > 1 && (
        <section className={layout.tight}>
          <div>
            <Button disabledFocusable={state.work.kind !== "idle"} onClick={actions.makeAll}>
              {fill(pane.batch.makeAll, { count: new Intl.NumberFormat(locale).format(possible) })}
            </Button>
          </div>
          <Text size={200} className={layout.muted}>
            {pane.batch.makeAllExplain}
          </Text>
          <ChosenReports
            choices={reportChoices(cards, chosenNow, mapping, beside, outside)}
            chosen={chosenNow}
            count={chosenReports(chosenNow, mapping, beside, outside).reports.length}
            disabled={state.work.kind !== "idle"}
            onReport={(id, wanted) =>
              actions.changeChosen(withReport(chosenNow, id, wanted, mapping, beside, outside))
            }
            onAsOf={(asOf, day) => actions.changeChosen({ ...chosenNow, asOf, day })}
            onMake={actions.makeChosen}
          />
        </section>
      )}
      <ReportGallery cards={cards} chosen={chosen?.id ?? null} onChoose={actions.chooseReport}>
        <OptionsForm
          options={options}
          values={values}
          asOf={state.asOf}
          onOption={actions.changeOption}
          onAsOf={actions.changeAsOf}
          onPoint={actions.pointAtCells}
        />
        <PoliciesForm policies={state.policies} onPolicy={actions.changePolicy} />
        <StatusWords
          words={statusWords(
            inspected?.sources ?? [],
            inspected?.inspection.guess.header.firstRow ?? 0,
            mapping.status,
            state.policies.statuses,
          )}
          onStatus={actions.chooseStatus}
        />
      </ReportGallery>
      {chosen ? (
        <div className={layout.actions}>
          {state.work.kind === "building" ? (
            <Working
              label={fill(pane.work.building, { report: chosen.title })}
              share={outside?.kind === "warehouse" ? undefined : state.work.share}
              detail={askedWords(state, pane, locale)}
              onCancel={actions.cancel}
            />
          ) : (
            <Button appearance="primary" disabled={!valid} onClick={actions.preview}>
              {pane.options.preview}
            </Button>
          )}
        </div>
      ) : (
        <Text className={layout.muted}>{pane.reports.chooseFirst}</Text>
      )}
    </>
  );
}
