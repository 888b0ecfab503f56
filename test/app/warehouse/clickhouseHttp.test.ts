import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
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

describe("a connection to ClickHouse", () => {
  it.each([
    "http://warehouse.example:8123",
    "ftp://127.0.0.1",
    "https://user:word@warehouse.example",
    "https://warehouse.example/?user=me",
    "warehouse",
  ])("is not made to %s", async (url) => {
    await expect(clickhouseOver({ url })).rejects.toMatchObject({ key: "warehouseAddress" });
  });

  it.each([
    ["0", { readonly: "1", max_execution_time: "300" }],
    ["2", { max_execution_time: "300" }],
    ["1", {}],
  ])("sends along what a user with readonly=%s may", async (readonly, settings) => {
    const server = await serverThat((body) => ({
      text: body.includes("system.settings") ? `["${readonly}"]\n` : "[1,null]\n",
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

  it("says what the server refuses, but never the password", async () => {
    const server = await serverThat(() => ({ status: 500, text: `Code: 62. DB::Exception: near ${SECRET}` }));
    const refused = clickhouseOver({ url: server.url, password: SECRET });
    await expect(refused).rejects.toMatchObject({
      key: "warehouseRefused",
      detail: { message: "Code: 62. DB::Exception: near …" },
    });
    await server.close();
  });

  it("finds an error in the middle of an answer", async () => {
    const server = await serverThat((body) => ({
      text: body.includes("system.settings")
        ? '["0"]\n'
        : "[1]\nCode: 241. DB::Exception: Memory limit exceeded",
    }));
    const warehouse = await clickhouseOver({ url: server.url });
    await expect(warehouse.run({ sql: "SELECT 1", values: {} })).rejects.toMatchObject({
      key: "warehouseRefused",
    });
    await server.close();
  });

  it("names what may be wrong where nothing readable comes", async () => {
    const server = await serverThat(() => ({ text: "" }));
    await server.close();
    await expect(clickhouseOver({ url: server.url, password: SECRET })).rejects.toMatchObject({
      key: "warehouseUnreachable",
      detail: { host: new URL(server.url).host },
    });
  });
});
