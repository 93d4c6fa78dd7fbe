/** The messages about the outcome of decisions. */
export const enNotices = {
  decisions: {
    done: {
      accepted: "Accepted {person}",
      rejected: "Rejected {person}",
      pending: "{person} is pending again",
      reset: "{person} can ask again",
    },
    failed: "Couldn’t save your decision on {person}: {problem}",
    conflict: {
      pending: "{reviewer} has already moved {person} back to pending.",
      accepted: "{reviewer} has already accepted {person}.",
      rejected: "{reviewer} has already rejected {person}.",
      reset: "{reviewer} has already let {person} ask again.",
    },
    someoneElse: "Someone else",
    undone: "Undid the decision on {person}",
    nothingToUndo: "Nothing to undo.",
    look: "Show request",
    mailOut: "An email about this may already have been sent. It can’t be recalled.",
    reasonLost: "The earlier reason isn’t available here, so this can’t be undone.",
    retry: "Try again",
    dismiss: "Dismiss",
    undo: "Undo",
  },
  bulk: {
    done: {
      accepted: { one: "Accepted {count} request.", other: "Accepted {count} requests." },
      rejected: { one: "Rejected {count} request.", other: "Rejected {count} requests." },
      pending: {
        one: "{count} request is pending again.",
        other: "{count} requests are pending again.",
      },
      reset: { one: "{count} person can ask again.", other: "{count} people can ask again." },
    },
    failed: {
      one: "{count} request failed: {problem}",
      other: "{count} requests failed: {problem}",
    },
    failedMixed: {
      one: "{count} request failed.",
      other: "{count} requests failed, for different reasons.",
    },
    left: {
      one: "{count} request was left unchanged.",
      other: "{count} requests were left unchanged.",
    },
    retry: "Retry failed",
    who: "Show details",
    failures: "Failed requests",
    moreFailed: { one: "and {count} more", other: "and {count} more" },
    tooMany: "Couldn’t select all matching requests: {problem}",
  },
};
