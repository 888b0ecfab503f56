import { queueFirstFormats, readFormats } from "../../src/excel/readFormats";
import type { Area } from "../../src/reports/layout/placed";
import { startHost, type RunningHost } from "../support/host";

let excel: RunningHost;

beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => excel.reset());

const EURO = '#,##0.00 "€"';
const POUND = "[$£-809]#,##0";
const PLAIN = "#,##0.00";

/** Formats of areas of the first sheet, once the formats of some cells are set; with the round trips that it took. */
async function read(formats: Readonly<Record<string, string>>, ...areas: readonly Area[]) {
  return Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getFirst();
    for (const [address, format] of Object.entries(formats)) {
      worksheet.getRange(address).numberFormat = [[format]];
    }
    await context.sync();
    const wanted = areas.map((area) => ({ area, worksheet }));
    const first = wanted.map(queueFirstFormats);
    await context.sync();
    excel.host.resetStats();
    const found = await readFormats(context, wanted, first);
    return { found, roundTrips: excel.host.stats.roundTrips };
  });
}

const area = (about: Partial<Area> = {}): Area => ({ row: 0, column: 0, rows: 5, columns: 3, ...about });

describe("currencies that number formats show", () => {
  it("are told by column and row of the area, each sign once", async () => {
    const { found, roundTrips } = await read(
      { B2: EURO, B3: POUND, B4: EURO, C3: PLAIN },
      area({ row: 1, column: 1, rows: 4, columns: 2 }),
    );
    expect(found).toEqual([[{ column: 0, codes: Uint8Array.of(1, 2, 1, 0), signs: [["EUR"], ["GBP"]] }]]);
    expect(roundTrips).toBe(0);
  });

  it("are none where no format shows one", async () => {
    expect((await read({ B2: PLAIN }, area())).found).toEqual([[]]);
  });

  it("are one where formats differ in anything else", async () => {
    const { found } = await read({ A1: EURO, A2: '0 "€"' }, area());
    expect(found[0]).toEqual([{ column: 0, codes: Uint8Array.of(1, 1, 0, 0, 0), signs: [["EUR"]] }]);
  });

  it("of several areas are each area's own", async () => {
    const { found } = await read(
      { A1: EURO, C9: POUND },
      area(),
      area({ row: 8, rows: 2 }),
      area({ row: 20 }),
    );
    expect(found.map((own) => own.map(({ column, signs }) => [column, ...signs.flat()]))).toEqual([
      [[0, "EUR"]],
      [[2, "GBP"]],
      [],
    ]);
  });
});

describe("long columns", () => {
  it("are read on where one of their first 100 rows shows a currency, in one round trip", async () => {
    const { found, roundTrips } = await read({ B100: EURO, B101: POUND, B260: EURO }, area({ rows: 260 }));
    const [{ column, codes, signs }] = found[0]! as [(typeof found)[0][0]];
    expect([column, signs]).toEqual([1, [["EUR"], ["GBP"]]]);
    expect([...codes.entries()].filter(([, code]) => code > 0)).toEqual([
      [99, 1],
      [100, 2],
      [259, 1],
    ]);
    expect(roundTrips).toBe(1);
  });

  it("are not where none does", async () => {
    const { found, roundTrips } = await read({ B101: EURO }, area({ rows: 260 }));
    expect(found).toEqual([[]]);
    expect(roundTrips).toBe(0);
  });
});
