import { guessTableKind } from "../../../../src/core/cells/guess/tableKind";
import { readDataset } from "../../../../src/core/cells/rules/readDataset";
import { complaintRows, complaintSubject } from "../../../../src/reports/kit/survey/complaintRows";

function tickets(type: string, types: readonly string[]) {
  const cells = [
    ["工单编号", "客户编号", "提交时间", "解决时间", type],
    ...types.map((one, i) => [`w${i}`, `c${i}`, 45658.5 + i, 45659.5 + i, one]),
  ];
  const { kind, mapping } = guessTableKind("工单", cells);
  expect(kind).toBe("tickets");
  return readDataset({ sheet: "工单", row: 0, column: 0, cells }, mapping, {}, { records: [] });
}

const rows = (dataset: ReturnType<typeof tickets>, count: number) =>
  Array.from({ length: count }, (_, row) => row).filter(complaintRows(dataset));

describe("complaints among tickets", () => {
  it.each(["类型", "工单类型", "问题分类"])("are told by a column %s", (title) => {
    const found = tickets(title, ["投诉", "咨询", "投诉", "建议"]);
    expect(rows(found, 4)).toEqual([0, 2]);
    expect(complaintSubject(found)).toBeUndefined();
  });

  it("are about what a type says that tells no other tickets apart", () => {
    const late = tickets("类型", ["物流延迟", "质量", "物流延迟"]);
    expect(rows(late, 3)).toEqual([0, 1, 2]);
    expect(complaintSubject(late)!.dictionary).toEqual(["物流延迟", "质量"]);
    expect(complaintSubject(tickets("类型", ["物流投诉", "质量投诉", "咨询"]))).toBeDefined();
  });
});
