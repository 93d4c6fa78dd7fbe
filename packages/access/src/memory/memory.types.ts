import type { GateModel } from "@sallyport/schema";
import type { AccessErrorData } from "../errors/access-error.ts";
import type { Adapters, Capabilities, GateSettings } from "../ports/ports.types.ts";
import type {
  AccessRequest,
  ApprovalMode,
  ClosedReason,
  Person,
  Repo,
  RequestCounts,
} from "../requests/request.types.ts";

/** Every call of the three ports that can be made to fail. */
export type MemoryCall =
  | "load"
  | "submit"
  | "withdraw"
  | "list"
  | "counts"
  | "decide"
  | "grant"
  | "searchUsers"
  | "gate"
  | "report"
  | "loadSettings"
  | "saveSettings"
  | "agreements"
  | "askAgain";

/** Make the n-th call of a kind (from 1) go wrong; without `nth`, each one. */
export interface ScriptedFault {
  readonly call: MemoryCall;
  readonly nth?: number;
  /** What the call rejects with, or what the decision named by `userId` ends in. */
  readonly error?: AccessErrorData;
  /** With `decide`: fail for this person's request alone. */
  readonly userId?: string;
  /** Never answer, until the call is aborted. */
  readonly hang?: boolean;
  /** Resolve with this value, as a broken adapter would. */
  readonly answer?: unknown;
}

/** Another reviewer's decision just before the n-th call of a kind. */
export interface ScriptedMove {
  readonly before: MemoryCall;
  readonly nth: number;
  readonly userId: string;
  readonly to: AccessRequest["status"];
  readonly by?: Person;
  readonly reason?: string;
}

/** Requests made up from a seed, as many as wanted; none of them exists until it is asked for. */
export interface GeneratedCounts extends Partial<RequestCounts> {
  /** The same seed makes the same people and answers; 1 when absent. */
  readonly seed?: number;
}

/** A repo in memory as plain data: what `snapshot()` gives, `JSON` keeps and `snapshot` takes. */
export interface MemorySnapshot {
  readonly version: 1;
  /** The clock, in ms since 1970. */
  readonly now: number;
  /** The time from which generated requests count back. */
  readonly start: number;
  readonly settings: GateSettings;
  /** Every request that was given or has changed; null where a generated one is gone. */
  readonly requests: readonly (readonly [userId: string, request: AccessRequest | null])[];
  /** How often each call was made, so that a script goes on where it was. */
  readonly calls: readonly (readonly [MemoryCall, number])[];
}

export interface MemoryOptions {
  readonly repo?: Repo;
  readonly gate?: GateModel;
  /** Gates as they were, for requests with their fingerprints. */
  readonly earlierGates?: readonly GateModel[];
  readonly approvalMode?: ApprovalMode;
  readonly settings?: GateSettings;
  readonly closed?: ClosedReason;
  /** Who looks at the gate; null when signed out. */
  readonly visitor?: Person | null;
  /** Who decides. */
  readonly reviewer?: Person;
  /** Whom `searchUsers` and `grant` know, beside everyone with a request. */
  readonly people?: readonly Person[];
  /** Names that are organizations': they are granted nothing. */
  readonly organizations?: readonly string[];
  readonly requests?: readonly AccessRequest[];
  readonly generated?: GeneratedCounts;
  /** The time at the start, in ms since 1970; each change takes one second. */
  readonly now?: number;
  /** How long each call takes, in ms. */
  readonly latency?: number;
  readonly faults?: readonly ScriptedFault[];
  readonly moves?: readonly ScriptedMove[];
  /** Pretend that decisions are announced by email, this many ms after them. */
  readonly mailIn?: number;
  /** What to pretend the other side lacks. */
  readonly capabilities?: Partial<Capabilities>;
  /** Go on from here; the other options are those of the repo that it was taken of. */
  readonly snapshot?: MemorySnapshot;
}

/** The ports of one repo in memory. */
export interface MemoryAdapters extends Adapters {
  /** The same repo as another person uses it; null when logged out. Only the reviewer can review. */
  as(person: Person | null): Adapters;
  /** All that there is, as plain data. */
  snapshot(): MemorySnapshot;
}
