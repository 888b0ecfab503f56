import { pseudonym } from "../../../src/core/text/pseudonym";
import { SALT_KEY } from "../../../src/functions/salt";
import { textsFor } from "../../../src/locales";
import { fill } from "../../../src/locales/translate";
import { ID_SETTINGS } from "../../../src/reports/privacy/customerIds";
import { REPORTS } from "../../../src/reports/registry";
import type { Report } from "../../../src/reports/report";
import { answerFormula } from "../../functions/answer";
import { privateReport, privateWorkbook } from "../privateWorkbook";
import { rowsOf, sentencesOf, tablesOf } from "../reportFrom";

const SALT = "0123456789abcdef0123456789abcdef";
const words = textsFor("en-US").reports.privacy;

const phone = (customer: number) => `138${String(10_000_001 + customer * 7919)}`;
const mailOrCard = (customer: number) =>
  customer % 2 ? `somebody.${customer}@example.com` : "11010519491231002X";
const plain = (customer: number) => `client-${1000 + customer}`;
const phones = privateWorkbook(phone);
const all = Array.from({ length: 60 }, (_, customer) => customer);
const reports = REPORTS.map(({ id }) => id);

/** What of these texts stands anywhere in the report. */
const found = (report: Report, texts: readonly string[]) => {
  const json = JSON.stringify(report);
  return texts.filter((text) => json.includes(text));
};

describe("customer ids in reports", () => {
  it.each(reports)("%s shows no whole phone number that is a customer's id, unless asked to", (id) => {
    expect(found(privateReport(id, phones), all.map(phone))).toEqual([]);
  });

  it.each(reports)("%s has only pseudonyms where these are chosen, whatever the ids look like", (id) => {
    const ids = { customerIds: "pseudonym" };
    expect(found(privateReport(id, phones, ids, SALT), all.map(phone))).toEqual([]);
    expect(found(privateReport(id, privateWorkbook(plain), ids, SALT), all.map(plain))).toEqual([]);
  });

  it.each(reports)("%s computes the same whatever the ids read like", (id) => {
    const figures = (setting: string) =>
      tablesOf(privateReport(id, phones, { customerIds: setting }, SALT))
        .filter(({ id }) => id !== "howComputed" && id !== "issues")
        .map(({ columns, rows }) => rows.map((row) => row.filter((_, column) => !columns[column]!.names)));
    const asIs = figures("asIs");
    for (const setting of ID_SETTINGS) {
      // Of a change in a cell both its texts are ids, in columns with others.
      expect(id === "cleaned-copy" ? figures(setting)[0] : figures(setting)).toEqual(
        id === "cleaned-copy" ? asIs[0] : asIs,
      );
    }
  });

  it("are e-mail addresses and id card numbers just as well", () => {
    const top = rowsOf(privateReport("segments", privateWorkbook(mailOrCard)), "top");
    const shown = top.map(({ customer }) => String(customer));
    expect(shown.some((text) => /^s\*+@example\.com$/.test(text))).toBe(true);
    expect(shown.some((text) => /^1101\*{12}2X$/.test(text))).toBe(true);
  });

  it("stand as they are where they are not personal, and that is said", () => {
    const report = privateReport("segments", privateWorkbook(plain));
    expect(rowsOf(report, "customers").map(({ customer }) => customer)).toContain(plain(3));
    expect(lines(report)).toContain(words.ids.autoNone);
  });

  it("are the pseudonyms that CRM.PSEUDONYM gives under the same salt", () => {
    const storage = { getItem: (key: string) => (key === SALT_KEY ? SALT : null) };
    Object.defineProperty(globalThis, "localStorage", { value: storage, configurable: true });
    const report = privateReport("churn-warning", phones, { customerIds: "pseudonym" }, SALT);
    const shown = [...rowsOf(report, "customers"), ...rowsOf(report, "gone")];
    const codes = all.map((customer) => answerFormula(`=CRM.PSEUDONYM("${phone(customer)}")`));
    expect(codes).toContain(pseudonym(phone(5), SALT));
    expect(codes.filter((code) => !shown.some(({ customer }) => customer === code))).toEqual([]);
  });

  it("are refused as pseudonyms without a salt, in words that say what to do; reports without ids are not", () => {
    const wanted = { customerIds: "pseudonym" };
    expect(() => privateReport("segments", phones, wanted)).toThrow("saltMissing");
    expect(textsFor("en-US").errors.saltMissing).toContain("Make a salt");
    expect(found(privateReport("overview", phones, wanted), all.map(phone))).toEqual([]);
  });

  it("say how many customers read alike once their ids are covered, and are counted apart all the same", () => {
    // Digits 4 to 7 are covered: these differ in nothing else.
    const alike = privateWorkbook((customer) => `138${String(1000 + customer)}0000`);
    const report = privateReport("segments", alike);
    // And one has come covered like them.
    expect(sentencesOf(report)).toContain(fill(words.findings.alike, { count: 61 }));
    expect(new Set(rowsOf(report, "customers").map(({ customer }) => customer)).has("138****0000")).toBe(
      true,
    );
    expect(rowsOf(report, "customers").length).toBeGreaterThanOrEqual(60);
    expect(sentencesOf(privateReport("segments", phones)).join()).not.toMatch(/read like another/);
  });

  it("cover at least half of any id where all are to be covered", () => {
    const shown = rowsOf(
      privateReport("segments", privateWorkbook(plain), { customerIds: "mask" }),
      "customers",
    );
    for (const { customer } of shown.filter((row) => row.customer !== null)) {
      const text = String(customer);
      expect(text.replace(/[^*]/g, "").length).toBeGreaterThanOrEqual(text.length / 2);
    }
  });

  it("leave words among them alone", () => {
    for (const setting of ID_SETTINGS) {
      const report = privateReport("segments", phones, { customerIds: setting, topN: 5 }, SALT);
      expect(
        rowsOf(report, "top")
          .slice(-2)
          .map(({ customer }) => customer),
      ).toEqual([textsFor("en-US").reports.segments.others, textsFor("en-US").reports.common.total]);
    }
  });

  it.each(ID_SETTINGS)("are told of in the block that closes a report: %s", (setting) => {
    const report = privateReport("churn-warning", phones, { customerIds: setting }, SALT);
    expect(lines(report)).toContain(words.ids[setting]);
    expect(JSON.stringify(words)).not.toMatch(/anonym/i);
    expect(JSON.stringify(textsFor("zh-CN").reports.privacy)).not.toMatch(/匿名/);
  });
});

