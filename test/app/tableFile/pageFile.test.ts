/** Files of a page are read as files of the command line are, in pieces. */
import { gzipSync } from "node:zlib";
import { pageFile } from "../../../src/app/tableFile/pageFile";
import { bytesOf } from "../../../src/app/tableFile/tableFile";
import { readPageFiles } from "../../../src/app/tableFile/readPageFiles";
import type { Expected } from "../../../src/app/outside";

const file = (name: string, content: string | Uint8Array<ArrayBuffer>) => new File([content], name);
const LINES = ["id,amount", ...Array.from({ length: 1000 }, (_, i) => `${i},${i / 2}`)].join("\n");

describe("a file of a page", () => {
  it("is the same table packed and unpacked, and tells how far it is by its own bytes", async () => {
    const shares: number[] = [];
    const plain = await readPageFiles([file("a.csv", LINES)], {});
    const packed = await readPageFiles([file("a.csv.gz", new Uint8Array(gzipSync(LINES)))], {
      onProgress: (share) => shares.push(share),
    });
    expect([...packed.cells]).toEqual([...plain.cells]);
    expect(packed.cells).toHaveLength(1001);
    expect(shares.at(-1)).toBe(1);
  });

  it("takes several files of one shape as one table, and says beforehand what that takes", async () => {
    const expected: Expected[] = [];
    const both = [file("a.csv", LINES), file("b.csv", LINES.replaceAll("\n", "\n9"))];
    const { cells, sheet } = await readPageFiles(both, { onExpected: (one) => expected.push(one) });
    expect([sheet, cells.length]).toEqual(["a.csv + 1", 2001]);
    expect(expected).toHaveLength(1);
    expect(expected[0]!.columns).toBe(2);
    // By bytes: the other's lines are longer by a digit.
    expect(expected[0]!.rows).toBeGreaterThan(2001);
    expect(expected[0]!.rows).toBeLessThan(2300);
    expect(expected[0]!.bytes).toBe(bytesOf(expected[0]!.rows, 2));
  });

  it.each([
    ["shop.xls", "PK", "fileKind"],
    ["shop.xlsx", "PK", "fileNoWorkbook"],
    ["a.csv.gz", Uint8Array.of(0x1f, 0x8b, 8, 0, 1, 2, 3), "fileDamaged"],
    ["a.parquet", "no parquet", "fileNoParquet"],
  ])("%s of other bytes is refused: %s", async (name, content, key) => {
    await expect(readPageFiles([file(name, content)], {})).rejects.toMatchObject({ key });
  });

  it("is refused before it is read where it is too large, with the rows that fit", async () => {
    const large = { mostBytes: bytesOf(450, 2) };
    await expect(readPageFiles([file("a.csv", LINES)], large)).rejects.toMatchObject({
      key: "fileTooLarge",
      detail: { columns: 2, most: 450 },
    });
  });

  it("that can no longer be read is told so", async () => {
    const gone = {
      name: "a.csv",
      size: 9,
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error()) }),
    };
    const { pieces } = pageFile(gone as unknown as File);
    await expect(pieces(false)[Symbol.asyncIterator]().next()).rejects.toMatchObject({ key: "fileGone" });
  });
});
