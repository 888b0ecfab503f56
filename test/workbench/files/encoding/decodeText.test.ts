import fc from "fast-check";
import { decodeText } from "../../../../src/workbench/files/encoding/decodeText";
import { encodingNamed, ENCODINGS } from "../../../../src/app/tableFile/encoding/encodings";
import { encodeAs } from "../../../support/encode";

/** Headers, names and places that systems of a language write, and the encodings that these write them in. */
const LANGUAGES: Record<string, { encodings: readonly string[]; headers: string; values: string }> = {
  "simplified Chinese": {
    encodings: ["gb18030"],
    headers:
      "订单编号 买家会员名 支付宝账号 实付金额 收货人姓名 订单创建时间 商品标题 退款状态 门店 客户等级",
    values: "李雪梅 王志强 欧阳娜娜 上海市徐汇区 深圳 乌鲁木齐 交易成功 已退款 羽绒服 保温杯 陈晨 褚时健",
  },
  "traditional Chinese": {
    encodings: ["big5", "gb18030"],
    headers: "訂單編號 顧客姓名 訂單金額 下單日期 付款方式 出貨狀態 會員等級 電子信箱 商品名稱",
    values: "林志玲 黃曉明 臺中市西屯區 高雄 已出貨 退貨完成 信用卡 貨到付款 蔡依林 羅大佑",
  },
  Japanese: {
    encodings: ["shift_jis", "euc-jp"],
    headers: "注文番号 注文日 お名前 合計金額 支払方法 配送先都道府県 会員ID ステータス 商品名 ポイント",
    values:
      "渡辺 健太 小林さくら タナカ ユウコ 神奈川県横浜市 発送済み キャンセル クレジットカード 山口 株式会社みどり",
  },
  Korean: {
    encodings: ["euc-kr"],
    headers: "주문번호 주문일시 구매자명 결제금액 배송상태 상품명 회원등급 연락처 옵션정보",
    values: "박서준 최유리 서울특별시 강남구 부산광역시 배송완료 구매확정 취소 반품 한지민 정해인",
  },
  German: {
    encodings: ["windows-1252", "macintosh"],
    headers: "Bestellnummer Käufer Straße Währung Rückerstattung Größe Übermittelt",
    values: "Jürgen Schäfer Nürnberg Weißenfels Käthe Groß Österreich Lübeck Bäckerei",
  },
  French: {
    encodings: ["windows-1252", "macintosh"],
    headers: "Référence Prénom Société Quantité Numéro Téléphone Créé",
    values: "Zoé Hélène François Noël Besançon Orléans Gérard Aurélie Théâtre Sète",
  },
  Spanish: {
    encodings: ["windows-1252"],
    headers: "Número Artículo Dirección Año Teléfono Código Envío",
    values: "Íñigo José Núñez Málaga Cañete María Ángel Begoña León",
  },
  Portuguese: {
    encodings: ["windows-1252"],
    headers: "Situação Preço Endereço Número Descrição Opções",
    values: "João Conceição São Paulo Magalhães Antônio Guimarães Lourenço Açores",
  },
  Italian: {
    encodings: ["windows-1252"],
    headers: "Quantità Città Società Unità Località",
    values: "Niccolò Cantù Forlì Mondovì Nardò",
  },
  Danish: {
    encodings: ["windows-1252"],
    headers: "Beløb Købsdato Køber Varenummer",
    values: "Søren Jørgen Åse Ærø Nørrebro Hjørring",
  },
  Polish: {
    encodings: ["windows-1250", "iso-8859-2"],
    headers: "Zamówienie Imię Kwota Ilość Wartość Płatność",
    values: "Łukasz Małgorzata Łódź Gdańsk Święty Żaneta Dębska Wrocław Zięba",
  },
  Czech: {
    encodings: ["windows-1250", "iso-8859-2"],
    headers: "Objednávka Jméno Částka Množství Město Příjmení",
    values: "Jiří Dvořák Zdeněk Plzeň České Budějovice Růžena Kateřina Šťastný",
  },
  Hungarian: {
    encodings: ["windows-1250"],
    headers: "Rendelés Összeg Vevő Fizetés Mennyiség",
    values: "Győző Szűcs Erdős Kővári Debrecen Gyöngyös Hódmezővásárhely Fűzfő",
  },
  Russian: {
    encodings: ["windows-1251", "koi8-r"],
    headers: "Заказ Покупатель Сумма Дата Статус Телефон Город Количество",
    values: "Смирнова Ольга Екатеринбург Оплачен Отменён Кузнецов ООО Вектор Новосибирск",
  },
  Turkish: {
    encodings: ["windows-1254"],
    headers: "Müşteri Sipariş Tutarı Ödeme Şehir Ürün",
    values: "Ayşegül Yıldız Işık Eskişehir Oğuzhan Doğan İzmir Çağla Güneş",
  },
};

