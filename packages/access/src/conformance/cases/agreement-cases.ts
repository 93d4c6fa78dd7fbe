import { type GateModel, parseGate } from "@sallyport/schema";
import { gateFingerprint } from "@sallyport/schema/fingerprint";
import type { Agreements, AskAgainPlan, Whom } from "../../agreements/agreements.types.ts";
import { changedTerms, planAskAgain } from "../../agreements/plan-ask-again.ts";
import type { Adapters } from "../../ports/ports.types.ts";
import type { AccessRequest, Person } from "../../requests/request.types.ts";
import { has, rejects, same } from "../check.ts";
import type { ConformanceCase, Scene, Subject } from "../conformance.types.ts";
import { ADA, ALAN, answersOf, asked, crowd, FINGERPRINT, GRACE, OWNER } from "../scene.ts";

const EARLIER: GateModel = parseGate({
  extra_gated_prompt: "Be good.",
  extra_gated_fields: [{ Company: "text" }],
}).gate;
const OLD: string = gateFingerprint(EARLIER);
const UNKEPT = "0".repeat(64);

const agreedTo = (gate: string, request: AccessRequest): AccessRequest => ({
  ...request,
  gateFingerprint: gate,
});
const granted = (request: AccessRequest): AccessRequest => {
  const { gateFingerprint: _, ...rest } = request;
  return { ...rest, answers: [] };
};

interface Hands {
  readonly owner: Adapters;
  readonly subject: Subject;
}

const agreeing = (
  name: string,
  requests: readonly AccessRequest[],
  body: (hands: Hands) => Promise<void>,
  gated: Scene["gated"] = "manual",
): ConformanceCase => ({
  group: "agreeing again",
  name,
  run: async ({ open, skip }) => {
    const subject = await open({ requests, gated, earlierGates: [EARLIER] });
    const owner = subject.as(OWNER);
    await owner.settings.load();
    if (!owner.settings.capabilities.agreements) {
      skip("the other side does not keep who agreed to what");
    }
    await body({ owner, subject });
  },
});

const plan = async (
  { settings }: Adapters,
  whom: (agreements: Agreements) => Whom,
): Promise<AskAgainPlan> => {
  const agreements = await settings.agreements();
  return planAskAgain(agreements, whom(agreements));
};
const everyone = (): Whom => "all";

const MIXED = [
  agreedTo(OLD, asked(ADA, "accepted")),
  agreedTo(OLD, asked(GRACE, "pending", { requestedAt: "2026-01-04T09:00:00.000Z" })),
  asked(ALAN, "accepted"),
];

