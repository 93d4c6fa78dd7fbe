/** The messages of the bar for bulk decisions, except the count of selected requests. */
export const enBulkBar = {
  everybody: "Select all that match",
  clear: "Clear the selection",
  collecting: { one: "Found {count} so far …", other: "Found {count} so far …" },
  deciding: "{done} of {total} decided",
  stop: "Stop",
  stopping: "Stopping …",
  confirm: {
    accepted: { one: "Accept {count} request?", other: "Accept {count} requests?" },
    rejected: { one: "Reject {count} request?", other: "Reject {count} requests?" },
    pending: {
      one: "Move {count} request back to pending?",
      other: "Move {count} requests back to pending?",
    },
    reset: {
      one: "Allow {count} person to ask again?",
      other: "Allow {count} people to ask again?",
    },
  },
};
