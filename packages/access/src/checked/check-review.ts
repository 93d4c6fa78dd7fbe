import type { ReviewAdapter } from "../ports/ports.types.ts";
import { asGateModel } from "../shapes/read-gate.ts";
import { asCounts, asPage, asPeople, asReport } from "../shapes/read-page.ts";
import { asResults } from "../shapes/read-results.ts";
import type { Check } from "./checked.types.ts";
import { ANSWER_MS } from "./in-limits.ts";
import { portCheck } from "./port-check.ts";

// As many decisions as an adapter sends in one call.
const CHUNK = 100;

export const checkReview: Check = portCheck<ReviewAdapter>("review", {
  list: {
    shape: "{ requests: AccessRequest[], nextCursor?: string }",
    read: asPage,
  },
  counts: {
    shape: "{ pending: number, accepted: number, rejected: number, reset: number }",
    read: asCounts,
  },
  decide: {
    shape: "DecisionResult[]",
    read: asResults,
    limits: ({ length }) => ({ ms: ANSWER_MS * (Math.ceil(length / CHUNK) || 1) }),
    failures: (results) => results.flatMap((result) => (result.ok ? [] : [result.error])),
  },
  grant: { shape: "undefined", read: () => {} },
  searchUsers: { shape: "Person[]", read: asPeople },
  gate: { shape: "GateModel", read: (value) => asGateModel(value) },
  report: {
    shape: "{ filename: string, mediaType: string, text: string }",
    read: asReport,
    limits: () => ({}),
  },
});
