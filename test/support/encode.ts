/** Text as bytes in any encoding that decoders know: what they read is turned round. Undefined where it cannot hold the text. */
export function encodeAs(label: string, text: string): Uint8Array | undefined {
  if (label === "utf-8") {
    return new TextEncoder().encode(text);
  }
  if (label.startsWith("utf-16")) {
    const bytes = [...text].flatMap((sign) =>
      [...Array(sign.length).keys()].flatMap((at) => {
        const unit = sign.charCodeAt(at);
        return label === "utf-16be" ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8];
      }),
    );
    return new Uint8Array(bytes);
  }
  const known = tableOf(label);
  const parts = [...text].map((sign) => (sign < "\x80" ? [sign.charCodeAt(0)] : known.get(sign)));
  return parts.some((part) => part === undefined) ? undefined : new Uint8Array(parts.flat() as number[]);
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

function tableOf(label: string): ReadonlyMap<string, readonly number[]> {
  let table = tables.get(label);
  if (!table) {
    const decoder = new TextDecoder(label);
    const found = new Map<string, readonly number[]>();
    const note = (bytes: readonly number[]) => {
      const sign = decoder.decode(new Uint8Array(bytes));
      if ([...sign].length === 1 && sign > "\x7f" && sign !== "\ufffd" && !found.has(sign)) {
        found.set(sign, bytes);
      }
    };
    for (let lead = 0x80; lead < 0x100; lead++) {
      note([lead]);
    }
    if (/^(?:gb|big5|shift|euc)/.test(label)) {
      for (let lead = 0x81; lead < 0xff; lead++) {
        for (let trail = 0x40; trail < 0xff; trail++) {
          note([lead, trail]);
        }
      }
    }
    tables.set(label, (table = found));
  }
  return table;
}
