import type { ApprovalMode, Repo, VisitorStatus } from "@sallyport/access";

/** A change of access, announced after it was stored. */
export type ChangeEvent =
  | {
      readonly kind: "request";
      /** One repo, or all that a gating group holds now. */
      readonly repos: readonly Repo[];
      readonly userId: string;
      /** Who did it: a user's id, `operator` for the command line, `retention` for time. */
      readonly actorId: string;
      /** `none` where there was no request. */
      readonly from: VisitorStatus;
      /** `none` if the request was deleted. */
      readonly to: VisitorStatus;
      /** ISO 8601 in UTC. */
      readonly at: string;
    }
  | {
      readonly kind: "settings";
      readonly repos: readonly Repo[];
      readonly gated: false | ApprovalMode;
      readonly at: string;
    };

/**
 * Called with each change, one after the other, before the response to the change is sent. A rejection goes
 * to `onError` and undoes nothing. A process that dies in between announces nothing: `check` is the
 * source of truth, and this says when to call it again.
 */
export type OnChange = (event: ChangeEvent) => void | Promise<void>;
