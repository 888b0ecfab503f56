import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from "@duckdb/node-api";
import type { Statement, Value, Warehouse } from "../../../src/app/warehouse/ask";
import { duckdb } from "../../../src/app/warehouse/dialect";

/** DuckDB in this process, with what travelled. */
export interface DuckDBWarehouse extends Warehouse {
  readonly connection: DuckDBConnection;
  readonly asked: { sql: string; rows: number; bytes: number }[];
}

/** @param of an engine that holds the tables already */
export async function duckdbWarehouse(of?: DuckDBInstance): Promise<DuckDBWarehouse> {
  const instance = of ?? (await DuckDBInstance.create(":memory:", { threads: "1" }));
  const connection = await instance.connect();
  const asked: DuckDBWarehouse["asked"] = [];
  return {
    dialect: duckdb,
    connection,
    asked,
    async store(name, { sql, values }) {
      await connection.run(duckdb.storing(name, sql), { ...values });
      asked.push({ sql, rows: 0, bytes: 0 });
      return true;
    },
    async run({ sql, values }: Statement) {
      const reader = await connection.runAndReadAll(sql, { ...values });
      const rows = reader.getRows().map((row) => row.map(plain));
      const bytes = rows.reduce(
        (sum, row) => sum + row.reduce<number>((own, value) => own + String(value).length + 1, 0),
        0,
      );
      asked.push({ sql, rows: rows.length, bytes });
      return rows;
    },
  };
}

function plain(value: DuckDBValue): Value {
  return value === null || typeof value === "string" || typeof value === "number"
    ? value
    : typeof value === "bigint"
      ? Number(value)
      : String(value);
}
