import type { Adapters } from "../../ports/ports.types.ts";
import { rejects, same } from "../check.ts";
import type { ConformanceCase } from "../conformance.types.ts";
import { ADA, asked, FINGERPRINT, GRACE, OWNER } from "../scene.ts";

type Call = (adapters: Adapters, signal?: AbortSignal) => Promise<unknown>;

const NOBODY = {
  whom: "all",
  gateFingerprint: FINGERPRINT,
  asOf: "0",
  asked: { accepted: 1, pending: 1 },
  notAsked: { current: 0, other: 0, granted: 0, rejected: 0, reset: 0 },
} as const;

const withSignal = (signal: AbortSignal | undefined): { signal?: AbortSignal } =>
  signal ? { signal } : {};

// What only an owner may do.
const CALLS: Readonly<Record<string, Call>> = {
  "read a list": (a, s) => a.review.list({ status: "pending" }, withSignal(s)),
  "count requests": (a, s) => a.review.counts(withSignal(s)),
  decide: (a, s) =>
    a.review.decide([{ userId: ADA.id, from: "pending", to: "accepted" }], withSignal(s)),
  "grant access": (a, s) => a.review.grant({ userId: GRACE.id }, withSignal(s)),
  "search for people": (a, s) => a.review.searchUsers("ada", withSignal(s)),
  "read a report": (a, s) => a.review.report({ format: "csv", ...withSignal(s) }),
  "read the settings": (a, s) => a.settings.load(withSignal(s)),
  "change the settings": (a, s) => a.settings.save({ gated: "auto" }, withSignal(s)),
  "read who agreed to what": (a, s) => a.settings.agreements(withSignal(s)),
  "ask people to agree again": (a, s) => a.settings.askAgain(NOBODY, withSignal(s)),
};

// What the Hub lets everyone see who is signed in, or anyone at all.
const PUBLIC = ["search for people", "read the settings"];
// What the Hub does not keep.
const UNKNOWN = ["read who agreed to what", "ask people to agree again"];

const untouched = async (adapters: Adapters): Promise<void> => {
  same(await adapters.review.counts(), { pending: 1, accepted: 0, rejected: 0, reset: 0 });
  same((await adapters.settings.load()).gated, "manual", "the gate");
};

const refused = (
  who: "a stranger" | "who is signed out",
  code: "forbidden" | "unauthenticated",
): ConformanceCase[] =>
  Object.entries(CALLS).map(([name, call]) => ({
    group: "rights",
    name: `${who} may not ${name}`,
    run: async ({ open, skip }) => {
      const { as } = await open({ requests: [asked(ADA)] });
      const theirs = as(who === "a stranger" ? GRACE : null);
      await theirs.requester.load();
      if (!theirs.review.capabilities.requestStatus && PUBLIC.includes(name)) {
        skip("the other side shows this to everyone");
      }
      if (!theirs.settings.capabilities.agreements && UNKNOWN.includes(name)) {
        skip("the other side does not keep who agreed to what");
      }
      await rejects(call(theirs), code);
      await untouched(as(OWNER));
    },
  }));

const aborted: readonly ConformanceCase[] = Object.entries(CALLS).map(([name, call]) => ({
  group: "an aborted call",
  name: `to ${name} ends with the signal's reason and does nothing`,
  run: async ({ open }) => {
    const { as } = await open({ requests: [asked(ADA)] });
    const reason = new Error("enough");
    const ended = await call(as(OWNER), AbortSignal.abort(reason)).then(
      () => "it did not end",
      (error: unknown) => error,
    );
    same(ended === reason, true, `whether it ended with the reason and not with ${String(ended)}`);
    await untouched(as(OWNER));
  },
}));

export const RIGHTS_CASES: readonly ConformanceCase[] = [
  ...refused("a stranger", "forbidden"),
  ...refused("who is signed out", "unauthenticated"),
  ...aborted,
];
