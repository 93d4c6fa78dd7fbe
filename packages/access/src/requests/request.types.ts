import type { AnswerPairs, FieldValues, GateModel } from "@sallyport/schema";
import type { RequestStatus } from "./statuses.ts";

/** A gated repository. Ports and interface treat the id as opaque; only the Hub's routes need `namespace/name`. */
export interface Repo {
  readonly type: "dataset" | "model";
  readonly id: string;
}

export type { RequestStatus } from "./statuses.ts";

/** The status of a visitor's request; `none` if they never asked. */
export type VisitorStatus = RequestStatus | "none";

export type ApprovalMode = "auto" | "manual";

/** A user as the server describes them. All texts are hostile. */
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
 * A card's texts, and the host's translations that a visitor read in their place. Sent by the visitor's
 * browser, so it proves nothing.
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
  /** Who decided last, if the server says. */
  readonly reviewedBy?: Person;
  /** Who granted access; on accepted requests only. */
  readonly grantedBy?: Person;
  /** The reason of the last decision, if the server says. */
  readonly reason?: string;
  /** The answers in the order of the gate they answered. */
  readonly answers: AnswerPairs;
  /** Fingerprint of the gate they answered, if the server keeps it. */
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

/**
 * Why the gate takes no requests. `card-errors`: the card has errors that its author has to fix.
 * `region-unknown`: the card refuses some regions, and the visitor's is unknown. `region`: the visitor's
 * region is refused.
 */
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
  /** The visitor, or null when logged out. */
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
  /** Set while the gate takes no requests. People with access keep it. */
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
