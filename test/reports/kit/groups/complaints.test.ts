import { textsFor } from "../../../../src/locales";
import { topComplaints } from "../../../../src/reports/kit/groups/complaints";
import { joinedFor, ORDERS } from "../../profiles/joinedFor";

const texts = textsFor("en-US");
const TWO_GROUPS = Int32Array.of(0, 0, 1);

describe("top complaints", () => {
  it("are the reasons of tickets before the reasons of leaving", () => {
    const { tables } = joinedFor(ORDERS, {
      tickets: [
        ["Ticket ID", "Customer ID", "Reason"],
        ["t1", "ann", "Price"],
        ["t2", "bob", "Delivery"],
        ["t3", "bob", "Delivery"],
      ],
      reasons: [
        ["Customer ID", "Churn reason"],
        ["ann", "Moved away"],
      ],
    });
    expect(topComplaints(tables, TWO_GROUPS, 2, texts)).toEqual([
      { key: "Delivery", about: "Delivery", count: 2, of: 3 },
      undefined,
    ]);
  });

  it("are the topics of displeased comments where no reasons are named", () => {
    const { tables } = joinedFor(ORDERS, {
      comments: [
        ["Customer ID", "Comment"],
        ["ann", "Delivery was terrible and late"],
        ["bob", "Great quality, I love the material"],
        ["cy", "快递太慢了，非常失望"],
      ],
    });
    expect(topComplaints(tables, TWO_GROUPS, 2, texts)).toEqual([
      { key: "delivery", about: "Delivery", count: 1, of: 1 },
      { key: "delivery", about: "Delivery", count: 1, of: 1 },
    ]);
  });

  it("are undefined where no table has reasons or comments", () => {
    expect(topComplaints(joinedFor(ORDERS).tables, TWO_GROUPS, 2, texts)).toBeUndefined();
  });
});
