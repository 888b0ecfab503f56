/** What people want to know, by the report that tells; the first thing that the pane shows, in this order. */
export const questions = {
  overview: "How is business going?",
  segments: "Who are my best customers, and who is about to leave?",
  profiles: "Who are our customers, and what does each group need?",
  cohorts: "Do customers come back, and are newer ones better than older ones?",
  retention: "Are we losing customers, and whom should we win back?",
  products: "What do customers buy, and what could they buy next?",
  buyingBehaviour: "When, where and how do customers buy, and what do holidays bring?",
  pipeline: "How surely and how fast do we win deals, and what can we expect?",
  churnReasons: "Why do customers leave, and what should we improve first?",
  lifetimeValue: "What are my customers worth, and which of them matter most?",
  churnWarning: "Who is about to leave, and what do we lose with them?",
  actionPlan: "What should we do next, who does it, and how do we know that it worked?",
  periodReport: "What has changed since the last report?",
  dataCheck: "Can I trust this table?",
  reconciliation: "Why does finance have another figure?",
  cleanedCopy: "Can I have this table cleaned up?",
};
