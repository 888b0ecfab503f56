import { questions } from "../questions";

export const churnReasons = {
  title: "Churn reasons",
  summary:
    "Reasons for leaving, most common first, with their cumulative share and a measure against each; from one row per lost customer, from counts, or from shares.",
  question: questions.churnReasons,
  options: {},
  sheets: { reasons: "Churn reasons analysis" },
  findings: {
    counted: "“{reason}” is named most: {share} of {total} answers (interval {low}–{high}).",
    briefly: "“{reason}”: {share} of {total} ({low}–{high}).",
    share: "“{reason}” is named most: {share}.",
    noCounts: "Without numbers of customers there are no intervals.",
    only: "It is the only reason.",
    ahead: "That is more than “{second}” beyond chance: their intervals do not overlap.",
    close: "“{second}” comes next; their intervals overlap, so chance may have put it second.",
    together: "{count} of {reasons} reasons make {cumulative} of all answers: begin with these.",
  },
  cards: {
    answers: "Answers",
    reasons: "Reasons",
    commonest: "Most common, share",
    most: "Reasons for 80%",
  },
  measured: "{unit}; line: cumulative share; coloured: the reasons that make 80%",
  toDo: "{reason}: {measure}",
  definitions: {
    order: "“Other” stands last, however common it is. Begin with the reasons that together make 80%.",
    measures:
      "Measures are suggested by words in the reason (price, service, delivery, quality …); for reasons without such words, ask the customers.",
  },
};
