/** The messages of the bar for bulk decisions, except the count of selected requests. */
export const enBulkBar = {
  selectMatching: "Select all matching requests",
  clear: "Clear selection",
  collecting: { one: "Found {count} so far…", other: "Found {count} so far…" },
  deciding: "{done} of {total} done",
  stop: "Stop",
  stopping: "Stopping…",
  confirm: {
    accepted: { one: "Accept {count} request?", other: "Accept {count} requests?" },
    rejected: { one: "Reject {count} request?", other: "Reject {count} requests?" },
    pending: {
      one: "Move {count} request back to pending?",
      other: "Move {count} requests back to pending?",
    },
    reset: { one: "Let {count} person ask again?", other: "Let {count} people ask again?" },
  },
};
