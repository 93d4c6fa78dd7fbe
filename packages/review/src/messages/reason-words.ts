/** The words of the form for a reason. */
export const reasonWords = {
  reject: {
    reason: "Reason (optional; the requester reads it)",
    template: "Begin with a reason used before",
    left: { one: "{count} character left", other: "{count} characters left" },
    over: { one: "{count} character too many", other: "{count} characters too many" },
    keep: "Keep",
  },
};
