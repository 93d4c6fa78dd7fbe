import type { Answers, GateModel } from "@sallyport/schema";
import type {
  Agreements,
  AskAgainOptions,
  AskAgainPlan,
  AskAgainResult,
} from "../agreements/agreements.types.ts";
import type { AccessErrorData } from "../errors/access-error.ts";
import type { AnswerFilter, RequestSort } from "../requests/find.ts";
import type {
  AccessRequest,
  ApprovalMode,
  GateView,
  Person,
  Repo,
  RequestCounts,
  RequestStatus,
  ShownWords,
} from "../requests/request.types.ts";

/** Every call takes its options last; aborting the signal rejects with the signal's reason. */
export interface CallOptions {
  readonly signal?: AbortSignal;
  /**
   * Called when the server limits the rate, with the seconds until the call continues by itself, and with 0
   * when it does.
   */
  readonly onPause?: (seconds: number) => void;
}

/**
 * What the server can do. An interface offers nothing that is false here, and reads it after each call: an
 * adapter that has to find out first starts with the least.
 */
export interface Capabilities {
  /** A decision fails with a conflict where the status is no longer what the reviewer saw. */
  readonly conditionalDecisions: boolean;
  /** A visitor can learn their own status. */
  readonly requestStatus: boolean;
  /** Answers can be sent from here; where not, `requestUrl` says where to ask. */
  readonly submit: boolean;
  /** Reasons of decisions can be read back. */
  readonly reasons: boolean;
  /** Requests carry the gate that they answered. */
  readonly snapshot: boolean;
  /** Lists can be counted without reading them; where not, `counts()` reads them all. */
  readonly counts: boolean;
  /** `users`: by username prefix. `answers`: names and answers. */
  readonly search: "none" | "users" | "answers";
  /** Lists can be sorted otherwise than newest first. */
  readonly sort: boolean;
  /** Lists can be filtered by answers. */
  readonly filters: boolean;
  /** Many decisions travel in one call. */
  readonly batch: boolean;
  /** Requests can be reset: decided, and open to a new one. */
  readonly reset: boolean;
  /** Settings of mail and of members can be read back; where not, they can be set all the same. */
  readonly mailSettings: boolean;
  /** Agreements are kept by gate, and people can be asked to agree again. */
  readonly agreements: boolean;
}

/** What a visitor sends: answers, what exactly they agreed to, and how it read in translation. */
export interface Submission {
  readonly answers: Pick<Answers, "toWire">;
  readonly gateFingerprint: string;
  readonly shownWords?: ShownWords;
}

/** What became of a submission. */
export interface SubmitResult {
  readonly status: "pending" | "accepted" | "rejected";
  readonly requestedAt?: string;
}

/**
 * The visitor's port. Every method rejects with an `AccessError`. `submit` rejects with `invalid` and issues
 * by field if answers are refused, and with `conflict` if the gate has changed.
 */
export interface RequesterAdapter {
  readonly repo: Repo;
  readonly capabilities: Capabilities;
  /** The absolute URL of the page to request access on when `capabilities.submit` is false. */
  readonly requestUrl?: string | undefined;
  /** The gate and the visitor's status; also when logged out. */
  load(options?: CallOptions): Promise<GateView>;
  /**
   * Sends answers to the gate with this fingerprint. Idempotent: with a request already there it returns
   * that one unchanged. Rejects with `unauthenticated` when logged out, `not-gated` if the repo is open,
   * `forbidden` if the gate takes no requests, now or from the visitor's region.
   */
  submit(submission: Submission, options?: CallOptions): Promise<SubmitResult>;
  /** Deletes the visitor's pending request. Rejects with `not-found` without one. */
  withdraw(options?: CallOptions): Promise<void>;
  /** A gate as it was when it had this fingerprint. Rejects with `not-found` where it is not kept. */
  gate(fingerprint: string, options?: CallOptions): Promise<GateModel>;
}

export interface ListQuery {
  readonly status: RequestStatus;
  /** At most 250 characters; what is searched is said by `capabilities.search`. */
  readonly search?: string;
  /** `newest` when absent, and always when `capabilities.sort` is false. */
  readonly sort?: RequestSort;
  /** At most 20; heeded where `capabilities.filters` is true. */
  readonly filters?: readonly AnswerFilter[];
  /** Opaque; from an earlier page's `nextCursor` of the same list, search, sort and filters. */
  readonly cursor?: string;
  /** 10 to 1,000; 100 when absent. */
  readonly limit?: number;
}

/** What a reading lost, where it lost something: an interface says so. */
export interface Losses {
  /** How many rows were left out because they could not be read. Absent where all could. */
  readonly unreadable?: number;
  /** Set where reading ended early because the pages lead nowhere or do not end: there may be more. */
  readonly incomplete?: true;
}

/**
 * In the order asked for. A row needs a status, a time, readable answers and someone who asked, by any of
 * id, username, email and full name; any other value that cannot be read counts as absent. A row that lacks
 * one of these is left out and counted in `unreadable`: it never hides the others. A status that this
 * library does not know counts as that of the list.
 */
export interface RequestPage extends Losses {
  readonly requests: readonly AccessRequest[];
  /** Absent on the last page. */
  readonly nextCursor?: string;
}

