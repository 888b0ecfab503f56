/** What stands before old servers so that pages may ask: it answers preflights and carries everything else on. */
import { createServer, request as ask, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface PreflightFront {
  readonly url: string;
  /** What was asked, as a server's log has it. */
  readonly log: readonly string[];
  close(): void;
}

const ALLOWED = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Headers": "x-clickhouse-user, x-clickhouse-key, content-type",
  "Access-Control-Allow-Methods": "POST, OPTIONS",
};

export async function preflightFront(to: string): Promise<PreflightFront> {
  const log: string[] = [];
  const server: Server = createServer((request, response) => {
    log.push(`${request.method} ${request.url}`);
    if (request.method === "OPTIONS") {
      response.writeHead(204, ALLOWED).end();
      return;
    }
    const further = ask(
      new URL(request.url!, to),
      { method: request.method, headers: request.headers },
      (answer) => {
        response.writeHead(answer.statusCode!, answer.headers);
        answer.pipe(response);
      },
    );
    further.on("error", () => response.destroy());
    request.pipe(further);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    log,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
