import fc from "fast-check";
import { CATALOGUE } from "../../src/functions/catalogue";
import { readCall } from "../../src/functions/formula";
import { answer, answerFormula } from "./answer";

const id = fc.constantFrom("C1", "C2", "C3", "C4", "C5", "C6");
const order = fc.tuple(id, fc.integer({ min: 45658, max: 46022 }), fc.integer({ min: 1, max: 900 }));
const orders = fc.array(order, { minLength: 2, maxLength: 40 });
const over = (rows: readonly unknown[], columns: string) =>
  [...columns].map((column) => `${column}1:${column}${rows.length}`).join(", ");

it("retention and churn of two id lists add up to 1", () => {
  const ids = fc.array(id, { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(ids, ids, (previous, current) => {
      const length = Math.max(previous.length, current.length);
      const cells = Array.from({ length }, (_, i) => [previous[i] ?? null, current[i] ?? null]);
      const kept = answerFormula(`=CRM.RETENTION.IDS(${over(cells, "AB")})`, cells) as number;
      const lost = answerFormula(`=CRM.CHURNRATE.IDS(${over(cells, "AB")})`, cells) as number;
      expect(kept + lost).toBeCloseTo(1, 12);
    }),
  );
});

it("every pair of scores from 1 to 5 has one segment, and each of the ten names occurs", () => {
  const names = new Set<unknown>();
  for (let r = 1; r <= 5; r++) {
    for (let f = 1; f <= 5; f++) {
      const name = answerFormula(`=CRM.RFM.SEGMENT(${r}, ${f})`);
      expect(typeof name).toBe("string");
      names.add(name);
    }
  }
  expect(names.size).toBe(10);
  expect(answerFormula("=CRM.RFM.SEGMENT(0, 3)")).toMatchObject({ key: "rfmScoreOutOfRange" });
});

it.each([
  ["RFM", "ABC"],
  ["RFM.CLASS8", "ABC"],
  ["CUSTOMERS", "ABC"],
  ["COHORT", "AB"],
  ["MOVEMENT", "AB"],
  ["GAPRATIO", "AB"],
  ["INTERACTIONS", "AB"],
  ["CLV.HISTORIC", "AC"],
  ["SPENDPERCUSTOMER", "AC"],
  ["REPEATRATE", "AB"],
])("%s does not mind the order of the rows", (name, columns) => {
  fc.assert(
    fc.property(orders, fc.infiniteStream(fc.nat()), (rows, keys) => {
      const shuffled = rows
        .map((row) => ({ row, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ row }) => row);
      const formula = `=CRM.${name}(${over(rows, columns)})`;
      expect(answerFormula(formula, shuffled)).toEqual(answerFormula(formula, rows));
    }),
    { numRuns: 40 },
  );
});

it.each([
  ["RFM", 7],
  ["RFM.CLASS8", 4],
])("%s gives the same names when money is counted in another unit", (name, column) => {
  fc.assert(
    fc.property(orders, fc.constantFrom(0.01, 7.3, 10000), (rows, factor) => {
      const formula = `=CRM.${name}(${over(rows, "ABC")})`;
      const names = (cells: readonly (readonly (string | number)[])[]) =>
        (answerFormula(formula, cells) as unknown[][]).map((row) => row[column]);
      const scaled = rows.map(([customer, day, amount]) => [customer, day, amount * factor] as const);
      expect(names(scaled)).toEqual(names(rows));
    }),
    { numRuns: 60 },
  );
});

describe("ids that are e-mail addresses are one whatever their case and the blanks at their ends", () => {
  const entries = CATALOGUE.filter(({ parameters }) => parameters.some(({ type }) => type === "id"));

  it.each(entries.map((entry) => [entry.id, entry] as const))("%s", (_, entry) => {
    let different = 0;
    for (const { formula, cells = [] } of entry.examples) {
      const { args } = readCall(formula, cells)!;
      const spelled = (spell: (mail: string, at: number) => string) => {
        let at = 0;
        const mail = (cell: unknown) =>
          typeof cell === "string" && cell !== "" ? spell(`${cell}@mail.example`.toLowerCase(), at++) : cell;
        return args.map((argument, i) =>
          entry.parameters[i]?.type !== "id"
            ? argument
            : Array.isArray(argument)
              ? (argument as unknown[][]).map((row) => row.map(mail))
              : mail(argument),
        );
      };
      const plain = spelled((mail) => mail);
      const mixed = spelled((mail, at) =>
        at % 3 === 0 ? mail : at % 3 === 1 ? mail.toUpperCase() : ` ${mail} `,
      );
      different += Number(JSON.stringify(plain) !== JSON.stringify(mixed));
      expect(answer(entry, mixed)).toEqual(answer(entry, plain));
    }
    expect(different).toBeGreaterThan(0);
  });
});
