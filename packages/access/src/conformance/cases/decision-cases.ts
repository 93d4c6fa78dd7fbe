import type { DecisionInput, DecisionResult, ReviewAdapter } from "../../ports/ports.types.ts";
import type { AccessRequest, RequestStatus } from "../../requests/request.types.ts";
import { REQUEST_STATUSES } from "../../requests/statuses.ts";
import { has, rejects, same } from "../check.ts";
import type { ConformanceCase, Scene } from "../conformance.types.ts";
import { ADA, ALAN, asked, crowd, GRACE, OWNER } from "../scene.ts";

const group = "a decision";

const deciding = (
  name: string,
  scene: Partial<Pick<Scene, "gated" | "requests">>,
  body: (review: ReviewAdapter, skip: (reason: string) => never) => Promise<void>,
): ConformanceCase => ({
  group,
  name,
  run: async ({ open, skip }) => {
    const { review } = (await open(scene)).as(OWNER);
    await review.list({ status: "pending" });
    await body(review, skip);
  },
});

const on = (
  userId: string,
  from: RequestStatus,
  to: RequestStatus,
  reason?: string,
): DecisionInput => ({ userId, from, to, ...(reason !== undefined && { reason }) });

const one = async (review: ReviewAdapter, decision: DecisionInput): Promise<DecisionResult> => {
  const results = await review.decide([decision]);
  const [result] = results;
  if (!result || results.length > 1) throw new Error(`there are ${results.length} results`);
  return result;
};

const found = async (
  review: ReviewAdapter,
  status: RequestStatus,
  userId: string = ADA.id,
): Promise<AccessRequest | undefined> =>
  (await review.list({ status })).requests.find((request) => request.user.id === userId);

/** The error code of a decision, from its result or from the rejected call. */
const refusal = async (review: ReviewAdapter, decision: DecisionInput): Promise<string> => {
  try {
    const result = await one(review, decision);
    return result.ok ? "taken" : result.error.code;
  } catch (error) {
    return (error as { code?: string }).code ?? "another error";
  }
};

const moves: readonly ConformanceCase[] = REQUEST_STATUSES.flatMap((from) =>
  REQUEST_STATUSES.map((to) =>
    from === to
      ? deciding(
          `from ${from} to ${to} is none`,
          { requests: [asked(ADA, from)] },
          async (review) => {
            same(await refusal(review, on(ADA.id, from, to)), "invalid");
            if (!(await found(review, from))) throw new Error("the request is gone");
          },
        )
      : deciding(
          `moves from ${from} to ${to}`,
          { requests: [asked(ADA, from)] },
          async (review) => {
            same((await one(review, on(ADA.id, from, to))).ok, true, "whether it was taken");
            same(await found(review, from), undefined, "the request in its old list");
            const request = await found(review, to);
            same(request?.requestedAt, asked(ADA).requestedAt, "the time of asking");
            same(request?.reviewedAt === undefined, to === "pending", "whether it is not reviewed");
          },
        ),
  ),
);

const conditional = async (
  review: ReviewAdapter,
  skip: (reason: string) => never,
): Promise<void> => {
  if (!review.capabilities.conditionalDecisions) skip("decisions do not say what was seen");
};

