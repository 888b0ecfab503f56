/** A file's whole way through the workbench, from its bytes to a saved workbook, and what each part of it takes. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openFile, saveXlsx } from "../../src/workbench/files";
import type * as NodeHost from "../../src/workbench/node";

export const PHASES = ["taking in", "reading", "making", "writing", "saving"] as const;
export type Phase = (typeof PHASES)[number];

export interface Taken {
  /** Seconds of CPU, of all threads. */
  readonly spent: Readonly<Record<Phase, number>>;
  readonly reports: readonly string[];
  /** The saved file. */
  readonly bytes: Uint8Array;
}

export interface Given {
  readonly csv: Uint8Array;
  /** All its cells, such as A1:D10001. */
  readonly range: string;
  readonly reports: "all" | readonly string[];
}

type Way = (given: Given) => Promise<Taken>;

interface Door {
  makeReports(request: object): Promise<{
    readonly reports: readonly { readonly report: { readonly id: string } }[];
    readonly refused: readonly unknown[];
  }>;
}

const root = process.cwd();
const load = createRequire(join(root, "package.json"));

/** The add-in and its host, built once. */
export async function prepareWay(): Promise<Way> {
  const { bundleHost } = load("./src/workbench/node/bundle.cjs") as { bundleHost(): string };
  const { buildAddin } = (await import(pathToFileURL(join(root, "src/workbench/build.mjs")).href)) as {
    buildAddin(): Promise<string>;
  };
  const node = load(bundleHost()) as typeof NodeHost;
  const addin = await buildAddin();
  return (given) => goWay(node, addin, given);
}

async function goWay(
  { createHost, openAddin }: typeof NodeHost,
  addin: string,
  { csv, range, reports }: Given,
): Promise<Taken> {
  gc?.();
  const spent = Object.fromEntries(PHASES.map((phase) => [phase, 0])) as Record<Phase, number>;
  let mark = process.cpuUsage();
  const note = (phase: Phase) => {
    const { user, system } = process.cpuUsage(mark);
    spent[phase] += (user + system) / 1e6;
    mark = process.cpuUsage();
  };
  const host = createHost({ workbook: await openFile(csv, "orders.csv") });
  note("taking in");
  const page = await openAddin(host, addin, { functions: "functions.en-US.json" });
  try {
    const door = await scriptingDoor(page);
    mark = process.cpuUsage();
    const made = await door.makeReports({
      source: { sheet: host.engine.sheets()[0]!.getName(), range },
      locale: "en-US",
      reports,
      onRead: () => note("reading"),
      onWriting: () => note("making"),
      onWritten: () => note("writing"),
    });
    await host.settled();
    note("writing");
    if (made.reports.length === 0) {
      throw new Error(`refused: ${JSON.stringify(made.refused)}`);
    }
    const bytes = await saveXlsx(host.view());
    note("saving");
    return { spent, reports: made.reports.map(({ report }) => report.id), bytes };
  } finally {
    await page.close();
    host.dispose();
  }
}

async function scriptingDoor({ window }: NodeHost.OfficePage): Promise<Door> {
  while (window.crmLens === undefined) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return window.crmLens as Door;
}
