/** Every status of a request, in the order in which lists show them. */
export const REQUEST_STATUSES = ["pending", "accepted", "rejected", "reset"] as const;

/** The status of an access request. `reset`: decided, and the requester can ask again. */
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

const ALL: readonly unknown[] = REQUEST_STATUSES; // wider, to look for anything

export function isRequestStatus(value: unknown): value is RequestStatus {
  return ALL.includes(value);
}
