import type { RequestStatus } from "./request.types.ts";

/** Every status of a request, in the order in which lists show them. */
export const REQUEST_STATUSES: readonly RequestStatus[] = [
  "pending",
  "accepted",
  "rejected",
  "reset",
];

export function isRequestStatus(value: unknown): value is RequestStatus {
  return (REQUEST_STATUSES as readonly unknown[]).includes(value); // wider, to look for anything
}
