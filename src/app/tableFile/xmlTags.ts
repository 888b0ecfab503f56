import { SaxesParser } from "saxes";

export interface XmlReader {
  /** @param name without its prefix, which every writer chooses */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** What a cell or a text shared by cells says: neither its formula nor how it is pronounced. */
export class SaidText {
  said = "";
  private isHeard = false;
  private silent = 0;

  open(name: string): void {
    if (name === "v" || name === "t") {
      this.isHeard = this.silent === 0;
    } else if (name === "rPh") {
      this.silent++;
    }
  }

  text(text: string): void {
    if (this.isHeard) {
      this.said += text;
    }
  }

  close(name: string): void {
    if (name === "v" || name === "t") {
      this.isHeard = false;
    } else if (name === "rPh") {
      this.silent--;
    }
  }
}

/**
 * Reads XML of any length as it comes.
 *
 * @throws Error where it is not well formed, or not UTF-8
 */
export async function readXml(pieces: AsyncIterable<Uint8Array>, reader: XmlReader): Promise<void> {
  const xml = new SaxesParser({ position: false });
  xml.on("opentag", ({ name, attributes }) => reader.open(local(name), attributes as Record<string, string>));
  xml.on("text", (text) => reader.text?.(text));
  xml.on("cdata", (text) => reader.text?.(text));
  xml.on("closetag", ({ name }) => reader.close?.(local(name)));
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const piece of pieces) {
    xml.write(decoder.decode(piece, { stream: true }));
  }
  xml.write(decoder.decode()).close();
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
