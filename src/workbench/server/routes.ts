/**
 * Which file answers a request. The add-in's built pages stay as they are on disk and keep their own addresses, so
 * that their relative links work; everything of the workbench lies under `/workbench/`.
 */
import { join, normalize, sep } from "node:path";

export interface Folders {
  /** The built workbench page. */
  page: string;
  /** The script that makes a page of the add-in Excel's web view. */
  seam: string;
  /** The add-in as webpack wrote it. */
  addIn: string;
  /** `node_modules` with office.js in it. */
  modules: string;
}

export interface Route {
  file: string;
  /** A page of the add-in: office.js must find the host's bridge in its window. */
  needsSeam: boolean;
}

/** The line that a desktop Excel's web view runs for itself: it must come before office.js. */
export const SEAM_TAG = '<script src="/workbench/seam/seam.js"></script>';

export function route(pathname: string, folders: Folders): Route | undefined {
  const path = decode(pathname);
  if (path === undefined) {
    return undefined;
  }
  if (path === "/" || path === "/workbench/") {
    return { file: join(folders.page, "index.html"), needsSeam: false };
  }
  const mounts: readonly (readonly [prefix: string, folder: string])[] = [
    ["/workbench/seam/", folders.seam],
    ["/workbench/", folders.page],
    ["/office-js/", join(folders.modules, "@microsoft", "office-js", "dist")],
    ["/", folders.addIn],
  ];
  for (const [prefix, folder] of mounts) {
    if (path.startsWith(prefix)) {
      const file = inside(folder, path.slice(prefix.length));
      return file === undefined ? undefined : { file, needsSeam: prefix === "/" && file.endsWith(".html") };
    }
  }
  return undefined;
}

/** Puts the seam first in the head of a page, whatever attributes the head has. */
export function withSeam(html: string): string {
  return html.replace(/<head\b[^>]*>/i, (head) => head + SEAM_TAG);
}

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

function inside(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, path));
  return file.startsWith(folder + sep) && !path.includes("\0") ? file : undefined;
}
