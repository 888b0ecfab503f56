import type { Report } from "../../reports/report";
import type { Question, WarehouseTableInUse } from "../outside";
import { parsedRows } from "./ask";
import { buildFromWarehouse, WarehouseShelf, type WarehouseRequest } from "./buildFromWarehouse";
import { DIALECTS } from "./dialect";

/** As much of a table in use as whoever counts has to know. */
export type AskedTable = Pick<WarehouseTableInUse, "id" | "dialect">;

type Answer = (question: Question) => Promise<string | boolean>;

/** What is known of the table that was asked last. */
let known: { readonly id: number; readonly shelf: WarehouseShelf; answer: Answer } | undefined;

/** A report of a table that is asked by way of whoever has the connection; what it answered stays for the next report. */
export async function reportOfAsked(
  { id, dialect }: AskedTable,
  request: WarehouseRequest,
  answer: Answer,
): Promise<Report> {
  if (known?.id !== id) {
    known = { id, answer, shelf: new WarehouseShelf(warehouseOf(dialect)) };
  }
  known.answer = answer;
  return await buildFromWarehouse(known.shelf, request);
}

function warehouseOf(dialect: AskedTable["dialect"]): WarehouseShelf["warehouse"] {
  return {
    dialect: DIALECTS[dialect],
    run: async (statement) => parsedRows((await known!.answer({ statement })) as string),
    store: async (store, statement) => (await known!.answer({ statement, store })) === true,
  };
}