const CASES = Object.entries(LANGUAGES).flatMap(([language, { encodings, headers, values }]) =>
  ["utf-8", "utf-16le", "utf-16be", ...encodings].map((label) => ({
    language,
    label,
    tables: tablesOf(headers.split(" "), values.split(" ")),
  })),
);

/** Columns of a language, or English ones with values of the language; two rows or more. */
function tablesOf(headers: readonly string[], values: readonly string[]): fc.Arbitrary<string> {
  const line = fc.tuple(fc.nat(9999), fc.constantFrom(...values), fc.constantFrom(...values), fc.nat(99_999));
  const titles = fc.oneof(
    fc.constant(["id", "name", "city", "amount"]),
    fc.shuffledSubarray([...headers], { minLength: 4, maxLength: 4 }),
  );
  return fc
    .record({
      titles,
      lines: fc.array(line, { minLength: 2, maxLength: 8 }),
      separator: fc.constantFrom(",", ";", "\t"),
      lineEnd: fc.constantFrom("\n", "\r\n"),
    })
    .map(({ titles, lines, separator, lineEnd }) =>
      [titles, ...lines].map((row) => row.join(separator) + lineEnd).join(""),
    );
}

describe("a table written in an encoding and read again", () => {
  it.each(CASES)(
    "has the same texts, or is told to be in doubt: $language in $label",
    ({ label, tables }) => {
      let [tried, doubtful] = [0, 0];
      fc.assert(
        fc.property(tables, (text) => {
          const bytes = encodeAs(label, text);
          fc.pre(bytes !== undefined);
          const read = decodeText(bytes!, "f.csv");
          tried++;
          if (read.text !== text) {
            doubtful++;
            expect(read.rivals.map((rival) => rival.label)).toContain(label);
          }
          if (label.startsWith("utf")) {
            expect(read).toMatchObject({ text, known: "proven" });
          }
        }),
        { seed: 7, numRuns: 60 },
      );
      expect(tried).toBeGreaterThan(40);
      expect(doubtful / tried).toBeLessThan(0.02);
    },
  );

  it.each(ENCODINGS)("has the same texts where the encoding is named: $name", ({ label, name }) => {
    const text = ["名,人\n", "이름,수\n", "Имя,Год\n", "Größe,é\n", "Łódź,ő\n"].find((one) =>
      encodeAs(label, one),
    );
    const read = decodeText(encodeAs(label, text!)!, "f.csv", name);
    expect(read).toMatchObject({ text, known: "stated", damaged: 0 });
  });
});

describe("a byte-order mark", () => {
  it.each(["utf-8", "utf-16le", "utf-16be"])("is no part of the text in %s", (label) =>
    expect(decodeText(encodeAs(label, "\ufeffid,名\n")!, "f.csv").text).toBe("id,名\n"),
  );
});

describe("an umlaut inside a word", () => {
  it.each(["customer,city\nA,Zürich\n", "name\nGrün\n", "name,x\nMöller & Söhne,1\n"])(
    "is not half a Chinese character: %j",
    (text) => {
      const read = decodeText(encodeAs("windows-1252", text)!, "f.csv");
      expect(read.text).toBe(text);
      expect(read).toMatchObject({ known: "likely", encoding: { name: "Windows-1252" } });
    },
  );
});

it("keeps a text of which a few bytes are damaged, and counts them", () => {
  const bytes = encodeAs("utf-8", "订单,客户\n1,张伟\n2,李娜\n3,王芳\n4,赵敏\n5,孙丽\n")!;
  bytes[bytes.length - 3] = 0x20;
  const read = decodeText(bytes, "f.csv");
  expect(read.encoding.name).toBe("UTF-8");
  expect(read.damaged).toBeGreaterThan(0);
});

it("tells the other readings of a name that could be two", () => {
  // ø of the one and ř of the other code page, alone.
  const read = decodeText(encodeAs("windows-1250", "name,x\nAř,1\n")!, "f.csv");
  expect([read.encoding.name, ...read.rivals.map(({ name }) => name)]).toEqual(
    expect.arrayContaining(["Windows-1252", "Windows-1250"]),
  );
});

describe("names of encodings", () => {
  it.each([
    ["Shift-JIS", "shift_jis"],
    ["sjis", "shift_jis"],
    ["CP932", "shift_jis"],
    ["GBK", "gb18030"],
    ["gb2312", "gb18030"],
    ["cp1252", "windows-1252"],
    ["Latin1", "windows-1252"],
    ["windows-1250", "windows-1250"],
    ["UTF8", "utf-8"],
    ["uhc", "euc-kr"],
  ])("%s", (name, label) => expect(encodingNamed(name)?.label).toBe(label));

  it("an unknown one is refused with those that are known", () =>
    expect(() => decodeText(new Uint8Array([65]), "f.csv", "klingon")).toThrow(
      /no encoding klingon.*Shift-JIS/,
    ));
});
