import type { Cell, Grid } from "../../../../src/core/cells/cell";
import { findOrders } from "../../../../src/core/cells/rules/findOrders";
import {
  applyStatuses,
  excludeNoData,
  excludeSuperseded,
  fillDown,
  handleDuplicates,
  requireCustomer,
} from "../../../../src/core/cells/rules/rowRules";
import { complaintsOf, readingOf, reasonsOf, sheet, textsOf } from "../reading";

const DAY = 44_900;

describe("rows that are no data", () => {
  const mapping = { customer: 0, date: 1, product: 2 };
  const HEADER = ["Customer", "Date", "Product"];
  const excluded = (rows: Grid, columns: Readonly<Record<string, number>> = mapping) => {
    const reading = readingOf([HEADER, ...rows], columns);
    excludeNoData(reading);
    return reasonsOf(reading);
  };

  it("are totals and footers without a customer or a day; blank rows are not given", () => {
    const rows = [
      ["a", DAY, "cup"],
      ["Total", "", ""],
      ["制表人：王五", null, null],
      [null, "", " "],
      HEADER,
      ["b", DAY, "pot"],
    ];
    expect(excluded(rows)).toEqual({ 2: "totalRow", 3: "footerRow", 5: "repeatedHeader" });
    const reading = readingOf([HEADER, ...rows], mapping);
    excludeNoData(reading);
    expect(reading.reasons.result()).toMatchObject({ given: 5, used: 2 });
  });

  it("are not lines of a product that is called so", () => {
    expect(excluded([["a", DAY, "Total"]])).toEqual({});
    expect(excluded([["a", "", "Total"]])).toEqual({ 1: "totalRow" });
  });

  it("are all rows with such a word where nothing has to be there", () => {
    expect(excluded([["x", DAY, "Total"]], { product: 2 })).toEqual({ 1: "totalRow" });
  });

  it("quote what stands in them", () => {
    const reading = readingOf([HEADER, ["", "", "Grand total"]], mapping);
    excludeNoData(reading);
    const { issues } = reading.log.finish(reading.table.parts, () => true, 0);
    expect(issues.map(({ key, detail }) => [key, detail.text])).toEqual([["totalRow", "Grand total"]]);
  });
});

describe("hidden rows", () => {
  const cells = [["Customer"], ["a"], ["b"], ["c"]];
  const hidden = (options = {}) => {
    const reading = readingOf([sheet(cells, { hiddenRows: [2] })], { customer: 0 }, {}, options);
    excludeNoData(reading);
    return [reasonsOf(reading), complaintsOf(reading)];
  };

  it("count, which is told", () => {
    expect(hidden()).toEqual([{}, ["hiddenRowsCounted"]]);
  });

  it("are left out where only what is seen shall count", () => {
    expect(hidden({ visibleOnly: true })).toEqual([{ 2: "hiddenRow" }, ["hiddenRow S!A3"]]);
  });

  it("are not spoken of where there are none", () => {
    const reading = readingOf(cells, { customer: 0 });
    excludeNoData(reading);
    expect(complaintsOf(reading)).toEqual([]);
  });
});

describe("further lines of an order", () => {
  const reading = readingOf(
    [
      ["Order", "Customer", "Date", "City", "Product"],
      ["R1", "a", DAY, "Ulm", "cup"],
      ["R1", "", "", "", "pot"],
      ["", "", "", "", "lid"],
      ["R2", "b", DAY + 1, "", "cup"],
    ],
    { order: 0, customer: 1, date: 2, region: 3, product: 4 },
  );
  reading.reasons.blank(0);
  fillDown(reading);

  it("have what its first line has, and are told", () => {
    expect(textsOf(reading.columns.texts.order!).slice(1)).toEqual(["R1", "R1", "R1", "R2"]);
    expect(textsOf(reading.columns.texts.customer!).slice(1)).toEqual(["a", "a", "a", "b"]);
    expect([...reading.columns.dates.date!.days].slice(1)).toEqual([DAY, DAY, DAY, DAY + 1]);
    expect(complaintsOf(reading)).toEqual(["filledDown S!A3", "filledDown S!A4"]);
  });

  it("keep their own product", () => {
    expect(textsOf(reading.columns.texts.product!).slice(1)).toEqual(["cup", "pot", "lid", "cup"]);
  });

  it("are not looked for without order ids", () => {
    const none = readingOf(
      [
        ["Customer", "City"],
        ["a", "Ulm"],
        ["", ""],
      ],
      { customer: 0, region: 1 },
    );
    fillDown(none);
    expect(textsOf(none.columns.texts.customer!)).toContain(undefined);
  });
});

