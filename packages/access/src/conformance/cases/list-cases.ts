import type { ReviewAdapter } from "../../ports/ports.types.ts";
import { type AnswerFilter, compareRequests } from "../../requests/find.ts";
import type { AccessRequest } from "../../requests/request.types.ts";
import { REQUEST_STATUSES } from "../../requests/statuses.ts";
import { has, rejects, same } from "../check.ts";
import type { ConformanceCase, Scene } from "../conformance.types.ts";
import { ADA, ALAN, asked, crowd, FINGERPRINT, GRACE, OWNER } from "../scene.ts";

const group = "a list";
const ALL = [asked(ADA, "accepted"), asked(GRACE, "rejected"), asked(ALAN, "reset")];

const listing = (
  name: string,
  scene: Partial<Pick<Scene, "gated" | "requests">>,
  body: (review: ReviewAdapter, skip: (reason: string) => never) => Promise<void>,
): ConformanceCase => ({
  group,
  name,
  run: async ({ open, skip }) => body((await open(scene)).as(OWNER).review, skip),
});

const names = (requests: readonly AccessRequest[]): string[] =>
  requests.map((request) => request.user.username);

/** Every request of a list, page by page; throws where pages do not end. */
async function readAll(review: ReviewAdapter, limit: number): Promise<AccessRequest[]> {
  const all: AccessRequest[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < 100; pages++) {
    const page = await review.list({
      status: "pending",
      limit,
      ...(cursor !== undefined && { cursor }),
    });
    all.push(...page.requests);
    cursor = page.nextCursor;
    if (cursor === undefined) return all;
  }
  throw new Error("the pages do not end");
}

