import { DEFAULT_POLICIES } from "../../src/core/cells/policies";
import type { BuildRequest } from "../../src/app/buildReport";
import { Cancelled } from "../../src/app/reportErrors";
import { forgetBooks, startReport } from "../../src/app/reportJob";
import type { WorkerAnswer, WorkerRequest } from "../../src/app/reportWorker";
import type { Report } from "../../src/reports/report";

/** Outside a browser a module has no address of its own for the worker to stand beside. */
class PageUrl extends URL {
  constructor(address: string, base?: string) {
    super(address, base || "http://localhost/");
  }
}

/** A worker that keeps what it is sent, and answers when it is told to. */
class FakeWorker {
  static readonly all: FakeWorker[] = [];
  onmessage: (event: { data: WorkerAnswer }) => void = () => undefined;
  onerror: () => void = () => undefined;
  static heard: () => void = () => undefined;
  readonly sent: WorkerRequest[] = [];
  isStopped = false;

  constructor() {
    FakeWorker.all.push(this);
  }

  postMessage(message: WorkerRequest): void {
    this.sent.push(message);
    FakeWorker.heard();
  }

  terminate(): void {
    this.isStopped = true;
  }

  answer(job: number): void {
    this.onmessage({ data: { job, kind: "done", report: { id: `of ${job}` } as Report } });
  }
}

const source = (sheet: string) => ({
  sheet,
  row: 0,
  column: 0,
  cells: [
    ["Customer", "Date"],
    ["c1", 45292],
  ],
});
const request = (...sources: BuildRequest["sources"]): Omit<BuildRequest, "salt"> => ({
  reportId: "cohorts",
  sources,
  header: true,
  mapping: { customer: 0, date: 1 },
  policies: DEFAULT_POLICIES,
  options: {},
  locale: "en-US",
  version: "test",
});
const start = (...sources: BuildRequest["sources"]) => startReport(request(...sources), () => undefined);
const lastWorker = () => FakeWorker.all.at(-1)!;

/** Resolves once so many requests have been sent to the last worker, which is another one than before. */
function sent(count: number, before?: FakeWorker): Promise<readonly WorkerRequest[]> {
  return new Promise((resolve) => {
    FakeWorker.heard = () => {
      if (lastWorker() !== before && lastWorker().sent.length === count) {
        resolve(lastWorker().sent);
      }
    };
  });
}

describe("reports made in the worker", () => {
  const { URL: usual } = globalThis;
  beforeAll(() => Object.assign(globalThis, { Worker: FakeWorker, URL: PageUrl }));
  afterEach(() => forgetBooks());
  afterAll(() => {
    delete (globalThis as { Worker?: unknown }).Worker;
    globalThis.URL = usual;
  });

  it("send a table once, also when two are asked for at the same time", async () => {
    const orders = source("Orders");
    const all = sent(2);
    const jobs = [start(orders), start(orders)];
    const requests = await all;
    expect(requests.map(({ grids }) => grids.length)).toEqual([1, 0]);
    requests.forEach(({ job }) => lastWorker().answer(job));
    const made = await Promise.all(jobs.map(({ result }) => result));
    expect(made.map(({ id }) => id)).toEqual(requests.map(({ job }) => `of ${job}`));
  });

  it("are not sent any more when they were cancelled while their table was packed", async () => {
    const next = sent(1, lastWorker());
    const [job, other] = [start(source("Orders")), start(source("Visits"))];
    job.cancel();
    await expect(job.result).rejects.toBeInstanceOf(Cancelled);
    const [request] = await next;
    expect(request!.grids.map(({ packed }) => packed.sheet)).toEqual(["Visits"]);
    lastWorker().answer(request!.job);
    await other.result;
  });

  it("that others' cancelling has stopped are sent again, with their tables, to the next worker", async () => {
    const both = sent(2);
    const [first, second] = [start(source("Orders")), start(source("Visits"))];
    await both;
    const before = lastWorker();
    const next = sent(1, before);
    first.cancel();
    await expect(first.result).rejects.toBeInstanceOf(Cancelled);
    const [again] = await next;
    expect(before.isStopped).toBe(true);
    expect(again!.grids).toHaveLength(1);
    lastWorker().answer(again!.job);
    await expect(second.result).resolves.toMatchObject({ id: `of ${again!.job}` });
  });

  it("are failed, not waited for, when their table cannot be packed", async () => {
    const cells = [["Customer"], undefined as unknown as string[]];
    await expect(start({ ...source("Orders"), cells }).result).rejects.toMatchObject({ name: "TypeError" });
  });
});
