import { textsFor } from "../../../../src/locales";
import { keptMeasures } from "../../../../src/reports/kit/reasons/keptMeasures";

const english = textsFor("en-US").reports.retention;
const chinese = textsFor("zh-CN").reports.retention;

describe("keptMeasures", () => {
  it("finds what was written, whatever stands above and in whichever language and order the columns are", () => {
    const cells = [
      ["客户流失原因", null, null],
      [chinese.columns.measure, chinese.columns.reasonShare, chinese.columns.reason],
      ["下周与供应商谈价", 0.4, "价格太高"],
      ["", 0.3, "配送慢"],
    ];
    expect([...keptMeasures(cells)]).toEqual([["价格太高", "下周与供应商谈价"]]);
  });

  it("takes suggestions of either language for none, so that they follow the language", () => {
    const cells = [
      [english.columns.reason, english.columns.reasonShare, english.columns.measure],
      ["Price", 0.5, chinese.measures.price],
      ["Range", 0.3, english.measures.range],
      ["Late", 0.2, "Ask Li for two more vans"],
    ];
    expect([...keptMeasures(cells)]).toEqual([["Late", "Ask Li for two more vans"]]);
  });

  it("is empty where no report stood", () => {
    expect(keptMeasures(undefined).size).toBe(0);
    expect(keptMeasures([["Reason", "Share"]]).size).toBe(0);
  });
});
