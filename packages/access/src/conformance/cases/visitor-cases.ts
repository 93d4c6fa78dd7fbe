import type { RequesterAdapter } from "../../ports/ports.types.ts";
import type { VisitorStatus } from "../../requests/request.types.ts";
import { REQUEST_STATUSES } from "../../requests/statuses.ts";
import { has, rejects, same } from "../check.ts";
import type { CaseTools, ConformanceCase } from "../conformance.types.ts";
import { ADA, answersOf, asked, FINGERPRINT, GATE, GRACE, OWNER } from "../scene.ts";

const group = "a visitor";

const told = async ({ skip }: CaseTools, requester: RequesterAdapter) => {
  const view = await requester.load();
  if (!requester.capabilities.requestStatus)
    skip("the other side does not tell visitors where they stand");
  return view;
};

const standing = (status: VisitorStatus): ConformanceCase => ({
  group,
  name: `learns that they stand as ${status}`,
  run: async (tools) => {
    const requests = status === "none" ? [asked(GRACE)] : [asked(ADA, status)];
    const { requester } = (await tools.open({ requests })).as(ADA);
    has(await told(tools, requester), { status });
  },
});

export const VISITOR_CASES: readonly ConformanceCase[] = [
  {
    group,
    name: "meets the gate as written, in order",
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
    name: "who is signed out meets the gate as nobody",
    run: async ({ open }) => {
      const view = await (await open({ requests: [asked(ADA)] })).as(null).requester.load();
      has(view, { visitor: null, status: "none", gated: true });
    },
  },
  {
    group,
    name: "is known by name",
    run: async ({ open }) => {
      const { visitor } = await (await open()).as(ADA).requester.load();
      has(visitor ?? undefined, { username: ADA.username, fullname: ADA.fullname });
    },
  },
  ...(["none", ...REQUEST_STATUSES] as const).map(standing),
  {
    group,
    name: "learns when they asked, and when it was reviewed",
    run: async (tools) => {
      const request = asked(ADA, "accepted");
      const { requester } = (await tools.open({ requests: [request] })).as(ADA);
      const { requestedAt, reviewedAt } = request;
      has(await told(tools, requester), { requestedAt, reviewedAt });
    },
  },
  ...(["rejected", "reset"] as const).map(
    (status): ConformanceCase => ({
      group,
      name: `learns the reason why they were ${status}`,
      run: async (tools) => {
        const requests = [asked(ADA, status, { reason: "Write more." })];
        const { requester } = (await tools.open({ requests })).as(ADA);
        const view = await told(tools, requester);
        if (!requester.capabilities.reasons) tools.skip("reasons cannot be read back");
        has(view, { reason: "Write more." });
      },
    }),
  ),
  ...(["auto", "manual"] as const).map(
    (gated): ConformanceCase => ({
      group,
      name: `learns that approval is ${gated}`,
      run: async ({ open }) => {
        const view = await (await open({ gated })).as(ADA).requester.load();
        has(view, { approvalMode: gated, gated: true });
      },
    }),
  ),
  {
    group,
    name: "learns that a repo is open to all",
    run: async ({ open }) => {
      has(await (await open({ gated: false })).as(ADA).requester.load(), { gated: false });
    },
  },
  {
    group,
    name: "takes a pending request back: it is gone from the lists",
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
      name: `has nothing to take back while standing as ${status}`,
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
    name: "who is signed out takes nothing back",
    run: async ({ open }) => {
      await rejects((await open()).as(null).requester.withdraw(), "unauthenticated");
    },
  },
  {
    group,
    name: "may ask again after taking a request back",
    run: async ({ open, skip }) => {
      const { requester } = (await open({ requests: [asked(ADA)] })).as(ADA);
      await requester.withdraw();
      if (!requester.capabilities.submit) skip("asking happens on the other side's own page");
      const submission = { answers: answersOf("Acme"), gateFingerprint: FINGERPRINT };
      has(await requester.submit(submission), { status: "pending" });
    },
  },
];
