import { startTransition, useEffect, useMemo, useReducer, useRef } from "react";
import type { Policies, Role } from "../core/cells/dataset";
import type { StatusMeaning } from "../core/cells/policies";
import type { TableKind } from "../core/cells/guess/kindEvidence";
import type { CellPlace } from "../core/cells/issue";
import type { NamedCells } from "../excel/namedCells";
import {
  headersOfMapping,
  optionsFor,
  rememberedKind,
  type ChosenReports,
  type TableUse,
  type WorkbookSettings,
} from "../excel/settings";
import { textsFor } from "../locales";
import { fill } from "../locales/translate";
import type { OptionValue } from "../reports/definition";
import { ORDER_KINDS } from "../reports/kit/needs";
import { reportById, reportTexts } from "../reports/registry";
import { NO_CHOICE } from "../app/chosenReports";
import type { Language } from "./components/texts";
import type { PaneHost } from "../app/host";
import { inspectTable, isOnSheet, type InspectedTable } from "../app/inspectTable";
import { today } from "../app/today";
import { isoSerial } from "../core/cells/calendar";
import { Cancelled } from "../app/reportErrors";
import { datedCopy } from "../app/datedCopy";
import { withPointedCells } from "../app/pointedCells";
import { nameOf } from "../app/tableFile/nameOf";
import type { ReportJob } from "../app/outside";
import { startChoosing, startLook, startMatching, startReport } from "../app/reportJob";
import type { WarehouseForm } from "../app/warehouse/openWarehouse";
import { sentenceOf } from "../app/sentenceOf";
import {
  builtShare,
  earlierFor,
  makeReports,
  rereads,
  type BatchProgress,
  type MadeReports,
  untilAbort,
  writtenShare,
  type TableRequest,
} from "../app/makeReports";
import { batchSentence } from "./batchSentence";
import { onPaneRequest, type PaneRequest } from "./paneRequests";
import { INITIAL_STATE, reduce, type PaneState, type Step } from "./state";
import type { Tab } from "./tabs";
import { rememberedTables, withCells, type TableChoice } from "../app/tableChoices";
import { readUsed } from "../app/usedTables";
import { VERSION } from "../app/version";

/** What only cells of a sheet have. */
const NOWHERE = { hiddenRows: 0, merged: [] } as const;

