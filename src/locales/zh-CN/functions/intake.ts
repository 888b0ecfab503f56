export const intake = {
  CUSTOMERS: {
    description:
      "由订单得到客户汇总，每位客户一行：首购与末购日期、距上次购买天数、订单数、重复购买日数 x、t_x 与 T（天）、金额。",
    formula: "x = 不同购买日数 − 1；t_x = 末购 − 首购；T = 截止日期 − 首购",
    parameters: {},
    search: ["customer summary", "客户汇总", "首购日期", "末购日期", "观察期"],
    note: "订单数与 x 不同：同一天的两单只算一个购买日。分群用订单数，购买模型用 x。",
  },
  RESCALE: {
    description: "把得分换算到另一量表：端点对端点，线性换算。",
    formula: "新下限 +（得分 − 旧下限）×（新上限 − 新下限）÷（旧上限 − 旧下限）",
    parameters: {
      score: "原量表上的得分",
      from_scale: '原量表：5、7、10 表示从 1 到该数，或写 "0-10"',
      to_scale: "新量表，写法相同",
    },
    search: ["convert scale", "量表换算", "分制转换", "五分制换十分制"],
  },
  TODATE: {
    description: "把 2025年3月4日、20250304、4 Mar 2025、03/04/2025 等文本转为 Excel 日期。",
    formula: "只取日期，舍去时刻",
    parameters: {
      text: "要读作日期的文本或数字",
      order: '"dmy"（日月年）或 "mdy"（月日年），用于 03/04/2025 这类文本（默认只读取不会弄错的）',
    },
    search: ["parse date", "文本转日期", "日期格式", "日期是文本怎么办"],
  },
  PSEUDONYM: {
    description: "用您自己的盐值把编号变为假名，16 个字符，盐值相同则假名相同；仍属个人信息。",
    formula: "编号的 HMAC-SHA-256 前 64 位",
    parameters: { id: "客户编号、手机号或邮箱" },
    search: ["pseudonymise", "去标识化", "假名", "脱敏", "隐藏客户姓名", "手机号脱敏", "匿名"],
    note: "盐值在任务窗格的“设置”中生成，只保存在本机，因此别的电脑会显示 #N/A 或不同的假名。",
  },
};
