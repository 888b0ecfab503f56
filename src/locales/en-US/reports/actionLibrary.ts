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
};
