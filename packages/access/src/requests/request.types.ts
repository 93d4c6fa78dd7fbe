import type { AnswerPairs, FieldValues, GateModel } from "@sallyport/schema";
import type { RequestStatus } from "./statuses.ts";

/** What stands behind a gate. The id is opaque to ports and interface; only the Hub's routes want `namespace/name`. */
export interface Repo {
  readonly type: "dataset" | "model";
  readonly id: string;
}

export type { RequestStatus } from "./statuses.ts";

/** A visitor's standing at a gate; `none` for one who never asked. */
export type VisitorStatus = RequestStatus | "none";

export type ApprovalMode = "auto" | "manual";

/** A user as the other side tells of them. All texts are hostile. */
export interface Person {
  /** The other side's id: 24 hexadecimal digits on the Hub. */
  readonly id: string;
  readonly username: string;
  readonly fullname: string;
  /** Absent for people who were granted access without asking. */
  readonly email?: string;
  readonly avatarUrl?: string;
}

/**
 * A card's words, and what a visitor read in their place where a host had translated them. As the
 * visitor's side tells it: no proof.
 */
export interface ShownWords {
  /** BCP 47. */
  readonly lang: string;
  readonly texts: readonly (readonly [card: string, shown: string])[];
}

/** One requester's request for one repo. Times are ISO 8601 in UTC, ending in `Z`. */
export interface AccessRequest {
  readonly user: Person;
  readonly status: RequestStatus;
  readonly requestedAt: string;
  /** The last decision; absent while pending. */
  readonly reviewedAt?: string;
  /** Who decided last, where the other side tells. */
  readonly reviewedBy?: Person;
  /** Who granted access; on accepted requests only. */
  readonly grantedBy?: Person;
  /** The reason of the last decision, where the other side tells. */
  readonly reason?: string;
  /** The answers in the order of the gate they answered. */
  readonly answers: AnswerPairs;
  /** Fingerprint of the gate they answered, where the other side keeps it. */
  readonly gateFingerprint?: string;
  /** The repository whose form they answered, where one of several that are gated as a group. */
  readonly formRepo?: Repo;
  /** They were given access and have not asked since: `requestedAt` is when that was. */
  readonly neverAsked?: true;
  /** What they read in place of the card's words, where that was something else and is kept. */
  readonly shownWords?: ShownWords;
}

/** The number of requests by status. */
export type RequestCounts = Readonly<Record<RequestStatus, number>>;

/** Why nobody may ask now. `card-errors`: the author is mending the form. `region-unknown`: the card
 * refuses some regions, and where the visitor is cannot be known here. `region`: refused by region. */
export type ClosedReason = "card-errors" | "region-unknown" | "region";

/** What a visitor meets at a gate. */
export interface GateView {
  readonly repo: Repo;
  /** False where the repo is open to all. */
  readonly gated: boolean;
  readonly gate: GateModel;
  /** SHA-256 of the gate's canonical form, in hexadecimal: what exactly is agreed to. */
  readonly gateFingerprint: string;
  readonly approvalMode: ApprovalMode;
  /** The visitor, or null when signed out. */
  readonly visitor: Person | null;
  readonly status: VisitorStatus;
  readonly requestedAt?: string;
  readonly reviewedAt?: string;
  readonly reason?: string;
  /** Fingerprint of the gate that they agreed to last, where they have asked and that is kept. */
  readonly agreedTo?: string;
  /**
   * The visitor's earlier answers, for a form to begin with: by field id of `gate`, as far as
   * `carryAnswers()` carries them, and no ticked box. Only in `reset`, where they are kept.
   */
  readonly earlierAnswers?: FieldValues;
  /** The visitor's own answers as they were sent, where they are kept. Not in `none` and `reset`. */
  readonly answers?: AnswerPairs;
  /** Set where nobody may ask now. Those who have access keep it. */
  readonly closed?: ClosedReason;
  /** Where the visitor is, where the gate asks for it and the other side knows. */
  readonly location?: VisitorLocation;
}

/** A place, as far as it will be shared with the authors. */
export interface VisitorLocation {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly region?: string;
}
