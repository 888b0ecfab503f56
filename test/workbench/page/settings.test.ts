import { addressFor, asksForFaults, readSettings, storeSettings } from "../../../src/workbench/page/settings";

function browser(language: string, isDark: boolean): Window {
  return { navigator: { language }, matchMedia: () => ({ matches: isDark }) } as unknown as Window;
}

function storage(content: string | null = null) {
  return { getItem: () => content };
}

describe("language and theme of the workbench", () => {
  it("come from the address before anything else", () => {
    const stored = storage('{"language":"en-US","theme":"light"}');
    expect(readSettings("?lang=zh&theme=dark", stored, browser("en-GB", false))).toEqual({
      language: "zh-CN",
      theme: "dark",
    });
  });

  it("are those chosen last where the address says nothing", () => {
    let kept = "";
    storeSettings({ language: "zh-CN", theme: "dark" }, { setItem: (_, value) => (kept = value) });
    expect(readSettings("", storage(kept), browser("en-GB", false))).toEqual({
      language: "zh-CN",
      theme: "dark",
    });
  });

  it("are the browser's own on the first visit, English for a language that is not spoken here", () => {
    expect(readSettings("", storage(), browser("zh-TW", true))).toEqual({ language: "zh-CN", theme: "dark" });
    expect(readSettings("", storage(), browser("fr-FR", false))).toEqual({
      language: "en-US",
      theme: "light",
    });
  });

  it("survive a damaged store", () => {
    expect(readSettings("", storage("{"), browser("en", false))).toEqual({
      language: "en-US",
      theme: "light",
    });
  });

  it("can be put into the address and read back", () => {
    const settings = { language: "zh-CN", theme: "dark" } as const;
    expect(readSettings(addressFor(settings, ""), storage(), browser("en", false))).toEqual(settings);
  });

  it("keeps in the address what else it asks for", () => {
    const address = addressFor({ language: "en-US", theme: "light" }, "?lang=zh&faults");
    expect(new URLSearchParams(address).get("lang")).toBe("en");
    expect(asksForFaults(address)).toBe(true);
    expect(asksForFaults("?lang=zh")).toBe(false);
  });
});
