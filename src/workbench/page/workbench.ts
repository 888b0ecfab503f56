/** The workbench's own doing: it starts the spreadsheet, connects the add-in to it, opens and saves files. */
import type { Univer } from "@univerjs/core";
import { ThemeService } from "@univerjs/core";

import type { SaveOptions } from "../files";
import { ENCODINGS } from "../../app/tableFile/encoding/encodings";
import { FileError } from "../files/fileError";
import { encodingSentence, openedTextFile } from "../files/textFile";
import { createHost, type Connection, type Faults, type Host, type WorkbookData } from "../host";
import { CellMessage } from "./cellMessage";
import { ChartLayer } from "./charts/chartLayer";
import { DARK_LOOK, LIGHT_LOOK } from "./charts/look";
import { FocusKey } from "./focusKey";
import type { WorkbenchGlobal } from "./global";
import { createGrid } from "./grid/createGrid";
import { drawQuietly, holdDrawing, isDrawingHeld } from "./grid/quietDrawing";
import { keepWorkbook, takeKeptWorkbook, type Kept } from "./keep";
import { followLinks } from "./links";
import type { Action, Manifest, RibbonItem } from "./manifest";
import { followPane, type PaneLink } from "./paneLink";
import { paneAddress } from "./paneMessages";
import { addressFor, storeSettings, type Settings, type Theme } from "./settings";
import {
  Store,
  type Decision,
  type DropChoice,
  type EncodingChoice,
  type Notice,
  type WorkbenchState,
} from "./state";
import type { TextKey, Texts } from "./texts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** How long a notice that asks nothing stays. */
const INFO_TIME = 5000;

/** As much of the add-in's scripting door as adding a file takes. */
interface AddInDoor {
  addFile(
    request: object,
    file: object,
  ): Promise<{ readonly sheet?: string; readonly source: string; readonly sentence: string }>;
  makeReports(request: object): Promise<{
    readonly refused: readonly { readonly title: string; readonly reason: string }[];
  }>;
}

export class Workbench {
  readonly store: Store<WorkbenchState>;
  private univer: Univer | undefined;
  private host: Host | undefined;
  private connection: Connection | undefined;
  private pane: PaneLink | undefined;
  private layer: ChartLayer | undefined;
  private readonly focusKey = new FocusKey(() => this.univer?.__getInjector());
  private noticeCount = 0;
  private isUnsaved = false;
  private readonly timings: WorkbenchGlobal["timings"] = {};

  constructor(
    private readonly settings: Settings,
    private readonly manifest: Manifest,
    private readonly texts: Texts,
  ) {
    this.store = new Store<WorkbenchState>({
      phase: "starting",
      busy: undefined,
      fileName: "",
      decide: undefined,
      dropped: undefined,
      theme: settings.theme,
      isPaneOpen: true,
      isPaneLoaded: false,
      paneLoad: 0,
      notices: [],
    });
    window.workbench = this.forOthers();
    followPane((pane) => this.connect(pane));
    window.addEventListener("beforeunload", (event) => {
      if (this.isUnsaved) {
        event.preventDefault();
      }
    });
  }

  async start(container: HTMLElement): Promise<void> {
    try {
      const [univer, functions, { workbook, isUnsaved }] = await Promise.all([
        createGrid(container, this.settings),
        fetch(this.manifest.functionsUrl).then((response) => response.json()),
        this.firstWorkbook(),
      ]);
      this.univer = univer;
      const host = createHost({ injector: univer.__getInjector(), onSuspendScreen: holdDrawing });
      this.host = host;
      drawQuietly(() => host.engine.isOpen && host.engine.writesElsewhere);
      host.load(workbook);
      host.registerFunctions(functions, this.manifest.namespace);
      this.layer = new ChartLayer(host.engine, host.charts, this.texts, this.look());
      new CellMessage(host);
      followLinks(host);
      this.isUnsaved = isUnsaved;
      host.engine.onExecuted(({ id, fromFormula }) => {
        this.isUnsaved ||= id.startsWith("sheet.mutation.") && !fromFormula;
      });
      this.timings.gridReady = performance.now();
      this.store.set({ phase: "ready", fileName: workbook.name });
    } catch (error) {
      this.store.set({ phase: "failed" });
      this.notifyFailure("cannotStart", {}, error);
    }
  }

