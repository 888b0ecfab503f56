/** The add-in's manifest as a host reads it: its name, its pane and what it puts on the ribbon, in one language. */

export type Action = { kind: "pane" } | { kind: "function"; name: string };

export interface RibbonItem {
  id: string;
  label: string;
  tipTitle: string;
  tip: string;
  /** Path of the icon nearest to each size asked for, by size. */
  icons: Readonly<Record<number, string>>;
}

export type RibbonControl = RibbonItem &
  ({ action: Action } | { items: (RibbonItem & { action: Action })[] });

export interface RibbonGroup {
  id: string;
  label: string;
  controls: RibbonControl[];
}

export interface Manifest {
  displayName: string;
  /** Paths on the server, without the origin that the manifest was made for. */
  paneUrl: string;
  functionsUrl: string;
  namespace: string;
  groups: RibbonGroup[];
}

/** `locale` is Office's display language, such as "zh-CN"; texts without an override keep the default. */
export function readManifest(xml: string, locale: string): Manifest {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  const problem = document.querySelector("parsererror");
  if (problem) {
    throw new Error(problem.textContent ?? "manifest.xml");
  }
  const localized = (element: Element): string => {
    const overrides = children(element, "Override");
    const own = overrides.find(
      (entry) => entry.getAttribute("Locale")?.toLowerCase() === locale.toLowerCase(),
    );
    return own?.getAttribute("Value") ?? element.getAttribute("DefaultValue") ?? "";
  };
  const resources = new Map<string, string>();
  for (const kind of ["Image", "Url", "String"]) {
    for (const element of all(document, kind)) {
      resources.set(element.getAttribute("id") ?? "", localized(element));
    }
  }
  const text = (parent: Element | undefined, name: string): string =>
    resources.get((parent && child(parent, name))?.getAttribute("resid") ?? "") ?? "";

  const item = (element: Element): RibbonItem => {
    const tip = child(element, "Supertip");
    const icon = child(element, "Icon");
    return {
      id: element.getAttribute("id") ?? "",
      label: text(element, "Label"),
      tipTitle: text(tip, "Title"),
      tip: text(tip, "Description"),
      icons: Object.fromEntries(
        (icon ? children(icon, "Image") : []).map((image) => [
          Number(image.getAttribute("size")),
          pathOf(resources.get(image.getAttribute("resid") ?? "") ?? ""),
        ]),
      ),
    };
  };
  const control = (element: Element): RibbonControl => {
    const list = child(element, "Items");
    return list
      ? {
          ...item(element),
          items: children(list, "Item").map((entry) => ({ ...item(entry), action: action(entry) })),
        }
      : { ...item(element), action: action(element) };
  };

  const commands = all(document, "ExtensionPoint").find((point) => typeOf(point) === "PrimaryCommandSurface");
  const functions = all(document, "ExtensionPoint").find((point) => typeOf(point) === "CustomFunctions");
  const display = all(document, "DisplayName")[0];
  return {
    displayName: display ? localized(display) : "",
    paneUrl: pathOf(text(functions && child(functions, "Page"), "SourceLocation")),
    functionsUrl: pathOf(text(functions && child(functions, "Metadata"), "SourceLocation")),
    namespace: text(functions, "Namespace"),
    groups: (commands ? all(commands, "Group") : []).map((group) => ({
      id: group.getAttribute("id") ?? "",
      label: text(group, "Label"),
      controls: children(group, "Control").map(control),
    })),
  };
}

/** The icon drawn for `size` pixels, or the next larger one. */
export function iconFor(item: RibbonItem, size: number): string {
  const sizes = Object.keys(item.icons).map(Number);
  const best = sizes.sort((a, b) => a - b).find((each) => each >= size) ?? sizes[sizes.length - 1];
  return (best !== undefined && item.icons[best]) || "";
}

function action(element: Element): Action {
  const entry = child(element, "Action");
  const name = entry && child(entry, "FunctionName")?.textContent;
  return entry && typeOf(entry) === "ExecuteFunction" && name ? { kind: "function", name } : { kind: "pane" };
}

function pathOf(url: string): string {
  return url && new URL(url).pathname;
}

function typeOf(element: Element): string | null {
  return element.getAttribute("xsi:type");
}

function all(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS("*", name)];
}

function children(parent: Element, name: string): Element[] {
  return [...parent.children].filter((element) => element.localName === name);
}

function child(parent: Element, name: string): Element | undefined {
  return children(parent, name)[0];
}
