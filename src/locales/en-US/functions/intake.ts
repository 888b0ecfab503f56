export const intake = {
  CUSTOMERS: {
    description:
      "One row per customer from orders: first and last purchase, days since last purchase, orders, repeat purchase days x, t_x and T in days, and amounts.",
    formula: "x = distinct purchase days − 1; t_x = last − first; T = as_of − first",
    parameters: {},
    search: ["customer summary", "frequency recency T", "客户汇总", "首购日期", "末购日期", "观察期"],
    note: "Orders and x differ: two orders on one day are one purchase day. Segments count orders, purchase models count x.",
  },
  RESCALE: {
    description: "A score converted to another scale, end to end and linearly.",
    formula: "to_min + (score − from_min) × (to_max − to_min) ÷ (from_max − from_min)",
    parameters: {
      score: "Score on the old scale",
      from_scale: 'The old scale: 5, 7 or 10 for 1 to that number, or "0-10"',
      to_scale: "The new scale, written the same way",
    },
    search: ["convert scale", "量表换算", "分制转换", "from a 5 point to a 10 point scale"],
  },
  TODATE: {
    description: "Excel date from a text such as 2025年3月4日, 20250304, 4 Mar 2025 or 03/04/2025.",
    formula: "day of the date; time of day is dropped",
    parameters: {
      text: "Text or number to read as a date",
      order: '"dmy" or "mdy", for texts such as 03/04/2025 (default: only unmistakable texts are read)',
    },
    search: ["parse date", "text to date", "文本转日期", "日期格式", "dates that are text", "repair dates"],
  },
  PSEUDONYM: {
    description:
      "Pseudonym of an id, 16 characters, always the same with the same secret salt; still personal data.",
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
    note: "The salt is made in the task pane, under Settings, and stays on this computer; other computers show #N/A or other pseudonyms.",
  },
};