/** One decision of a reviewer: move this person's request from the status they saw to another. */
export interface DecisionInput {
  readonly userId: string;
  /** The status that the reviewer saw. */
  readonly from: RequestStatus;
  readonly to: RequestStatus;
  /** At most 200 characters; with `rejected` and `reset` only. */
  readonly reason?: string;
}

/** What became of one decision, in input order. On a conflict, `current` is the request as it is now. */
export type DecisionResult =
  | {
      readonly userId: string;
      readonly ok: true;
      readonly request?: AccessRequest;
      /**
       * The earliest time of the email to the requester, in ms after the decision. Absent if there is no
       * email, or if the server does not say.
       */
      readonly mailIn?: number;
    }
  | {
      readonly userId: string;
      readonly ok: false;
      readonly error: AccessErrorData;
      readonly current?: AccessRequest;
    };

export interface ReportOptions extends CallOptions {
  readonly format: "json" | "jsonl" | "csv";
  /** Called with the approximate number of rows so far, as often as an adapter likes. */
  readonly onProgress?: (rows: number) => void;
}

/** A report as text, ready to be saved. */
export interface Report extends Losses {
  readonly filename: string;
  readonly mediaType: string;
  readonly text: string;
}

/** The owner's port. Every method rejects with an `AccessError`; `decide` reports failures per request. */
export interface ReviewAdapter {
  readonly repo: Repo;
  readonly capabilities: Capabilities;
  /** One page of a list. Rejects with `invalid` for an invalid limit or cursor. */
  list(query: ListQuery, options?: CallOptions): Promise<RequestPage>;
  /** Rows that cannot be read are counted like all others. */
  counts(options?: CallOptions): Promise<RequestCounts & Pick<Losses, "incomplete">>;
  /**
   * Takes any number of decisions, in order, and returns a result for each: `conflict` if the status is no
   * longer what the reviewer saw, `not-found` if there is no request, `invalid` for an invalid move or
   * reason. Rejects only if nothing was decided.
   */
  decide(
    decisions: readonly DecisionInput[],
    options?: CallOptions,
  ): Promise<readonly DecisionResult[]>;
  /**
   * Gives access to a person, who need not have a request. Rejects with `invalid` if they have access
   * already or are an organization, `not-found` if there is no such user.
   */
  grant(
    user: { readonly userId: string } | { readonly username: string },
    options?: CallOptions,
  ): Promise<void>;
  /** People whose username or name begins with `query`, at most 20; without email addresses. */
  searchUsers(query: string, options?: CallOptions): Promise<readonly Person[]>;
  /** A gate as it was when it had this fingerprint. Rejects with `not-found` where it is not kept. */
  gate(fingerprint: string, options?: CallOptions): Promise<GateModel>;
  /** Every request as a document: `json` is the Hub's, `jsonl` and `csv` carry the answers. */
  report(options: ReportOptions): Promise<Report>;
}

/** A collection that is gated as one: it decides for every repo in it. */
export interface GatingGroup {
  /** `namespace/slug-id`, as on the Hub. */
  readonly id: string;
  readonly title?: string;
}

/** Mail about new requests that does not arrive at an address. */
export interface MailProblem {
  readonly address: string;
  /**
   * `refused`: the address's mail server does not take it. `given-up`: it was tried for days in vain.
   * `delayed`: it is late, and still tried.
   */
  readonly reason: "refused" | "given-up" | "delayed";
  /** ISO 8601. */
  readonly since: string;
}

export interface GateSettings {
  /** False: open to all. Every request is kept. */
  readonly gated: false | ApprovalMode;
  /** `bulk` when absent: once a day. */
  readonly notificationsMode?: "bulk" | "real-time";
  /** Absent: the owner's address, or those of an organization's first five admins. */
  readonly notificationsEmail?: string;
  /** Absent: members of the organization need not ask. */
  readonly orgMembersGated?: boolean;
  /** The group that the repo is in; `gated` and the notifications are the group's then. */
  readonly group?: GatingGroup;
  /** Addresses that emails about new requests do not reach, if the server sends them and reports it. */
  readonly mailProblems?: readonly MailProblem[];
}

/** What is to be changed; an empty `notificationsEmail` goes back to the default. */
export type SettingsChange = Partial<Omit<GateSettings, "group" | "mailProblems">>;

/** The owner's settings. Rejects with an `AccessError`. */
export interface SettingsAdapter {
  readonly repo: Repo;
  readonly capabilities: Capabilities;
  /** For owners only; the notification settings are absent if the server does not return them. */
  load(options?: CallOptions): Promise<GateSettings>;
  /**
   * Changes only what is named and returns all settings. Rejects with `invalid` for an invalid address, with
   * `conflict` if a group decides how the repo is gated.
   */
  save(change: SettingsChange, options?: CallOptions): Promise<GateSettings>;
  /** Who agreed to which gate. Rejects with `not-found` where `capabilities.agreements` is false. */
  agreements(options?: CallOptions): Promise<Agreements>;
  /**
   * Reset the requests that a plan names, so that their people agree to the gate as it is before they
   * have access again. Only requests unchanged since the plan was made are reset, and none if the gate has
   * changed. Rejects if no one was asked for any other reason, such as `not-gated` if the repo is open.
   */
  askAgain(plan: AskAgainPlan, options?: AskAgainOptions): Promise<AskAgainResult>;
}

/** The three ports of one repo. */
export interface Adapters {
  readonly requester: RequesterAdapter;
  readonly review: ReviewAdapter;
  readonly settings: SettingsAdapter;
}
