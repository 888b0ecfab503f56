import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { CoreError } from "../../../src/core/errors";
import { clickhouseOver } from "../../../src/app/warehouse/clickhouseHttp";

const SECRET = "se cret/?&";

interface Seen {
  readonly address: string;
  readonly body: string;
  readonly headers: IncomingMessage["headers"];
}

async function serverThat(answer: (body: string) => { readonly status?: number; readonly text: string }) {
  const seen: Seen[] = [];
  const server: Server = createServer((request, response) => {
    let body = "";
    request.on("data", (piece: Buffer) => (body += piece.toString()));
    request.on("end", () => {
      seen.push({ address: request.url ?? "", body, headers: request.headers });
      const { status = 200, text } = answer(body);
      response.writeHead(status, { connection: "close" }).end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    seen,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** Whatever the profile says: of too much an error, not what was found by then. */
const NEVER_A_PART = {
  result_overflow_mode: "throw",
  timeout_overflow_mode: "throw",
  skip_unavailable_shards: "0",
  wait_end_of_query: "1",
};

describe("a connection to ClickHouse", () => {
  it.each([
    "http://warehouse.example:8123",
    "http://127.0.0.2:8123",
    "http://[::1]:8123",
    "http://localhost.example:8123",
    "https://warehouse.example/#me",
    "ftp://127.0.0.1",
    "https://user:word@warehouse.example",
    "https://warehouse.example/?user=me",
    "warehouse",
  ])("is not made to %s", async (url) => {
    await expect(clickhouseOver({ url })).rejects.toMatchObject({ key: "warehouseAddress" });
  });

  it.each([
    ["0", { readonly: "2", max_execution_time: "300", max_result_rows: "10000000", ...NEVER_A_PART }],
    ["2", { max_execution_time: "300", max_result_rows: "10000000", ...NEVER_A_PART }],
    ["1", {}],
  ])("sends along what a user with readonly=%s may", async (readonly, settings) => {
    const server = await serverThat((body) => ({
      text: body.includes("system.settings") ? `26.7.1\t${readonly}\n` : "[1,null]\n",
    }));
    const warehouse = await clickhouseOver({ url: server.url, user: "me", password: SECRET });
    expect(await warehouse.run({ sql: "SELECT {v0_:String}", values: { v0_: "a\tb" } })).toEqual([[1, null]]);
    await server.close();
    const { address, headers, body } = server.seen[1]!;
    const sent = Object.fromEntries(new URL(address, server.url).searchParams);
    expect(sent).toMatchObject({ ...settings, param_v0_: "a\\tb" });
    expect("readonly" in sent).toBe("readonly" in settings);
    expect("max_execution_time" in sent).toBe("max_execution_time" in settings);
    expect(headers["x-clickhouse-key"]).toBe(SECRET);
    expect(address + body).not.toContain("cret");
  });

  it("sends users and passwords in every script, as the bytes of UTF-8", async () => {
    const server = await serverThat(() => ({ text: "26.7.1\t2\n" }));
    await clickhouseOver({ url: server.url, user: "读者", password: "密码 é€" });
    await server.close();
    const heard = ["x-clickhouse-user", "x-clickhouse-key"].map((name) =>
      Buffer.from(String(server.seen[0]!.headers[name]), "latin1").toString("utf8"),
    );
    expect(heard).toEqual(["读者", "密码 é€"]);
  });

  it.each([
    ["is folded with the line", "a  b", (key: string) => `Code: 1. DB::Exception: not ${key}`],
    [
      "stands where the line is cut",
      "s3cr3t-word",
      (key: string) => `Code: 1. DB::Exception: ${"x".repeat(270)} ${key}`,
    ],
    ["stands where a page of a proxy is cut", "s3cr3t-word", (key: string) => `${key}${"y".repeat(3995)}`],
  ])("says nothing of a password that %s", async (_, password, text) => {
    const server = await serverThat(() => ({ status: 500, text: text(password) }));
    const refused = await clickhouseOver({ url: server.url, password }).catch((error: CoreError) => error);
    await server.close();
    const { message } = (refused as CoreError).detail as { message: string };
    expect(message).not.toMatch(/a b|s3c|word/);
  });

  it("asks servers of old without bound values and windows, and reads their one answer", async () => {
    const server = await serverThat((body) => ({
      text: body.includes("system.settings")
        ? "18.16.1\t0\n"
        : '{"meta": [], "data": [["1", null]], "rows": 1}',
    }));
    const warehouse = await clickhouseOver({ url: server.url });
    const statement = {
      sql: "WITH a AS (SELECT c FROM t) SELECT row_number() OVER (ORDER BY c) AS n FROM a WHERE c = {v0_:String}",
      values: { v0_: "it's" },
    };
    expect(await warehouse.run(statement)).toEqual([["1", null]]);
    expect(await warehouse.store!("own", statement)).toBe(true);
    await server.close();
    for (const { address, body } of server.seen) {
      expect(address).not.toContain("param_");
      expect(body).not.toMatch(/WITH|OVER|\{|JSONCompactEachRow/);
    }
    expect(server.seen[1]!.body).toContain("c = 'it\\'s'");
    expect(server.seen.map(({ body }) => body)).toContain("DROP TABLE own_w0");
    for (const { address } of server.seen.slice(1)) {
      expect(address).toMatch(/readonly=2.*max_execution_time=300/);
    }
  });

  describe("keeps what it worked out as a table of its session", () => {
    const statement = { sql: "SELECT 1", values: {} };
    const tried = async (readonly: string, refuses: (body: string) => boolean) => {
      const server = await serverThat((body) =>
        refuses(body)
          ? { status: 500, text: "Code: 497. DB::Exception: Not enough privileges." }
          : { text: body.includes("system.settings") ? `26.7.1\t${readonly}\n` : "[1]\n" },
      );
      const warehouse = await clickhouseOver({ url: server.url });
      const stored = [
        await warehouse.store!("t1", statement),
        await warehouse.store!("t2", { sql: "SELECT 2", values: {} }),
      ];
      await warehouse.run({ sql: "SELECT last", values: {} });
      await server.close();
      const sessions = server.seen.map(
        ({ address }) => new URL(address, server.url).searchParams.get("session_id") !== null,
      );
      return { stored, bodies: server.seen.map(({ body }) => body), inSession: sessions.at(-1) };
    };

    it("where the user may", async () => {
      const { stored, bodies, inSession } = await tried("2", () => false);
      expect(stored).toEqual([true, true]);
      expect(bodies).toContain("CREATE TEMPORARY TABLE t1 AS SELECT 1");
      expect(inSession).toBe(true);
    });

    it("never for a user who reads only and may send no settings", async () => {
      const { stored, bodies, inSession } = await tried("1", () => false);
      expect(stored).toEqual([false, false]);
      expect(bodies.filter((body) => /CREATE/.test(body))).toEqual([]);
      expect(inSession).toBe(false);
    });

    it("is asked once where the server refuses", async () => {
      const { stored, bodies, inSession } = await tried("2", (body) => body.startsWith("CREATE"));
      expect(stored).toEqual([false, false]);
      expect(bodies.filter((body) => /CREATE/.test(body))).toHaveLength(1);
      expect(inSession).toBe(false);
    });

    it("goes on with the tables that there are where no more fit", async () => {
      const { stored, inSession } = await tried("2", (body) => body.includes("t2"));
      expect(stored).toEqual([true, false]);
      expect(inSession).toBe(true);
    });

    it("not where another server answers the next statement", async () => {
      const { stored } = await tried("2", (body) => body.startsWith("SELECT count(*) FROM t1"));
      expect(stored).toEqual([false, false]);
    });
  });

  it.each([
    [62, "warehouseSyntax"],
    [60, "warehouseNotThere"],
    [159, "warehouseLimit"],
    [497, "warehouseRights"],
    [516, "warehouseLogin"],
    [999, "warehouseRefused"],
  ])("says what the server refuses, code %i, but never the password", async (code, key) => {
    const text = `Code: ${code}. DB::Exception: near ${SECRET}`;
    const server = await serverThat(() => ({ status: 500, text }));
    const refused = clickhouseOver({ url: server.url, password: SECRET });
    await expect(refused).rejects.toMatchObject({
      key,
      detail: { message: `Code: ${code}. DB::Exception: near …` },
    });
    await server.close();
  });

  it("finds an error in the middle of an answer", async () => {
    const server = await serverThat((body) => ({
      text: body.includes("system.settings")
        ? "26.7.1\t0\n"
        : "[1]\nCode: 241. DB::Exception: Memory limit exceeded",
    }));
    const warehouse = await clickhouseOver({ url: server.url });
    await expect(warehouse.run({ sql: "SELECT 1", values: {} })).rejects.toMatchObject({
      key: "warehouseLimit",
    });
    await server.close();
  });

  it("asks again where the server closed connections that idled, twice at most", async () => {
    const queries: (string | null)[] = [];
    const dropping = (times: number) =>
      createServer((request, response) => {
        if (request.url === "/ping") {
          return void response.end();
        }
        queries.push(new URL(request.url ?? "", "http://here").searchParams.get("query_id"));
        if (queries.length > 1 && queries.length <= 1 + times) {
          request.socket.destroy();
        } else {
          response.writeHead(200, { connection: "close" }).end('["2"]\n');
        }
      });
    const run = async (times: number) => {
      queries.length = 0;
      const server = dropping(times);
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const warehouse = await clickhouseOver({ url });
      const answer = await warehouse
        .run({ sql: "SELECT 2", values: {} })
        .catch((error: CoreError) => error.key);
      server.close();
      return { answer, asked: new Set(queries).size };
    };
    expect(await run(1)).toEqual({ answer: [["2"]], asked: 3 });
    expect(await run(2)).toEqual({ answer: [["2"]], asked: 4 });
    expect(await run(3)).toEqual({ answer: "warehouseUnreadable", asked: 4 });
  });

  it("says none of the rows that came before an error", async () => {
    const server = await serverThat((body) => ({
      text: body.includes("system.settings") ? "26.7\t0\n" : '["c1"]\nCode: 241. DB::Exception: Memory limit',
    }));
    const warehouse = await clickhouseOver({ url: server.url });
    await expect(warehouse.run({ sql: "SELECT 1", values: {} })).rejects.toMatchObject({
      detail: { message: "Code: 241. DB::Exception: Memory limit" },
    });
    await server.close();
  });

  it.each(["<html><body>Please sign in</body></html>", '{"status":"ok"}'])(
    "is none where something else answers: %s",
    async (text) => {
      const server = await serverThat(() => ({ text }));
      await expect(clickhouseOver({ url: server.url })).rejects.toMatchObject({ key: "warehouseGarbled" });
      await server.close();
    },
  );

  it.each([
    ["in the middle of a row", '["a",1]\n["b",'],
    ["by a row that is none of the answer's", '["a",1]\n["late error"]\n'],
    ["by a page", "<html></html>"],
  ])("counts nothing of an answer that ends %s", async (_, text) => {
    const server = await serverThat((body) => ({
      text: body.includes("system.settings") ? "26.7\t2\n" : text,
    }));
    const warehouse = await clickhouseOver({ url: server.url });
    await expect(warehouse.run({ sql: "SELECT 1", values: {} })).rejects.toMatchObject({
      key: "warehouseGarbled",
    });
    await server.close();
  });

  it("waits for a session in which something has not quite ended", async () => {
    let locked = 2;
    const server = await serverThat((body) =>
      body.includes("system.settings")
        ? { text: "26.7\t2\n" }
        : locked-- > 0
          ? { status: 500, text: "Code: 373. DB::Exception: Session is locked by a concurrent client" }
          : { text: "[1]\n" },
    );
    const warehouse = await clickhouseOver({ url: server.url });
    expect(await warehouse.run({ sql: "SELECT 1", values: {} })).toEqual([[1]]);
    expect(server.seen).toHaveLength(4);
    await server.close();
  });

  it("follows nobody to another address", async () => {
    const other = await serverThat(() => ({ text: "26.7\t2\n" }));
    const server = createServer((_, response) =>
      response.writeHead(307, { location: other.url, connection: "close" }).end(),
    );
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const outcome = await clickhouseOver({ url, password: SECRET }).catch((error: CoreError) => error.code);
    server.close();
    await other.close();
    expect(outcome).toBe("notAvailable");
    // But for the sign of life that is looked for without saying anything.
    expect(other.seen.filter(({ body, headers }) => body !== "" || "x-clickhouse-key" in headers)).toEqual(
      [],
    );
  });

  it("names what may be wrong where nothing readable comes", async () => {
    const server = await serverThat(() => ({ text: "" }));
    await server.close();
    await expect(clickhouseOver({ url: server.url, password: SECRET })).rejects.toMatchObject({
      key: "warehouseUnreachable",
      detail: { host: new URL(server.url).host },
    });
  });

  it("is given up where the question never arrives, as with preflights that old servers leave open", async () => {
    const server = createServer((request, response) => {
      if (request.url === "/ping") {
        response.end("Ok.\n");
      }
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await expect(clickhouseOver({ url, seconds: 1 })).rejects.toMatchObject({ key: "warehouseUnreadable" });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await expect(clickhouseOver({ url, seconds: 1 })).rejects.toMatchObject({ key: "warehouseUnreachable" });
  });
});
