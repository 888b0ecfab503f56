import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const OFFICE_JS = "https://appsforoffice.microsoft.com";

/**
 * The add-in's folder, built as it is deployed, but that office.js comes from this machine. With `--built` as it was built
 * last time.
 */
export function builtAddIn(root: string): string {
  const folder = join(root, ".cache", "addin-production");
  if (!process.argv.includes("--built") || !existsSync(folder)) {
    const webpack = join("node_modules", "webpack-cli", "bin", "cli.js");
    execFileSync(process.execPath, [webpack, "--mode", "production", "--env", `dist=${folder}`]);
    const html = join(folder, "taskpane.html");
    const local = readFileSync(html, "utf8")
      .replace(/https:\/\/appsforoffice[^"]*office\.js/, "/office-js/office.js")
      .replaceAll(OFFICE_JS, "");
    writeFileSync(html, local);
  }
  return folder;
}
