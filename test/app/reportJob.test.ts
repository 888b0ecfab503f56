import { DEFAULT_POLICIES } from "../../src/core/cells/policies";
import type { BuildRequest } from "../../src/app/buildReport";
import { Cancelled } from "../../src/app/reportErrors";
import { withoutLongRows } from "../../src/app/longTables";
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

  answer(job: number, report = { id: `of ${job}`, sheets: [] } as unknown as Report): void {
    const { short, pieces } = withoutLongRows(report);
    pieces.forEach((piece) => this.onmessage({ data: { job, kind: "rows", piece } }));
    this.onmessage({ data: { job, kind: "done", report: short } });
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

  it("come whole, though their long tables come in pieces, also where the first worker was stopped amid these", async () => {
    const rows = Array.from({ length: 7000 }, (_, row) => [`c${row}`, row]);
    const report = {
      id: "long",
      sheets: [{ id: "list", name: "List", blocks: [{ kind: "table", id: "list", columns: [], rows }] }],
    } as unknown as Report;
    const first = sent(2);
    const [job, other] = [start(source("Orders")), start(source("Visits"))];
    const [, request] = await first;
    const [piece] = withoutLongRows(report).pieces;
    const worker = lastWorker();
    worker.onmessage({ data: { job: request!.job, kind: "rows", piece: piece! } });
    const again = sent(1, worker);
    job.cancel();
    await expect(job.result).rejects.toBeInstanceOf(Cancelled);
    const [repeated] = await again;
    lastWorker().answer(repeated!.job, report);
    expect(await other.result).toEqual(report);
  });

  it("are not sent any more when they were cancelled while their table was packed", async () => {
    const next = sent(1, lastWorker());
    const [job, other] = [start(source("Orders")), start(source("Visits"))];
    job.cancel();
    await expect(job.result).rejects.toBeInstanceOf(Cancelled);
    const [request] = await next;
    expect(request!.grids.map((grid) => "packed" in grid && grid.packed.sheet)).toEqual(["Visits"]);
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
