import { join } from "node:path";
import { route, SEAM_TAG, withSeam } from "../../../src/workbench/server/routes";

const folders = {
  page: "/cache/page",
  seam: "/cache/seam",
  addIn: "/cache/addin",
  modules: "/checkout/node_modules",
};

describe("addresses of the workbench's server", () => {
  it.each([
    ["/", "/cache/page/index.html"],
    ["/workbench/main.js", "/cache/page/main.js"],
    ["/workbench/seam/seam.js", "/cache/seam/seam.js"],
    ["/office-js/office.js", "/checkout/node_modules/@microsoft/office-js/dist/office.js"],
    ["/taskpane.html", "/cache/addin/taskpane.html"],
    ["/assets/icon-lens-32.png", "/cache/addin/assets/icon-lens-32.png"],
    ["/%E6%96%87.csv", "/cache/addin/文.csv"],
  ])("%s is %s", (path, file) => {
    expect(route(path, folders)?.file).toBe(join(file));
  });

  it.each([
    "/../secret",
    "/assets/../../secret",
    "/%2e%2e/secret",
    "/workbench/../../x",
    "/office-js/..%2f..%2fx",
    "/%",
  ])("%s leads nowhere outside", (path) => {
    const file = route(path, folders)?.file ?? "";
    expect(file === "" || Object.values(folders).some((folder) => file.startsWith(`${folder}/`))).toBe(true);
  });

  it("puts the seam into pages of the add-in only", () => {
    expect(route("/taskpane.html", folders)?.needsSeam).toBe(true);
    expect(route("/taskpane.js", folders)?.needsSeam).toBe(false);
    expect(route("/", folders)?.needsSeam).toBe(false);
  });

  it("puts the seam before everything else in the head", () => {
    const page =
      '<!doctype html><html><head lang="en"><script src="/office-js/office.js"></script></head></html>';
    expect(withSeam(page)).toBe(page.replace('<head lang="en">', `<head lang="en">${SEAM_TAG}`));
  });
});
