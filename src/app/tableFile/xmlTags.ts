import { parser } from "sax";

export interface XmlReader {
  /** @param name without its prefix, which every writer chooses */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads XML of any length as it comes.
 *
 * @throws Error where it is not well formed, or not UTF-8
 */
export async function readXml(pieces: AsyncIterable<Uint8Array>, reader: XmlReader): Promise<void> {
  const xml = parser(true, { position: false });
  let name = "";
  xml.onopentag = ({ name: full, attributes }) => {
    name = full.slice(full.indexOf(":") + 1);
    reader.open(name, attributes as Record<string, string>);
  };
  xml.ontext = (text) => reader.text?.(text);
  xml.oncdata = (text) => reader.text?.(text);
  xml.onclosetag = (full) => reader.close?.(full.slice(full.indexOf(":") + 1));
  xml.onerror = (error) => {
    throw error;
  };
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const piece of pieces) {
    xml.write(decoder.decode(piece, { stream: true }));
  }
  xml.write(decoder.decode()).close();
}
