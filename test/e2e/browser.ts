import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

/** None of the browser's own business goes over the network while a test counts requests. */
const ARGUMENTS = [
  // As an installed browser does by itself: the pane, on a site of its own, gets a process of its own.
  "--site-per-process",
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
];

/**
 * The browser named by CRM_LENS_BROWSER, else one that is installed, else the one that @sparticuz/chromium carries.
 * Each launch has a new profile of its own.
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env.CRM_LENS_BROWSER;
  const path = named ?? INSTALLED.find((candidate) => existsSync(candidate));
  if (path) {
    return chromium.launch({ executablePath: path, args: ARGUMENTS });
  }
  for (const channel of ["chrome", "msedge"]) {
    try {
      return await chromium.launch({ channel, args: ARGUMENTS });
    } catch {
      // Not installed: the next one may be.
    }
  }
  return chromium.launch({ executablePath: carriedBrowser(), args: ARGUMENTS });
}

/** The package is an ES module, which Jest cannot load, and unpacks the browser when it is asked for its path. */
function carriedBrowser(): string {
  const script = `import("@sparticuz/chromium").then(async (m) => process.stdout.write(await m.default.executablePath()))`;
  return execFileSync(process.execPath, ["-e", script], { encoding: "utf8" });
}
