/** The parts of a workbook, under limits: what a file says of its own sizes is not believed. */
import JSZip from "jszip";
import { FileError } from "../fileError";
import { readRelations, WORKBOOK } from "./package";

/** Bytes of one part, unpacked: a full sheet of a dozen columns has 300 MB. */
const MOST_BYTES = 500_000_000;
/** Deflated data unpack to at most so many times their size. */
const STRONGEST_PACKING = 1032;

/**
 * @throws FileError for what is no workbook, is damaged, lacks a part that it names, or unpacks to more than fits
 */
export async function unpack(bytes: Uint8Array, file: string, mostBytes = MOST_BYTES): Promise<JSZip> {
  const zip = await JSZip.loadAsync(bytes).catch((cause: unknown) => {
    throw new FileError("damaged", { file }, { cause });
  });
  await measure(zip, file, mostBytes);
  if (zip.file("xl/workbook.bin")) {
    throw new FileError("binaryWorkbook", { file });
  }
  const mimetype = await zip.file("mimetype")?.async("string");
  if (mimetype?.includes("opendocument")) {
    throw new FileError("openDocument", { file });
  }
  const workbook = await zip.file(WORKBOOK)?.async("string");
  if (workbook === undefined) {
    throw new FileError("notWorkbook", { file });
  }
  if (workbook.includes("purl.oclc.org/ooxml")) {
    throw new FileError("strict", { file });
  }
  for (const { type, target } of await readRelations(zip, WORKBOOK)) {
    if (type === "worksheet" && !zip.file(target)) {
      throw new FileError("missingPart", { file, part: target });
    }
  }
  return zip;
}

/** JSZip's own streams, which its types leave out. */
interface Streamed {
  internalStream(type: "uint8array"): {
    on(event: "data", heard: (chunk: Uint8Array) => void): unknown;
    on(event: "error", heard: (error: unknown) => void): unknown;
    on(event: "end", heard: () => void): unknown;
    pause(): unknown;
    resume(): unknown;
  };
}

async function measure(zip: JSZip, file: string, mostBytes: number): Promise<void> {
  for (const [part, entry] of Object.entries(zip.files)) {
    const { compressedSize = 0 } = (entry as unknown as { _data?: { compressedSize?: number } })._data ?? {};
    if (entry.dir || compressedSize * STRONGEST_PACKING < mostBytes) {
      // Read whole when it is needed; here only whether it can be.
      await entry.async("uint8array").catch((cause: unknown) => {
        throw new FileError("damagedPart", { file, part }, { cause });
      });
      continue;
    }
    await new Promise<void>((resolve, reject) => {
      const stream = (entry as unknown as Streamed).internalStream("uint8array");
      let unpacked = 0;
      stream.on("data", (chunk) => {
        unpacked += chunk.length;
        if (unpacked > mostBytes) {
          stream.pause();
          reject(new FileError("unpacksTooLarge", { file, part, megabytes: mostBytes / 1e6 }));
        }
      });
      stream.on("error", (cause) => reject(new FileError("damagedPart", { file, part }, { cause })));
      stream.on("end", resolve);
      stream.resume();
    });
  }
}
