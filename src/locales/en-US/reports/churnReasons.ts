import { questions } from "../questions";

export const churnReasons = {
  title: "Churn reasons",
  summary:
    "Reasons from the commonest down with their cumulative share and a measure against each: from a row a lost customer, from counts, or from shares.",
  question: questions.churnReasons,
  options: {},
  sheets: { reasons: "Churn reasons analysis" },
  findings: {
    counted: "“{reason}” is named most: {share} of {total} (95% interval {low} to {high}). {verdict}",
    only: "It is the only reason.",
    ahead: "That is more than “{second}” beyond chance: their intervals do not overlap.",
    close: "“{second}” comes next; their intervals overlap, so chance may have put it second.",
    share: "“{reason}” is named most: {share}. Without numbers of customers there are no intervals.",
  },
  definitions: {
    order: "“Other” stands last, however common it is. Begin with the reasons that together make 80%.",
    measures:
      "Measures are suggested by words in the reason (price, service, delivery, quality …); reasons without such words are to be asked after.",
  },
};
