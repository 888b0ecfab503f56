/** Files that a page may load, by URL: the add-in's own from its built folder, office.js' from its package. No network. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";

/** Where the pages of the add-in seem to come from. */
export const PAGE_ORIGIN = "https://addin.invalid";
/** Where office.js and its satellites seem to come from. */
export const OFFICE_ORIGIN = "https://appsforoffice.microsoft.com";

/** Development builds load office.js from beside themselves. */
const DEVELOPMENT_FOLDER = "/office-js/";

const OFFICE_FOLDER = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

export interface SiteFiles {
  /** The add-in's built folder. */
  readonly folder?: string;
  read(url: string): Buffer | undefined;
}

/** `folder` is the add-in's built folder, where there is one. */
export function siteFiles(folder?: string): SiteFiles {
  return {
    folder,
    read(url) {
      const { origin, pathname } = new URL(url);
      const path = decodeURIComponent(pathname);
      if (origin === OFFICE_ORIGIN) {
        // "/lib/1/hosted/office.js": what follows the version's folder lies in the package's.
        return readInside(OFFICE_FOLDER, path.replace(/^\/lib\/[^/]+\/hosted\//, ""));
      }
      if (origin === PAGE_ORIGIN && path.startsWith(DEVELOPMENT_FOLDER)) {
        return readInside(OFFICE_FOLDER, path.slice(DEVELOPMENT_FOLDER.length));
      }
      return origin === PAGE_ORIGIN && folder ? readInside(folder, path) : undefined;
    },
  };
}

function readInside(folder: string, path: string): Buffer | undefined {
  const file = normalize(join(folder, path));
  const inside = file.startsWith(normalize(folder) + sep);
  return inside && existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined;
}