export const AGREEMENT_CASES: readonly ConformanceCase[] = [
  agreeing("is counted by gate, with the gate as it was", MIXED, async ({ owner }) => {
    const agreements = await owner.settings.agreements();
    has(agreements, {
      gateFingerprint: FINGERPRINT,
      granted: { accepted: 0, pending: 0 },
      decided: { rejected: 0, reset: 0 },
    });
    same(agreements.agreed.length, 2, "the number of gates");
    has(
      agreements.agreed.find(({ fingerprint }) => fingerprint === OLD),
      {
        gate: EARLIER,
        current: false,
        accepted: 1,
        pending: 1,
        firstAskedAt: "2026-01-04T09:00:00.000Z",
        lastAskedAt: asked(ADA).requestedAt,
      },
      "the gate as it was",
    );
    has(
      agreements.agreed.find(({ fingerprint }) => fingerprint === FINGERPRINT),
      { current: true, accepted: 1, pending: 0 },
      "the gate as it is",
    );
  }),
  agreeing(
    "skips people whose access can't end, and people who were granted access",
    [
      agreedTo(OLD, asked(ADA, "rejected")),
      agreedTo(UNKEPT, asked(GRACE, "accepted")),
      granted(asked(ALAN, "accepted")),
    ],
    async ({ owner }) => {
      const agreements = await owner.settings.agreements();
      same(
        agreements.agreed.map(({ fingerprint, gate }) => [fingerprint, gate]),
        [[UNKEPT, undefined]],
        "the gates",
      );
      const { asked: named, notAsked } = planAskAgain(agreements, changedTerms(agreements));
      same(named, { accepted: 1, pending: 0 }, "who is asked");
      same(notAsked, { current: 0, other: 0, granted: 1, rejected: 1, reset: 0 }, "who is not");
    },
  ),
  agreeing("is asked of those whose terms have changed", MIXED, async ({ owner, subject }) => {
    const dry = await plan(owner, changedTerms);
    same(dry.asked, { accepted: 1, pending: 1 }, "who would be asked");
    same(await owner.review.counts(), { pending: 1, accepted: 2, rejected: 0, reset: 0 });
    const progress: number[] = [];
    const result = await owner.settings.askAgain(dry, {
      reason: "The terms have changed.",
      onProgress: (count) => progress.push(count),
    });
    same(result, { asked: { accepted: 1, pending: 1 }, missed: 0 }, "what became of it");
    same(progress.at(-1), 2, "the last progress");
    same(await owner.review.counts(), { pending: 0, accepted: 1, rejected: 0, reset: 2 });
    has(await subject.as(ADA).requester.load(), {
      status: "reset",
      reason: "The terms have changed.",
      agreedTo: OLD,
    });
    same(await subject.as(ADA).requester.gate(OLD), EARLIER, "the gate as it was");
  }),
  agreeing(
    "brings the visitor's own answers where they still fit, without a ticked box",
    [agreedTo(OLD, asked(ADA, "reset")), asked(GRACE, "reset"), asked(ALAN, "accepted")],
    async ({ subject }) => {
      const answersOfView = async (person: Person | null) =>
        (await subject.as(person).requester.load()).earlierAnswers;
      same(await answersOfView(ADA), { f0: "Firm of ada" }, "to another gate");
      same(
        await answersOfView(GRACE),
        { f0: "Firm of grace", f1: "seven", f2: "own", f3: "DE" },
        "to the same gate",
      );
      for (const person of [ALAN, OWNER, null]) same(await answersOfView(person), undefined);
    },
  ),
  agreeing("is asked of everyone", MIXED, async ({ owner }) => {
    const result = await owner.settings.askAgain(await plan(owner, everyone));
    same(result, { asked: { accepted: 2, pending: 1 }, missed: 0 }, "what became of it");
    same(await owner.review.counts(), { pending: 0, accepted: 0, rejected: 0, reset: 3 });
  }),
  agreeing(
    "gives access back immediately with automatic approval",
    [agreedTo(OLD, asked(ADA, "accepted"))],
    async ({ owner, subject }) => {
      await owner.settings.askAgain(await plan(owner, changedTerms));
      const { requester } = subject.as(ADA);
      has(await requester.load(), { status: "reset" });
      await requester.submit({ answers: answersOf("Again"), gateFingerprint: FINGERPRINT });
      has(await requester.load(), { status: "accepted", agreedTo: FINGERPRINT });
      same(changedTerms(await owner.settings.agreements()), [], "what is left");
    },
    "auto",
  ),
  agreeing("is asked of no one who agreed to these terms", MIXED, async ({ owner }) => {
    const agreements = await owner.settings.agreements();
    same(planAskAgain(agreements, [FINGERPRINT]).asked, { accepted: 0, pending: 0 });
    // Not even where a plan says so.
    const forged = {
      ...planAskAgain(agreements, [FINGERPRINT]),
      asked: { accepted: 9, pending: 9 },
    };
    has(await owner.settings.askAgain(forged), { asked: { accepted: 0, pending: 0 } });
  }),
  agreeing("is not asked of who moved since", MIXED, async ({ owner }) => {
    const dry = await plan(owner, everyone);
    await owner.review.decide([{ userId: GRACE.id, from: "pending", to: "accepted" }]);
    await owner.review.decide([{ userId: ADA.id, from: "accepted", to: "rejected" }]);
    await owner.review.decide([{ userId: ADA.id, from: "rejected", to: "pending" }]);
    const result = await owner.settings.askAgain(dry);
    same(result, { asked: { accepted: 1, pending: 0 }, missed: 2 }, "what became of it");
    same(await owner.review.counts(), { pending: 1, accepted: 1, rejected: 0, reset: 1 });
  }),
  agreeing(
    "is not asked of who came since, nor of more than were named",
    [asked(ADA, "accepted")],
    async ({ owner, subject }) => {
      const dry = await plan(owner, everyone);
      const grace = subject.as(GRACE).requester;
      await grace.submit({ answers: answersOf("New"), gateFingerprint: FINGERPRINT });
      const result = await owner.settings.askAgain(dry);
      same(result, { asked: { accepted: 1, pending: 0 }, missed: 0 }, "what became of it");
      has(await grace.load(), { status: "pending" });
      const fewer = { ...(await plan(owner, everyone)), asked: { accepted: 0, pending: 0 } };
      has(await owner.settings.askAgain(fewer), { asked: { accepted: 0, pending: 0 } });
      has(await grace.load(), { status: "pending" });
    },
  ),
  agreeing("is asked of no one if the gate has changed again", MIXED, async ({ owner }) => {
    const stale = { ...(await plan(owner, everyone)), gateFingerprint: OLD };
    const result = await owner.settings.askAgain(stale);
    same([result.error?.code, result.missed], ["conflict", 3], "what became of it");
    same(result.asked, { accepted: 0, pending: 0 }, "who was asked");
    same(await owner.review.counts(), { pending: 1, accepted: 2, rejected: 0, reset: 0 });
  }),
  agreeing(
    "is asked of many, part by part",
    crowd(1_200).map((request) => agreedTo(OLD, request)),
    async ({ owner }) => {
      const progress: number[] = [];
      const result = await owner.settings.askAgain(await plan(owner, changedTerms), {
        onProgress: (count) => progress.push(count),
      });
      same(result, { asked: { accepted: 0, pending: 1_200 }, missed: 0 }, "what became of it");
      same(await owner.review.counts(), { pending: 0, accepted: 0, rejected: 0, reset: 1_200 });
      same(progress.length > 1, true, "whether progress was reported");
      same(
        progress.toSorted((a, b) => a - b),
        progress,
        "the progress",
      );
    },
  ),
  agreeing(
    "is refused where the repo is open",
    MIXED,
    async ({ owner }) => {
      await rejects(owner.settings.askAgain(await plan(owner, everyone)), "not-gated");
    },
    false,
  ),
];
