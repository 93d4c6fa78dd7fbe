import type { ApprovalMode, Repo, VisitorStatus } from "@sallyport/access";

/** What has changed about who may have files; told after it was kept. */
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
      /** `none` where there is no request any more. */
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
 * Told of each change, one after the other; the answer to whoever made it waits. What it rejects with
 * goes to `onError` and undoes nothing. A process that dies in between tells nothing: `check` is what
 * holds, this says when to ask it again.
 */
export type OnChange = (event: ChangeEvent) => void | Promise<void>;
