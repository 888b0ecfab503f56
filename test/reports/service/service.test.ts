import type { Role } from "../../../src/core/cells/roles";
import { reportFrom, rowsOf } from "../reportFrom";

type Cells = (string | number)[][];

const rows = <T>(count: number, row: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => row(index));
const at = (day: number, hour: number) =>
  `2026-01-${String(day).padStart(2, "0")} ${String(hour).padStart(2, "0")}:00`;

describe("exports of tickets, read without mapping", () => {
  // Headers as these products write them, values invented: answered after 2 and 4 hours in turn, resolved after a day.
  it.each<[string, Cells, { response?: number; groups: string[] }]>([
    [
      "Zendesk",
      [
        [
          "ID",
          "Requester",
          "Requester email",
          "Subject",
          "Status",
          "Assignee",
          "Group",
          "Ticket type",
          "Created at",
          "Solved at",
        ],
        ...rows(12, (i) => [
          i + 1,
          `P ${i % 5}`,
          `p${i % 5}@example.com`,
          "Help",
          "Solved",
          i % 2 ? "Ann" : "Ben",
          "Support",
          i % 3 ? "Question" : "Incident",
          at(1 + i, 9),
          at(2 + i, 9),
        ]),
      ],
      { groups: ["Assignee", "Ticket type"] },
    ],
    [
      "Freshdesk",
      [
        [
          "Ticket ID",
          "Subject",
          "Status",
          "Priority",
          "Source",
          "Type",
          "Agent",
          "Group",
          "Created time",
          "Resolved time",
          "Initial response time",
          "Contact ID",
        ],
        ...rows(12, (i) => [
          i + 1,
          "Help",
          "Closed",
          "Low",
          i % 2 ? "Email" : "Phone",
          i % 3 ? "Question" : "Problem",
          i % 2 ? "Ann" : "Ben",
          "A",
          at(1 + i, 9),
          at(2 + i, 9),
          at(1 + i, i % 2 ? 13 : 11),
          100 + (i % 5),
        ]),
      ],
      { response: 3, groups: ["Agent", "Type"] },
    ],
    [
      "Jira",
      [
        ["Issue key", "Issue Type", "Summary", "Reporter", "Assignee", "Status", "Created", "Resolved"],
        ...rows(12, (i) => [
          `SUP-${i + 1}`,
          i % 3 ? "Task" : "Bug",
          "Help",
          `user${i % 5}`,
          i % 2 ? "Ann" : "Ben",
          "Done",
          at(1 + i, 9),
          at(2 + i, 9),
        ]),
      ],
      { groups: ["Assignee", "Issue Type"] },
    ],
    [
      "工单",
      [
        [
          "工单编号",
          "客户编号",
          "工单创建时间",
          "首次响应时间",
          "解决时间",
          "工单状态",
          "工单类型",
          "客服",
          "渠道",
        ],
        ...rows(12, (i) => [
          `G${i + 1}`,
          `K${i % 5}`,
          at(1 + i, 9),
          at(1 + i, i % 2 ? 13 : 11),
          at(2 + i, 9),
          "已解决",
          i % 3 ? "咨询" : "投诉",
          i % 2 ? "王芳" : "李强",
          i % 2 ? "电话" : "在线",
        ]),
      ],
      { response: 3, groups: ["工单类型", "客服", "渠道"] },
    ],
    [
      "智齿",
      [
        [
          "工单编号",
          "工单标题",
          "工单分类",
          "工单状态",
          "优先级",
          "受理客服",
          "受理技能组",
          "客户昵称",
          "客户ID",
          "创建时间",
          "首次响应时长",
          "解决时间",
          "满意度",
        ],
        ...rows(12, (i) => [
          `T2026${i + 1}`,
          "物流查询",
          i % 3 ? "咨询" : "投诉",
          "已解决",
          i % 4 ? "中" : "紧急",
          i % 2 ? "王芳" : "李强",
          i % 2 ? "售后组" : "售前组",
          `昵称${i % 5}`,
          `K${i % 5}`,
          at(1 + i, 9),
          `0${i % 2 ? 4 : 2}:00:0${i % 10}`,
          at(2 + i, 9),
          (i % 5) + 1,
        ]),
      ],
      { response: 3, groups: ["工单分类", "受理客服", "受理技能组"] },
    ],
    [
      "Intercom",
      [
        [
          "Conversation ID",
          "Conversation started at",
          "User ID",
          "Channel",
          "Conversation state",
          "Teammate currently assigned",
          "Team currently assigned",
          "First response time (seconds)",
          "Last closed at",
          "Conversation rating",
        ],
        ...rows(12, (i) => [
          21540 + i,
          at(1 + i, 9),
          `u${i % 5}`,
          i % 3 ? "Chat" : "Email",
          "closed",
          i % 2 ? "Ann" : "Ben",
          i % 2 ? "Support" : "Billing",
          (i % 2 ? 14400 : 7200) + i,
          at(2 + i, 9),
          (i % 5) + 1,
        ]),
      ],
      { response: 3, groups: ["Channel", "Teammate currently assigned", "Team currently assigned"] },
    ],
  ])("%s", (_, cells, { response, groups }) => {
    const report = reportFrom({ report: "service", cells });
    const [month] = rowsOf(report, "months");
    expect(month).toMatchObject({ tickets: 12, resolutionMedian: 24, backlog: 0 });
    // Durations differ by seconds, so that they are no groups.
    expect(month!.responseMedian === undefined ? undefined : Math.round(Number(month!.responseMedian))).toBe(
      response,
    );
    const by = new Set(rowsOf(report, "groups").map((row) => row.by));
    expect([...by]).toEqual(expect.arrayContaining(groups));
  });

  const open: Cells = [
    ["Ticket ID", "Created at", "First response time", "Resolved at", "Agent"],
    ["1", at(5, 9), at(5, 10), at(6, 9), "Ann"],
    ["2", at(5, 9), "", "", "Ann"],
    ["3", at(8, 20), "", "", "Ben"],
  ];

  it("counts what is open beyond its target as missed, and what still has time not at all", () => {
    const [month] = rowsOf(reportFrom({ report: "service", cells: open }), "months");
    expect(month).toMatchObject({ tickets: 3, decided: 2, value: 0.5, backlog: 2 });
  });

  it("measures business hours where that is asked for: a Friday evening's ticket answered on Monday took two hours", () => {
    const cells: Cells = [
      ["Ticket ID", "Created at", "First response time", "Resolved at"],
      ["1", at(9, 17), at(12, 10), at(12, 12)],
    ];
    const hours = (businessHours: boolean) =>
      rowsOf(reportFrom({ report: "service", cells, options: { businessHours } }), "months")[0]!
        .responseMedian;
    expect([hours(false), hours(true)]).toEqual([65, 2]);
  });

  it("counts the complaints of all tickets, also of weeks that are too long ago for the table", () => {
    const day = (index: number) => new Date(Date.UTC(2026, 0, 5 + 7 * index)).toISOString().slice(0, 10);
    const cells: Cells = [
      ["Ticket ID", "Created at", "First response time", "Ticket type"],
      ...rows(40, (i) => [
        String(i + 1),
        `${day(i)} 09:00`,
        `${day(i)} 10:00`,
        i % 2 ? "Complaint" : "Question",
      ]),
    ];
    const report = reportFrom({ report: "service", cells, options: { unit: "week" } });
    expect(rowsOf(report, "months")).toHaveLength(24);
    const shown = JSON.stringify(report.sheets[0]!.blocks);
    expect(shown).toContain('"label":"Complaints","value":20');
    expect(shown).toContain(`${day(0)} – ${day(39)}`);
  });

  it("refuses a table without tickets", () => {
    const mapping: Partial<Record<Role, number>> = { customer: 0, date: 1, amount: 2 };
    expect(() => reportFrom({ report: "service", cells: [["a", 46027, 5]], mapping })).toThrow("noTickets");
  });
});
