import { questions } from "../questions";

export const questionnaire = {
  title: "满意度问卷",
  summary:
    "满意度和推荐意愿的问题，可打印或粘贴到问卷工具（5、7 或 10 分制），并附收集答案的工作表；“满意度”“净推荐值”“客户反馈”报告可直接读取。",
  question: questions.questionnaire,
  options: {
    points: { label: "量表分数", choices: { "5": "5 分制", "7": "7 分制", "10": "10 分制" } },
    items: { label: "询问项目", help: "用逗号分隔；不填时询问质量、价格、配送等。" },
  },
  sheets: { questions: "满意度问卷", answers: "问卷答案", tool: "导入问卷工具" },
  heading: "您对我们满意吗？",
  ends: "每行请勾选一格：1 = 非常不满意，{max} = 非常满意。",
  recommendEnds: "0 = 完全不可能，10 = 非常可能。",
  tool: "使用问卷工具时，把下面每行粘贴为一个问题。导出的表头即与“问卷答案”表一致，可直接读取。",
  items: ["产品质量", "价格", "物流配送", "客服服务", "网站或应用"],
  questions: {
    customer: "客户编号",
    date: "日期",
    overall: "总体满意度（1-{max}）",
    item: "{item}满意度（1-{max}）",
    recommend: "您有多大可能向朋友推荐我们？（0-10）",
    comment: "意见与建议：我们哪里可以做得更好？",
  },
  tables: { words: "请用您自己的话", tool: "用于问卷工具" },
  columns: { question: "问题", answer: "回答", kind: "题型", answers: "选项" },
  kinds: {
    id: "短文本，或由您填写",
    date: "日期，或问卷工具的提交时间",
    scale: "量表题，单选",
    recommend: "量表题，单选",
    words: "长文本",
  },
  definitions: { read: "答案的表头写明所问内容和量表，报告据此识别各列。" },
};
