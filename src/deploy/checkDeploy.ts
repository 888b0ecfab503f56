/** What Excel needs of the address where the add-in is served, asked of that address: each point with its remedy. */

export interface Finding {
  readonly ok: boolean;
  readonly what: string;
  /** What to do, where it is not ok. */
  readonly remedy?: string;
}

/** As the platform's `fetch`. */
export type Fetch = (
  url: string,
  options: { readonly headers?: Record<string, string>; readonly redirect: "manual" },
) => Promise<Answer>;

interface Answer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

/** Excel on the web asks from here, among others. */
const EXCEL_ORIGIN = "https://excel.officeapps.live.com";
/** Up to so many seconds a file may be old that keeps its name from one version to the next. */
const FRESH = 300;

const TYPES: readonly (readonly [RegExp, RegExp, string])[] = [
  [/\.html$/, /^text\/html\b/, "text/html"],
  [/\.js$/, /^(?:text|application)\/(?:x-)?javascript\b/, "text/javascript"],
  [/\.json$/, /^application\/json\b/, "application/json"],
  [/\.xml$/, /^(?:text|application)\/xml\b/, "text/xml"],
  [/\.png$/, /^image\/png\b/, "image/png"],
];

/** Checks a deployment: its manifest, and everything that the manifest and the pane name. */
export async function checkDeploy(address: string, fetch: Fetch): Promise<Finding[]> {
  return new Check(address.replace(/\/$/, ""), fetch).run();
}

interface Loaded {
  readonly url: string;
  readonly headers: Answer["headers"];
  readonly body: string;
}

class Check {
  private readonly findings: Finding[] = [];

  constructor(
    private readonly base: string,
    private readonly fetch: Fetch,
  ) {}

  async run(): Promise<Finding[]> {
    this.checkAddress();
    const manifest = await this.load(`${this.base}/manifest.xml`);
    if (!manifest) {
      return this.findings;
    }
    const urls = [
      ...new Set(
        [...manifest.body.matchAll(/(?:DefaultValue|Value)="(https?:[^"]+)"/g)].map(([, url]) => url!),
      ),
    ];
    this.checkOrigins(urls);
    const own = urls.filter((url) => this.isOwn(url) && url !== manifest.url);
    const loaded = await Promise.all(own.map((url) => this.load(url)));
    for (const file of loaded) {
      if (file) {
        await this.checkFile(file);
      }
    }
    return this.findings;
  }

  private note(ok: boolean, what: string, remedy: string): void {
    this.findings.push(ok ? { ok, what } : { ok, what, remedy });
  }

  private name(url: string): string {
    return this.isOwn(url) ? url.slice(this.base.length + 1) : url;
  }

  private isOwn(url: string): boolean {
    return url.startsWith(`${this.base}/`);
  }

  private checkAddress(): void {
    const { protocol, hostname } = new URL(this.base);
    this.note(
      protocol === "https:" || hostname === "127.0.0.1",
      "the address is https",
      "Office loads add-ins over https only: put a certificate on the server and give its https address.",
    );
  }

  private checkOrigins(urls: readonly string[]): void {
    const strangers = urls.filter((url) => !this.isOwn(url));
    this.note(
      urls.length > 0 && strangers.length === 0,
      "the manifest names this address everywhere",
      `It names ${strangers[0] ?? "none"}: build again with npm run build -- --env origin=${this.base} and upload dist/.`,
    );
  }

  /** A file that is there, at once and as what it is; otherwise a finding says why not. */
  private async load(url: string): Promise<Loaded | undefined> {
    const name = this.name(url);
    let answer: Answer;
    try {
      answer = await this.fetch(url, { redirect: "manual", headers: { origin: EXCEL_ORIGIN } });
    } catch (problem) {
      const { cause, message } = problem as Error;
      const reason = cause instanceof Error ? cause.message : message;
      this.note(
        false,
        `${name} loads`,
        `No answer (${reason}): is the server up, the name known and its certificate valid?`,
      );
      return undefined;
    }
    const isThere = answer.status === 200;
    this.note(
      isThere,
      `${name} loads`,
      answer.status >= 300 && answer.status < 400
        ? `It redirects to ${answer.headers.get("location") ?? "another place"}: serve it where the manifest says, without sign-in.`
        : `Status ${answer.status}: upload all of dist/, and let everybody read it without signing in.`,
    );
    if (!isThere) {
      return undefined;
    }
    const type = answer.headers.get("content-type") ?? "";
    const [, wanted, shown] = TYPES.find(([ending]) => ending.test(new URL(url).pathname)) ?? [];
    this.note(
      !wanted || wanted.test(type),
      `${name} says what it is`,
      `Content-Type is ${type || "missing"}: the server must send ${shown} for it.`,
    );
    return { url, headers: answer.headers, body: await answer.text() };
  }

