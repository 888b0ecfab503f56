import {
  askForMemos,
  emptyMemory,
  keepSteps,
  queueKeep,
  queueMemo,
  queueParts,
  readMemory,
  type MemoryKey,
} from "../../../src/excel/memory/memory";
import { queueAndSync } from "../../../src/excel/queueSteps";
import { startHost, type RunningHost } from "../../support/host";

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => excel.reset());

const PLAN: MemoryKey = { kind: "entries", subject: "action-plan" };
const HISTORY: MemoryKey = { kind: "entries", subject: "period-report" };

async function keep(key: MemoryKey, value: unknown, version = 1): Promise<void> {
  await Excel.run(async (context) => {
    const parts = queueParts(context);
    await context.sync();
    queueKeep(context, parts, key, { version, value });
    await context.sync();
  });
}

async function recall(key: MemoryKey, version = 1): Promise<unknown> {
  return await Excel.run(async (context) => {
    const parts = queueParts(context);
    await context.sync();
    const memo = queueMemo(parts, key, version);
    await context.sync();
    return memo?.();
  });
}

function partsOfWorkbook(): string[] {
  return (excel.host.snapshot().xmlParts ?? []).map(({ xml }) => xml);
}

describe("the workbook's memory", () => {
  it("gives each key its own value, the last one kept", async () => {
    await keep(PLAN, [["Li", 45700]]);
    await keep(HISTORY, "旧");
    await keep(PLAN, [["Wang", 45800]]);
    expect(await recall(PLAN)).toEqual([["Wang", 45800]]);
    expect(await recall(HISTORY)).toBe("旧");
    expect(await recall({ ...PLAN, subject: "retention" })).toBeUndefined();
  });

  it("keeps what is longer than a part, and leaves no piece of it behind", async () => {
    await keep(PLAN, "x".repeat(900_000));
    expect(partsOfWorkbook()).toHaveLength(3);
    await keep(PLAN, "short");
    expect(partsOfWorkbook()).toHaveLength(1);
  });

  it("keeps and gives back more than a request or an answer holds, and tells how much", async () => {
    for (const value of ["r0:" + "Ab3_".repeat(1_600_000), "客户".repeat(1_500_000)]) {
      await Excel.run(async (context) => {
        const parts = queueParts(context);
        await context.sync();
        await queueAndSync(context, keepSteps(context, parts, PLAN, { version: 1, value }), true, undefined);
      });
      const again = await Excel.run(async (context) => {
        const parts = queueParts(context);
        await context.sync();
        const memoOf = await askForMemos(context, parts, [PLAN, HISTORY], 1);
        expect(memoOf(HISTORY)).toBeUndefined();
        return memoOf(PLAN);
      });
      expect(again === value).toBe(true);
      const [item] = await readMemory();
      expect(item!.bytes).toBeGreaterThan(6_000_000);
    }
  });

  it("takes a value of another version for none, but tells that it is there", async () => {
    await keep(PLAN, { later: true }, 2);
    expect(await recall(PLAN)).toBeUndefined();
    expect(await readMemory()).toEqual([{ key: PLAN, bytes: expect.any(Number) }]);
  });

  it("tells its size in bytes as they are stored", async () => {
    await keep(PLAN, "客户".repeat(1000));
    const [part] = partsOfWorkbook();
    excel.host.resetStats();
    expect(await readMemory()).toEqual([{ key: PLAN, bytes: Buffer.byteLength(part!) }]);
    expect(excel.host.stats.roundTrips).toBe(2);
  });

  it("forgets everything of ours, of later versions too, and nothing of others", async () => {
    const other = '<other xmlns="urn:other:memory"/>';
    await Excel.run(async (context) => {
      context.workbook.customXmlParts.add(other);
      context.workbook.customXmlParts.add('<memory xmlns="urn:crm-lens:memory:journal/7" version="9"/>');
      await context.sync();
    });
    await keep(PLAN, 1);
    expect((await readMemory()).map(({ key }) => key)).toEqual([undefined, PLAN]);
    await emptyMemory();
    expect(partsOfWorkbook()).toEqual([other]);
    excel.host.resetStats();
    expect(await readMemory()).toEqual([]);
    expect(excel.host.stats.roundTrips).toBe(1);
  });
});
