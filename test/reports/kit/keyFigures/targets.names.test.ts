import { readDataset } from "../../../../src/core/cells/rules/readDataset";
import { readTargets } from "../../../../src/reports/kit/keyFigures/targets";

const read = (rows: readonly (readonly (string | number)[])[]) =>
  readTargets(
    readDataset(
      { sheet: "T", row: 0, column: 0, cells: [["指标", "期间", "目标"], ...rows] },
      { item: 0, period: 1, target: 2 },
      {},
      { records: [] },
    ),
    { unit: "month" },
  );

describe("targets in everyday words", () => {
  it.each([
    ["新客户数", "newCustomers"],
    ["新客户数量", "newCustomers"],
    ["本月新增用户数", "newCustomers"],
    ["Number of new customers", "newCustomers"],
    ["月度销售额目标", "revenue"],
    ["总营收", "revenue"],
    ["Total revenue", "revenue"],
    ["Monthly sales target", "revenue"],
    ["订单数", "orders"],
    ["成交会员数", "customers"],
    ["客户满意度", "csat"],
    ["NPS", "nps"],
    ["老客户占比", "existingCustomerShare"],
    ["复购率", "repeatRate"],
    ["客诉率", "complaintRate"],
    ["客单价", "spendPerCustomer"],
    ["笔单价", "orderValue"],
  ] as const)("%s is %s", (name, kpi) => {
    const { exactly, unknown } = read([[name, "2025-03", 7]]);
    expect(unknown).toEqual([]);
    expect(exactly("target", kpi, "2025-03")).not.toBeNull();
  });

  it("that cannot be read are named", () => {
    const { unknown, unread, named } = read([
      ["门店巡检次数", "2025-03", 7],
      ["销售额", "2025-03", "待定"],
      ["订单数", "春季", 9],
      ["NPS", "2025-03", 40],
    ]);
    expect(unknown).toEqual(["门店巡检次数"]);
    expect(unread).toEqual([
      { name: "销售额", why: "value", text: "" },
      { name: "订单数", why: "period", text: "春季" },
    ]);
    expect([...named]).toEqual([
      ["orders", "订单数"],
      ["nps", "NPS"],
    ]);
  });
});
