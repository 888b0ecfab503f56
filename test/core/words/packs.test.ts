import { packsFor, matchTitle, titleWords } from "../../../src/core/cells/read/titles";
import { foldWord } from "../../../src/core/cells/read/text";
import { PACKS } from "../../../src/core/words/packs";
import { ROLES } from "../../../src/core/words/roles";

describe.each(PACKS.map((pack) => [pack.language, pack] as const))("the words of %s", (_, pack) => {
  const words = Object.values(pack.roles).flat().map(titleWords);

  it("name one role each", () => {
    expect(ambiguous(pack.roles, titleWords)).toEqual([]);
  });

  it("name their own role", () => {
    expect(words.filter((word) => matchTitle(word, [pack]).length === 0)).toEqual([]);
  });

  it("give a status one meaning", () => {
    expect(ambiguous(pack.statuses, foldWord)).toEqual([]);
  });

  it("tell its systems apart by titles that they have", () => {
    for (const { signature, columns, id } of pack.systems) {
      const others = PACKS.flatMap(({ systems }) => systems).filter((other) => other.id === id);
      expect([id, others.length]).toEqual([id, 1]);
      expect([id, signature.some((title) => Object.hasOwn(columns, title))]).toEqual([id, true]);
    }
  });
});

/** Words that stand in two lists. */
function ambiguous(lists: Readonly<Record<string, readonly string[]>>, fold: (word: string) => string) {
  const folded = Object.values(lists).map((words) => new Set(words.map(fold)));
  return folded.flatMap((own, i) =>
    [...own].filter((word) => folded.slice(i + 1).some((other) => other.has(word))),
  );
}

it("every role has words in English and Chinese", () => {
  const without = ["en", "zh"].flatMap((language) => {
    const pack = PACKS.find((one) => one.language === language);
    return ROLES.filter((role) => !pack?.roles[role]?.length).map((role) => `${language} ${role}`);
  });
  expect(without).toEqual([]);
});

describe("a table calls for", () => {
  const languages = (...titles: string[]) => packsFor(titles).map(({ language }) => language);

  it.each([
    [["Kunde", "Bestelldatum", "Betrag"], "de"],
    [["Client", "Date", "Montant payé"], "fr"],
    [["Cliente", "Fecha de compra", "Importe"], "es"],
    [["Cliente", "Data do pedido", "Valor total"], "pt"],
    [["Cliente", "Data ordine", "Totale"], "it"],
    [["Klant", "Besteldatum", "Bedrag"], "nl"],
    [["会員ID", "注文日", "合計金額"], "ja"],
    [["고객번호", "주문일", "결제금액"], "ko"],
  ])("%j: the pack of %s beside the usual ones", (titles, language) => {
    expect(languages(...titles)).toEqual([language, "zh", "en"]);
  });

  it("the usual packs alone where no other has a word that they lack", () => {
    expect(languages("Customer", "Order date", "Total", "Note")).toEqual(["zh", "en"]);
    expect(languages("訂單編號", "會員編號", "金額")).toEqual(["zh", "en"]);
  });
});

it("traditional characters are read as simplified ones", () => {
  expect(matchTitle("訂單編號")[0]?.role).toBe("order");
  expect(matchTitle("會員編號")[0]?.role).toBe("customer");
});
