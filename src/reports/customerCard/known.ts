import { MISSING_DAY } from "../../core/cells/columns";
import { CoreError } from "../../core/errors";
import type { MainValues } from "../../core/ledger/mainValue";
import { periodEnd, periodLabel, periodOf, periodStart, type PeriodOptions } from "../../core/ledger/periods";
import { amountQuantile } from "../../core/models/amountQuantile";
import { forecastEach } from "../../core/models/forecastIntervals";
import { YEAR_DAYS } from "../../core/models/modelArguments";
import { purchaseModels } from "../../core/models/purchaseModels";
import { purchaseOutlook } from "../../core/models/purchaseOutlook";
import { rowsDescending } from "../../core/statistics/rowOrder";
import { warn, type Warned } from "../kit/warning/warned";
import type { ReportInput } from "../definition";
import { summaryOf } from "../kit/customerValue/forecastOf";
import { valueOptions, type ValueOptions } from "../kit/customerValue/valueOptions";
import { buyingRules, type BuyingRules } from "../kit/selling/buyingRules";
import { complaintRows } from "../kit/survey/complaintRows";
import { latestAnswers } from "../kit/survey/latestAnswers";
import { surveyOf, type Item } from "../kit/survey/survey";
import { standingOf, type Standing } from "../kit/standing/standing";

/** Of 100 such customers so many bring less than the lower, and more than the upper end. */
const OUTSIDE = 0.1;
const QUARTER: PeriodOptions = { unit: "quarter" };
const QUARTERS = 8;

/** All that is told of a customer, a column each; rows are those of the customer summary. */
export interface Known {
  readonly options: ValueOptions;
  readonly customers: ReturnType<ReportInput["book"]["customers"]>;
  /** Rows of the list: who bought most first. */
  readonly order: readonly number[];
  /** Row of the customer who is shown. */
  readonly chosen: number;
  readonly standing: Standing;
  /** Absent where nobody came back. */
  readonly warned?: Warned;
  /** Revenue to expect within the horizon, with its 80 % interval; absent without a trusted model. */
  readonly expected?: {
    readonly mean: Float64Array;
    readonly low: Float64Array;
    readonly high: Float64Array;
  };
  readonly quarters: readonly { readonly name: string; readonly revenue: Float64Array }[];
  readonly product?: MainValues;
  readonly category?: MainValues;
  /** Absent where no two products are bought together beyond chance. */
  readonly buyingRules?: BuyingRules;
  readonly satisfaction?: Answers;
  readonly recommendation?: Answers;
  readonly tickets?: { readonly all: Int32Array; readonly complaints: Int32Array };
  readonly contacts?: { readonly count: Int32Array; readonly last: Int32Array };
}

export interface Answers {
  readonly item: Item;
  readonly latest: Float64Array;
}

/** @throws CoreError `notAvailable` where the customer that was asked for is not among the buyers */
export function known(input: ReportInput): Known {
  const { book } = input;
  const options = valueOptions({ model: "auto", unit: "auto", ...input.options });
  const customers = book.customers();
  const standing = standingOf(book);
  const order = [...rowsDescending(customers.total)];
  const warned = standing.risk
    ? warn({ ...input, options: { ...input.options, model: "auto", unit: "auto" } })
    : undefined;
  const survey = surveyOf(input, { unit: "month" });
  const answers = (item: Item | undefined) =>
    survey?.customerOf && item ? { item, latest: latestAnswers(survey, item, customers.count) } : undefined;
  const rules = buyingRules(book, "product") ?? buyingRules(book, "category");
  return {
    options,
    customers,
    order,
    chosen: chosenRow(input, order),
    standing,
    warned,
    expected: warned?.foreseen && expectedOf(warned, warned.foreseen),
    quarters: quartersOf(input),
    product: book.main("product"),
    category: book.main("category"),
    buyingRules: rules && rules.rules.length > 0 ? rules : undefined,
    satisfaction: answers(survey?.overall ?? survey?.items[0]),
    recommendation: answers(survey?.recommend),
    tickets: ticketsOf(input),
    contacts: contactsOf(input),
  };
}

