import type { ColumnMapping, Policies, Role } from "../core/cells/dataset";
import { foldText } from "../core/cells/read/text";
import { DEFAULT_POLICIES, type StatusMeaning } from "../core/cells/policies";
import type { Removal } from "../excel/ownSheets";
import { NO_SETTINGS, type ChosenReports, type WorkbookSettings, type TableUse } from "../excel/settings";
import type { WrittenReport } from "../excel/writer";
import type { OptionValue } from "../reports/definition";
import type { Report } from "../reports/report";
import type { LiveSelection } from "../app/host";
import type { InspectedTable, TableInspection } from "../app/inspectTable";
import type { Expected } from "../app/outside";
import type { StatementProgress } from "../app/warehouse/clickhouseHttp";
import { offered } from "../app/warehouse/roles";
import { useTable, withTableRole, type TableChoice } from "../app/tableChoices";
import type { BatchProgress, MadeReports } from "../app/makeReports";
import { rememberedMapping, withRole } from "../app/rememberedMapping";
import type { Tab } from "./tabs";
import { canMake } from "./views";

export type Step = "data" | "report" | "result";

/** What the pane is busy with. `share` is known where progress can be told. */
export type Work =
  | { readonly kind: "idle" }
  | { readonly kind: "reading" | "gathering" | "removing" | "sampling" }
  | { readonly kind: "building" | "writing"; readonly share: number }
  | { readonly kind: "connecting"; readonly host: string }
  | { readonly kind: "opening"; readonly name: string; readonly share: number; readonly expected?: Expected }
  | ({ readonly kind: "making" } & BatchProgress);

/** A sentence for the user, and the step at which it happened. */
export interface Failure {
  readonly message: string;
  readonly step: Step;
}

export interface PaneState {
  readonly tab: Tab;
  readonly step: Step;
  readonly selection: LiveSelection;
  readonly inspected: InspectedTable | null;
  /** Other tables of the workbook; null until it has been looked through. */
  readonly tables: readonly TableChoice[] | null;
  readonly header: boolean;
  /** Leave out hidden and filtered rows. */
  readonly visibleOnly: boolean;
  readonly mapping: ColumnMapping;
  /** Columns whose meaning the user chose; the others were guessed. */
  readonly corrected: readonly number[];
  readonly reportId: string | null;
  /** Values that differ from a report's defaults, by report. */
  readonly options: Readonly<Record<string, Readonly<Record<string, OptionValue>>>>;
  readonly policies: Policies;
  /** As they stand in the workbook. */
  readonly settings: WorkbookSettings;
  /** ISO date, or empty for the last date of the data. */
  readonly asOf: string;
  readonly work: Work;
  /** Excel has not answered for a while: most likely a cell is being edited. */
  readonly waiting: boolean;
  readonly failure: Failure | null;
  readonly report: Report | null;
  readonly written: WrittenReport | null;
  /** Name of the first sheet of the dated copy that was made last. */
  readonly copied: string | null;
  /** Reports of which it is asked whether they shall be taken away. */
  readonly removal: Removal | null;
  /** What became of the last run over all reports. */
  readonly batch: MadeReports | null;
  /** What the warehouse has been asked for the work that went on last. */
  readonly statements: readonly string[];
  /** How far the last of these is, where the warehouse tells it. */
  readonly asked: StatementProgress | null;
  /** Read out by screen readers, and shown where the step has no better place. */
  readonly status: string;
}

export const INITIAL_STATE: PaneState = {
  tab: "reports",
  step: "data",
  selection: { kind: "unknown" },
  inspected: null,
  tables: null,
  header: true,
  visibleOnly: false,
  mapping: {},
  corrected: [],
  reportId: null,
  options: {},
  policies: DEFAULT_POLICIES,
  settings: NO_SETTINGS,
  asOf: "",
  work: { kind: "idle" },
  waiting: false,
  failure: null,
  report: null,
  written: null,
  copied: null,
  removal: null,
  batch: null,
  statements: [],
  asked: null,
  status: "",
};