describe("an order on several sheets", () => {
  const HEADER = ["Order", "Customer", "Date", "Amount"];
  const mapping = { order: 0, customer: 1, date: 2, amount: 3 };
  const stacked = (
    sheets: Readonly<Record<string, Grid>>,
    columns = mapping as Readonly<Record<string, number>>,
    options = {},
  ) => {
    const grids = Object.entries(sheets).map(([name, rows]) => sheet([HEADER, ...rows], { sheet: name }));
    const reading = readingOf(grids, columns, {}, options);
    excludeSuperseded(reading, findOrders(reading));
    return { reasons: reasonsOf(reading), told: complaintsOf(reading), reading };
  };
  const older = [
    ["R1", "a", DAY, 5],
    ["R2", "b", DAY + 1, 6],
    ["R2", "b", DAY + 1, 7],
  ];
  const newer = [
    ["R2", "b", DAY + 1, 8],
    ["R3", "c", DAY + 9, 9],
  ];

  it("counts in its version of the sheet that reaches further in time, wherever that stands", () => {
    expect(stacked({ Old: older, New: newer }).reasons).toEqual({ 1: "superseded", 2: "superseded" });
    expect(stacked({ New: newer, Old: older }).reasons).toEqual({ 3: "superseded", 4: "superseded" });
  });

  it("counts in the last one where all end on one day, or have no days", () => {
    const same = newer.map(([order, customer, , amount]) => [order!, customer!, DAY + 1, amount!]);
    expect(stacked({ A: older, B: same }).reasons).toEqual({ 1: "superseded", 2: "superseded" });
    expect(stacked({ A: older, B: newer }, { order: 0, customer: 1, amount: 3 }).reasons).toEqual({
      1: "superseded",
      2: "superseded",
    });
  });

  it("counts in the sheet that was added later, whatever their days say", () => {
    const later = { added: ["Old"] };
    expect(stacked({ Old: older, New: newer }, mapping, later).reasons).toEqual({ 3: "superseded" });
    expect(stacked({ Old: older, New: newer }, mapping, { added: ["New", "Old"] }).reasons).toEqual({
      3: "superseded",
    });
    expect(stacked({ Old: older, New: newer }, mapping, { added: ["Old", "New"] }).reasons).toEqual({
      1: "superseded",
      2: "superseded",
    });
  });

  it("counts by each day where ids begin again every day, however many orders that makes", () => {
    const days = Array.from({ length: 5 }, (_, i) => ["1", "a", DAY + 10 * i, 5 + i]);
    const again = [["1", "a", DAY + 40, 99], ["1", "a", DAY + 50, 7]]; // prettier-ignore
    expect(stacked({ Old: days, New: again }).reasons).toEqual({ 4: "superseded" });
  });

  it("is no question of lines without an id, nor of lines that are out", () => {
    const none = [["", "a", DAY, 5], ["", "a", DAY + 1, 5]]; // prettier-ignore
    expect(stacked({ Old: none, New: none }).reasons).toEqual({});
  });

  it("is told with its name and the sheet that counts", () => {
    const { reading } = stacked({ Old: older, New: newer });
    const { issues } = reading.log.finish(reading.table.parts, () => true, 0);
    expect(issues.map(({ key, detail }) => [key, detail.order, detail.sheet])).toEqual([
      ["superseded", "R2", "New"],
      ["superseded", "R2", "New"],
    ]);
  });

  it("cannot be told without ids: only that the sheets were stacked", () => {
    const { reasons, told } = stacked({ Old: older, New: newer }, { customer: 1, date: 2, amount: 3 });
    expect(reasons).toEqual({});
    expect(told).toEqual(["stackedWithoutOrders"]);
  });

  it("is no question in one sheet", () => {
    expect(stacked({ Old: older }, { customer: 1 }).told).toEqual([]);
  });
});

