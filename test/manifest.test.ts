import { existsSync, readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const file = readFileSync("manifest.xml", "utf8");
const document = new JSDOM(file, { contentType: "text/xml" }).window.document;
const root = document.documentElement;

const all = (name: string, within: Element = root) =>
  [...within.querySelectorAll("*")].filter((element) => element.localName === name);
const only = (name: string, within: Element = root) => {
  const found = all(name, within);
  expect(found).toHaveLength(1);
  return found[0]!;
};
const attribute = (element: Element, name: string) => element.getAttribute(name) ?? "";
const childNames = (element: Element) => [...element.children].map((child) => child.localName);
const resources = all("Resources").flatMap((list) =>
  ["Image", "Url", "String"].flatMap((name) => all(name, list)),
);
const resource = (id: string) => resources.find((element) => element.id === id);

/** Width and height from a PNG's own header. */
function pngSize(path: string): [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("the manifest", () => {
  it("lists its elements in the order that Office requires", () => {
    expect(childNames(root)).toEqual([
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ]);
    expect(childNames(only("VersionOverrides"))).toEqual(["Hosts", "Resources"]);
    const host = all("Host").find((element) => element.hasAttribute("xsi:type"))!;
    expect(childNames(host)).toEqual(["Runtimes", "AllFormFactors", "DesktopFormFactor"]);
    expect(childNames(only("DesktopFormFactor"))).toEqual(["GetStarted", "FunctionFile", "ExtensionPoint"]);
    expect(childNames(only("Resources"))).toEqual(["Images", "Urls", "ShortStrings", "LongStrings"]);
  });

  it("has a GUID, a four-part version and names within their lengths", () => {
    expect(only("Id").textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(only("Version").textContent).toMatch(/^\d{1,5}(\.\d{1,5}){3}$/);
    for (const [name, limit] of [
      ["DisplayName", 125],
      ["Description", 250],
    ] as const) {
      const element = [...root.children].find((child) => child.localName === name)!;
      for (const text of [element, ...all("Override", element)]) {
        const value = attribute(text, "DefaultValue") || attribute(text, "Value");
        expect(value.length).toBeGreaterThan(0);
        expect(value.length).toBeLessThanOrEqual(limit);
      }
    }
  });

  it("carries the package's version", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(only("Version").textContent).toBe(`${version}.0`);
  });

  it("asks for the requirement sets that the product is written for, and the lowest permission that writes", () => {
    const sets = Object.fromEntries(
      all("Set").map((set) => [attribute(set, "Name"), attribute(set, "MinVersion")]),
    );
    expect(sets).toEqual({ SharedRuntime: "1.1", CustomFunctionsRuntime: "1.3", ExcelApi: "1.9" });
    expect(only("Permissions").textContent).toBe("ReadWriteDocument");
  });

  it("runs functions, pane and commands in one long-lived runtime", () => {
    const runtime = only("Runtime");
    expect(attribute(runtime, "lifetime")).toBe("long");
    const page = attribute(runtime, "resid");
    expect(attribute(all("SourceLocation", only("Page"))[0]!, "resid")).toBe(page);
    expect(attribute(only("FunctionFile"), "resid")).toBe(page);
    expect(attribute(resource(page)!, "DefaultValue")).toMatch(/\/taskpane\.html$/);
  });

  it("resolves every resource id, each unique and at most 32 characters", () => {
    const ids = resources.map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    const used = new Set<string>();
    for (const element of root.querySelectorAll("[resid]")) {
      const id = attribute(element, "resid");
      expect(ids).toContain(id);
      used.add(id);
    }
    expect(ids.filter((id) => !used.has(id))).toEqual([]);
    for (const element of root.querySelectorAll("[id], [resid]")) {
      expect((element.id || attribute(element, "resid")).length).toBeLessThanOrEqual(32);
    }
    const controls = ["Group", "Control", "Item"].flatMap((name) => all(name)).map(({ id }) => id);
    expect(new Set(controls).size).toBe(controls.length);
  });

  it.each([
    ["ShortStrings", 125],
    ["LongStrings", 250],
  ])("keeps %s within %i characters and has a Chinese text for each but the namespace", (list, limit) => {
    for (const string of all("String", only(list))) {
      const overrides = all("Override", string);
      const locales = overrides.map((element) => attribute(element, "Locale"));
      expect([string.id, locales]).toEqual([string.id, string.id === "Functions.Namespace" ? [] : ["zh-CN"]]);
      for (const value of [
        attribute(string, "DefaultValue"),
        ...overrides.map((o) => attribute(o, "Value")),
      ]) {
        expect(value.length).toBeGreaterThan(0);
        expect(value.length).toBeLessThanOrEqual(limit);
      }
      for (const override of overrides) {
        expect(attribute(override, "Value")).toMatch(/\p{Script=Han}|^CRM Lens$/u);
      }
    }
  });

  it("names the functions CRM, in every language", () => {
    const namespace = resource(attribute(only("Namespace"), "resid"))!;
    expect(attribute(namespace, "DefaultValue")).toBe("CRM");
    expect(namespace.children).toHaveLength(0);
  });

  it("shows Chinese users Chinese function help", () => {
    const metadata = resource(attribute(all("SourceLocation", only("Metadata"))[0]!, "resid"))!;
    expect(attribute(metadata, "DefaultValue")).toMatch(/\/functions\.en-US\.json$/);
    const [override] = all("Override", metadata);
    expect(attribute(override!, "Locale")).toBe("zh-CN");
    expect(attribute(override!, "Value")).toMatch(/\/functions\.zh-CN\.json$/);
  });

  it("uses one https origin for every address", () => {
    const values = [...root.querySelectorAll("[DefaultValue], [Value]")].flatMap((element) => [
      attribute(element, "DefaultValue"),
      attribute(element, "Value"),
    ]);
    const addresses = values.filter((value) => /^https?:/.test(value));
    expect(addresses.length).toBeGreaterThan(10);
    expect(new Set(addresses.map((address) => new URL(address).origin))).toEqual(
      new Set(["https://localhost:3000"]),
    );
  });

  it("points to icons that exist at the size they claim", () => {
    const check = (url: string, size: number) => {
      const path = new URL(url).pathname.slice(1);
      expect([path, existsSync(path)]).toEqual([path, true]);
      expect([path, ...pngSize(path)]).toEqual([path, size, size]);
    };
    const icons = all("Icon");
    expect(icons.length).toBeGreaterThanOrEqual(4);
    for (const icon of icons) {
      const images = all("Image", icon);
      expect(images.map((image) => Number(attribute(image, "size")))).toEqual([
        16, 20, 24, 32, 40, 48, 64, 80,
      ]);
      for (const image of images) {
        const target = resource(attribute(image, "resid"))!;
        check(attribute(target, "DefaultValue"), Number(attribute(image, "size")));
      }
    }
    check(attribute(only("IconUrl"), "DefaultValue"), 32);
    check(attribute(only("HighResolutionIconUrl"), "DefaultValue"), 64);
  });

  it("gives every ribbon control a label, a tip and an action, and every command a handler", () => {
    const handlers = readFileSync("src/commands/commands.ts", "utf8");
    for (const control of [...all("Control"), ...all("Item")]) {
      const names = childNames(control);
      expect(names.slice(0, 3)).toEqual(["Label", "Supertip", "Icon"]);
      expect(["Action", "Items"]).toContain(names[3]);
    }
    for (const name of all("FunctionName")) {
      expect(handlers).toContain(name.textContent);
    }
  });
});