export type Action =
  | { readonly type: "tabChosen"; readonly tab: Tab }
  | { readonly type: "stepChosen"; readonly step: Step }
  | { readonly type: "selectionSeen"; readonly selection: LiveSelection }
  | { readonly type: "workStarted"; readonly work: Exclude<Work, { kind: "idle" }>; readonly status: string }
  | { readonly type: "waited" }
  | { readonly type: "progressed"; readonly share: number }
  | { readonly type: "statementSeen"; readonly sql: string }
  | { readonly type: "statementProgressed"; readonly progress: StatementProgress }
  | { readonly type: "expected"; readonly expected: Expected }
  | { readonly type: "cancelled"; readonly status: string }
  | { readonly type: "failed"; readonly message: string }
  | { readonly type: "failureDismissed" }
  | { readonly type: "finished"; readonly status: string }
  | {
      readonly type: "tableRead";
      readonly inspected: InspectedTable;
      readonly settings: WorkbookSettings;
      /** Go on to the chosen report where its columns are there. */
      readonly onward?: boolean;
    }
  | {
      readonly type: "tableReadAgain";
      readonly inspected: InspectedTable;
      readonly tables: PaneState["tables"];
    }
  | { readonly type: "tablesFound"; readonly tables: readonly TableChoice[] }
  | {
      readonly type: "tablesMatched";
      readonly others: readonly TableChoice[];
      readonly matches: readonly TableChoice["match"][];
    }
  | { readonly type: "tableUsed"; readonly name: string; readonly use: TableUse | null }
  | {
      readonly type: "tableRoleChosen";
      readonly name: string;
      readonly column: number;
      readonly role: Role | null;
    }
  | { readonly type: "visibleOnlyToggled"; readonly visibleOnly: boolean }
  | { readonly type: "headerToggled"; readonly header: boolean; readonly inspection: TableInspection }
  | { readonly type: "kindChosen"; readonly inspection: TableInspection }
  | { readonly type: "roleChosen"; readonly column: number; readonly role: Role | null }
  | { readonly type: "reportChosen"; readonly reportId: string }
  | { readonly type: "optionChanged"; readonly name: string; readonly value: OptionValue }
  | {
      readonly type: "policyChanged";
      readonly name: keyof Policies;
      readonly value: string | number | undefined;
    }
  | { readonly type: "statusChosen"; readonly word: string; readonly meaning: StatusMeaning | null }
  | { readonly type: "settingsSaved"; readonly settings: WorkbookSettings }
  | { readonly type: "asOfChanged"; readonly asOf: string }
  | { readonly type: "reportsChosen"; readonly chosen: ChosenReports }
  | { readonly type: "reportBuilt"; readonly report: Report; readonly status: string }
  | { readonly type: "reportCopied"; readonly sheet: string; readonly status: string }
  | { readonly type: "reportWritten"; readonly written: WrittenReport; readonly status: string }
  | { readonly type: "removalAsked"; readonly removal: Removal | null }
  | { readonly type: "reportsRemoved"; readonly reportId: string | undefined; readonly status: string }
  | { readonly type: "batchMade"; readonly batch: MadeReports; readonly status: string }
  | {
      readonly type: "batchEnded";
      readonly batch: MadeReports;
      readonly ended: MadeReports;
      readonly status: string;
    }
  | { readonly type: "batchDismissed" };

export function reduce(state: PaneState, action: Action): PaneState {
  const next = countedHere(step(state, action));
  return next.work.kind === "idle" ? { ...next, waiting: false, asked: null } : next;
}

/** Work that begins with the first statement. */
const ASKS_ANEW: ReadonlySet<Work["kind"]> = new Set<Work["kind"]>([
  "connecting",
  "opening",
  "reading",
  "building",
]);

