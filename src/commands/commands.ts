import { localeFor } from "../locales/locale";
import { requestPane, type PaneRequest } from "../taskpane/paneRequests";

/** Ribbon buttons and shortcuts: action ids of the manifest, and what they do. Heavy parts are fetched when pressed. */
const COMMANDS: Readonly<Record<string, () => Promise<void>>> = {
  showPane: () => showPane({ tab: "reports" }),
  makeSegments: () => makeReport("segments"),
  makeReports: () => makeReports(),
  checkData: () => makeReport("data-check"),
  prepareSharing: () => showPane({ tab: "sharing" }),
  removeReport: () => removeReport(),
};

export function associateCommands(): void {
  for (const [id, run] of Object.entries(COMMANDS)) {
    Office.actions.associate(id, async (event?: Office.AddinCommands.Event) => {
      try {
        await run();
      } catch (error) {
        await tell(error);
      } finally {
        // Excel keeps the button pressed, and after a while says that the add-in hangs, until it hears this.
        event?.completed();
      }
    });
  }
}

async function showPane(request: PaneRequest): Promise<void> {
  requestPane(request);
  await bringToFront();
}

/** A host that cannot do it still has told the pane what to show. */
async function bringToFront(): Promise<void> {
  await Office.addin.showAsTaskpane().catch(() => undefined);
}

/** Makes a report of the selection as it is guessed; where a column is missing the pane asks. */
async function makeReport(reportId: string): Promise<void> {
  const { makeFromSelection } = await import("../app/makeFromSelection");
  const made = await makeFromSelection(reportId, localeFor(Office.context.displayLanguage));
  if (!made) {
    await showPane({ tab: "reports", reportId, readSelection: true });
  }
}

/** Makes every report that the selection allows, with its progress in the pane; where it allows none the pane asks. */
async function makeReports(): Promise<void> {
  const { makeAllFromSelection } = await import("../app/makeFromSelection");
  const controller = new AbortController();
  const cancel = () => controller.abort();
  let shown: Promise<void> | undefined;
  const made = await makeAllFromSelection(localeFor(Office.context.displayLanguage), {
    signal: controller.signal,
    onProgress: (progress) => {
      requestPane({ tab: "reports", making: { progress, cancel } });
      // To the front once: who closes the pane meanwhile wants it closed.
      shown ??= bringToFront();
    },
  });
  await shown;
  await showPane(made ? { tab: "reports", made } : { tab: "reports", readSelection: true });
}

/** A button has no place to ask: the pane does. */
async function removeReport(): Promise<void> {
  const { activeReport } = await import("../app/officeHost");
  const removal = await activeReport();
  await showPane(removal === undefined ? { tab: "sharing" } : { tab: "reports", removal });
}

/** A button has no place to speak: its failures are told in the pane. */
async function tell(error: unknown): Promise<void> {
  const { sentenceOf } = await import("../app/sentenceOf");
  const failure = sentenceOf(error, localeFor(Office.context.displayLanguage));
  await showPane({ tab: "reports", failure });
}
