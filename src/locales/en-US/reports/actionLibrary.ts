/** What one may do for each kind of customers: suggestions to be changed to one's own trade. */
export const actionLibrary = {
  segments: {
    champions: "Thank them, give early access to new products, invite them to recommend",
    loyal: "Offer the next member level and products that go with what they buy",
    potentialLoyalists: "Invite to the membership; show related categories with a dated offer",
    newCustomers: "Welcome message, help with the first purchase, offer for the second one",
    promising: "Introduce the brand and send a small voucher for the next order",
    needAttention: "Time-limited offer on what they usually buy; ask what they miss",
    aboutToSleep: "Reminder with popular products and a voucher that ends soon",
    atRisk: "Personal message with an offer; find out what went wrong",
    cantLose: "Personal call by the account owner; solve open problems; offer to come back",
    hibernating: "One win-back message with a strong offer; then leave them in peace",
  },
  tiers: {
    high: "Exclusive member benefits and personal service; ask for recommendations",
    general: "Money off above a threshold and related products, to raise frequency",
    low: "Brand news and entry offers at low cost",
  },
  offers: {
    champions: "Early access to new products",
    loyal: "Upgrade to the next member level",
    potentialLoyalists: "Membership with a dated offer",
    newCustomers: "Voucher for the second purchase",
    promising: "Small voucher for the next order",
    needAttention: "Time-limited offer on what they usually buy",
    aboutToSleep: "Voucher that ends soon",
    atRisk: "Personal offer",
    cantLose: "Call by the account owner and an offer to come back",
    hibernating: "Strong offer, once",
  },
  /** For customers of other segments who have fallen asleep. */
  wake: "We miss you: offer for the next purchase, ends soon",
  findings: {
    retention: "Look at who left and why; agree on one cause to remove this month",
    once: "Write to one-time buyers within their usual gap, with an offer for the second purchase",
    highRisk: "Call the customers at the top of the risk list first; note the reason",
    sleeping: "Write to the sleeping customers, those who spent most first; stop after two tries",
    complaint: "Find the cause of “{about}” and remove it; call the customers back",
    weakest: "Improve “{item}” and ask again",
    notContacted: "Get in touch with each of them, without selling",
  },
};
