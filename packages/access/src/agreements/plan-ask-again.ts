import type { Agreements, AskAgainPlan, AskedCounts, Whom } from "./agreements.types.ts";

/** The fingerprints of gates that somebody agreed to and that no card asks for any more. */
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

export function total({ accepted, pending }: AskedCounts): number {
  return accepted + pending;
}

function sum(counts: readonly AskedCounts[]): AskedCounts {
  return {
    accepted: counts.reduce((all, { accepted }) => all + accepted, 0),
    pending: counts.reduce((all, { pending }) => all + pending, 0),
  };
}
