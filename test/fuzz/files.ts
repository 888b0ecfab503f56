import fc, { type Arbitrary } from "fast-check";
import JSZip from "jszip";
import { FileError, openFile, saveXlsx } from "../../src/workbench/files";
import type { RunningHost } from "../support/host";
import type { Part } from "./parts";
import { within } from "./within";

const CSV = 'Order ID;Customer ID;Order Date;Amount\r\no1;c1;2025-01-05;12,5\r\no2;"c;2";2025-02-05;7\r\n';

const damage = fc.record({
  kind: fc.constantFrom("bytes", "cut", "part", "text"),
  at: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), {
    minLength: 1,
    maxLength: 8,
  }),
  snippet: fc.constantFrom(
    "<c>",
    "</row>",
    'r="A0"',
    'r="XFE1048577"',
    '<mergeCell ref="A1:XFD1048576"/>',
    "&bogus;",
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    "\u0000",
    "9".repeat(400),
    "<sheetData/>",
  ),
  name: fc.constantFrom("a.xlsx", "a.csv", "a.txt", "a.xls", "a", "constructor"),
});

type Damage = typeof damage extends Arbitrary<infer T> ? T : never;

async function damaged(book: Uint8Array, { kind, at, snippet, name }: Damage) {
  if (kind === "part") {
    const zip = await JSZip.loadAsync(book);
    const parts = Object.keys(zip.files).filter((file) => file.endsWith(".xml"));
    for (const [where, byte] of at) {
      const part = parts[byte % parts.length]!;
      const xml = await zip.file(part)!.async("string");
      const split = Math.floor(where * xml.length);
      zip.file(
        part,
        byte % 5 === 0 ? xml.slice(0, split) : xml.slice(0, split) + snippet + xml.slice(split + (byte % 3)),
      );
    }
    return { bytes: await zip.generateAsync({ type: "uint8array" }), name: "a.xlsx" };
  }
  const bytes = kind === "text" ? new TextEncoder().encode(CSV) : book.slice();
  for (const [where, byte] of at) {
    bytes[Math.floor(where * (bytes.length - 1))] = byte;
  }
  return { bytes: kind === "cut" ? bytes.slice(0, Math.floor(at[0]![0] * bytes.length)) : bytes, name };
}

/** A damaged file opens, or is refused in our words. */
export const files = (excel: RunningHost): Part<Damage> => {
  let book: Promise<Uint8Array> | undefined;
  return {
    few: 60,
    many: 4000,
    cases: damage,
    async check(one) {
      book ??= saved(excel);
      const { bytes, name } = await damaged(await book, one);
      await within(() =>
        openFile(bytes, name).catch((error: unknown) => {
          if (!(error instanceof FileError)) {
            throw error;
          }
        }),
      );
    },
  };
};

async function saved(excel: RunningHost): Promise<Uint8Array> {
  excel.reset();
  excel.host.edit("Sheet1", "A1", [
    ["Order ID", "Customer ID", "Order Date", "Amount"],
    ["o1", "c1", 45_658, 12.5],
    ["o2", "c2", 45_660, "=D2*2"],
  ]);
  await excel.host.settled();
  return await saveXlsx(excel.host.snapshot());
}
