import type { AccessRequest, Person, Repo, ShownWords } from "@sallyport/access";
import type { AnswerPairs } from "@sallyport/schema";
import type { Selectable } from "kysely";
import type { Tables } from "./tables.types.ts";

/** The columns of what is known of a request: all but its key and what it is searched by. */
export const REQUEST_COLUMNS = [
  "user_id",
  "username",
  "fullname",
  "email",
  "status",
  "requested_at",
  "reviewed_at",
  "reviewed_by",
  "granted_by",
  "reason",
  "gate_fingerprint",
  "shown_words",
  "answers",
  "form_repo_type",
  "form_repo_id",
] as const;

export type RequestRow = Pick<Selectable<Tables["sp_request"]>, (typeof REQUEST_COLUMNS)[number]>;

/** A row as the rest of the world knows it. */
export function requestOf(row: RequestRow): AccessRequest {
  return {
    user: {
      id: row.user_id,
      username: row.username,
      fullname: row.fullname,
      ...(row.email !== null && { email: row.email }),
    },
    status: row.status,
    requestedAt: row.requested_at.toISOString(),
    ...(row.reviewed_at && { reviewedAt: row.reviewed_at.toISOString() }),
    ...(row.reviewed_by !== null && { reviewedBy: JSON.parse(row.reviewed_by) as Person }), // written by `personText`
    ...(row.granted_by !== null && { grantedBy: JSON.parse(row.granted_by) as Person }),
    ...(row.reason !== null && { reason: row.reason }),
    ...(row.gate_fingerprint !== null && { gateFingerprint: row.gate_fingerprint }),
    ...(row.form_repo_id !== null && {
      formRepo: { type: row.form_repo_type as Repo["type"], id: row.form_repo_id }, // written by `ask`
    }),
    // Who asks is shown a gate, even one without questions.
    ...(row.gate_fingerprint === null && row.answers === "[]" && { neverAsked: true as const }),
    ...(row.shown_words !== null && { shownWords: JSON.parse(row.shown_words) as ShownWords }), // written by `ask`
    answers: JSON.parse(row.answers) as AnswerPairs, // written by `ask`
  };
}

/** A reviewer as kept beside a decision: no address. */
export function personText({ id, username, fullname }: Person): string {
  return JSON.stringify({ id, username, fullname });
}
