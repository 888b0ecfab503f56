/** The workbench's own server: files of this checkout, for this machine only. */
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { mimeType } from "./mimeTypes";
import { route, withSeam, type Folders } from "./routes";

const LOOPBACK = "127.0.0.1";
const LOOPBACK_6 = "::1";

export interface Serving {
  /** Address of the workbench page, with its closing slash. */
  url: string;
  close(): Promise<void>;
}

/** What is said where this machine has no addresses of version 6. */
const NO_VERSION_6: readonly (string | undefined)[] = ["EADDRNOTAVAIL", "EAFNOSUPPORT", "EINVAL"];
const TAKEN: readonly (string | undefined)[] = ["EADDRINUSE", "EACCES"];

/** How many free ports are tried until one is free under both names. */
const TRIES = 8;

/** Starts on `port`, or on any free one where that is taken; 0 always takes a free one. */
export async function serve(folders: Folders, port = 0): Promise<Serving> {
  for (let tries = 1; ; tries++) {
    try {
      return await serveOn(folders, tries === 1 ? port : 0);
    } catch (error) {
      if (tries === TRIES || !TAKEN.includes((error as NodeJS.ErrnoException).code)) {
        throw error;
      }
    }
  }
}

async function serveOn(folders: Folders, wanted: number): Promise<Serving> {
  const open = () => createServer((request, response) => void answer(request, response, folders));
  const servers = [open()];
  const close = async () => {
    await Promise.all(servers.map(closed));
  };
  await listen(servers[0]!, wanted, LOOPBACK);
  const { port } = servers[0]!.address() as AddressInfo;
  // "localhost", where the pane is shown, may be either version of this machine's address.
  const second = open();
  try {
    await listen(second, port, LOOPBACK_6);
    servers.push(second);
  } catch (error) {
    if (!NO_VERSION_6.includes((error as NodeJS.ErrnoException).code)) {
      await close();
      throw error;
    }
  }
  return { url: `http://${LOOPBACK}:${port}/`, close };
}

function listen(server: Server, port: number, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, address, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
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
