import { matchTitle, titleWords } from "../../../src/core/cells/read/titles";
import { PACKS } from "../../../src/core/words/packs";
import { ROLES } from "../../../src/core/words/roles";

describe.each(PACKS.map((pack) => [pack.language, pack] as const))("the words of %s", (_, pack) => {
  const words = Object.values(pack.roles).flat();

  it("name one role each, once", () => {
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });

  it("are written as titles are compared", () => {
    expect(words.filter((word) => titleWords(word) !== word)).toEqual([]);
    expect(words.filter((word) => matchTitle(word, [pack]).length === 0)).toEqual([]);
  });
});

it("every role has words in English and Chinese", () => {
  const without = ["en", "zh"].flatMap((language) => {
    const pack = PACKS.find((one) => one.language === language);
    return ROLES.filter((role) => !pack?.roles[role]?.length).map((role) => `${language} ${role}`);
  });
  expect(without).toEqual([]);
});
