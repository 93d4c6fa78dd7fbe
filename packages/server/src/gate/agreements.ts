import type {
  AgreedGate,
  Agreements,
  AskAgainChunk,
  AskedChunk,
} from "@sallyport/access/agreements";
import { gateFingerprint } from "@sallyport/schema/fingerprint";
import { reposUnder } from "../groups/group-of.ts";
import type { Account } from "../host/host.types.ts";
import { Refusal } from "../http/refusal.ts";
import type { Services } from "../services/services.types.ts";
import { readAgreements } from "../store/read-agreements.ts";
import { CLOSED_SENTENCES, closedReason } from "./closed-reason.ts";
import type { Target } from "./target.ts";

/** So many are reset in one transaction. */
const PART = 200;
/** The most gates in one response; older ones are only counted. */
const MOST_GATES = 50;

/** Who agreed to which gate. */
export async function agreementsOf(services: Services, target: Target): Promise<Agreements> {
  const { requests, repos, db } = services;
  const asOf = requests.now().toISOString();
  const [current, rows, counts, fingerprint] = await Promise.all([
    currentGates(services, target),
    readAgreements(db, target.subject),
    requests.counts(target.subject),
    repos.keepGate(target.gate),
  ]);
  const agreed = await Promise.all(
    rows.flatMap(({ fingerprint: one, ...row }, index): Promise<AgreedGate>[] => {
      if (one === null) return [];
      // In a group, whose earlier card it was is not known: there is nothing to compare it with.
      const isTold = target.subject.type !== "collection" && index < MOST_GATES;
      const kept = isTold ? repos.findGate(one) : Promise.resolve(undefined);
      return [
        kept.then((gate) => ({
          ...row,
          fingerprint: one,
          ...(gate && { gate }),
          current: current.includes(one),
        })),
      ];
    }),
  );
  const nothing = rows.find((row) => row.fingerprint === null);
  const closed = closedFor(target);
  return {
    gate: target.gate,
    gateFingerprint: fingerprint,
    asOf,
    ...(closed && { closed }),
    agreed,
    granted: { accepted: nothing?.accepted ?? 0, pending: nothing?.pending ?? 0 },
    decided: { rejected: counts.rejected, reset: counts.reset },
  };
}

/** Ask one part of those that a plan names. Refuses where the gate is not the one that the plan was made for. */
export async function askPart(
  services: Services,
  target: Target,
  reviewer: Account,
  chunk: AskAgainChunk,
): Promise<AskedChunk> {
  const closed = closedFor(target);
  if (closed) throw new Refusal("conflict", CLOSED_SENTENCES[closed]);
  if (chunk.gateFingerprint !== (await services.repos.keepGate(target.gate))) {
    throw new Refusal("conflict", "The gate has changed again.");
  }
  const current = await currentGates(services, target);
  const part = { ...chunk, current, limit: PART };
  return services.requests.askAgain(target.subject, part, reviewer, target.basis);
}

/** Why no one could agree. The owner's own region does not matter. */
function closedFor(target: Target): Agreements["closed"] {
  const closed = closedReason(target);
  return closed === "region" ? undefined : closed;
}

/** What the cards under a request ask for now: one gate, or one for each repo of a group. */
async function currentGates(services: Services, target: Target): Promise<readonly string[]> {
  const own = gateFingerprint(target.gate);
  if (target.subject.type !== "collection") return [own];
  const repos = await reposUnder(services, target.subject);
  const found = await Promise.all(repos.map((repo) => services.host.findRepo(repo)));
  return [own, ...found.flatMap((one) => (one ? [gateFingerprint(one.gate)] : []))];
}