  private async checkFile(file: Loaded): Promise<void> {
    const path = new URL(file.url).pathname;
    if (/\/functions\.[\w-]+\.json$/.test(path)) {
      this.checkMetadata(file);
    }
    if (/\.(?:html|js|json)$/.test(path)) {
      this.checkFresh(file);
    }
    if (path.endsWith(".png")) {
      this.checkKept(file);
    }
    if (path.endsWith("/taskpane.html")) {
      await this.checkPane(file);
    }
  }

  private checkMetadata({ url, headers, body }: Loaded): void {
    const name = this.name(url);
    let functions: { helpUrl?: string }[] = [];
    try {
      functions = (JSON.parse(body) as { functions?: typeof functions }).functions ?? [];
    } catch {
      // Then it lists no functions.
    }
    this.note(
      functions.length > 0,
      `${name} lists the functions`,
      "It is no list of functions: upload it as the build made it, not changed by the server.",
    );
    this.note(
      functions.every(({ helpUrl = "" }) => this.isOwn(helpUrl)),
      `${name} leads to the help of this address`,
      `Build again with --env origin=${this.base}.`,
    );
    const allowed = headers.get("access-control-allow-origin") ?? "";
    this.note(
      allowed === "*" || allowed === EXCEL_ORIGIN,
      `${name} may be read by Excel (CORS)`,
      `Access-Control-Allow-Origin is ${allowed || "missing"}: send "*" for functions.*.json, or no function works on the web. docs/deploy.md has the setting.`,
    );
  }

  /** Files whose name stays from version to version. */
  private checkFresh({ url, headers }: Loaded): void {
    const control = headers.get("cache-control") ?? "";
    const age = Number(/\bmax-age=(\d+)/.exec(control)?.[1] ?? Infinity);
    this.note(
      /\bno-cache\b|\bno-store\b/.test(control) || age <= FRESH,
      `${this.name(url)} is asked for again after an update`,
      `Cache-Control is ${control || "missing"}: send "no-cache", or people keep an old version.`,
    );
  }

  private checkKept({ url, headers }: Loaded): void {
    const control = headers.get("cache-control") ?? "";
    this.note(
      !/\bno-store\b/.test(control),
      `${this.name(url)} may be kept`,
      'Cache-Control is "no-store": ribbon icons stay empty in some versions of Office. Send "max-age=86400".',
    );
  }

  private async checkPane(pane: Loaded): Promise<void> {
    const scripts = [...pane.body.matchAll(/<script\b[^>]*\bsrc="?([^"\s>]+)/g)].map(
      ([, source]) => new URL(source!, pane.url).href,
    );
    const officeJs = scripts.find((url) => url.endsWith("/office.js"));
    this.note(
      officeJs !== undefined && !this.isOwn(officeJs),
      "the pane loads Microsoft's office.js",
      "This is a development build: npm run build makes the one to upload.",
    );
    const meta = /<meta\b[^>]*http-equiv="?Content-Security-Policy"?[^>]*content="([^"]*)"/i.exec(
      pane.body,
    )?.[1];
    this.note(
      meta !== undefined && allows(meta, "script-src", officeJs),
      "the pane's own security policy lets office.js run",
      "The page is not as the build made it: upload taskpane.html unchanged.",
    );
    const header = pane.headers.get("content-security-policy");
    this.note(
      !header || allows(header, "script-src", officeJs),
      "the server's security policy lets office.js run",
      `Content-Security-Policy of the server forbids ${officeJs ?? "office.js"}: leave script-src to the page, or allow it there.`,
    );
    this.note(
      !pane.headers.get("x-frame-options") && (!header || allows(header, "frame-ancestors", EXCEL_ORIGIN)),
      "Excel on the web may show the pane in its own page",
      "The server sends X-Frame-Options, or frame-ancestors without Office: leave them out for taskpane.html.",
    );
    for (const url of scripts.filter((script) => this.isOwn(script))) {
      const script = await this.load(url);
      const isHashed = /\.[\da-f]{8}\.js$/.test(url);
      if (script && !isHashed && this.name(url) !== "functions.js") {
        this.checkFresh(script);
      }
    }
  }
}

/** Whether a policy lets an address be used; a directive that is not there allows all. */
function allows(policy: string, directive: string, url: string | undefined): boolean {
  const rules = policy.split(";").map((rule) => rule.trim().split(/\s+/));
  const rule =
    rules.find(([name]) => name === directive) ??
    (directive === "script-src" ? rules.find(([name]) => name === "default-src") : undefined);
  if (!rule) {
    return true;
  }
  if (url === undefined) {
    return false;
  }
  const { origin, hostname, protocol } = new URL(url);
  return rule.slice(1).some((source) => {
    const wild = /^(?:https:\/\/)?\*(\.[\w.-]+)$/.exec(source)?.[1];
    return (
      source === "*" ||
      source === protocol ||
      source === origin ||
      (wild !== undefined && hostname.endsWith(wild))
    );
  });
}