/** The pane's state and everything that can be done with it. */
export function usePane(host: PaneHost, language: Language, start: Partial<PaneState> = {}) {
  const [state, dispatch] = useReducer(reduce, { ...INITIAL_STATE, ...start });
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);

  useEffect(() => host.watchSelection((selection) => dispatch({ type: "selectionSeen", selection })), [host]);

  useEffect(() => host.watchWaiting(() => dispatch({ type: "waited" })), [host]);

  const looked = useRef<Promise<readonly TableChoice[]>>(Promise.resolve([]));
  const sources = state.inspected?.sources;
  const looking = state.tables === null;
  useEffect(() => {
    if (!sources || !looking) {
      return;
    }
    let wanted = true;
    const { inspected, mapping, policies, settings } = latest.current;
    const titles = inspected?.inspection.guess.header.titles ?? [];
    const inUse = { sources, titles, mapping, policies, outside: inspected?.outside };
    looked.current = host
      .findTables(sources)
      .then((found) => startChoosing(found, inUse, settings.related).result)
      // The table in use can do without others.
      .catch(() => []);
    void looked.current.then((tables) => wanted && dispatch({ type: "tablesFound", tables }));
    return () => {
      wanted = false;
    };
  }, [host, sources, looking]);

  const { tables, mapping } = state;
  useEffect(() => {
    const { inspected, policies } = latest.current;
    const others = tables?.filter(
      (other) => other.match === undefined && other.mapping.customer !== undefined,
    );
    if (!inspected || !others || others.length === 0 || mapping.customer === undefined) {
      return;
    }
    const { sources, outside } = inspected;
    const { titles } = inspected.inspection.guess.header;
    let wanted = true;
    startMatching(others, { sources, titles, mapping, policies, outside }).result.then(
      (matches) =>
        wanted &&
        matches.some((match) => match !== undefined) &&
        dispatch({ type: "tablesMatched", others, matches }),
      () => undefined, // nothing is said of them then
    );
    return () => {
      wanted = false;
    };
  }, [tables, mapping]);

  const actions = useMemo(() => {
    const { pane, locale } = language;
    /** What the button "Cancel" stops. */
    let job: Pick<ReportJob, "cancel"> | null = null;
    const untilCancelled = () => {
      const controller = new AbortController();
      job = { cancel: () => controller.abort() };
      return controller.signal;
    };
    const progressed = (share: number) => dispatch({ type: "progressed", share });

    // Building and writing count once through.
    const building = (share: number) => progressed(builtShare(share));
    const writing = (share: number) => progressed(writtenShare(share));

    const fail = (error: unknown) =>
      error instanceof Cancelled
        ? dispatch({ type: "cancelled", status: pane.work.cancelled })
        : dispatch({ type: "failed", message: sentenceOf(error, locale) });

    const attempt = (work: () => Promise<void>) => work().catch(fail);

    const requestOf = async (inspected: InspectedTable, state: PaneState): Promise<TableRequest> => {
      const { tables, header, visibleOnly, mapping, policies, settings, asOf } = state;
      // The other tables may still be looked at.
      const gather = async () =>
        readUsed(inspected.sources, tables ?? (await looked.current), host.readTables);
      return {
        ...(await untilAbort(untilCancelled())(gather())),
        header,
        visibleOnly,
        mapping,
        kind: inspected.inspection.chosen,
        policies,
        decimal: settings.decimal,
        asOf: isoSerial(asOf),
        outside: inspected.outside,
        locale,
        version: VERSION,
      };
    };

    const build = async (state: PaneState, onProgress = progressed) => {
      const { inspected, reportId } = state;
      if (!inspected || reportId === null) {
        return null;
      }
      const table = await requestOf(inspected, state);
      const earlier = await earlierFor(reportId, host);
      const definition = reportById(reportId);
      const { common } = state.settings;
      const chosen = optionsFor(definition, { common, options: state.options });
      const options = await withPointedCells(definition, chosen, host);
      const started = startReport(
        {
          ...table,
          ...earlier,
          reportId,
          options,
          currency: state.settings.currency,
        },
        onProgress,
      );
      job = started;
      return started.result;
    };

    /** The reports stand; that next time starts with these choices is a courtesy. */
    const remember = async () => {
      const { inspected, tables, mapping, options, policies, settings } = latest.current;
      const { guess, chosen: kind } = inspected?.inspection ?? {};
      const titles = guess?.header.titles ?? [];
      await host
        .saveSettings({
          ...settings,
          headers: headersOfMapping(mapping, titles),
          kind: kind && { kind, titles },
          related: { ...settings.related, ...rememberedTables(tables ?? []) },
          options,
          policies,
        })
        .catch(() => undefined);
    };

    const write = async () => {
      const { report: previewed } = latest.current;
      if (!previewed) {
        return;
      }
      dispatch({ type: "workStarted", work: { kind: "writing", share: 0 }, status: pane.work.writing });
      // Since the preview people may have written on the sheets that it keeps.
      const again = rereads(previewed.id) ? await build(latest.current, building) : null;
      const written = await host.writeReport(again ?? previewed, again ? writing : progressed);
      dispatch({ type: "reportWritten", written, status: pane.write.done });
      await remember();
    };

    const understood = (
      table: Omit<InspectedTable, "inspection">,
      settings: WorkbookSettings,
      onward: boolean,
    ) => {
      const guessed = inspectTable(table.sources, true, (titles) => rememberedKind(settings, titles));
      // Nothing else is counted in a warehouse.
      const isOther = table.outside?.kind === "warehouse" && !ORDER_KINDS.has(guessed.kind.kind ?? "orders");
      const inspection = isOther ? inspectTable(table.sources, true, "orders") : guessed;
      const inspected = { ...table, inspection };
      // The whole page comes at once: drawn in slices, a click is heard in between.
      startTransition(() => dispatch({ type: "tableRead", inspected, settings, onward }));
    };

    const read = async (onward: boolean, cells = () => host.readSelection()) => {
      dispatch({ type: "workStarted", work: { kind: "reading" }, status: "" });
      understood(await cells(), await host.readSettings(), onward);
    };

    const open = async (files: readonly File[]) => {
      const name = nameOf(files);
      const status = fill(pane.selection.reading, { address: name });
      dispatch({ type: "workStarted", work: { kind: "opening", name, share: 0 }, status });
      const look = startLook(files, progressed, (expected) => dispatch({ type: "expected", expected }));
      job = look;
      const { head, rows } = await look.result;
      host.leaveTable();
      return {
        ...NOWHERE,
        address: head.sheet,
        sources: [head],
        outside: { kind: "files", files, rows } as const,
      };
    };

    const making = (progress: BatchProgress) => {
      const { number, of, title } = progress;
      const status = fill(pane.batch.progress, { number, of, report: title });
      dispatch({ type: "workStarted", work: { kind: "making", ...progress }, status });
    };
    const made = (batch: MadeReports) => {
      dispatch({ type: "batchMade", batch, status: batchSentence(batch, pane) });
      void batch.finishing?.ended.then((ended) =>
        dispatch({ type: "batchEnded", batch, ended, status: batchSentence(ended, pane) }),
      );
    };

    const makeBatch = async (chosen?: ChosenReports) => {
      const { inspected, settings, options } = latest.current;
      if (!inspected) {
        return;
      }
      dispatch({ type: "workStarted", work: { kind: "gathering" }, status: pane.batch.gathering });
      const table = await requestOf(inspected, latest.current);
      const run = { chosen, onProgress: making, signal: untilCancelled() };
      made(await makeReports(table, { ...settings, options }, host, run));
    };

    const preview = async () => {
      const { reportId } = latest.current;
      if (reportId === null) {
        return;
      }
      const { title } = reportTexts(textsFor(locale), reportId);
      const building = fill(pane.work.building, { report: title });
      dispatch({ type: "workStarted", work: { kind: "building", share: 0 }, status: building });
      const report = await build(latest.current);
      if (report) {
        dispatch({ type: "reportBuilt", report, status: pane.preview.ready });
      }
    };

    return {
      chooseTab: (tab: Tab) => dispatch({ type: "tabChosen", tab }),
      chooseStep: (step: Step) => dispatch({ type: "stepChosen", step }),
      dismissFailure: () => dispatch({ type: "failureDismissed" }),
      chooseRole: (column: number, role: Role | null) => dispatch({ type: "roleChosen", column, role }),
      chooseReport: (reportId: string) => dispatch({ type: "reportChosen", reportId }),
      changeOption: (name: string, value: OptionValue) => dispatch({ type: "optionChanged", name, value }),
      /** The selected cells, behind what is typed already. */
      pointAtCells: (name: string, typed: string) =>
        attempt(async () => {
          const reference = await host.selectedReference("cells");
          const before = typed.trim();
          const between = before === "" || /[=:＝：]$/.test(before) ? "" : "; ";
          dispatch({ type: "optionChanged", name, value: before + between + reference });
        }),
      changePolicy: (name: keyof Policies, value: string | number | undefined) =>
        dispatch({ type: "policyChanged", name, value }),
      chooseStatus: (word: string, meaning: StatusMeaning | null) =>
        dispatch({ type: "statusChosen", word, meaning }),
      changeSettings: (settings: WorkbookSettings) => dispatch({ type: "settingsSaved", settings }),
      toggleVisibleOnly: (visibleOnly: boolean) => dispatch({ type: "visibleOnlyToggled", visibleOnly }),
      changeAsOf: (asOf: string) => dispatch({ type: "asOfChanged", asOf }),
      chooseTable: (name: string, use: TableUse | null) => dispatch({ type: "tableUsed", name, use }),
      /** The table in use without the sheets that were stacked to it. */
      useAlone: () =>
        latest.current.tables
          ?.filter(({ use }) => use === "more")
          .forEach(({ table }) => dispatch({ type: "tableUsed", name: table.name, use: null })),
      chooseTableRole: (name: string, column: number, role: Role | null) =>
        dispatch({ type: "tableRoleChosen", name, column, role }),
      toggleHeader: (header: boolean) => {
        const { inspected } = latest.current;
        if (inspected) {
          dispatch({ type: "headerToggled", header, inspection: inspectTable(inspected.sources, header) });
        }
      },
      chooseKind: (kind: TableKind | null) => {
        const { inspected, header } = latest.current;
        if (inspected) {
          dispatch({
            type: "kindChosen",
            inspection: inspectTable(inspected.sources, header, kind ?? undefined),
          });
        }
      },
      readSelection: () => attempt(() => read(false)),
      openFiles: (files: readonly File[]) =>
        attempt(async () => {
          const table = await open(files);
          understood(table, await host.readSettings(), false);
        }),
      /** The password goes into the connection; nothing here keeps it. */
      openWarehouse: (form: WarehouseForm) =>
        attempt(async () => {
          const server = URL.canParse(form.url) ? new URL(form.url).host : form.url;
          const status = fill(pane.outside.connecting, { host: server });
          dispatch({ type: "workStarted", work: { kind: "connecting", host: server }, status });
          const { openWarehouse } = await import("../app/warehouse/openWarehouse");
          const opening = openWarehouse(form, {
            onStatement: (sql) => dispatch({ type: "statementSeen", sql }),
            onProgress: (progress) => dispatch({ type: "statementProgressed", progress }),
          });
          job = opening;
          const { head, outside } = await opening.result;
          host.leaveTable();
          const table = { ...NOWHERE, address: head.sheet, sources: [head], outside };
          understood(table, await host.readSettings(), false);
        }),
      findNamed: host.findNamed,
      readNamed: (cells: NamedCells) => attempt(() => read(false, () => host.readNamed(cells))),
      /** From a question to its report, as far as the selection leads. */
      ask: (reportId: string) => {
        dispatch({ type: "reportChosen", reportId });
        return attempt(() => read(true, () => host.readSelection(reportId)));
      },
      /** To a report by its name, from another tab: with the table in use, else with what is selected. */
      openReport: (reportId: string) => {
        dispatch({ type: "tabChosen", tab: "reports" });
        dispatch({ type: "reportChosen", reportId });
        if (latest.current.inspected) {
          dispatch({ type: "stepChosen", step: "report" });
          return undefined;
        }
        return attempt(() => read(true, () => host.readSelection(reportId)));
      },
      makeAll: () => attempt(() => makeBatch()),
      changeChosen: (chosen: ChosenReports) => dispatch({ type: "reportsChosen", chosen }),
      makeChosen: () =>
        attempt(async () => {
          await makeBatch(latest.current.settings.chosen ?? NO_CHOICE);
          await remember();
        }),
      follow: ({ progress, cancel }: NonNullable<PaneRequest["making"]>) => {
        job = { cancel };
        making(progress);
      },
      made,
      dismissBatch: () => dispatch({ type: "batchDismissed" }),
      addSample: () =>
        attempt(async () => {
          dispatch({ type: "workStarted", work: { kind: "sampling" }, status: pane.selection.sampleWriting });
          const sheet = await host.addSample();
          dispatch({ type: "finished", status: fill(pane.selection.sampleDone, { sheet }) });
        }),
      preview: () => attempt(preview),
      cancel: () => job?.cancel(),
      write: () => attempt(write),
      refresh: () =>
        attempt(async () => {
          const { inspected, tables: choices } = latest.current;
          if (!inspected) {
            return;
          }
          dispatch({ type: "workStarted", work: { kind: "reading" }, status: "" });
          const used = (choices ?? []).filter(({ use }) => use !== null);
          const table: Omit<InspectedTable, "inspection"> = isOnSheet(inspected)
            ? await host.readAgain(
                inspected,
                used.map((choice) => choice.table),
              )
            : inspected.outside?.kind === "files"
              ? await open(inspected.outside.files)
              : { ...inspected, outside: inspected.outside?.afresh() };
          const tables = choices && withCells(choices, table.others ?? []);
          const again = {
            ...table,
            inspection: inspectTable(table.sources, latest.current.header, inspected.inspection.chosen),
          };
          dispatch({ type: "tableReadAgain", inspected: again, tables });
          dispatch({ type: "workStarted", work: { kind: "building", share: 0 }, status: pane.work.writing });
          const report = await build({ ...latest.current, inspected: again, tables }, building);
          if (report) {
            dispatch({ type: "reportBuilt", report, status: pane.work.writing });
            const work = { kind: "writing", share: writtenShare(0) } as const;
            dispatch({ type: "workStarted", work, status: pane.work.writing });
            const written = await host.writeReport(report, writing);
            dispatch({ type: "reportWritten", written, status: pane.write.done });
          }
        }),
      /** A copy with the date of the report in its name, which nothing makes again. */
      duplicate: () =>
        attempt(async () => {
          const { report } = latest.current;
          if (!report) {
            return;
          }
          dispatch({ type: "workStarted", work: { kind: "writing", share: 0 }, status: pane.work.writing });
          // People may have written on its sheets since.
          const again = rereads(report.id) ? await build(latest.current, building) : null;
          const copy = datedCopy(again ?? report, today(), locale);
          const { sheets } = await host.writeReport(copy, again ? writing : progressed);
          const sheet = sheets[0]?.name ?? "";
          const status = fill(pane.write.duplicated, { sheet });
          dispatch({ type: "reportCopied", sheet, status });
        }),
      askRemoval: (reportId?: string) =>
        attempt(async () => {
          dispatch({ type: "removalAsked", removal: await host.describeRemoval(reportId) });
        }),
      keepReports: () => dispatch({ type: "removalAsked", removal: null }),
      remove: () =>
        attempt(async () => {
          const { removal } = latest.current;
          if (removal) {
            const { reportId } = removal;
            dispatch({ type: "workStarted", work: { kind: "removing" }, status: pane.work.removing });
            await host.removeReports(reportId);
            dispatch({ type: "reportsRemoved", reportId, status: pane.write.removed });
          }
        }),
      selectCell: (place: CellPlace) => attempt(() => host.selectCell(place)),
      openOwnSheet: (reportId: string, sheetId?: string) =>
        attempt(() => host.openOwnSheet(reportId, sheetId)),
    };
  }, [host, language]);

  useEffect(
    () =>
      onPaneRequest(({ tab, reportId, readSelection, removal, failure, making, made }) => {
        actions.chooseTab(tab);
        if (reportId !== undefined) {
          actions.chooseReport(reportId);
        }
        if (making) {
          actions.follow(making);
        } else if (made) {
          actions.made(made);
        }
        if (failure !== undefined) {
          dispatch({ type: "failed", message: failure });
        } else if (removal !== undefined) {
          void actions.askRemoval(removal);
        } else if (readSelection) {
          void actions.readSelection();
        }
      }),
    [actions],
  );

  return { state, actions };
}

export type PaneActions = ReturnType<typeof usePane>["actions"];
