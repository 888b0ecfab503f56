import type { Issue } from "../../../src/core/cells/issue";
import { pseudonym } from "../../../src/core/text/pseudonym";
import { customerIds, withIds } from "../../../src/reports/privacy/customerIds";

const PHONES = ["13800138000", "13900139000", "8000138"];

describe("ids of customers", () => {
  it("are covered by themselves where most of them are personal, odd ones among them too", () => {
    const { id } = customerIds("auto", PHONES);
    expect(PHONES.map(id)).toEqual(["138****8000", "139****9000", "*****38"]);
  });

  it("stay where few of them are personal, but for those", () => {
    const { id } = customerIds("auto", ["C15", "C16", "C17", "13800138000"]);
    expect(id("C17")).toBe("C17");
    expect(id("13800138000")).toBe("138****8000");
  });

  it("are known from words that stand among them", () => {
    const { isId } = customerIds("mask", ["C17"]);
    expect(["C17", "13800138000", "Total"].map(isId)).toEqual([true, true, false]);
  });

  it("are pseudonyms under the salt; without one a report is refused, and a complaint about the data covers them", () => {
    expect(customerIds("pseudonym", ["C17"], "salt").id("C17")).toBe(pseudonym("C17", "salt"));
    const { id, quote } = customerIds("pseudonym", ["customer-17"]);
    expect(() => id("customer-17")).toThrow("saltMissing");
    expect(quote("customer-17")).toBe("cu*******17");
  });

  it("leave what reaches a customer as it is unless all is to be covered", () => {
    expect(customerIds("auto", PHONES).contact("13800138000")).toBe("13800138000");
    expect(customerIds("mask", PHONES).contact("13800138000")).toBe("138****8000");
  });

  it("are written in issues that quote a customer, and other texts are quoted as they are", () => {
    const ids = customerIds("mask", ["customer-17"]);
    const issue = (key: string): Issue => ({
      severity: "warning",
      key,
      detail: { text: "customer-17", row: 3 },
    });
    expect(withIds(issue("customerNotInList"), ids).detail).toEqual({ text: "cu*******17", row: 3 });
    expect(withIds(issue("notANumber"), ids).detail).toEqual({ text: "customer-17", row: 3 });
  });
});
