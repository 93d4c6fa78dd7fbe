import type { GateView, Person } from "@sallyport/access";
import { carryAnswers } from "@sallyport/schema";
import type { Account } from "../host/host.types.ts";
import type { Services } from "../services/services.types.ts";
import { closedReason } from "./closed-reason.ts";
import { isExempt } from "./exempt.ts";
import { showGate } from "./note-gate.ts";
import type { Target } from "./target.ts";

/**
 * What a visitor meets at the gate: as the routes tell it, and as a page renders it. A route that can begin
 * again passes `showNewest`.
 */
export async function readView(
  services: Services,
  target: Target,
  note: typeof showGate = showGate,
): Promise<GateView> {
  const { account, repo, subject, gate, settings, region } = target;
  const [gateFingerprint, request] = await Promise.all([
    note(services, target),
    account ? services.requests.find(subject, account.id) : undefined,
  ]);
  // Members of an organization have access without a request; owners see the gate as visitors do.
  const status = !target.owner && isExempt(target) ? "accepted" : (request?.status ?? "none");
  const agreed =
    status === "reset" && request?.gateFingerprint !== undefined
      ? await services.repos.findGate(request.gateFingerprint)
      : undefined;
  const closed = closedReason(target);
  return {
    repo,
    gated: settings.gated !== false,
    gate,
    gateFingerprint,
    approvalMode: settings.gated === "manual" ? "manual" : "auto",
    visitor: account && personOf(account),
    status,
    ...(request && !request.neverAsked && { requestedAt: request.requestedAt }),
    ...(request?.reviewedAt && { reviewedAt: request.reviewedAt }),
    ...(request?.reason && { reason: request.reason }),
    ...(request?.gateFingerprint && { agreedTo: request.gateFingerprint }),
    ...(request && request.status !== "reset" && { answers: request.answers }),
    ...(request && agreed && { earlierAnswers: carryAnswers(request.answers, agreed, gate) }),
    ...(closed && { closed }),
    ...(region && { location: region }),
  };
}

/** The public part of a host's account. */
function personOf({ id, username, fullname, email, avatarUrl }: Account): Person {
  return { id, username, fullname, email, ...(avatarUrl !== undefined && { avatarUrl }) };
}
