import type { GateModel } from "@sallyport/schema";
import type {
  AgreedGate,
  Agreements,
  AskAgainChunk,
  AskedChunk,
} from "../agreements/agreements.types.ts";
import { AccessError } from "../errors/access-error.ts";
import type { AccessRequest, ClosedReason, Person } from "../requests/request.types.ts";
import type { MemoryDesk } from "./memory-desk.ts";

const CHUNK = 500;
const ASKED = ["pending", "accepted"] as const;

interface Gates {
  readonly gate: GateModel;
  readonly fingerprint: string;
  /** As they were, by fingerprint. */
  readonly kept: ReadonlyMap<string, GateModel>;
  readonly closed: ClosedReason | undefined;
}

/** Who agreed to which gate of one repo in memory, and asking them again. */
export class MemoryAgreements {
  readonly #desk: MemoryDesk;
  readonly #gates: Gates;

  constructor(desk: MemoryDesk, gates: Gates) {
    this.#desk = desk;
    this.#gates = gates;
  }

  read(): Agreements {
    const { gate, fingerprint, closed } = this.#gates;
    const agreed = new Map<string, AgreedGate>();
    const granted = { accepted: 0, pending: 0 };
    for (const status of ASKED) {
      for (const { gateFingerprint, requestedAt } of this.#desk.walk(status)) {
        if (gateFingerprint === undefined) granted[status] += 1;
        else {
          const one = agreed.get(gateFingerprint) ?? this.#nobody(gateFingerprint, requestedAt);
          agreed.set(gateFingerprint, {
            ...one,
            [status]: one[status] + 1,
            ...reach(one, requestedAt),
          });
        }
      }
    }
    const { rejected, reset } = this.#desk.counts();
    return {
      gate,
      gateFingerprint: fingerprint,
      asOf: String(this.#desk.turn),
      ...(closed && closed !== "region" && { closed }),
      agreed: [...agreed.values()].sort((a, b) => (a.lastAskedAt > b.lastAskedAt ? -1 : 1)),
      granted,
      decided: { rejected, reset },
    };
  }

  #nobody(fingerprint: string, at: string): AgreedGate {
    const gate = this.#gates.kept.get(fingerprint);
    const current = fingerprint === this.#gates.fingerprint;
    const times = { firstAskedAt: at, lastAskedAt: at };
    return { fingerprint, ...(gate && { gate }), current, ...times, accepted: 0, pending: 0 };
  }

  ask(chunk: AskAgainChunk, reviewer: Person): AskedChunk {
    const { closed, fingerprint } = this.#gates;
    if (closed && closed !== "region") {
      throw new AccessError({ code: "conflict", message: "No one could agree right now." });
    }
    if (chunk.gateFingerprint !== fingerprint) {
      throw new AccessError({ code: "conflict", message: "The gate has changed." });
    }
    const [from = "pending", cursor] = chunk.after?.split(" ") ?? [];
    const asked = { accepted: 0, pending: 0 };
    for (const status of from === "accepted" ? (["accepted"] as const) : ASKED) {
      const page = this.#page(status, status === from ? cursor : undefined);
      for (const request of page.requests) {
        if (asked[status] === chunk.atMost[status] || !this.#isAsked(request, chunk)) continue;
        const { reason } = chunk;
        const userId = request.user.id;
        this.#desk.decide(
          { userId, from: status, to: "reset", ...(reason && { reason }) },
          reviewer,
        );
        asked[status] += 1;
      }
      if (page.nextCursor !== undefined) return { asked, next: `${status} ${page.nextCursor}` };
    }
    return { asked };
  }

  #page(status: (typeof ASKED)[number], cursor: string | undefined) {
    const able = { search: "none", sort: false, filters: false } as const;
    return this.#desk.list({ status, limit: CHUNK, ...(cursor && { cursor }) }, able);
  }

  #isAsked({ user, gateFingerprint }: AccessRequest, { whom, asOf }: AskAgainChunk): boolean {
    if (this.#desk.turnOf(user.id) > Number(asOf)) return false;
    if (whom === "all") return true;
    return (
      gateFingerprint !== undefined &&
      gateFingerprint !== this.#gates.fingerprint &&
      whom.includes(gateFingerprint)
    );
  }
}

/** The times of asking, with one more. ISO 8601 sorts as text. */
function reach(
  { firstAskedAt, lastAskedAt }: AgreedGate,
  at: string,
): Pick<AgreedGate, "firstAskedAt" | "lastAskedAt"> {
  if (at < firstAskedAt) return { firstAskedAt: at, lastAskedAt };
  return { firstAskedAt, lastAskedAt: at > lastAskedAt ? at : lastAskedAt };
}
