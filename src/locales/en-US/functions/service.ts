export const service = {
  CONVERSION: {
    description: "Funnel from stage counts: rate of each step, rate from the first stage, and drop-off.",
    formula:
      "step rate = count ÷ count of the stage before; overall rate = count ÷ count of the first stage; drop-off = 1 − step rate",
    parameters: { stage_counts: "Counts in the order of the stages, or two columns: stage name and count" },
    search: [
      "conversion rate",
      "funnel",
      "cart abandonment",
      "转化率",
      "漏斗",
      "弃购率",
      "how many visitors buy",
      "sales funnel",
      "cart",
    ],
  },
  COMPLAINTRATE: {
    description: "Complaints divided by orders, or by customers, whichever base you choose (0.03 is 3%).",
    formula: "complaints ÷ base",
    parameters: { complaints: "Number of complaints", base: "Orders or customers of the same period" },
    search: ["complaint rate", "投诉率", "客诉率", "how many complaints"],
  },
  RESPONSETIME: {
    description:
      "First response time: hours within which the given share of tickets got an answer; the median by default.",
    formula: "inclusive percentile of answered − opened, in hours",
    parameters: {
      opened: "When each ticket was opened, date with time",
      answered: "When it was first answered; tickets without an answer do not count",
      percentile: "Share of tickets (default 50%, the median)",
    },
    search: [
      "first response time",
      "service level",
      "首次响应时长",
      "响应速度",
      "how fast do we answer",
      "ticket",
    ],
  },
  RESOLUTIONRATE: {
    description: "Share of tickets that were resolved (0 to 1).",
    formula: "resolved ÷ total",
    parameters: { resolved: "Tickets resolved", total: "All tickets" },
    search: ["resolution rate", "问题解决率", "how many tickets are solved"],
  },
};