/** Guesses and what is remembered know more roles than a warehouse counts. */
function countedHere(state: PaneState): PaneState {
  const isAsked = state.inspected?.outside?.kind === "warehouse";
  const mapping = isAsked ? offered(state.mapping) : state.mapping;
  return mapping === state.mapping ? state : { ...state, mapping };
}

function step(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case "tabChosen":
      return { ...state, tab: action.tab, removal: null };
    case "stepChosen":
      return canReach(state, action.step) ? { ...state, step: action.step, failure: null } : state;
    case "selectionSeen":
      return { ...state, selection: action.selection };
    case "workStarted":
      return {
        ...state,
        work: action.work,
        batch: null,
        statements: ASKS_ANEW.has(action.work.kind) ? [] : state.statements,
        failure: null,
        status: action.status,
      };
    case "waited":
      return { ...state, waiting: true };
    case "progressed":
      // A late message of a calculation that was cancelled changes nothing.
      return "share" in state.work ? { ...state, work: { ...state.work, share: action.share } } : state;
    case "statementSeen":
      return { ...state, statements: [...state.statements, action.sql], asked: null };
    case "statementProgressed":
      return { ...state, asked: action.progress };
    case "expected":
      return state.work.kind === "opening"
        ? { ...state, work: { ...state.work, expected: action.expected } }
        : state;
    case "cancelled":
      return { ...state, work: { kind: "idle" }, status: action.status };
    case "failed":
      return {
        ...state,
        work: { kind: "idle" },
        failure: { message: action.message, step: state.step },
        status: "",
      };
    case "failureDismissed":
      return { ...state, failure: null };
    case "finished":
      return { ...state, work: { kind: "idle" }, status: action.status };
    case "tableRead":
      return forgetReport(withTable(state, action.inspected, action.settings, action.onward ?? false));
    case "tableReadAgain":
      return { ...state, inspected: action.inspected, tables: action.tables };
    case "tablesFound":
      return { ...state, tables: action.tables };
    case "tablesMatched":
      return {
        ...state,
        tables:
          state.tables?.map((choice) => {
            const at = action.others.findIndex(
              ({ table, mapping }) => table === choice.table && mapping.customer === choice.mapping.customer,
            );
            return at >= 0 ? { ...choice, match: action.matches[at] } : choice;
          }) ?? null,
      };
    case "tableUsed":
      return forgetReport(
        recounted(state, { ...state, tables: useTable(state.tables ?? [], action.name, action.use) }),
      );
    case "tableRoleChosen": {
      const { name, column, role } = action;
      const tables = state.tables?.map((choice) =>
        choice.table.name === name ? withTableRole(choice, column, role) : choice,
      );
      return forgetReport(recounted(state, { ...state, tables: tables ?? null }));
    }
    case "visibleOnlyToggled":
      return forgetReport({ ...state, visibleOnly: action.visibleOnly });
    case "headerToggled":
      return state.inspected
        ? forgetReport({
            ...state,
            header: action.header,
            inspected: { ...state.inspected, inspection: action.inspection },
            mapping: action.inspection.guess.mapping,
            corrected: [],
          })
        : state;
    case "kindChosen":
      return state.inspected
        ? forgetReport(
            recounted(state, {
              ...state,
              inspected: { ...state.inspected, inspection: action.inspection },
              mapping: action.inspection.guess.mapping,
              corrected: [],
            }),
          )
        : state;
    case "roleChosen":
      return forgetReport(
        recounted(state, {
          ...state,
          mapping: withRole(state.mapping, action.column, action.role),
          corrected: [...state.corrected.filter((column) => column !== action.column), action.column],
        }),
      );
    case "reportChosen":
      return state.reportId === action.reportId
        ? state
        : forgetReport({ ...state, reportId: action.reportId });
    case "optionChanged":
      return state.reportId === null
        ? state
        : forgetReport({
            ...state,
            options: {
              ...state.options,
              [state.reportId]: { ...state.options[state.reportId], [action.name]: action.value },
            },
          });
    case "policyChanged":
      return forgetReport({ ...state, policies: { ...state.policies, [action.name]: action.value } });
    case "statusChosen": {
      const word = foldText(action.word);
      const others = Object.entries(state.policies.statuses).filter(([other]) => other !== word);
      const statuses = Object.fromEntries(action.meaning ? [...others, [word, action.meaning]] : others);
      return forgetReport({ ...state, policies: { ...state.policies, statuses } });
    }
    case "settingsSaved":
      return forgetReport({
        ...state,
        settings: action.settings,
        policies: { ...DEFAULT_POLICIES, ...action.settings.policies },
        options: action.settings.options,
      });
    case "asOfChanged":
      return forgetReport({ ...state, asOf: action.asOf });
    case "reportsChosen":
      return { ...state, settings: { ...state.settings, chosen: action.chosen } };
    case "reportBuilt":
      return {
        ...state,
        work: { kind: "idle" },
        report: action.report,
        step: "result",
        status: action.status,
      };
    case "reportWritten":
      return {
        ...state,
        work: { kind: "idle" },
        written: action.written,
        copied: null,
        status: action.status,
      };
    case "reportCopied":
      return { ...state, work: { kind: "idle" }, copied: action.sheet, status: action.status };
    case "removalAsked":
      return { ...state, work: { kind: "idle" }, removal: action.removal, status: "" };
    case "reportsRemoved":
      return withoutLinks(
        { ...state, work: { kind: "idle" }, removal: null, status: action.status },
        action.reportId,
      );
    case "batchMade":
      return { ...state, work: { kind: "idle" }, batch: action.batch, status: action.status };
    // Excel has finished the report that was being written when they were cancelled.
    case "batchEnded":
      return state.batch === action.batch
        ? { ...state, batch: action.ended, status: state.work.kind === "idle" ? action.status : state.status }
        : state;
    case "batchDismissed":
      return { ...state, batch: null };
  }
}

