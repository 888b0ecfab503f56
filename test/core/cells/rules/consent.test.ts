import { isMarked, refusesContact } from "../../../../src/core/cells/rules/consent";

it.each([
  ["Accepts email marketing", "yes", false],
  ["Accepts email marketing", "no", true],
  ["Newsletter", "subscribed", false],
  ["Email subscription status", "unsubscribed", true],
  ["Do not call", "TRUE", true],
  ["Do not call", "false", false],
  ["Unsubscribed at", "2024-03-05", true],
  ["是否退订", "是", true],
  ["是否退订", "否", false],
  ["营销许可", "同意", false],
  ["营销许可", "拒收", true],
  ["メール配信", "受け取らない", true],
  ["수신동의", "미동의", true],
  ["Newsletter abgemeldet", "ja", true],
  ["Newsletter", "oui", false],
  ["Marketing consent", "perhaps", undefined],
  ["Marketing consent", "", undefined],
])("%s: %s refuses: %s", (title, text, refuses) => {
  expect(refusesContact(title, text)).toBe(refuses);
});

it("a column of test accounts marks by Yes or in words", () => {
  expect(["yes", "1", "staff", "是"].map(isMarked)).toEqual([true, true, true, true]);
  expect(["no", "0", "", "否", "false"].map(isMarked)).toEqual([false, false, false, false, false]);
});
