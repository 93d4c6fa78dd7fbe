import type { GateModel } from "@sallyport/schema";
import type { AccessErrorData } from "../errors/access-error.ts";
import type { Capabilities } from "../ports/ports.types.ts";
import type {
  AccessRequest,
  ApprovalMode,
  ClosedReason,
  Person,
  Repo,
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
  | "report"
  | "loadSettings"
  | "saveSettings";

/** Make the n-th call of a kind (from 1) fail; without `nth`, each one. */
export interface ScriptedFault {
  readonly call: MemoryCall;
  readonly nth?: number;
  readonly error: AccessErrorData;
}

/** A decision that somebody else takes just before the n-th call of a kind. */
export interface ScriptedMove {
  readonly before: MemoryCall;
  readonly nth: number;
  readonly userId: string;
  readonly to: AccessRequest["status"];
  readonly by?: Person;
  readonly reason?: string;
}

export interface MemoryOptions {
  readonly repo?: Repo;
  readonly gate?: GateModel;
  readonly approvalMode?: ApprovalMode;
  readonly closed?: ClosedReason;
  /** Who looks at the gate; null when signed out. */
  readonly visitor?: Person | null;
  /** Who decides. */
  readonly reviewer?: Person;
  /** Whom `searchUsers` and `grant` know, beside everyone with a request. */
  readonly people?: readonly Person[];
  readonly requests?: readonly AccessRequest[];
  /** The time at the start, in ms since 1970; each change takes one second. */
  readonly now?: number;
  /** How long each call takes, in ms. */
  readonly latency?: number;
  readonly faults?: readonly ScriptedFault[];
  readonly moves?: readonly ScriptedMove[];
  /** What to pretend the other side lacks. */
  readonly capabilities?: Partial<Capabilities>;
}
