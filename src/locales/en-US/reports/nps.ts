import { questions } from "../questions";
import { calendar } from "./calendar";

export const nps = {
  title: "NPS",
  summary:
    "Net Promoter Score with interval and all eleven answers, its trend, groups against the rest, what detractors and promoters write about, and whom to call back first.",
  question: questions.nps,
  options: {
    ...calendar.options,
    unit: {
      ...calendar.options.unit,
      help: "Answers are grouped into waves of this length unless a column names the wave.",
    },
  },
  sheets: { page: "NPS", data: "NPS figures", followUp: "NPS follow-up" },
  nps: "NPS",
  cards: {
    promoters: "Promoters",
    detractors: "Detractors",
    passives: "Passives",
    mean: "Mean 0–10 rating",
    answers: "Answers",
    change: "on {before}",
  },
  headlines: {
    nps: "NPS is {nps} (95% interval {low} to {high}, n = {n}){change}.",
    change: "; {trend}",
    up: "up {change} points on {before}",
    down: "down {change} points on {before}",
    same: "no clear change on {before}",
    shares:
      "{promoters} promoters minus {detractors} detractors. The mean 0–10 rating is {mean}; it is not the NPS.",
    group: "{group} ({by}) is clearly {direction} the rest: {nps} against {rest}.",
    topic: "Detractors write most about {topic}: {share} of their comments, {other} of promoters'.",
  },
  charts: {
    answers: "Answers from 0 to 10",
    answersFinding: "{detractors} answered 0–6, {promoters} answered 9 or 10",
    answersMeasure: "Answers; orange: detractors 0–6, grey: passives 7–8, green: promoters 9–10",
    trend: "NPS by wave",
    trendFinding: "{first} in {from}, {last} in {to}",
    trendMeasure: "NPS, −100 to 100; {band}",
    groups: "NPS by {by}",
    groupsFinding: "{highest} is highest, {lowest} lowest",
    groupsMeasure: "NPS by {by}, −100 to 100",
    topics: "What detractors write about",
    topicsFinding: "{topic} leads: {share} of their comments",
    topicsMeasure: "Share of comments that name the topic; orange: detractors, grey: promoters",
  },
  tables: {
    answers: "Distribution of answers",
    waves: "By wave",
    groups: "By group, each against the rest",
    topics: "Topics of detractors and promoters",
    followUp: "Detractors to call back, the most revenue first",
    detractors: "What detractors wrote",
    promoters: "What promoters wrote",
    change: "Last two waves",
  },
  columns: {
    answer: "Answer",
    detractors: "Detractors",
    passives: "Passives",
    promoters: "Promoters",
    detractorShare: "Share of detractors' comments",
    promoterShare: "Share of promoters' comments",
    contacted: "Contacted (yes/no)",
    outcome: "Outcome",
    from: "From",
    to: "To",
    difference: "Difference",
    p: "p",
  },
  yes: "yes",
  no: "no",
  followUpNote:
    "“Contacted” and “Outcome” are for you to fill in; your entries are kept when the report is made again. {done} of {all} contacted.",
  todo: {
    call: "Call back {count} detractors (spent so far: {revenue}); notes on the list are kept.",
    callWithout: "Call back {count} detractors; notes on the list are kept.",
    topic: "Work on {topic}: named in {share} of detractors' comments.",
    group: "Ask {group} what is missing: NPS {nps}, n = {n}.",
    ask: "Ask promoters for a review or a recommendation: {count} answered 9 or 10.",
  },
  definitions: {
    nps: "NPS: share of 9–10 minus share of 0–6, times 100; passives (7–8) count in the base (Reichheld 2003).",
    interval:
      "Intervals: adjusted Wald (Rocks 2016); groups and waves are compared by z on adjusted counts, groups Holm-corrected, from 30 answers on. “Clearly” means p below 0.05 after that.",
    question: "Question: “{title}”.",
  },
};
