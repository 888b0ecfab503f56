/** How customers are named and small groups hidden, in every report. */
export const privacy = {
  title: "Privacy",
  ids: {
    auto: "Customer ids that are personal by themselves (phone and id card numbers, e-mail addresses) are partly covered; the others stand as they are",
    autoNone:
      "Customer ids stand as they are: none of them looks like a phone or id card number or an e-mail address",
    mask: "Customer ids are partly covered",
    pseudonym:
      "Customer ids are pseudonyms (HMAC-SHA-256 with the salt of this computer, the same as CRM.PSEUDONYM gives). They are still personal data: whoever has the salt can find the person again",
    asIs: "Customer ids stand as they are, as chosen",
  },
  contacts: {
    auto: "Contact columns stand as they are, as chosen",
    mask: "Contact columns are partly covered",
    pseudonym: "Contact columns are pseudonyms as well",
    asIs: "Contact columns stand as they are, as chosen",
  },
  smallGroups:
    "Figures of groups of 1 to fewer than {smallest} customers are hidden, and of as many more as it takes that totals do not give them back; in lists of customers the members of hidden groups stand under “Other”; figures of all customers together are no groups",
  hidden: "hidden",
  otherGroups: "Other",
  untold:
    "Nothing is said here: it would tell of a group of fewer than {smallest} customers, or give one back.",
  groupsHidden:
    "Groups hidden on this sheet: {groups}, in tables: {tables}. They have fewer than {smallest} customers, or a total would give back one that has. Their figures read “{sign}”, or are blank where a chart draws the column; sentences about them are left out.",
  findings: {
    covered:
      "Customer ids that look like a phone or id card number or an e-mail address are partly covered: {count}. The settings of the pane offer pseudonyms instead, or the ids as they are.",
    alike:
      "Customers whose covered ids read like another one's: {count}. They are still counted apart; pseudonyms would tell them apart.",
  },
};
