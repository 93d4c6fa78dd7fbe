import { type Answers, type GateModel, parseGate, readAnswers } from "@sallyport/schema";
import { gateFingerprint } from "@sallyport/schema/fingerprint";
import type { AccessRequest, Person, RequestStatus } from "../requests/request.types.ts";
import type { Scene } from "./conformance.types.ts";

const person = (n: number, username: string, fullname: string): Person => ({
  id: n.toString(16).padStart(24, "0"),
  username,
  fullname,
  email: `${username}@example.org`,
});

/** The people of every scene: the first three visit, the last one owns the repo. */
export const ADA: Person = person(1, "ada", "Ada Lovelace");
export const GRACE: Person = person(2, "grace", "Grace Hopper");
export const ALAN: Person = person(3, "alan", "Alan_100% Turing");
export const OWNER: Person = person(4, "mary", "Mary Anning");

// Labels that plain objects know already, and one that they would put first.
const parsed = parseGate({
  extra_gated_prompt: "Be kind.",
  extra_gated_fields: [
    { Company: "text" },
    { 7: "text" },
    { ["__proto__"]: "text" },
    { Country: "country" },
    { "I agree": "checkbox" },
  ],
});

export const GATE: GateModel = parsed.gate;
export const FINGERPRINT: string = gateFingerprint(GATE);

export const SCENE: Scene = {
  gate: GATE,
  gated: "manual",
  requests: [],
  people: [ADA, GRACE, ALAN, OWNER],
  organization: "guild",
};

/** Answers to the scene's gate; `company` makes each set unique. */
export function answersOf(company: string): Answers {
  return readAnswers(GATE, { f0: company, f1: "seven", f2: "own", f3: "DE", f4: true }).answers;
}

/** A request that exists when a case begins. */
export function asked(
  user: Person,
  status: RequestStatus = "pending",
  change: Partial<AccessRequest> = {},
): AccessRequest {
  return {
    user,
    status,
    requestedAt: "2026-01-05T09:00:00.000Z",
    ...(status !== "pending" && { reviewedAt: "2026-01-06T09:00:00.000Z", reviewedBy: OWNER }),
    answers: answersOf(`Firm of ${user.username}`).toWire(),
    gateFingerprint: FINGERPRINT,
    ...change,
  };
}

/** Many pending requests, each asked a minute before the one in front of it. */
export function crowd(count: number): AccessRequest[] {
  return Array.from({ length: count }, (_, n) =>
    asked(person(1_000 + n, `visitor${String(n).padStart(4, "0")}`, `Visitor ${n}`), "pending", {
      requestedAt: new Date(Date.UTC(2026, 0, 5, 9, -n)).toISOString(),
    }),
  );
}