/** Whom the options name, else who was chosen on the sheet, else who bought most. */
function chosenRow({ book, options, earlier, ids }: ReportInput, order: readonly number[]): number {
  const known = book.customers().ids;
  const named = String(options.customer ?? "").trim();
  const find = (text: string) => {
    const exact = known.indexOf(text);
    const folded = text.toLowerCase();
    return exact >= 0
      ? exact
      : known.findIndex((id) => id.toLowerCase() === folded || ids?.id(id).toLowerCase() === folded);
  };
  if (named !== "") {
    const row = find(named);
    if (row < 0) {
      throw new CoreError("notAvailable", "customerUnknown", { id: named });
    }
    return row;
  }
  const standing = (earlier?.page ?? []).slice(0, CHOSEN_WITHIN).flat();
  const before = standing
    .map((cell) => (cell === null || cell === "" ? -1 : find(String(cell))))
    .find((row) => row >= 0);
  return before ?? order[0]!;
}

/** Rows of the page in which the choice stands. */
const CHOSEN_WITHIN = 8;

function expectedOf(
  { customers, options, standing }: Warned,
  { chosen: { fit }, spend }: NonNullable<Warned["foreseen"]>,
): Known["expected"] {
  const days = (options.months * YEAR_DAYS) / 12;
  const model = purchaseModels[fit.model];
  const summary = summaryOf(customers);
  const request = { model, parameters: fit.parameters, summary, days };
  const { mean, variance } = forecastEach({ ...request, spend: spend.spend });
  const { probabilityBuys } = purchaseOutlook(
    model,
    fit.parameters,
    summary,
    days,
    standing.fitted?.input.collapsed,
  );
  const at = (share: number) =>
    mean.map(
      (value, row) =>
        options.margin *
        amountQuantile({ mean: value, variance: variance[row]!, positive: probabilityBuys[row]! }, share),
    );
  return { mean: mean.map((value) => value * options.margin), low: at(OUTSIDE), high: at(1 - OUTSIDE) };
}

function quartersOf({ book }: ReportInput): Known["quarters"] {
  const last = periodOf(book.asOf, QUARTER);
  return Array.from({ length: QUARTERS }, (_, i) => last - QUARTERS + 1 + i)
    .filter((period) => periodEnd(period, QUARTER) >= book.firstDay)
    .map((period) => ({
      name: periodLabel(period, QUARTER),
      revenue: book.revenueIn({
        from: periodStart(period, QUARTER),
        to: Math.min(book.asOf, periodEnd(period, QUARTER)),
      }),
    }));
}

function ticketsOf({ book }: ReportInput): Known["tickets"] {
  const table = book.table("tickets");
  if (!table) {
    return undefined;
  }
  const isComplaint = complaintRows(table.dataset);
  const count = book.customers().count;
  const [all, complaints] = [new Int32Array(count), new Int32Array(count)];
  table.customerOf.forEach((customer, row) => {
    if (customer >= 0) {
      all[customer]!++;
      complaints[customer]! += isComplaint(row) ? 1 : 0;
    }
  });
  return { all, complaints };
}

function contactsOf({ book }: ReportInput): Known["contacts"] {
  const table = book.table("interactions");
  const days = table?.dataset.columns.date?.days;
  if (!table || !days) {
    return undefined;
  }
  const { count } = book.customers();
  const found = { count: new Int32Array(count), last: new Int32Array(count).fill(MISSING_DAY) };
  table.customerOf.forEach((customer, row) => {
    const day = days[row]!;
    if (customer >= 0 && day !== MISSING_DAY && day <= book.asOf) {
      found.count[customer]!++;
      found.last[customer] = Math.max(found.last[customer]!, day);
    }
  });
  return found;
}
