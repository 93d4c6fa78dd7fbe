/** The messages of the reason form. */
export const enReason = {
  reject: {
    title: "Reject {person}?",
    titleReset: "Let {person} ask again?",
    reason: "Reason (optional, shown to the requester)",
    template: "Use a template",
    left: { one: "{count} character left", other: "{count} characters left" },
    over: { one: "{count} character too many", other: "{count} characters too many" },
    keep: "Cancel",
  },
};
