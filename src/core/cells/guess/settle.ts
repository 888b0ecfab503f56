import { titleWords } from "../read/titles";
import type { Role, RoleGuess } from "../roles";
import { isLineTotal, OF_SYSTEM, type TableValues } from "./evidence";

/** Confidence of what only the lack of something better suggests. */
const FOR_WANT_OF_BETTER = 0.45;

/** Of the rows of a list of customers nearly each is another. */
const COMES_AGAIN = 0.9;

/** Titles of a person's name: two people may share it, an e-mail address they don't. */
const PERSON =
  /^(?:(?:customer|client|buyer|full|contact|user|bill to|ship to|billing|shipping|recipient) )?names?$|姓名|^お名前$|氏名|이름|^nom(?:e|bre)?\b|^name\b/;
const FIRM = /account|company|organi[sz]ation|公司|企业|单位/;
/** Titles that number the rows of any table. */
const BARE_ID = /^(?:id|no|nr|number|编号|番号|번호|ref)$/;
/** Only tables of what customers do need one at any price. */
const DEEDS: readonly Role[] = ["amount", "amountDue", "listAmount", "price", "event", "order"];

/**
 * Looks at all guesses of a table together: the line's price is an amount, an e-mail address is a better customer than a
 * name, and any trace of a person better than none.
 */
export function settle(
  guesses: readonly RoleGuess[],
  titles: readonly string[],
  table: TableValues,
): readonly RoleGuess[] {
  let settled = [...guesses];
  const of = (role: Role) => settled.find((guess) => guess.role === role && guess.confidence >= 0.4);
  const move = (from: RoleGuess, role: Role, confidence = from.confidence) => {
    settled = settled.map((guess) => (guess === from ? { ...from, role, confidence } : guess));
  };
  const drop = (role: Role, except: RoleGuess) => {
    settled = settled.filter((guess) => guess.role !== role || guess === except);
  };

  const fulfilment = of("fulfilment");
  if (fulfilment && !of("status")) {
    drop("status", fulfilment);
    move(fulfilment, "status");
  }

  const hasAmount = () => of("amount") ?? of("amountDue") ?? of("listAmount");
  const [price, quantity, product] = [of("price"), of("quantity"), of("product")];
  if (price && !hasAmount()) {
    const isTotal =
      !quantity || (product && isLineTotal(price.column, quantity.column, product.column, table));
    if (isTotal) {
      drop("amount", price);
      move(price, "amount", Math.min(price.confidence, FOR_WANT_OF_BETTER));
    }
  }

  const days = hasAmount() && !of("date") && !of("paymentDate") ? onlyDays(settled, table) : undefined;
  if (days !== undefined && isBought(of("customer"), of("order"), table)) {
    settled = settled.filter(({ role, column }) => role !== "date" && column !== days);
    settled.push({ role: "date", column: days, confidence: FOR_WANT_OF_BETTER });
  }

  const emails = (column: number) => {
    const { email, fill } = table.profiles[column]!;
    return email >= 0.8 && fill >= 0.5;
  };
  const customer = of("customer");
  const contact = of("contact");
  const words = customer && titleWords(titles[customer.column]!);
  const namesPeople = words !== undefined && !FIRM.test(words) && PERSON.test(words);
  const isSure = customer !== undefined && customer.confidence >= OF_SYSTEM;
  if (customer && contact && namesPeople && !isSure && emails(contact.column)) {
    drop("customerName", customer);
    move(customer, "customerName");
    move(contact, "customer", FOR_WANT_OF_BETTER);
  } else if (customer && words !== undefined && BARE_ID.test(words) && numbersRows(customer.column, table)) {
    const person = contact ?? of("customerName");
    if (person && DEEDS.some((role) => of(role))) {
      if (of("order")) {
        settled = settled.filter((guess) => guess !== customer);
      } else {
        drop("order", customer);
        move(customer, "order", FOR_WANT_OF_BETTER);
      }
      move(person, "customer", FOR_WANT_OF_BETTER);
    }
  } else if (!customer && DEEDS.some((role) => of(role))) {
    const person = contact ?? of("customerName");
    if (person) {
      drop("customer", person);
      move(person, "customer", FOR_WANT_OF_BETTER);
    }
  }
  return settled.sort((a, b) => b.confidence - a.confidence || a.column - b.column);
}

/** The one column of days that means nothing else. */
function onlyDays(guesses: readonly RoleGuess[], { profiles }: TableValues): number | undefined {
  const taken = new Set(
    guesses
      .filter(({ role, confidence }) => role !== "date" && confidence >= 0.4)
      .map(({ column }) => column),
  );
  const days = profiles.flatMap((profile, column) =>
    profile.fill >= 0.9 && profile.surelyDate > 0.9 && !taken.has(column) ? [column] : [],
  );
  return days.length === 1 ? days[0] : undefined;
}

/** Rows with an order, or with customers who come again: a list of customers has neither. */
function isBought(
  customer: RoleGuess | undefined,
  order: RoleGuess | undefined,
  { profiles }: TableValues,
): boolean {
  return customer !== undefined && (order !== undefined || profiles[customer.column]!.distinct < COMES_AGAIN);
}

function numbersRows(column: number, { profiles }: TableValues): boolean {
  const { distinct, filled } = profiles[column]!;
  return filled >= 2 && distinct > 0.98;
}
