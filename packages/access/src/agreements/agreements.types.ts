import type { GateModel } from "@sallyport/schema";
import type { AccessErrorData } from "../errors/access-error.ts";
import type { ClosedReason, RequestCounts } from "../requests/request.types.ts";

/** How many have access, and how many wait. */
export type AskedCounts = Pick<RequestCounts, "accepted" | "pending">;

/** Those who have access or wait, and agreed to the same gate. */
export interface AgreedGate extends AskedCounts {
  readonly fingerprint: string;
  /** As it was; absent where it is not kept, or cannot be compared with the gate as it is. */
  readonly gate?: GateModel;
  /** Whether a card asks for exactly this now. */
  readonly current: boolean;
  /** ISO 8601. */
  readonly firstAskedAt: string;
  readonly lastAskedAt: string;
}

/** Who agreed to what, as it was counted at one moment. */
export interface Agreements {
  /** The gate as it is. */
  readonly gate: GateModel;
  readonly gateFingerprint: string;
  /** When it was counted; opaque. A plan made from this skips people whose request changed later. */
  readonly asOf: string;
  /** Set while the gate takes no requests: people asked to agree again could not do so. */
  readonly closed?: Exclude<ClosedReason, "region">;
  /** By gate, the most recently agreed to first. */
  readonly agreed: readonly AgreedGate[];
  /** Let in without asking: they agreed to nothing. */
  readonly granted: AskedCounts;
  /** Who has no access that could end. */
  readonly decided: Pick<RequestCounts, "rejected" | "reset">;
}

/** Everyone who has access or waits, or those of them who agreed to one of these fingerprints. */
export type Whom = "all" | readonly string[];

/** Whom asking again would reach: a dry run. Made by `planAskAgain()`. */
export interface AskAgainPlan {
  readonly whom: Whom;
  /** What they would be asked to agree to. */
  readonly gateFingerprint: string;
  readonly asOf: string;
  /** How many would be asked, by status: an upper bound. */
  readonly asked: AskedCounts;
  /** Who would not, and why. */
  readonly notAsked: {
    /** They agreed to the gate as it is. */
    readonly current: number;
    /** They agreed to a gate that is not among those chosen. */
    readonly other: number;
    /** They were let in and agreed to nothing. */
    readonly granted: number;
    /** They have no access that could end. */
    readonly rejected: number;
    readonly reset: number;
  };
}

export interface AskAgainOptions {
  readonly signal?: AbortSignal;
  /** As for every call. */
  readonly onPause?: (seconds: number) => void;
  /** Shown to everyone who is asked. At most 200 characters. */
  readonly reason?: string;
  /** Hears how many have been asked so far. */
  readonly onProgress?: (asked: number) => void;
}

/** What became of asking again. */
export interface AskAgainResult {
  readonly asked: AskedCounts;
  /** In the plan but not asked: their request had changed, or the run stopped before them. */
  readonly missed: number;
  /** Why it stopped. `conflict`: the gate changed again or takes no requests. Earlier resets are kept. */
  readonly error?: AccessErrorData;
}

/** One part of asking again, as it travels. */
export interface AskAgainChunk {
  readonly whom: Whom;
  readonly gateFingerprint: string;
  readonly asOf: string;
  /** How many of those that the plan names are left. */
  readonly atMost: AskedCounts;
  /** Where the part before ended; opaque. */
  readonly after?: string;
  readonly reason?: string;
}

/** What became of one part. */
export interface AskedChunk {
  readonly asked: AskedCounts;
  /** Cursor of the next part; absent after the last. */
  readonly next?: string;
}
