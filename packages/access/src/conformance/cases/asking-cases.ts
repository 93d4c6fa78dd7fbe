import { defineGate, readAnswers } from "@sallyport/schema";
import { gateFingerprint } from "@sallyport/schema/fingerprint";
import type { RequesterAdapter } from "../../ports/ports.types.ts";
import type { AccessRequest, Person } from "../../requests/request.types.ts";
import { has, rejects, same } from "../check.ts";
import type { CaseTools, ConformanceCase, Scene, Subject } from "../conformance.types.ts";
import { ADA, answersOf, asked, FINGERPRINT, GATE, OWNER } from "../scene.ts";

const group = "asking";
const submission = { answers: answersOf("Acme"), gateFingerprint: FINGERPRINT };

/** A case about answers that are sent from here. */
const asking = (
  name: string,
  scene: Partial<Pick<Scene, "gate" | "gated" | "requests">>,
  body: (requester: RequesterAdapter, subject: Subject) => Promise<void>,
  person: Person | null = ADA,
): ConformanceCase => ({
  group,
  name,
  run: async ({ open, skip }: CaseTools) => {
    const subject = await open(scene);
    const { requester } = subject.as(person);
    await requester.load();
    if (!requester.capabilities.submit) skip("asking happens on the other side's own page");
    await body(requester, subject);
  },
});

const only = async (subject: Subject, status: AccessRequest["status"]): Promise<AccessRequest> => {
  const { requests } = await subject.as(OWNER).review.list({ status });
  const [request] = requests;
  same(requests.length, 1, `the number of ${status} requests`);
  if (!request) throw new Error("there is no request");
  return request;
};

export const ASKING_CASES: readonly ConformanceCase[] = [
  asking("under manual approval: pending, and in the list", {}, async (requester, subject) => {
    has(await requester.submit(submission), { status: "pending" });
    const request = await only(subject, "pending");
    same(request.user.username, ADA.username);
    same(request.reviewedAt, undefined, "when it was reviewed");
  }),
  asking("under automatic approval: accepted", { gated: "auto" }, async (requester, subject) => {
    has(await requester.submit(submission), { status: "accepted" });
    await only(subject, "accepted");
  }),
  asking("returns the time of the request", {}, async (requester, subject) => {
    const { requestedAt } = await requester.submit(submission);
    same(requestedAt, (await only(subject, "pending")).requestedAt, "the time of asking");
  }),
  asking("keeps every answer, in order, whatever its label", {}, async (requester, subject) => {
    await requester.submit(submission);
    same((await only(subject, "pending")).answers, [
      ["Company", "Acme"],
      ["7", "seven"],
      ["__proto__", "own"],
      ["Country", "DE"],
      ["I agree", "on"],
    ]);
  }),
  asking("keeps what was read in place of the card's words", {}, async (requester, subject) => {
    const shownWords = { lang: "de", texts: [["Company", "Firma"]] } as const;
    await requester.submit({ ...submission, shownWords });
    const { review } = subject.as(OWNER);
    const [request] = (await review.list({ status: "pending" })).requests;
    const kept = review.capabilities.snapshot ? shownWords : undefined;
    same(request?.shownWords, kept, "the words shown");
  }),
  asking("keeps hostile text as it is", {}, async (requester, subject) => {
    const hostile = `<script>alert(1)</script> "';--\\ \u202e\u0301 👩‍🔬 =1+1 %s\n\ttail`;
    await requester.submit({ ...submission, answers: answersOf(hostile) });
    same((await only(subject, "pending")).answers[0], ["Company", hostile]);
  }),
  asking("shares the address", {}, async (requester, subject) => {
    await requester.submit(submission);
    same((await only(subject, "pending")).user.email, ADA.email, "the address");
  }),
  asking("keeps what was agreed to", {}, async (requester, subject) => {
    await requester.submit(submission);
    const { review } = subject.as(OWNER);
    if (!review.capabilities.snapshot) return;
    same((await only(subject, "pending")).gateFingerprint, FINGERPRINT, "the fingerprint");
    const gate = await review.gate(FINGERPRINT);
    same(
      gate.fields.map((field) => field.name),
      GATE.fields.map((field) => field.name),
    );
  }),
  asking("twice changes nothing", {}, async (requester, subject) => {
    const first = await requester.submit(submission);
    const second = await requester.submit({ ...submission, answers: answersOf("Other") });
    same(second, first, "the second answer");
    same((await only(subject, "pending")).answers[0], ["Company", "Acme"]);
  }),
  asking("twice concurrently is one request", {}, async (requester, subject) => {
    const all = await Promise.all([1, 2, 3, 4].map(() => requester.submit(submission)));
    same(new Set(all.map((result) => JSON.stringify(result))).size, 1, "the number of results");
    await only(subject, "pending");
  }),
  ...(["accepted", "rejected"] as const).map((status) =>
    asking(
      `while ${status} changes nothing`,
      { requests: [asked(ADA, status)] },
      async (requester, subject) => {
        has(await requester.submit(submission), { status });
        same((await only(subject, status)).answers[0], ["Company", "Firm of ada"]);
      },
    ),
  ),
  asking(
    "after a reset is a new request with a new time",
    { requests: [asked(ADA, "reset", { reason: "Again." })] },
    async (requester, subject) => {
      has(await requester.submit(submission), { status: "pending" });
      const request = await only(subject, "pending");
      same(request.answers[0], ["Company", "Acme"]);
      same(request.reviewedAt, undefined, "when it was reviewed");
      if (request.requestedAt <= asked(ADA).requestedAt) throw new Error("the time is the old one");
    },
  ),
  asking(
    "signed out is refused",
    {},
    async (requester, subject) => {
      await rejects(requester.submit(submission), "unauthenticated");
      same((await subject.as(OWNER).review.list({ status: "pending" })).requests, []);
    },
    null,
  ),
  asking("where the repo is open is refused", { gated: false }, async (requester) => {
    await rejects(requester.submit(submission), "not-gated");
  }),
  asking("what is no longer asked is a conflict", {}, async (requester, subject) => {
    const earlier = { ...submission, gateFingerprint: "0".repeat(64) };
    await rejects(requester.submit(earlier), "conflict");
    same((await subject.as(OWNER).review.list({ status: "pending" })).requests, []);
  }),
  asking("with answers missing names them by field", {}, async (requester, subject) => {
    const { answers } = readAnswers(GATE, { f0: "Acme" });
    const { issues = [] } = await rejects(requester.submit({ ...submission, answers }), "invalid");
    same(
      issues.map(({ fieldId, name }) => [fieldId, name]),
      [
        ["f1", "7"],
        ["f2", "__proto__"],
        ["f3", "Country"],
        ["f4", "I agree"],
      ],
    );
    same((await subject.as(OWNER).review.list({ status: "pending" })).requests, []);
  }),
  {
    group,
    name: "with nothing asked is agreement alone",
    run: async ({ open, skip }) => {
      const gate = defineGate({ prompt: "Be kind.", fields: [] });
      const subject = await open({ gate });
      const { requester } = subject.as(ADA);
      await requester.load();
      if (!requester.capabilities.submit) skip("asking happens on the other side's own page");
      const { answers } = readAnswers(gate, {});
      await requester.submit({ answers, gateFingerprint: gateFingerprint(gate) });
      same((await only(subject, "pending")).answers, []);
    },
  },
];
