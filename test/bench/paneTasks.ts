/**
 * Tasks of one frame's main thread out of Chrome's trace, by processor time: what a task waited for a core, on a machine
 * that has other work, does not count.
 */
import type { Browser } from "playwright-core";

export interface Task {
  readonly cpuMs: number;
  readonly wallMs: number;
  /** After {@link markBegin}. */
  readonly atMs: number;
  /** Of whoever drives the browser. */
  readonly driven: boolean;
  /** Functions that most of its time went by way of, with their milliseconds of wall. */
  readonly by: Times;
  /** Those that took most themselves. */
  readonly self: Times;
  /** What the collector did in it; phases stand within one another. */
  readonly collector: Times;
}

type Times = readonly (readonly [string, number])[];

interface TraceEvent {
  readonly ph: string;
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly id?: string;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: any;
}

const CATEGORIES = [
  "disabled-by-default-devtools.timeline",
  "devtools.timeline",
  "disabled-by-default-v8.cpu_profiler",
  "blink.user_timing",
  "toplevel",
  "v8",
  "disabled-by-default-v8.gc",
];

/** What shorter tasks did is not told. */
const LOOKED_AT_US = 20_000;

/** Marked in the frame: from there times are counted. */
const BEGUN = "bench begun";

export async function startTrace(browser: Browser): Promise<void> {
  await browser.startTracing(undefined, { categories: CATEGORIES });
}

/** Runs in the frame. */
export function markBegin(): void {
  performance.mark("bench begun");
}

/** @param origin whose scripts run in the frame */
export async function tracedTasks(
  browser: Browser,
  origin: string,
): Promise<{ readonly tasks: Task[]; readonly pid: number }> {
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString("utf8")) as {
    traceEvents: TraceEvent[];
  };
  const pid = processOf(traceEvents, origin);
  return { tasks: tasksOf(traceEvents, pid), pid };
}

function tasksOf(traceEvents: readonly TraceEvent[], pid: number): Task[] {
  const own = traceEvents.filter((event) => event.pid === pid);
  const main = own.find(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")!.tid;
  const start = own.find(({ name }) => name === BEGUN)!.ts;
  const samples = samplesOf(own, main);
  const phases = own.filter(({ name, tid, dur }) => name.startsWith("V8.GC_") && tid === main && dur);
  return own
    .filter(({ ph, name, tid, dur }) => ph === "X" && name === "RunTask" && tid === main && dur)
    .filter(({ ts }) => ts >= start)
    .map(({ ts, dur, tdur }) => {
      const within = dur! < LOOKED_AT_US ? [] : samples.filter(({ at }) => at >= ts && at <= ts + dur!);
      const by = mostOf(within, ({ stack }) => stack);
      return {
        cpuMs: (tdur ?? dur!) / 1000,
        wallMs: dur! / 1000,
        atMs: (ts - start) / 1000,
        driven: by.some(([name]) => name.startsWith("evaluate@:")),
        by,
        self: mostOf(within, ({ leaf }) => [leaf]).slice(0, 4),
        collector: mostOf(
          dur! < LOOKED_AT_US
            ? []
            : phases
                .filter((phase) => phase.ts >= ts && phase.ts <= ts + dur!)
                .map((phase) => ({
                  at: phase.ts,
                  ms: phase.dur! / 1000,
                  stack: [],
                  leaf: phase.name.slice(6),
                })),
          ({ leaf }) => [leaf],
        ).slice(0, 5),
      };
    });
}

/** The only process that runs its scripts on a main thread or on workers of it. */
function processOf(events: readonly TraceEvent[], origin: string): number {
  const found = events.find(
    ({ name, args }) =>
      name === "ProfileChunk" &&
      args.data.cpuProfile?.nodes?.some(({ callFrame }: any) => callFrame.url?.startsWith(origin)),
  );
  if (!found) {
    throw new Error(`nothing of ${origin} ran`);
  }
  return found.pid;
}

interface Sample {
  readonly at: number;
  readonly ms: number;
  /** Every function on the stack, once. */
  readonly stack: readonly string[];
  readonly leaf: string;
}

function samplesOf(events: readonly TraceEvent[], main: number): Sample[] {
  const profile = events.find(({ name, tid }) => name === "Profile" && tid === main);
  if (!profile) {
    return [];
  }
  const stacks = new Map<number, readonly string[]>();
  const leaves = new Map<number, string>();
  const samples: Sample[] = [];
  let at = profile.args.data.startTime as number;
  for (const { args } of events.filter(({ name, id }) => name === "ProfileChunk" && id === profile.id)) {
    const { cpuProfile = {}, timeDeltas = [] } = args.data;
    for (const { id, parent, callFrame } of cpuProfile.nodes ?? []) {
      if (callFrame.functionName === "(root)") {
        stacks.set(id, []);
        continue;
      }
      const file = /[^/]*$/.exec(callFrame.url ?? "")![0].slice(0, 20);
      const line = `${callFrame.functionName || "(anonymous)"}@${file}:${callFrame.lineNumber}:${callFrame.columnNumber}`;
      leaves.set(id, line);
      stacks.set(id, [...new Set([...(stacks.get(parent) ?? []), line])]);
    }
    (cpuProfile.samples ?? []).forEach((node: number, index: number) => {
      at += timeDeltas[index]!;
      samples.push({
        at,
        ms: timeDeltas[index]! / 1000,
        stack: stacks.get(node) ?? [],
        leaf: leaves.get(node) ?? "",
      });
    });
  }
  return samples;
}

function mostOf(samples: readonly Sample[], namesOf: (sample: Sample) => readonly string[]): Times {
  const times = new Map<string, number>();
  for (const sample of samples) {
    namesOf(sample).forEach((name) => times.set(name, (times.get(name) ?? 0) + sample.ms));
  }
  return [...times].sort(([, a], [, b]) => b - a).slice(0, 8);
}
