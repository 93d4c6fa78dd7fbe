import type {
  Agreements,
  AskAgainChunk,
  AskAgainPlan,
  AskedChunk,
  AskedCounts,
  Whom,
} from "./agreements.types.ts";

/** The fingerprints of earlier gates that someone agreed to. */
export function changedTerms({ agreed }: Agreements): readonly string[] {
  return agreed.filter(({ current }) => !current).map(({ fingerprint }) => fingerprint);
}

/** Whom asking again would reach, and who is left out and why. Changes nothing. */
export function planAskAgain(agreements: Agreements, whom: Whom): AskAgainPlan {
  const { agreed, granted, decided, gateFingerprint, asOf } = agreements;
  const isAsked = (one: Agreements["agreed"][number]): boolean =>
    whom === "all" || (!one.current && whom.includes(one.fingerprint));
  const left = agreed.filter((one) => !isAsked(one));
  return {
    whom,
    gateFingerprint,
    asOf,
    asked: sum([...agreed.filter(isAsked), ...(whom === "all" ? [granted] : [])]),
    notAsked: {
      current: total(sum(left.filter(({ current }) => current))),
      other: total(sum(left.filter(({ current }) => !current))),
      granted: whom === "all" ? 0 : total(granted),
      ...decided,
    },
  };
}

/** How many of those that a chunk names are no longer to be asked. Undefined where all are. */
export function askedSince(
  { whom, atMost }: AskAgainChunk,
  now: Agreements,
): AskedChunk | undefined {
  const left = planAskAgain(now, whom).asked;
  const asked = {
    accepted: Math.max(0, atMost.accepted - left.accepted),
    pending: Math.max(0, atMost.pending - left.pending),
  };
  return total(asked) > 0 ? { asked } : undefined;
}

export function total({ accepted, pending }: AskedCounts): number {
  return accepted + pending;
}

function sum(counts: readonly AskedCounts[]): AskedCounts {
  return {
    accepted: counts.reduce((all, { accepted }) => all + accepted, 0),
    pending: counts.reduce((all, { pending }) => all + pending, 0),
  };
}
