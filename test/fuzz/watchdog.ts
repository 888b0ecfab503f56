import { Worker } from "node:worker_threads";

/** Processor time after which a case does not end any more: a machine with other work makes every case long by the clock. */
const HANGS_SECONDS = 60;

const WATCH = `
const { workerData: { cases, seconds } } = require("node:worker_threads");
let [seen, begun] = [-1, 0];
setInterval(() => {
  const { user, system } = process.cpuUsage();
  const now = Atomics.load(cases, 0);
  if (now !== seen) {
    [seen, begun] = [now, user + system];
  } else if (now > 0 && user + system - begun > seconds * 1e6) {
    process.kill(process.pid, "SIGKILL");
  }
}, 1000);
`;

/** Ends the process where a case hangs; to be told of each case that begins. */
export function watchdog(seconds = HANGS_SECONDS): { readonly next: () => void; readonly end: () => void } {
  const cases = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(WATCH, { eval: true, workerData: { cases, seconds } });
  worker.unref();
  return { next: () => Atomics.add(cases, 0, 1), end: () => void worker.terminate() };
}