export const LIST_CASES: readonly ConformanceCase[] = [
  ...REQUEST_STATUSES.map((status) =>
    listing(
      `of those ${status} holds them alone`,
      {
        requests: [...crowd(3), ...ALL].filter(
          (r) => r.status === status || r.user.id !== crowd(1)[0]?.user.id,
        ),
      },
      async (review) => {
        const { requests } = await review.list({ status });
        if (requests.length === 0) throw new Error("the list is empty");
        same([...new Set(requests.map((r) => r.status))], [status]);
      },
    ),
  ),
  listing("without requests is empty and has no next page", { requests: [] }, async (review) => {
    same(await review.list({ status: "pending" }), { requests: [] });
  }),
  listing("tells who asked, when and with what", { requests: [asked(ADA)] }, async (review) => {
    const [request] = (await review.list({ status: "pending" })).requests;
    has(request?.user, {
      id: ADA.id,
      username: ADA.username,
      fullname: ADA.fullname,
      email: ADA.email,
    });
    const { requestedAt, answers } = asked(ADA);
    same(request?.requestedAt, requestedAt, "the time of asking");
    same(new Map(request?.answers).get("__proto__"), "own", "an answer");
    same(request?.answers.length, answers.length, "the number of answers");
  }),
  listing("keeps answers in order", { requests: [asked(ADA)] }, async (review, skip) => {
    const [request] = (await review.list({ status: "pending" })).requests;
    if (!review.capabilities.snapshot)
      skip("answers travel as an object, which puts numbers first");
    same(request?.answers, asked(ADA).answers);
    same(request?.gateFingerprint, FINGERPRINT, "the fingerprint");
  }),
  listing(
    "has who decided, and why",
    {
      requests: [asked(ADA, "rejected", { reason: "No." })],
    },
    async (review, skip) => {
      const [request] = (await review.list({ status: "rejected" })).requests;
      same(request?.reviewedAt, asked(ADA, "rejected").reviewedAt, "when it was reviewed");
      if (!review.capabilities.reasons) skip("reasons cannot be read back");
      same([request?.reason, request?.reviewedBy?.username], ["No.", OWNER.username]);
    },
  ),
  listing("has the newest first", { requests: crowd(5).reverse() }, async (review) => {
    const { requests } = await review.list({ status: "pending" });
    same(names(requests), names(crowd(5)));
  }),
  listing("in pages holds each request once, in order", { requests: crowd(35) }, async (review) => {
    const first = await review.list({ status: "pending", limit: 10 });
    same(first.requests.length, 10, "the size of a page");
    same(names(await readAll(review, 10)), names(crowd(35)));
  }),
  listing("that ends with a full page has no next one", { requests: crowd(20) }, async (review) => {
    same((await readAll(review, 10)).length, 20);
  }),
  listing(
    "of people who asked at the same moment loses none",
    { requests: crowd(25).map((r) => ({ ...r, requestedAt: "2026-01-05T09:00:00.000Z" })) },
    async (review) => {
      const all = names(await readAll(review, 10));
      same([all.length, new Set(all).size], [25, 25], "the number of requests");
    },
  ),
  listing(
    "continues at the same place after a decision on the first page",
    { requests: crowd(25) },
    async (review) => {
      const first = await review.list({ status: "pending", limit: 10 });
      const [gone] = first.requests;
      await review.decide([{ userId: gone?.user.id ?? "", from: "pending", to: "accepted" }]);
      const second = await review.list({
        status: "pending",
        limit: 10,
        cursor: first.nextCursor ?? "",
      });
      same(names(second.requests), names(crowd(25).slice(10, 20)));
    },
  ),
  listing("has 100 to a page when nothing is said", { requests: crowd(101) }, async (review) => {
    same((await review.list({ status: "pending" })).requests.length, 100, "the size of a page");
  }),
  ...[9, 1_001, 0, -1].map((limit) =>
    listing(`in pages of ${limit} is refused`, {}, async (review) => {
      await rejects(review.list({ status: "pending", limit }), "invalid");
    }),
  ),
  listing(
    "is searched by the beginning of a user name",
    { requests: crowd(30) },
    async (review) => {
      const { requests } = await review.list({ status: "pending", search: "visitor001" });
      same(requests.length, 10, "the number found");
    },
  ),
  listing("is searched in any case", { requests: [asked(ADA), asked(GRACE)] }, async (review) => {
    same(names((await review.list({ status: "pending", search: "ADA" })).requests), ["ada"]);
  }),
  listing(
    "is searched without regard to case, dots and accents",
    {
      requests: [
        asked({ ...ADA, fullname: "İbrahim Çelik" }),
        asked(GRACE, "pending", { answers: [["Company", "Straße Işık"]] }),
      ],
    },
    async (review, skip) => {
      if (review.capabilities.search !== "answers") skip("only usernames are searched");
      for (const [search, who] of [
        ...["ibrahim", "IBRAHIM", "İBRAHİM", "ibrahİm celik", "i\u0307brahim"].map((s) => [
          s,
          "ada",
        ]),
        ...["strasse isik", "STRASSE IŞIK", "ışık"].map((s) => [s, "grace"]),
      ] as const) {
        const { requests } = await review.list({ status: "pending", search: search ?? "" });
        same(names(requests), [who], `found by ${search}`);
      }
    },
  ),
  listing("that is searched in vain is empty", { requests: crowd(3) }, async (review) => {
    same(await review.list({ status: "pending", search: "nobody" }), { requests: [] });
  }),
  listing("takes a search as it is written", { requests: crowd(3) }, async (review) => {
    for (const search of ["%", "visitor____", "\\", "'", "visitor%"]) {
      same((await review.list({ status: "pending", search })).requests, [], `found by ${search}`);
    }
  }),
  listing(
    "is searched by name and answer",
    {
      requests: [asked(ADA), asked(GRACE), asked(ALAN)],
    },
    async (review, skip) => {
      await review.list({ status: "pending" });
      if (review.capabilities.search !== "answers") skip("only user names are searched");
      const found = async (search: string): Promise<string[]> =>
        names((await review.list({ status: "pending", search })).requests);
      same(await found("lovelace"), ["ada"]);
      same(await found("firm of gr"), ["grace"]);
      same(await found("_100%"), ["alan"]);
    },
  ),
  listing(
    "is filtered by answers",
    {
      requests: [
        asked(ADA),
        asked(GRACE),
        asked(ALAN, "pending", { answers: [["Company", '["Country","DE"]']] }),
      ],
    },
    async (review, skip) => {
      await review.list({ status: "pending" });
      if (!review.capabilities.filters) skip("lists are not filtered by answers");
      const found = async (...filters: AnswerFilter[]): Promise<string[]> =>
        names((await review.list({ status: "pending", filters })).requests).sort();
      same(await found({ name: "Country", is: "DE" }), ["ada", "grace"]);
      same(await found({ name: "Country", is: "DE" }, { name: "Company", is: "Firm of ada" }), [
        "ada",
      ]);
      same(await found({ name: "I agree", is: "" }), ["alan"], "unanswered");
      same(await found({ name: "7", from: "s", to: "seven" }), ["ada", "grace"], "a range");
      same(await found({ name: "7", from: "t" }), [], "past the range");
      same(await found({ name: "__proto__", is: "own" }), ["ada", "grace"]);
    },
  ),
  listing(
    "is sorted by name and by time, page by page",
    { requests: crowd(25) },
    async (review, skip) => {
      await review.list({ status: "pending" });
      if (!review.capabilities.sort) skip("lists come newest first");
      for (const sort of ["oldest", "name"] as const) {
        const query = { status: "pending", sort, limit: 10 } as const;
        const read: AccessRequest[] = [];
        let cursor: string | undefined;
        do {
          const page = await review.list({ ...query, ...(cursor !== undefined && { cursor }) });
          read.push(...page.requests);
          cursor = page.nextCursor;
        } while (cursor !== undefined);
        const wanted = crowd(25).sort((a, b) => compareRequests(a, b, sort));
        same(names(read), names(wanted), sort);
      }
    },
  ),
  listing("is searched page by page", { requests: crowd(40) }, async (review) => {
    const search = "visitor00";
    const first = await review.list({ status: "pending", search, limit: 10 });
    const cursor = first.nextCursor ?? "";
    const second = await review.list({ status: "pending", search, limit: 10, cursor });
    same(names(second.requests), names(crowd(40).slice(10, 20)));
  }),
  listing("is not searched for more than 250 characters", {}, async (review) => {
    await rejects(review.list({ status: "pending", search: "x".repeat(251) }), "invalid");
  }),
  listing(
    "still answers where the repo is open",
    {
      gated: false,
      requests: [asked(ADA)],
    },
    async (review) => {
      same(names((await review.list({ status: "pending" })).requests), ["ada"]);
    },
  ),
  listing("is counted", { requests: [...crowd(3), ...ALL] }, async (review) => {
    same(await review.counts(), { pending: 3, accepted: 1, rejected: 1, reset: 1 });
  }),
  listing("is counted anew after a decision", { requests: [asked(ADA)] }, async (review) => {
    await review.decide([{ userId: ADA.id, from: "pending", to: "rejected" }]);
    same(await review.counts(), { pending: 0, accepted: 0, rejected: 1, reset: 0 });
  }),
];