  /** @param encoding of a text, where it is not to be found out */
  async openFile(file: File, encoding?: string): Promise<void> {
    const named = { file: file.name };
    const choice = (chosen?: string): EncodingChoice => ({
      chosen,
      names: ENCODINGS.map(({ name }) => name),
      choose: (name) => void this.openFile(file, name),
    });
    let opened: WorkbookData | undefined;
    await this.whileBusy("opening", named, "cannotOpen", async () => {
      const { openFile } = await import("../files/openFile");
      try {
        opened = await openFile(new Uint8Array(await file.arrayBuffer()), file.name, encoding);
      } catch (error) {
        if (!(error instanceof FileError && error.code === "encoding")) {
          throw error;
        }
        this.notify("error", error.sentence(this.settings.language), choice());
      }
    });
    if (opened && (await this.mayReplace())) {
      this.show(opened);
      const doubt = encodingSentence(opened, this.settings.language);
      const chosen = openedTextFile(opened)?.encoding ?? encoding;
      this.notify(
        "info",
        doubt === undefined ? this.texts("opened", named) : this.texts("openedAs", { ...named, doubt }),
        chosen === undefined ? undefined : choice(chosen),
      );
    }
  }

  /** Next month's file, or another workbook: asked where there is a table to add it to. */
  async dropFile(file: File): Promise<void> {
    const isText = /\.(?:csv|tsv|txt|tab|xlsx?|xlsm)$/i.test(file.name);
    if (!isText || !(await this.pane?.hasDoor())) {
      return this.openFile(file);
    }
    const choice = await new Promise<DropChoice>((choose) =>
      this.store.set({ dropped: { file: file.name, choose } }),
    );
    this.store.set({ dropped: undefined });
    if (choice === "open") {
      await this.openFile(file);
    } else if (choice !== "cancel") {
      await this.addFile(file, choice === "addAndMake");
    }
  }

  /** Adds its rows to the table that reports are made of; the chosen reports are made again if that is wanted. */
  private async addFile(file: File, makeAgain: boolean): Promise<void> {
    const locale = this.settings.language;
    await this.whileBusy("adding", { file: file.name }, "cannotAdd", async () => {
      const { openFile, firstTable } = await import("../files");
      const opened = await openFile(new Uint8Array(await file.arrayBuffer()), file.name);
      const door = doorOf(this.pane!);
      const added = await door.addFile({ source: { sheet: "" }, locale }, firstTable(opened, file.name));
      if (makeAgain && added.sheet !== undefined) {
        const source = { sheet: added.source };
        const { refused } = await door.makeReports({ source, locale, reports: "chosen" });
        refused.forEach(({ title, reason }) => this.notify("error", `${title}: ${reason}`));
      }
      await this.host?.settled();
      this.notify("told", added.sentence);
    });
  }

  async openSample(): Promise<void> {
    if (await this.mayReplace()) {
      await this.whileBusy("makingSample", {}, "cannotOpen", async () => {
        const { sampleWorkbook } = await import("../sample");
        this.show(await sampleWorkbook({ locale: this.settings.language }));
      });
    }
  }

  /** Asks where there is unsaved work, and saves it first if that is wanted. */
  private async mayReplace(): Promise<boolean> {
    if (!this.isUnsaved) {
      return true;
    }
    const decision = await new Promise<Decision>((decide) => this.store.set({ decide }));
    this.store.set({ decide: undefined });
    return decision === "save" ? this.save() : decision === "discard";
  }

  async save(): Promise<boolean> {
    const name = `${this.fileTitle()}.xlsx`;
    const isSaved = await this.saveAs(name);
    if (isSaved) {
      this.isUnsaved = false;
      this.store.set({ fileName: name });
    }
    return isSaved;
  }

  /** A copy in which the add-in's functions are what they answered; the open workbook keeps its name. */
  async saveValues(): Promise<void> {
    await this.saveAs(`${this.texts("valuesFile", { file: this.fileTitle() })}.xlsx`, {
      formulas: "builtIn",
    });
  }

  private fileTitle(): string {
    return (this.store.get().fileName || this.texts("untitled")).replace(/\.(csv|tsv|txt|xlsx?)$/i, "");
  }

  private async saveAs(name: string, options?: SaveOptions): Promise<boolean> {
    const host = this.host;
    let isSaved = false;
    if (host) {
      await this.whileBusy("saving", { file: name }, "cannotSave", async () => {
        const { saveXlsx } = await import("../files");
        await host.settled();
        download(await saveXlsx({ ...host.snapshot(), name }, options), name);
        isSaved = true;
        this.notify("info", this.texts("saved", { file: name }));
      });
    }
    return isSaved;
  }

  /** Presses a button of the ribbon as Excel does: some open the pane, some call a function of the add-in. */
  async press(item: RibbonItem, action: Action): Promise<void> {
    if (action.kind === "pane") {
      this.showPane(true);
      return;
    }
    try {
      await this.host?.pressRibbon(action.name);
    } catch (error) {
      this.notifyFailure("ribbonFailed", { label: item.label }, error);
    }
  }

  showPane(isPaneOpen: boolean): void {
    this.store.set({ isPaneOpen });
    this.connection?.showPane(isPaneOpen);
  }

  paneLoaded(): void {
    this.timings.paneLoaded ??= performance.now();
    this.store.set({ isPaneLoaded: true });
  }