describe("statuses", () => {
  const rowsOf = (statuses: readonly Cell[], policies = {}, options = {}, mapping = { status: 0 }) => {
    const reading = readingOf(
      [["Status", "Amount"], ...statuses.map((status) => [status, 5])],
      mapping,
      policies,
      options,
    );
    reading.reasons.blank(0);
    return reading;
  };

  it("let paid and partly refunded orders count, and those without one", () => {
    const reading = rowsOf(["paid", "partially refunded", "", "cancelled", "refunded", "unpaid"]);
    applyStatuses(reading);
    expect(reasonsOf(reading)).toEqual({ 4: "cancelled", 5: "refunded", 6: "unpaid" });
  });

  it("that nobody knows are told, and count", () => {
    const reading = rowsOf(["paid", "blue"]);
    applyStatuses(reading);
    expect(reasonsOf(reading)).toEqual({});
    expect(complaintsOf(reading)).toEqual(["unknownStatus S!A3"]);
  });

  it("mean what the user says", () => {
    const reading = rowsOf(["blue", "paid"], { statuses: { blue: "cancelled", paid: "unpaid" } });
    applyStatuses(reading);
    expect(reasonsOf(reading)).toEqual({ 1: "cancelled", 2: "unpaid" });
  });

  it("unpaid is paid where it is paid on delivery and the goods are there", () => {
    const cells = [
      ["Status", "Amount", "Fulfilment", "Payment"],
      ["unpaid", 5, "delivered", "cash on delivery"],
      ["unpaid", 5, "processing", "cash on delivery"],
      ["unpaid", 5, "delivered", "card"],
      ["cancelled", 5, "delivered", "cash on delivery"],
      ["unpaid", 5, "", ""],
    ];
    const told = (mapping: Readonly<Record<string, number>>) => {
      const reading = readingOf(cells, mapping);
      reading.reasons.blank(0);
      applyStatuses(reading);
      return [reasonsOf(reading), complaintsOf(reading)];
    };
    expect(told({ status: 0, fulfilment: 2, paymentMethod: 3 })).toEqual([
      { 2: "unpaid", 3: "unpaid", 4: "cancelled", 5: "unpaid" },
      ["paidOnDelivery S!A2", ...[3, 4, 6].map((row) => `unpaid S!A${row}`), "cancelled S!A5"],
    ]);
    expect(told({ status: 0, fulfilment: 2 })[0]).toMatchObject({ 1: "unpaid" });
    expect(told({ status: 0, paymentMethod: 3 })[0]).toMatchObject({ 1: "unpaid" });
  });

  it("of rows that are refunds leave nothing out", () => {
    const reading = rowsOf(["refunded", "refunded"]);
    reading.columns.toldRefunds = Uint8Array.of(0, 1, 0);
    applyStatuses(reading);
    expect(reasonsOf(reading)).toEqual({ 2: "refunded" });
  });

  it("of deals: only won ones are sales, what has none is open", () => {
    const reading = rowsOf(["won", "lost", "", "proposal"], {}, { rules: "deals" });
    applyStatuses(reading);
    expect(reasonsOf(reading)).toEqual({ 2: "lostDeal", 3: "openDeal", 4: "openDeal" });
  });

  it("change nothing where there are none", () => {
    const none = readingOf([["Amount"], [5]], { amount: 0 });
    applyStatuses(none);
    expect(reasonsOf(none)).toEqual({});
    const deals = readingOf([["Amount"], [5]], { amount: 0 }, {}, { rules: "deals" });
    applyStatuses(deals);
    expect(reasonsOf(deals)).toEqual({});
  });
});

describe("rows without a customer", () => {
  const cells = [["Customer ID"], ["a"], [""], [7.1234e17]];

  it("are left out: blank ones told, rounded ones were", () => {
    const reading = readingOf(cells, { customer: 0 });
    reading.reasons.blank(0);
    requireCustomer(reading);
    expect(reasonsOf(reading)).toEqual({ 2: "missingCustomer", 3: "roundedId" });
    expect(complaintsOf(reading)).toEqual(["roundedNumber S!A4", "missingCustomer S!A3"]);
  });

  it("stay where they may, told all the same", () => {
    const reading = readingOf(cells, { customer: 0 }, { missingCustomer: "keep" });
    reading.reasons.blank(0);
    requireCustomer(reading);
    expect(reasonsOf(reading)).toEqual({});
    expect(complaintsOf(reading)).toEqual(["roundedNumber S!A4", "missingCustomer S!A3"]);
  });
});

describe("rows that repeat an earlier one in every cell", () => {
  const rows = [
    ["R1", "cup", 5],
    ["R1", "cup", 5],
    ["", "pot", 6],
    ["", "pot", 6],
  ];
  const handled = (mapping: Readonly<Record<string, number>>, policies = {}, options = {}) => {
    const reading = readingOf([["Order", "Product", "Amount"], ...rows], mapping, policies, options);
    reading.reasons.blank(0);
    handleDuplicates(reading);
    return [
      reasonsOf(reading),
      complaintsOf(reading).filter((complaint) => complaint.startsWith("duplicateKept")),
    ];
  };

  it("are left out where order and product say that it is the same item, else kept and told", () => {
    expect(handled({ order: 0, product: 1, amount: 2 })).toEqual([
      { 2: "duplicate" },
      ["duplicateKept S!A5"],
    ]);
    const kept = ["duplicateKept S!A3", "duplicateKept S!A5"];
    expect(handled({ product: 1, amount: 2 })).toEqual([{}, kept]);
    expect(handled({ order: 0, amount: 2 })).toEqual([{}, kept]);
  });

  it("are all kept, or all left out, where that is chosen", () => {
    const mapping = { order: 0, product: 1, amount: 2 };
    expect(handled(mapping, { duplicates: "keep" })[0]).toEqual({});
    expect(handled(mapping, { duplicates: "exclude" })[0]).toEqual({ 2: "duplicate", 4: "duplicate" });
  });

  it("of records stay, order and product or not", () => {
    expect(handled({ order: 0, product: 1, amount: 2 }, {}, { records: [] })[0]).toEqual({});
  });
});
