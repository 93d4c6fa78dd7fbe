/** The messages of the reason form. */
export const enReason = {
  reject: {
    reason: "Reason (optional; the requester reads it)",
    template: "Begin with a reason used before",
    left: { one: "{count} character left", other: "{count} characters left" },
    over: { one: "{count} character too many", other: "{count} characters too many" },
    keep: "Keep",
  },
};
