/** The workbench's own server: files of this checkout, for this machine only. */
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { mimeType } from "./mimeTypes";
import { route, withSeam, type Folders } from "./routes";

const LOOPBACK = "127.0.0.1";

export interface Serving {
  /** Address of the workbench page, with its closing slash. */
  url: string;
  close(): Promise<void>;
}

/** Starts on `port`, or on any free one where that is taken; 0 always takes a free one. */
export async function serve(folders: Folders, port = 0): Promise<Serving> {
  const server = createServer((request, response) => void answer(request, response, folders));
  await listen(server, port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE" && error.code !== "EACCES") {
      throw error;
    }
    return listen(server, 0);
  });
  return {
    url: `http://${LOOPBACK}:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, LOOPBACK, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

async function answer(request: IncomingMessage, response: ServerResponse, folders: Folders): Promise<void> {
  // A page elsewhere that points its own name at this machine must not read the files.
  const host = (request.headers.host ?? "").replace(/:\d+$/, "");
  if (host !== LOOPBACK && host !== "localhost") {
    return send(response, 403, "text/plain; charset=utf-8", "Only this machine is served.");
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    return send(response, 405, "text/plain; charset=utf-8", "Only GET and HEAD.");
  }
  const found = route((request.url ?? "/").split("?")[0] ?? "/", folders);
  const body = found && (await readFile(found.file).catch(() => undefined));
  if (!found || !body) {
    return send(response, 404, "text/plain; charset=utf-8", "Not found.");
  }
  send(response, 200, mimeType(found.file), found.needsSeam ? withSeam(body.toString("utf8")) : body);
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, {
    "content-type": type,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "content-length": Buffer.byteLength(body),
  });
  response.end(response.req.method === "HEAD" ? undefined : body);
}
