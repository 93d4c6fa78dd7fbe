import type { GateView, Person } from "@sallyport/access";
import type { Account } from "../host/host.types.ts";
import type { Services } from "../http/services.types.ts";
import type { Target } from "../http/target.ts";
import { closedReason } from "./closed-reason.ts";

/** What a visitor meets at the gate: as the routes tell it, and as a page renders it. */
export async function readView(services: Services, target: Target): Promise<GateView> {
  const { account, repo, gate, settings } = target;
  const [gateFingerprint, request] = await Promise.all([
    services.repos.keepGate(gate),
    account ? services.requests.find(repo, account.id) : undefined,
  ]);
  const closed = closedReason(target);
  return {
    repo,
    gated: settings.gated !== false,
    gate,
    gateFingerprint,
    approvalMode: settings.gated === "manual" ? "manual" : "auto",
    visitor: account && personOf(account),
    status: request?.status ?? "none",
    ...(request && { requestedAt: request.requestedAt }),
    ...(request?.reviewedAt && { reviewedAt: request.reviewedAt }),
    ...(request?.reason && { reason: request.reason }),
    ...(closed && { closed }),
  };
}

/** Only what a person is known by, whatever else the host's account holds. */
function personOf({ id, username, fullname, email, avatarUrl }: Account): Person {
  return { id, username, fullname, email, ...(avatarUrl !== undefined && { avatarUrl }) };
}
