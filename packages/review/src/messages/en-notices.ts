/** The messages about the outcome of decisions. */
export const enNotices = {
  decisions: {
    done: {
      accepted: "Accepted {person}",
      rejected: "Rejected {person}",
      pending: "{person} is pending again",
      reset: "{person} may ask again",
    },
    failed: "{person} stands where they stood: {problem}",
    conflict: "{person} is {status} now: {reviewer} decided meanwhile.",
    somebody: "somebody else",
    undone: "Undone: {person}",
    nothingToUndo: "Nothing to undo.",
    look: "Show the request",
    mailOut: "The mail about it may be out already, and cannot be taken back.",
    reasonLost: "The earlier reason is not known here, so this cannot be undone as it was.",
    retry: "Try again",
    dismiss: "Dismiss",
    undo: "Undo",
  },
  statuses: {
    pending: "pending",
    accepted: "accepted",
    rejected: "rejected",
    reset: "free to ask again",
  },
  bulk: {
    done: {
      accepted: { one: "Accepted {count} request.", other: "Accepted {count} requests." },
      rejected: { one: "Rejected {count} request.", other: "Rejected {count} requests." },
      pending: {
        one: "{count} request is pending again.",
        other: "{count} requests are pending again.",
      },
      reset: { one: "{count} person may ask again.", other: "{count} people may ask again." },
    },
    failed: {
      one: "{count} was not decided: {problem}",
      other: "{count} were not decided: {problem}",
    },
    failedMixed: {
      one: "{count} was not decided.",
      other: "{count} were not decided, for different reasons.",
    },
    left: { one: "{count} was left alone.", other: "{count} were left alone." },
    retry: "Retry the failed ones",
    who: "Who and why",
    moreFailed: { one: "and {count} more", other: "and {count} more" },
    tooMany: "The requests could not be collected: {problem}",
  },
};