export const DECISION_CASES: readonly ConformanceCase[] = [
  ...moves,
  deciding(
    "on a request that has changed is a conflict",
    {
      requests: [asked(ADA, "rejected")],
    },
    async (review, skip) => {
      await conditional(review, skip);
      const result = await one(review, on(ADA.id, "pending", "accepted"));
      if (result.ok) throw new Error("it was taken");
      same(result.error.code, "conflict");
      has(result.current, { status: "rejected" });
      same((await found(review, "rejected"))?.status, "rejected");
    },
  ),
  deciding(
    "of two concurrently takes effect once",
    { requests: [asked(ADA)] },
    async (review, skip) => {
      await conditional(review, skip);
      const results = await Promise.all([
        one(review, on(ADA.id, "pending", "accepted")),
        one(review, on(ADA.id, "pending", "rejected")),
      ]);
      same(results.filter((result) => result.ok).length, 1, "the number taken");
      const lost = results.find((result) => !result.ok);
      if (lost && !lost.ok) same(lost.error.code, "conflict");
    },
  ),
  deciding("on an unknown user is reported", { requests: [] }, async (review) => {
    same(await refusal(review, on(ADA.id, "pending", "accepted")), "not-found");
    same(await refusal(review, on("f".repeat(24), "pending", "accepted")), "not-found");
  }),
  ...(["rejected", "reset"] as const).map((to) =>
    deciding(`to ${to} keeps its reason`, { requests: [asked(ADA)] }, async (review, skip) => {
      const reason = `Because. ${"é".repeat(187)}🦉🦉`;
      same((await one(review, on(ADA.id, "pending", to, reason))).ok, true, "whether it was taken");
      if (!review.capabilities.reasons) skip("reasons cannot be read back");
      same((await found(review, to))?.reason, reason, "the reason");
    }),
  ),
  deciding(
    "with a reason where it takes none is none",
    { requests: [asked(ADA)] },
    async (review) => {
      same(await refusal(review, on(ADA.id, "pending", "accepted", "Well done.")), "invalid");
      if (!(await found(review, "pending"))) throw new Error("the request is gone");
      same(
        (await one(review, on(ADA.id, "pending", "accepted", ""))).ok,
        true,
        "whether it was taken",
      );
    },
  ),
  deciding(
    "with a reason over 200 characters is none",
    { requests: [asked(ADA)] },
    async (review) => {
      for (const long of ["x".repeat(201), "🦉".repeat(101), "e\u0301".repeat(101)]) {
        same(await refusal(review, on(ADA.id, "pending", "rejected", long)), "invalid");
      }
      if (!(await found(review, "pending"))) throw new Error("the request is gone");
    },
  ),
  deciding(
    "back to pending forgets the last one",
    {
      requests: [asked(ADA, "rejected", { reason: "No." })],
    },
    async (review) => {
      await one(review, on(ADA.id, "rejected", "pending"));
      const request = await found(review, "pending");
      same([request?.reviewedAt, request?.reviewedBy, request?.reason], [null, null, null]);
    },
  ),
  deciding("can be undone, and taken again", { requests: [asked(ADA)] }, async (review) => {
    await one(review, on(ADA.id, "pending", "accepted"));
    await one(review, on(ADA.id, "accepted", "pending"));
    same((await one(review, on(ADA.id, "pending", "rejected"))).ok, true, "whether it was taken");
    same(await review.counts(), { pending: 0, accepted: 0, rejected: 1, reset: 0 });
  }),
  deciding("is returned with its reviewer", { requests: [asked(ADA)] }, async (review) => {
    await one(review, on(ADA.id, "pending", "accepted"));
    same((await found(review, "accepted"))?.grantedBy?.username, OWNER.username, "who granted it");
  }),
  deciding("gives the request as it is then", { requests: [asked(ADA)] }, async (review, skip) => {
    const result = await one(review, on(ADA.id, "pending", "accepted"));
    if (!result.ok) throw new Error("it was not taken");
    if (!result.request) skip("results do not carry the request");
    has(result.request, { status: "accepted", requestedAt: asked(ADA).requestedAt });
  }),
  deciding(
    "among others has its own result, in order",
    {
      requests: [asked(ADA), asked(GRACE), asked(ALAN)],
    },
    async (review) => {
      const results = await review.decide([
        on(ALAN.id, "pending", "rejected"),
        on("f".repeat(24), "pending", "accepted"),
        on(ADA.id, "pending", "accepted"),
        on(GRACE.id, "pending", "pending"),
      ]);
      same(
        results.map((result) => [result.userId, result.ok]),
        [
          [ALAN.id, true],
          ["f".repeat(24), false],
          [ADA.id, true],
          [GRACE.id, false],
        ],
      );
      same(await review.counts(), { pending: 1, accepted: 1, rejected: 1, reset: 0 });
    },
  ),
  deciding(
    "among hundreds has its own result, in order",
    { requests: crowd(250) },
    async (review) => {
      const decisions = crowd(250).map(({ user }) => on(user.id, "pending", "accepted"));
      const results = await review.decide(decisions);
      same(
        results.map((result) => [result.userId, result.ok]),
        decisions.map(({ userId }) => [userId, true]),
      );
      same((await review.counts()).accepted, 250, "the number accepted");
    },
  ),
  deciding(
    "returns the time from which the email can be sent, if there is one",
    { requests: [asked(ADA)] },
    async (review, skip) => {
      const accepted = await one(review, on(ADA.id, "pending", "accepted"));
      const reopened = await one(review, on(ADA.id, "accepted", "pending"));
      if (!accepted.ok || !reopened.ok) throw new Error("it was not taken");
      same(reopened.mailIn, undefined, "the time of an email that is not sent");
      const { mailIn = skip("there is no email, or the server does not say") } = accepted;
      if (mailIn < 0) throw new Error(`${mailIn} is no time`);
    },
  ),
  deciding("that is none at all is nothing", { requests: [asked(ADA)] }, async (review) => {
    same(await review.decide([]), []);
  }),
  deciding(
    "where the repo is open is refused",
    {
      gated: false,
      requests: [asked(ADA)],
    },
    async (review) => {
      await rejects(review.decide([on(ADA.id, "pending", "accepted")]), "not-gated");
      if (!(await found(review, "pending"))) throw new Error("the request is gone");
    },
  ),
];
