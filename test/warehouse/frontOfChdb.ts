/** An HTTP front over the embedded engine, which answers as current servers document: bound parameters, codes, texts. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface Engine {
  query(sql: string): string;
  queryBind(sql: string, values: object): string;
}

export interface Front {
  readonly url: string;
  /** Of each statement: its answer's bytes. */
  readonly bytes: number[];
  /** Headers and addresses that arrived. */
  readonly seen: { readonly address: string; readonly key: string | undefined }[];
  close(): void;
}

export async function frontOfChdb(engine: Engine, password?: string): Promise<Front> {
  const bytes: number[] = [];
  const seen: Front["seen"] = [];
  const server: Server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (piece: string) => (body += piece));
    request.on("end", () => {
      const key = request.headers["x-clickhouse-key"];
      seen.push({ address: request.url ?? "", key: String(key) });
      if (password !== undefined && key !== password) {
        response
          .writeHead(403)
          .end("Code: 516. DB::Exception: reader: Authentication failed: password is incorrect.");
        return;
      }
      const parameters = new URL(request.url ?? "/", "http://front").searchParams;
      const values = Object.fromEntries(
        [...parameters].flatMap(([name, value]) =>
          name.startsWith("param_") ? [[name.slice(6), value]] : [],
        ),
      );
      try {
        const answer = Object.keys(values).length > 0 ? engine.queryBind(body, values) : engine.query(body);
        bytes.push(Buffer.byteLength(answer));
        response.end(answer);
      } catch (error) {
        response.writeHead(500).end(String((error as Error).message));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, bytes, seen, close: () => server.close() };
}
