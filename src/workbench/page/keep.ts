/** Carries the open workbook over a reload of the page: a change of language starts the spreadsheet anew. */
import type { WorkbookData } from "../host";

const DATABASE = "crm-lens-workbench";
const STORE = "kept";

export interface Kept {
  readonly workbook: WorkbookData;
  readonly isUnsaved: boolean;
}

export async function keepWorkbook(kept: Kept): Promise<void> {
  await withStore("readwrite", (store) => store.put(kept, "workbook"));
}

/** The workbook kept last, once. */
export async function takeKeptWorkbook(): Promise<Kept | undefined> {
  const kept = await withStore<Kept | undefined>("readonly", (store) => store.get("workbook"));
  if (kept) {
    await withStore("readwrite", (store) => store.delete("workbook"));
  }
  return kept;
}

async function withStore<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest,
): Promise<T> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await finished<IDBDatabase>(opening);
  try {
    return await finished<T>(act(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function finished<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as T);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB"));
  });
}
