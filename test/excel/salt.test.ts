import { removeSalt, makeSalt, parseSalt, readSalt, saveSalt, StorageClosed } from "../../src/excel/salt";
import { associateAll } from "../../src/functions/associate";
import { functionsJson } from "../../src/functions/metadata";
import { SALT_KEY } from "../../src/functions/salt";
import { textsFor } from "../../src/locales";
import { sentenceOf } from "../../src/app/sentenceOf";
import { startHost, type RunningHost } from "../support/host";

/** As browsers have it. */
function memory(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    clear: () => items.clear(),
    key: () => null,
    get length() {
      return items.size;
    },
  };
}

const useStorage = (storage: Storage | undefined) =>
  Object.defineProperty(globalThis, "localStorage", { value: storage, configurable: true });

let excel: RunningHost;

beforeAll(async () => {
  excel = await startHost({ metadata: functionsJson("en-US", "https://crm.example.com") });
  associateAll();
});
beforeEach(() => useStorage(memory()));
afterAll(() => excel.stop());

describe("the salt of pseudonyms", () => {
  it("has 128 random bits: 32 hexadecimal digits, another one each time", () => {
    const made = Array.from({ length: 50 }, makeSalt);
    expect(made.every((salt) => /^[0-9a-f]{32}$/.test(salt))).toBe(true);
    expect(new Set(made).size).toBe(50);
  });

  it("is kept under its key and nowhere in the workbook, and cells follow at once", async () => {
    excel.host.edit("Sheet1", "A1", [["C1"]]);
    excel.host.edit("Sheet1", "B1", [["=CRM.PSEUDONYM(A1)"]]);
    await excel.host.settled();
    expect(excel.host.read("Sheet1", "B1")).toEqual([["#N/A"]]);

    const salt = "000102030405060708090a0b0c0d0e0f";
    await saveSalt(salt);
    await excel.host.settled();
    // HMAC-SHA-256 of "C1" under the salt's text, its first 16 digits: openssl dgst -sha256 -hmac <salt>
    expect(excel.host.read("Sheet1", "B1")).toEqual([["29da22620d5b9d53"]]);
    expect(readSalt()).toBe(salt);
    expect(localStorage.getItem(SALT_KEY)).toBe(salt);
    expect(JSON.stringify(excel.host.snapshot())).not.toContain(salt);

    await removeSalt();
    await excel.host.settled();
    expect(readSalt()).toBeUndefined();
    expect(excel.host.read("Sheet1", "B1")).toEqual([["#N/A"]]);
  });

  it("is taken from a colleague as it was made, whatever spaces and capitals it came with", () => {
    expect(parseSalt(" 000102030405060708090A0B 0C0D0E0F\n")).toBe("000102030405060708090a0b0c0d0e0f");
    expect(parseSalt("000102030405060708090a0b0c0d0e0")).toBeUndefined();
    expect(parseSalt("a secret that I made up on my own!")).toBeUndefined();
  });

  it("says what to do where the browser keeps nothing", async () => {
    useStorage(undefined);
    const refusal = await saveSalt(makeSalt()).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StorageClosed);
    expect(sentenceOf(refusal, "en-US")).toBe(textsFor("en-US").pane.settings.pseudonyms.storageClosed);
  });
});

it("is never called anonymous in Chinese: pseudonyms remain personal data", () => {
  expect(JSON.stringify(textsFor("zh-CN").pane)).not.toContain("匿名");
  expect(textsFor("zh-CN").pane.settings.pseudonyms.heading).toContain("去标识化");
});
