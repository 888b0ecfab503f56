export const questions = {
  overview: "生意做得怎么样？",
  segments: "谁是高价值客户？谁可能要流失？",
  profiles: "我们的客户是谁？各群体需要什么？",
  cohorts: "客户会回来吗？新客户比老客户更好吗？",
  retention: "客户在流失吗？应该挽回哪些客户？",
  churnReasons: "客户为什么流失？应该先改进什么？",
  lifetimeValue: "客户值多少钱？哪些客户最重要？",
  churnWarning: "谁可能要流失？会损失多少？",
  actionPlan: "下一步做什么？由谁负责？如何衡量成效？",
  periodReport: "与上次报告相比有什么变化？",
  dataCheck: "这张表的数据可信吗？",
  cleanedCopy: "能把这张表整理干净吗？",
};
