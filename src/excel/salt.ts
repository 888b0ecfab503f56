import { saltKey } from "../functions/salt";
import { runExcel } from "./run";

export { readSalt } from "../functions/salt";

const BYTES = 16;

/** A new secret of 128 bits, as 32 hexadecimal digits. */
export function makeSalt(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What a colleague handed over, as it was made; undefined when it is no salt. */
export function parseSalt(text: string): string | undefined {
  const digits = text.replace(/\s/g, "").toLowerCase();
  return /^[0-9a-f]{32}$/.test(digits) ? digits : undefined;
}

/** This computer refuses to keep anything for web pages. */
export class StorageClosed extends Error {}

/** Keeps the salt in the user's own storage; pseudonyms in the workbook follow at once. */
export async function saveSalt(salt: string): Promise<void> {
  inStorage((storage) => storage.setItem(saltKey(), salt));
  await recalculate();
}

/** Pseudonyms in cells become `#N/A`; who has the salt elsewhere can bring them back. */
export async function removeSalt(): Promise<void> {
  inStorage((storage) => storage.removeItem(saltKey()));
  await recalculate();
}

function inStorage(change: (storage: Storage) => void): void {
  try {
    change(globalThis.localStorage);
  } catch {
    throw new StorageClosed();
  }
}

/** Cells do not notice a salt that comes or goes. */
async function recalculate(): Promise<void> {
  await runExcel(async (context) => {
    context.workbook.application.calculate("Full");
    await context.sync(); // 1 of 1
  });
}
