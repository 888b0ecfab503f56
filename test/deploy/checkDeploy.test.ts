import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { checkDeploy } from "../../src/deploy/checkDeploy";
import { functionsJson } from "../../src/functions/metadata";

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { corsHeaders } = require("../../src/deploy/cors.cjs") as {
  corsHeaders(request: { url?: string }): { key: string; value: string }[];
};

const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const HASHED = "taskpane.0123abcd.js";
type Headers = Record<string, string>;
interface File {
  body: string | Buffer;
  headers: Headers;
}
type Site = Map<string, File>;

let server: Server;
let origin: string;
let site: Site;

beforeAll(async () => {
  server = createServer((request, response) => {
    const file = site.get(request.url!);
    response.writeHead(file ? 200 : 404, file?.headers);
    response.end(file?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  site = deployed();
});
afterAll(() => server.close());

/** A deployment as docs/deploy.md asks for it: the real manifest, icons and metadata. */
function deployed(): Site {
  const manifest = readFileSync("manifest.xml", "utf8").replaceAll("https://localhost:3000", origin);
  const page = readFileSync("src/taskpane/taskpane.html", "utf8")
    .replaceAll("<%= htmlWebpackPlugin.options.officeJsOrigin %>", new URL(OFFICE_JS).origin)
    .replace("<%= htmlWebpackPlugin.options.officeJs %>", OFFICE_JS)
    .replace(
      "</head>",
      `<script defer src="functions.js"></script><script defer src="${HASHED}"></script></head>`,
    );
  const files: Site = new Map();
  const add = (path: string, type: string, body: string | Buffer, control = "no-cache", more: Headers = {}) =>
    files.set(`/${path}`, { body, headers: { "content-type": type, "cache-control": control, ...more } });
  add("manifest.xml", "text/xml", manifest);
  add("taskpane.html", "text/html; charset=utf-8", page);
  add("functions.js", "text/javascript", "");
  add(HASHED, "text/javascript", "", "max-age=31536000, immutable");
  for (const locale of ["en-US", "zh-CN"] as const) {
    const metadata = JSON.stringify(functionsJson(locale, origin));
    add(`functions.${locale}.json`, "application/json", metadata, "no-cache", {
      "access-control-allow-origin": "*",
    });
    add(`help.${locale}.html`, "text/html", "<p>Help");
  }
  for (const [, icon] of manifest.matchAll(/(assets\/[\w-]+\.png)/g)) {
    add(icon!, "image/png", readFileSync(icon!), "max-age=86400");
  }
  return files;
}

interface Run {
  status: number | null;
  output: string;
}

/** By its command, as a person would. */
function check(address = origin): Promise<Run> {
  const child = spawn(process.execPath, ["src/deploy/check.mjs", address]);
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => child.on("close", (status) => resolve({ status, output })));
}

it("finds nothing to mend where all is as Excel needs it", async () => {
  const { status, output } = await check();
  expect(output).toMatch(/\d{2,} points, 0 to mend/);
  expect(status).toBe(0);
});

const json = "/functions.en-US.json";
const header = (path: string, name: string, value: string | undefined) => () => {
  const { headers } = site.get(path)!;
  if (value === undefined) {
    delete headers[name];
  } else {
    headers[name] = value;
  }
};

const BREAKS: readonly (readonly [string, () => void, string, RegExp])[] = [
  [
    "no CORS header",
    header(json, "access-control-allow-origin", undefined),
    "may be read by Excel",
    /missing: send "\*"/,
  ],
  [
    "CORS for another origin",
    header(json, "access-control-allow-origin", "https://x.example"),
    "may be read by",
    /x\.example/,
  ],
  [
    "metadata as text",
    header(json, "content-type", "text/plain"),
    "functions.en-US.json says what it is",
    /application\/json/,
  ],
  [
    "a script kept for a year",
    header("/functions.js", "cache-control", "max-age=31536000"),
    "functions.js is asked for again",
    /no-cache/,
  ],
  [
    "a page without cache header",
    header("/taskpane.html", "cache-control", undefined),
    "taskpane.html is asked for again",
    /missing/,
  ],
  [
    "icons never kept",
    header("/assets/icon-lens-32.png", "cache-control", "no-store"),
    "icon-lens-32.png may be kept",
    /ribbon icons/,
  ],
  [
    "framing forbidden",
    header("/taskpane.html", "x-frame-options", "SAMEORIGIN"),
    "show the pane",
    /X-Frame-Options/,
  ],
  [
    "a policy against framing",
    header("/taskpane.html", "content-security-policy", "frame-ancestors 'self'"),
    "show the pane",
    /frame-ancestors/,
  ],
  [
    "a policy against office.js",
    header("/taskpane.html", "content-security-policy", "default-src 'self'"),
    "server's security policy lets office.js run",
    /script-src/,
  ],
  [
    "a missing icon",
    () => site.delete("/assets/icon-check-16.png"),
    "assets/icon-check-16.png loads",
    /Status 404/,
  ],
  ["a missing script", () => site.delete(`/${HASHED}`), `${HASHED} loads`, /upload all of dist/],
  [
    "a manifest of another address",
    () => {
      const file = site.get("/manifest.xml")!;
      file.body = String(file.body).replaceAll(origin, "https://localhost:3000");
    },
    "names this address everywhere",
    /--env origin=/,
  ],
  [
    "a development build",
    () => {
      const file = site.get("/taskpane.html")!;
      file.body = String(file.body).replaceAll(OFFICE_JS, "/office-js/office.js");
    },
    "loads Microsoft's office.js",
    /npm run build/,
  ],
  [
    "metadata that are a sign-in page",
    () => (site.get(json)!.body = "<html>"),
    "lists the functions",
    /as the build made it/,
  ],
];

it.each(BREAKS)("finds %s and says what to do", async (_name, break_, what, remedy) => {
  break_();
  const failures = (await checkDeploy(origin, fetch)).filter(({ ok }) => !ok);
  expect(failures).toContainEqual({
    ok: false,
    what: expect.stringContaining(what),
    remedy: expect.stringMatching(remedy),
  });
});

it("prints what is to mend with its remedy, and ends with status 1", async () => {
  site.delete(`/${HASHED}`);
  const { status, output } = await check();
  expect(output).toMatch(/^FAIL {2}.*loads\n {6}.*upload all of dist/m);
  expect(status).toBe(1);
});

it("says why when nobody answers, and asks for an address when there is none", async () => {
  expect(await check("http://127.0.0.1:9")).toMatchObject({
    status: 1,
    output: expect.stringContaining("No answer"),
  });
  expect(await check("crm")).toMatchObject({ status: 2, output: expect.stringContaining("check-deploy") });
});

it("finds nothing to mend with the settings of docs/deploy.md for Azure", async () => {
  const config = JSON.parse(
    /staticwebapp\.config\.json[\s\S]*?```json\n([\s\S]*?)```/.exec(
      readFileSync("docs/deploy.md", "utf8"),
    )![1]!,
  ) as { globalHeaders: Headers; routes: { route: string; headers: Headers }[]; mimeTypes: Headers };
  for (const [path, file] of site) {
    const rule = config.routes.find(({ route }) =>
      route.endsWith("*") ? path.startsWith(route.slice(0, -1)) : path === route,
    );
    const type = config.mimeTypes[/\.\w+$/.exec(path)![0]] ?? file.headers["content-type"]!;
    file.headers = { "content-type": type, ...config.globalHeaders, ...rule?.headers };
  }
  expect((await check()).output).toContain("0 to mend");
});

it("the development server lets Excel read the metadata, and nothing else", () => {
  expect(corsHeaders({ url: "/functions.zh-CN.json?v=1" })).toEqual([
    { key: "Access-Control-Allow-Origin", value: "*" },
  ]);
  expect(corsHeaders({ url: "/taskpane.html" })).toEqual([]);
  expect(readFileSync("webpack.config.js", "utf8")).toMatch(/headers: corsHeaders,/);
});
