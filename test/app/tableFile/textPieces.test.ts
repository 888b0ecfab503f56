/** Text is read in the encoding that it is in, wherever its first sign beyond ASCII stands; what is guessed is told. */
import { Readable } from "node:stream";
import { createGunzip, gzipSync } from "node:zlib";
import { readTableFile } from "../../../src/app/tableFile/readTableFile";
import { readTableFiles } from "../../../src/app/tableFile/readTableFiles";
import { TextPieces } from "../../../src/app/tableFile/textPieces";
import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { encodeAs } from "../../support/encode";
import { fileOf } from "../../support/fileOf";

const LINES = {
  chinese: "订单编号,客户编号,下单日期,订单金额,城市\n1,张伟,2024-01-02,10,深圳\n2,李娜,2024-01-03,20,北京\n",
  taiwanese:
    "訂單編號,客戶編號,訂單日期,金額,縣市\n1,林志玲,2024-01-02,10,臺北\n2,黃曉明,2024-01-03,20,高雄\n",
  japanese:
    "注文番号,顧客番号,注文日,金額,都道府県\n1,渡辺さくら,2024-01-02,10,東京都\n2,小林ユウコ,2024-01-03,20,大阪府\n",
  german:
    "Order ID,Customer,Date,Amount,City\n1,Jürgen Groß,2024-01-02,10,Zürich\n2,Käthe,2024-01-03,20,Köln\n",
};

describe("a text file", () => {
  it.each([
    ["chinese", "gb18030", "GB18030"],
    ["taiwanese", "big5", "Big5"],
    ["japanese", "shift_jis", "Shift-JIS"],
    ["japanese", "euc-jp", "EUC-JP"],
    ["german", "windows-1252", "Windows-1252"],
    ["chinese", "utf-8", undefined],
    ["chinese", "utf-16le", undefined],
    ["german", "utf-16be", undefined],
  ] as const)("%s in %s has its texts, and is told to be %s", async (language, label, name) => {
    const text = LINES[language];
    const { cells, file } = await readTableFile(fileOf("a.csv", encodeAs(label, text)!));
    expect([...cells].map((row) => [...row].join(",")).join("\n")).toBe(text.trimEnd());
    expect(file).toMatchObject({ encoding: name, damaged: 0 });
  });

  it("that is ASCII for long is of the encoding in which it goes on", async () => {
    const ascii = "Order ID,Customer,Date,Amount,City\n" + "1,x,2024-01-02,10,y\n".repeat(100);
    const bytes = encodeAs("windows-1252", ascii + LINES.german.slice(LINES.german.indexOf("\n") + 1))!;
    for (const piece of [500, 1000, 1 << 20]) {
      const { cells, file } = await readTableFile(fileOf("a.csv", bytes, piece));
      expect(cells).toHaveLength(103);
      expect([...cells[101]!]).toEqual(["1", "Jürgen Groß", "2024-01-02", "10", "Zürich"]);
      expect(file?.encoding).toBe("Windows-1252");
    }
  });

  it("is read in the encoding that somebody says", async () => {
    const file = { ...fileOf("a.csv", encodeAs("windows-1250", "name,x\nAř,1\n")!), encoding: "cp1250" };
    expect([...(await readTableFile(file)).cells[1]!]).toEqual(["Ař", "1"]);
  });

  it("of which a few bytes are damaged is read, and they are counted", async () => {
    const bytes = encodeAs("utf-8", LINES.chinese + LINES.chinese)!;
    const at = bytes.lastIndexOf("深".codePointAt(0)! & 255, bytes.length - 60);
    bytes[at < 0 ? bytes.length - 4 : at] = 0x20;
    for (const quoted of [false, true]) {
      const own = quoted ? new Uint8Array([...encodeAs("utf-8", '"a",b\n')!, ...bytes]) : bytes;
      const { file } = await readTableFile(fileOf("a.csv", own));
      expect(file?.encoding).toBe("UTF-8");
      expect(file?.damaged).toBeGreaterThan(0);
    }
  });

  it("tells the other readings where it could be two", async () => {
    const { file } = await readTableFile(fileOf("a.csv", encodeAs("windows-1250", "name,x\nAř,1\n")!));
    expect([file?.encoding, ...file!.rivals]).toEqual(
      expect.arrayContaining(["Windows-1252", "Windows-1250"]),
    );
  });

  it("comes with line feeds, and with the bytes that were read for each piece", async () => {
    const pieces = [];
    for await (const piece of new TextPieces(
      fileOf("a.csv", encodeAs("utf-16le", "a,b\r1,2\r")!, 10),
    ).pieces()) {
      pieces.push(piece);
    }
    expect(pieces).toEqual([
      ["a,b\n1", 10],
      [",2\n", 6],
    ]);
  });
});

it("what cannot be unpacked is said, whoever unpacks it", async () => {
  const packed = gzipSync(LINES.german.repeat(20));
  const broken = packed.subarray(0, packed.length - 9);
  const pieces = () => Readable.from([broken]).pipe(createGunzip());
  const file = { ...fileOf("a.csv.gz", new Uint8Array(broken)), pieces };
  await expect(readTableFile(file)).rejects.toMatchObject({
    key: "fileDamaged",
    detail: { file: "a.csv.gz" },
  });
});

it("of several files each tells what it was read as", async () => {
  const chinese = (label: string, day: string) =>
    fileOf(`${label}.csv`, encodeAs(label, LINES.chinese.replaceAll("2024-01", day))!);
  const source = await readTableFiles([chinese("utf-8", "2024-01"), chinese("gb18030", "2024-02")]);
  const { issues } = readDataset(source, { order: 0, customer: 1, date: 2, amount: 3 });
  expect(issues.filter(({ key }) => key === "readAs")).toMatchObject([
    { detail: { sheet: "gb18030.csv", encoding: "GB18030" } },
  ]);
});
