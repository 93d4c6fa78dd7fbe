import { type Person, type RequestStatus, takesReason } from "@sallyport/access";
import { personText } from "./request-rows.ts";

/** The columns that a decision sets. */
export interface Decided {
  status: RequestStatus;
  reviewed_at: string | null;
  reviewed_by: string | null;
  granted_by: string | null;
  reason: string | null;
}

/** The columns that a decision sets: going back to pending forgets the last one. */
export function decided(
  to: RequestStatus,
  reviewer: Person,
  reason: string | undefined,
  now: Date,
): Decided {
  const reopened = to === "pending";
  return {
    status: to,
    reviewed_at: reopened ? null : now.toISOString(),
    reviewed_by: reopened ? null : personText(reviewer),
    granted_by: to === "accepted" ? personText(reviewer) : null,
    reason: takesReason(to) && reason ? reason : null,
  };
}
