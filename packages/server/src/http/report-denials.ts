import type { Context } from "hono";
import type { Host } from "../host/host.types.ts";
import type { ClientAddress } from "./client-address.ts";
import type { DenialReason } from "./refusal.ts";
import { callSafely } from "./report-faults.ts";
import { type RequestIdOf, routeOf } from "./request-id.ts";

/** An attempt that was refused. `userId` and `address` are personal data: keep them out of logs. */
export interface Denial {
  readonly reason: DenialReason;
  /** Of the answer: 401, 403, 404 or 429. */
  readonly status: number;
  /** The route's pattern, such as `GET /api/whoami-v2`. */
  readonly route: string;
  /** As `X-Request-Id` of the answer has it. */
  readonly requestId: string;
  /** Who was signed in. */
  readonly userId?: string;
  /** Where they came from, where that is known. */
  readonly address?: string;
}

/** Who sends a request, from where. */
interface Senders extends Pick<Host, "authenticate"> {
  readonly requestIdOf: RequestIdOf;
  addressOf(request: Request): ClientAddress;
}

/** A refusal, as far as it says why. */
export interface RefusedAs {
  readonly status: number;
  readonly denial?: DenialReason | undefined;
}

export type OnDenied = (denial: Denial) => unknown;

const REASONS: Readonly<Record<number, DenialReason>> = {
  401: "signed-out",
  403: "forbidden",
  429: "rate-limited",
};

/** Reports refusals that deny access to the host; refusals of invalid input are not reported. */
export function reportDenials(
  onDenied: OnDenied | undefined,
  senders: Senders,
): (c: Context, refusal: RefusedAs) => Promise<void> {
  return async (c, refusal) => {
    const reason = reasonOf(c, refusal);
    if (!onDenied || !reason) return;
    const request = c.req.raw;
    const account = await senders.authenticate(request).catch(() => null);
    const { address } = senders.addressOf(request);
    callSafely(() =>
      onDenied({
        reason,
        status: refusal.status,
        route: routeOf(c),
        requestId: senders.requestIdOf(request),
        ...(account && { userId: account.id }),
        ...(address !== undefined && { address }),
      }),
    );
  };
}

function reasonOf(c: Context, { denial, status }: RefusedAs): DenialReason | undefined {
  const reason = denial ?? REASONS[status];
  const tokenSent = c.req.header("authorization") !== undefined;
  return reason === "signed-out" && tokenSent ? "wrong-token" : reason;
}
