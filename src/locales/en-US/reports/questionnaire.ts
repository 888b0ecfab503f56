import { questions } from "../questions";

export const questionnaire = {
  title: "Questionnaire",
  summary:
    "Questions on satisfaction and recommendation to print or to paste into a form tool, on 5, 7 or 10 points, and a sheet for the answers, which the reports Satisfaction, NPS and Feedback read as it is.",
  question: questions.questionnaire,
  options: {
    points: {
      label: "Points of the scale",
      choices: { "5": "5 points", "7": "7 points", "10": "10 points" },
    },
    items: {
      label: "What to ask about",
      help: "Separate with commas. Left blank: quality, price, delivery and so on.",
    },
  },
  sheets: { questions: "Questionnaire", answers: "Answers", tool: "Form tool" },
  heading: "How satisfied are you with us?",
  ends: "Please tick one box a line: 1 = very dissatisfied, {max} = very satisfied.",
  recommendEnds: "0 = not at all likely, 10 = extremely likely.",
  tool: "In a form tool, paste each line below as a question. Its export then has the headers of the sheet “Answers” and is read as it is.",
  items: ["Product quality", "Price", "Delivery", "Customer service", "Website or app"],
  questions: {
    customer: "Customer ID",
    date: "Date",
    overall: "Overall satisfaction (1-{max})",
    item: "{item} satisfaction (1-{max})",
    recommend: "How likely are you to recommend us? (0-10)",
    comment: "Comment: what should we do better?",
  },
  tables: { words: "In your own words", tool: "For a form tool" },
  columns: { question: "Question", answer: "Answer", kind: "Type of question", answers: "Answer choices" },
  kinds: {
    id: "Short text, or filled in by you",
    date: "Date, or that of the form tool",
    scale: "Rating scale, one answer",
    recommend: "Rating scale, one answer",
    words: "Long text",
  },
  definitions: {
    read: "The headers of the answers name what was asked and its scale: from them the reports know the columns.",
  },
};
