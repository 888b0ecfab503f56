import { answered, KeptRows, type Warehouse } from "../../../src/app/warehouse/ask";
import { inParts } from "../../../src/app/warehouse/inParts";
import { RowsSql } from "../../../src/app/warehouse/linesSql";
import { withCtes } from "../../../src/app/warehouse/typedSql";
import { duckdbWarehouse } from "./duckdbWarehouse";

describe("rows that arrive while tables are made of them", () => {
  it.each([undefined, 3])("make no other row vanish, parts: %p", async (parts) => {
    const own = await duckdbWarehouse();
    const { connection } = own;
    await connection.run(`CREATE TABLE t (customer VARCHAR, "order" VARCHAR, day DATE, amount DOUBLE, status VARCHAR);
      INSERT INTO t VALUES ('a', '1', '2024-01-01', 10, 'paid'), ('a', '2', '2024-01-02', 20, 'paid'),
        ('a', '3', '2024-01-03', 30, 'paid'), ('b', '4', '2024-01-01', 5, 'paid')`);
    const stored: string[] = [];
    const live: Warehouse = {
      ...own,
      store: async (name, statement) => {
        const isDone = await own.store!(name, statement);
        if (stored.push(name) === 1) {
          await connection.run("INSERT INTO t VALUES ('a', '9', '2024-01-04', -1, 'cancelled')");
        }
        return isDone;
      },
    };
    const kept = new KeptRows(own.dialect, true);
    const words = { meaning: new Map([["cancelled", "cancelled"]] as const), refund: new Map() };
    const rows = new RowsSql(
      kept,
      {
        table: "t",
        columns: ["customer", "order", "day", "amount", "status"],
        timed: new Set(),
        fractions: new Map(),
        roles: { customer: "customer", order: "order", date: "day", amount: "amount", status: "status" },
      },
      { dropsRefunds: false, guests: [], words },
    );
    const sql = () => withCtes(rows.ctes(), "SELECT c, o FROM reasoned_rows ORDER BY o");
    const found = await answered(inParts(live, { parts }), kept, () => kept.rows(sql()));
    expect(found.slice(0, 4).map(([c, o]) => `${c}${o}`)).toEqual(["a1", "a2", "a3", "b4"]);
    expect(stored.length).toBe(parts === undefined ? 3 : 5);
  });
});