describe("contact columns", () => {
  const contact = (report: Report) => rowsOf(report, "contacts").map((row) => row.contact ?? null);
  const mobile = (customer: number) => `139${String(10_000_000 + customer)}`;

  it("are left out of reports unless they are chosen", () => {
    for (const id of reports) {
      expect(found(privateReport(id, phones), all.map(mobile))).toEqual([]);
    }
  });

  it("stand as they are where they are chosen, but not where all ids are covered or pseudonyms", () => {
    const lists = (setting: string) =>
      contact(privateReport("action-plan", phones, { contacts: true, customerIds: setting }, SALT));
    expect(lists("auto")).toContain(mobile(7));
    expect(lists("mask")).toContain("139****0007");
    expect(lists("pseudonym")).toContain(pseudonym(mobile(7), SALT));
  });

  it("are not in a cleaned copy unless asked for, and the log does not tell them either", () => {
    const list = {
      orders: phones.customers!.map((row, at) => (at === 3 ? [`="${row[0]}"`, ...row.slice(1)] : row)),
    };
    const copy = privateReport("cleaned-copy", list);
    const titles = (report: Report) => tablesOf(report)[0]!.columns.map(({ title }) => title);
    expect(titles(copy)).toEqual(["Customer ID", "Region", "Gender", "Registration Date"]);
    expect(sentencesOf(copy).join()).toContain("Mobile");
    expect(rowsOf(copy, "changes").map(({ after }) => after)).toContain("138****5839");
    const whole = privateReport("cleaned-copy", list, { contacts: true, customerIds: "pseudonym" }, SALT);
    expect(titles(whole)).toContain("Mobile");
    expect(found(whole, [...all.map(phone), ...all.map(mobile)])).toEqual([]);
    expect(tablesOf(whole)[0]!.rows[6]![1]).toBe(pseudonym(mobile(6), SALT));
  });
});

describe("full names", () => {
  it("are left out of a cleaned copy unless asked for, although they have a role", () => {
    const [header, ...rows] = phones.customers!;
    const orders = [[...header!, "Full name"], ...rows.map((row, at) => [...row, `Person ${at}`])];
    const titles = (report: Report) => tablesOf(report)[0]!.columns.map(({ title }) => title);
    expect(titles(privateReport("cleaned-copy", { orders }))).not.toContain("Full name");
    expect(titles(privateReport("cleaned-copy", { orders }, { contacts: true }))).toContain("Full name");
  });
});

/** Lines of the block that closes a report. */
function lines(report: Report) {
  return rowsOf(report, "howComputed").map(({ value }) => value);
}
