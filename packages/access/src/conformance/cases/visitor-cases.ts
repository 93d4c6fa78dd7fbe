import type { RequesterAdapter } from "../../ports/ports.types.ts";
import type { VisitorStatus } from "../../requests/request.types.ts";
import { REQUEST_STATUSES } from "../../requests/statuses.ts";
import { has, rejects, same } from "../check.ts";
import type { CaseTools, ConformanceCase } from "../conformance.types.ts";
import { ADA, answersOf, asked, FINGERPRINT, GATE, GRACE, OWNER } from "../scene.ts";

const group = "a visitor";

const loadStatus = async ({ skip }: CaseTools, requester: RequesterAdapter) => {
  const view = await requester.load();
  if (!requester.capabilities.requestStatus) skip("the server does not show visitors their status");
  return view;
};

const statusCase = (status: VisitorStatus): ConformanceCase => ({
  group,
  name: `sees the status ${status}`,
  run: async (tools) => {
    const requests = status === "none" ? [asked(GRACE)] : [asked(ADA, status)];
    const { requester } = (await tools.open({ requests })).as(ADA);
    has(await loadStatus(tools, requester), { status });
  },
});

export const VISITOR_CASES: readonly ConformanceCase[] = [
  {
    group,
    name: "sees the gate as written, in order",
    run: async ({ open }) => {
      const { requester } = (await open()).as(ADA);
      const { gate, gated, gateFingerprint, repo } = await requester.load();
      same(
        gate.fields.map((field) => [field.id, field.name, field.type, field.required]),
        GATE.fields.map((field) => [field.id, field.name, field.type, field.required]),
      );
      same([gate.prompt, gated, repo], [GATE.prompt, true, requester.repo]);
      same(gateFingerprint, FINGERPRINT, "the fingerprint");
    },
  },
  {
    group,
    name: "who is logged out sees the gate, without a visitor",
    run: async ({ open }) => {
      const view = await (await open({ requests: [asked(ADA)] })).as(null).requester.load();
      has(view, { visitor: null, status: "none", gated: true });
    },
  },
  {
    group,
    name: "has a name",
    run: async ({ open }) => {
      const { visitor } = await (await open()).as(ADA).requester.load();
      has(visitor ?? undefined, { username: ADA.username, fullname: ADA.fullname });
    },
  },
  ...(["none", ...REQUEST_STATUSES] as const).map(statusCase),
  {
    group,
    name: "sees when they asked, and when that was reviewed",
    run: async (tools) => {
      const request = asked(ADA, "accepted");
      const { requester } = (await tools.open({ requests: [request] })).as(ADA);
      const { requestedAt, reviewedAt } = request;
      has(await loadStatus(tools, requester), { requestedAt, reviewedAt });
    },
  },
  ...(["rejected", "reset"] as const).map(
    (status): ConformanceCase => ({
      group,
      name: `sees why they were ${status}`,
      run: async (tools) => {
        const requests = [asked(ADA, status, { reason: "Write more." })];
        const { requester } = (await tools.open({ requests })).as(ADA);
        const view = await loadStatus(tools, requester);
        if (!requester.capabilities.reasons) tools.skip("reasons cannot be read back");
        has(view, { reason: "Write more." });
      },
    }),
  ),
  ...(["auto", "manual"] as const).map(
    (gated): ConformanceCase => ({
      group,
      name: `sees that approval is ${gated}`,
      run: async ({ open }) => {
        const view = await (await open({ gated })).as(ADA).requester.load();
        has(view, { approvalMode: gated, gated: true });
      },
    }),
  ),
  {
    group,
    name: "sees that a repo is open to everyone",
    run: async ({ open }) => {
      has(await (await open({ gated: false })).as(ADA).requester.load(), { gated: false });
    },
  },
  {
    group,
    name: "withdraws a pending request, which leaves the lists",
    run: async ({ open }) => {
      const { as } = await open({ requests: [asked(ADA), asked(GRACE)] });
      const { review } = as(OWNER);
      await as(ADA).requester.withdraw();
      const { requests } = await review.list({ status: "pending" });
      same(
        requests.map((r) => r.user.id),
        [GRACE.id],
      );
      await rejects(as(ADA).requester.withdraw(), "not-found");
    },
  },
  ...(["none", "accepted", "rejected", "reset"] as const).map(
    (status): ConformanceCase => ({
      group,
      name: `has nothing to withdraw with the status ${status}`,
      run: async ({ open }) => {
        const requests = status === "none" ? [] : [asked(ADA, status)];
        const { as } = await open({ requests });
        await rejects(as(ADA).requester.withdraw(), "not-found");
        if (status === "none") return;
        const { requests: kept } = await as(OWNER).review.list({ status });
        same(kept.length, 1, "the number of requests kept");
      },
    }),
  ),
  {
    group,
    name: "who is logged out cannot withdraw",
    run: async ({ open }) => {
      await rejects((await open()).as(null).requester.withdraw(), "unauthenticated");
    },
  },
  {
    group,
    name: "can ask again after withdrawing",
    run: async ({ open, skip }) => {
      const { requester } = (await open({ requests: [asked(ADA)] })).as(ADA);
      await requester.withdraw();
      if (!requester.capabilities.submit) skip("asking happens on the other side's own page");
      const submission = { answers: answersOf("Acme"), gateFingerprint: FINGERPRINT };
      has(await requester.submit(submission), { status: "pending" });
    },
  },
];
