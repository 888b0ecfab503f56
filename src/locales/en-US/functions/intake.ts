export const intake = {
  CUSTOMERS: {
    description:
      "One row a customer from orders: dates, days since last purchase, orders, repeat days x, t_x and T in days, and amounts.",
    formula: "x = distinct purchase days − 1; t_x = last − first; T = as_of − first",
    parameters: {},
    search: ["customer summary", "frequency recency T", "客户汇总", "首购日期", "末购日期", "观察期"],
    note: "Orders and x differ: two orders of one day are one purchase day. Segments count orders, purchase models count x.",
  },
  RESCALE: {
    description: "A score moved to another scale, end to end and linearly.",
    formula: "to_min + (score − from_min) × (to_max − to_min) ÷ (from_max − from_min)",
    parameters: {
      score: "Score on the old scale",
      from_scale: '5, 7 or 10 for 1 to that number, or "0-10"',
      to_scale: "The new scale, written alike",
    },
    search: ["convert scale", "量表换算", "分制转换", "from a 5 point to a 10 point scale"],
  },
  TODATE: {
    description: "Excel date of a text such as 2025年3月4日, 20250304, 4 Mar 2025 or 03/04/2025.",
    formula: "day of the date; time of day is dropped",
    parameters: {
      text: "Text or number to read as a date",
      order: '"dmy" or "mdy", for texts such as 03/04/2025 (default: only unmistakable ones)',
    },
    search: ["parse date", "text to date", "文本转日期", "日期格式", "dates that are text", "repair dates"],
  },
  PSEUDONYM: {
    description: "Stable pseudonym of an id under your own secret salt, 16 characters; still personal data.",
    formula: "first 64 bits of HMAC-SHA-256 of the id",
    parameters: { id: "Customer id, phone or e-mail" },
    search: [
      "pseudonymise",
      "hash",
      "去标识化",
      "假名",
      "脱敏",
      "hide customer names",
      "anonymise",
      "privacy",
    ],
    note: "The salt is made in the task pane and stays on this computer, so other computers show #N/A or other pseudonyms.",
  },
};
