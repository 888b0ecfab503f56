import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve, type Serving } from "../../../src/workbench/server/serve";

let folder: string;
let serving: Serving;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "crm-lens-"));
  mkdirSync(join(folder, "page"));
  mkdirSync(join(folder, "addIn"));
  writeFileSync(join(folder, "page", "index.html"), "<html><head></head></html>");
  writeFileSync(join(folder, "addIn", "taskpane.html"), "<html><head></head></html>");
  writeFileSync(join(folder, "addIn", "functions.en-US.json"), "{}");
  serving = await serve({
    page: join(folder, "page"),
    seam: join(folder, "seam"),
    addIn: join(folder, "addIn"),
    modules: folder,
  });
});

afterAll(async () => {
  await serving.close();
  rmSync(folder, { recursive: true });
});

function get(path: string, options: { method?: string; host?: string } = {}) {
  return new Promise<{ status?: number; headers: Record<string, unknown>; body: string }>(
    (resolve, reject) => {
      const call = request(new URL(path, serving.url), {
        method: options.method ?? "GET",
        headers: options.host ? { host: options.host } : {},
      });
      call.on("response", (response) => {
        let body = "";
        response.on("data", (chunk) => (body += chunk));
        response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
      });
      call.on("error", reject).end();
    },
  );
}

describe("the workbench's server", () => {
  it("listens on this machine only", () => {
    expect(serving.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  it("serves pages with their type and keeps nothing in caches", async () => {
    const page = await get("/");
    expect(page).toMatchObject({ status: 200, body: "<html><head></head></html>" });
    expect(page.headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
    });
    expect((await get("/functions.en-US.json")).headers["content-type"]).toMatch(/^application\/json/);
  });

  it("injects the seam into the add-in's page as it is served", async () => {
    expect((await get("/taskpane.html?x=1")).body).toContain(
      '<head><script src="/workbench/seam/seam.js"></script>',
    );
  });

  it("says 404 for what is not there, 405 for writing, 403 for another name of this machine", async () => {
    expect((await get("/nothing.js")).status).toBe(404);
    expect((await get("/", { method: "POST" })).status).toBe(405);
    expect((await get("/", { host: "attacker.example:80" })).status).toBe(403);
  });

  it("takes a free port where its own is in use", async () => {
    const port = Number(new URL(serving.url).port);
    const second = await serve({ page: folder, seam: folder, addIn: folder, modules: folder }, port);
    expect(new URL(second.url).port).not.toBe(String(port));
    await second.close();
  });
});