  /** The spreadsheet takes its language when it starts, so the page loads again, with the workbook. */
  async switchLanguage(): Promise<void> {
    const language = this.settings.language === "zh-CN" ? "en-US" : "zh-CN";
    const settings = { language, theme: this.store.get().theme } as const;
    if (this.host) {
      await this.host.settled();
      await keepWorkbook({ workbook: this.host.snapshot(), isUnsaved: this.isUnsaved });
      this.isUnsaved = false;
    }
    storeSettings(settings, localStorage);
    location.assign(addressFor(settings, location.search));
  }

  switchTheme(): void {
    const theme: Theme = this.store.get().theme === "dark" ? "light" : "dark";
    const settings = { ...this.settings, theme };
    storeSettings(settings, localStorage);
    history.replaceState(null, "", addressFor(settings, location.search));
    this.store.set({ theme });
    this.connection?.setTheme(theme);
    this.univer
      ?.__getInjector()
      .get(ThemeService)
      .setDarkMode(theme === "dark");
    this.layer?.setLook(this.look());
  }

  /** What goes wrong between the add-in and its host, on order. */
  get faults(): Faults | undefined {
    return this.host?.faults;
  }

  dismiss(id: number): void {
    this.store.set({ notices: this.store.get().notices.filter((notice) => notice.id !== id) });
  }

  private async firstWorkbook(): Promise<Kept> {
    const kept = await takeKeptWorkbook().catch(() => undefined);
    if (kept) {
      return kept;
    }
    const { sampleWorkbook } = await import("../sample");
    return { workbook: await sampleWorkbook({ locale: this.settings.language }), isUnsaved: false };
  }

  /** Excel gives every workbook a pane of its own, so the add-in starts anew. */
  private show(workbook: WorkbookData): void {
    this.host?.load(workbook);
    this.isUnsaved = false;
    this.store.set({ fileName: workbook.name, isPaneLoaded: false, paneLoad: this.store.get().paneLoad + 1 });
  }

  private async whileBusy(
    doing: TextKey,
    detail: Record<string, string>,
    failing: TextKey,
    act: () => Promise<void>,
  ): Promise<void> {
    this.store.set({ busy: this.texts(doing, detail), notices: [] });
    // Lets the words appear before the work begins.
    await new Promise((resolve) => setTimeout(resolve, 30));
    try {
      await act();
    } catch (error) {
      this.notifyFailure(failing, detail, error);
    } finally {
      this.store.set({ busy: undefined });
    }
  }

  private notify(kind: Notice["kind"], text: string, encoding?: EncodingChoice): void {
    const notice = { id: ++this.noticeCount, kind, text, encoding };
    this.store.set({ notices: [...this.store.get().notices, notice] });
    if (kind === "info" && !encoding) {
      setTimeout(() => this.dismiss(notice.id), INFO_TIME);
    }
  }

  /** Errors of files say in the reader's language which file it is and what to do; others need words around them. */
  private notifyFailure(failing: TextKey, detail: Record<string, string>, error: unknown): void {
    const sentence =
      error instanceof FileError
        ? error.sentence(this.settings.language)
        : this.texts(failing, { ...detail, reason: error instanceof Error ? error.message : String(error) });
    this.notify("error", sentence);
  }

  private look() {
    return this.store.get().theme === "dark" ? DARK_LOOK : LIGHT_LOOK;
  }

  /** Where the pane is loaded from, with what it has to know before it can ask. */
  paneAddress(): string {
    const { theme } = this.store.get();
    return paneAddress(this.manifest.paneUrl, { locale: this.settings.language, theme }, location);
  }

  private connect(pane: PaneLink): void {
    this.pane = pane;
    this.focusKey.connect(pane);
    const { theme, isPaneOpen } = this.store.get();
    this.connection = this.host?.connect(pane.open, {
      locale: this.settings.language,
      theme,
      pane: { isVisible: isPaneOpen, show: (isVisible) => this.store.set({ isPaneOpen: isVisible }) },
    });
  }

  private forOthers(): WorkbenchGlobal {
    const currentHost = () => this.host;
    return {
      get host() {
        return currentHost();
      },
      charts: () =>
        Object.fromEntries([...(this.layer?.frames ?? [])].map(([id, frame]) => [id, frame.option()])),
      settled: async () => {
        do {
          await this.host?.settled();
          await new Promise((resolve) => requestAnimationFrame(resolve));
        } while (isDrawingHeld() || (this.layer && !this.layer.isIdle));
      },
      timings: this.timings,
    };
  }
}

function doorOf(pane: PaneLink): AddInDoor {
  return {
    addFile: (...args) => pane.ask("addFile", ...args) as ReturnType<AddInDoor["addFile"]>,
    makeReports: (...args) => pane.ask("makeReports", ...args) as ReturnType<AddInDoor["makeReports"]>,
  };
}

/** Hands a file to the browser's own saving. */
function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
