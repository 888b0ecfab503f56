/**
 * A host with the real office.js for a suite: start one in `beforeAll`, stop it in `afterAll`.
 *
 * @example
 * let excel: RunningHost;
 * beforeAll(async () => { excel = await startHost(); });
 * afterAll(() => excel.stop());
 * it("…", () => Excel.run(async (context) => { … }));
 */
import { join } from "node:path";
import type * as HostModule from "../../src/workbench/node";
import type {
  FunctionsJson,
  Host,
  HostOptions,
  OfficePage,
  PageOptions,
  WorkbookData,
} from "../../src/workbench/node";

/** From the bundle that globalSetup makes: a suite would spend seconds on the engine's modules. */
const bundle = jest.requireActual<typeof HostModule>(join(process.cwd(), ".cache/host.cjs"));

export const { createHost, openAddin, openOffice, MAX_SPILL, PAYLOAD_LIMIT } = bundle;

export interface StartOptions extends PageOptions, HostOptions {
  /** Functions to associate, by id, and their metadata. */
  functions?: Record<string, (...args: any[]) => unknown>;
  metadata?: FunctionsJson;
  namespace?: string;
}

export interface RunningHost {
  host: Host;
  page: OfficePage;
  /** The workbook again as it was at the start, without starting office.js again. */
  reset(): void;
  stop(): Promise<void>;
}

/** Starts a host and office.js in an empty page, and sets the globals Office, Excel and CustomFunctions. */
export async function startHost(options: StartOptions = {}): Promise<RunningHost> {
  const host = createHost(options);
  const page = await openOffice(host, options);
  const removeGlobals = bundle.shareGlobals(page);
  for (const [id, implementation] of Object.entries(options.functions ?? {})) {
    page.window.CustomFunctions.associate(id, implementation);
  }
  if (options.metadata) {
    host.registerFunctions(options.metadata, options.namespace ?? "CRM");
  }
  const start: WorkbookData = host.snapshot();
  return {
    host,
    page,
    reset() {
      host.load(start);
      host.resetStats();
    },
    async stop() {
      removeGlobals();
      await page.close();
      host.dispose();
    },
  };
}