/** Rows of customers in use are counted again where others are customers now. */
function recounted(before: PaneState, state: PaneState): PaneState {
  const tables = state.tables?.map((choice) => {
    const known = before.tables?.find(({ table }) => table === choice.table);
    const same =
      before.mapping.customer === state.mapping.customer &&
      known?.mapping.customer === choice.mapping.customer;
    return same ? choice : { ...choice, match: undefined };
  });
  return { ...state, tables: tables ?? null };
}

/** Nothing leads any more to a report that was taken away; without an id, to any. */
function withoutLinks(state: PaneState, reportId: string | undefined): PaneState {
  const gone = (id: string) => reportId === undefined || id === reportId;
  const made = state.batch?.made.filter(({ report }) => !gone(report)) ?? [];
  return {
    ...state,
    written: state.written && gone(state.written.reportId) ? null : state.written,
    batch: state.batch && made.length > 0 ? { ...state.batch, made } : null,
  };
}

/** A step is open when the ones before it are done. */
export function canReach(state: PaneState, step: Step): boolean {
  switch (step) {
    case "data":
      return true;
    case "report":
      return state.inspected !== null;
    case "result":
      return state.report !== null;
  }
}

/** A preview that no longer answers to the form must not be written. */
function forgetReport(state: PaneState): PaneState {
  return {
    ...state,
    report: null,
    written: null,
    copied: null,
    failure: null,
    step: state.step === "result" ? "report" : state.step,
  };
}

function withTable(
  state: PaneState,
  inspected: InspectedTable,
  settings: WorkbookSettings,
  onward: boolean,
): PaneState {
  const { mapping, corrected } = rememberedMapping(inspected.inspection.guess, settings.headers);
  return {
    ...state,
    inspected,
    // Nothing on a sheet is counted with rows that stand on none.
    tables: inspected.outside ? [] : null,
    header: true,
    mapping,
    corrected,
    policies: { ...DEFAULT_POLICIES, ...settings.policies },
    options: settings.options,
    settings,
    step: onward && canMake(state.reportId, mapping) ? "report" : "data",
    work: { kind: "idle" },
    failure: null,
    status: "",
  };
}
