import { gateModelOf } from "@sallyport/schema";
import type {
  AgreedGate,
  Agreements,
  AskedChunk,
  AskedCounts,
} from "../agreements/agreements.types.ts";
import { asCount, asFields, asList, asText, optionalText } from "./guards.ts";
import { asGateModel } from "./sallyport-guards.ts";

// Guards of what Sallyport routes answer about agreements.

export function asAgreements(value: unknown): Agreements {
  const fields = asFields(value);
  const decided = asFields(fields.decided);
  const { closed } = fields;
  return {
    gate: asGateModel(fields.gate),
    gateFingerprint: asText(fields.gateFingerprint, "the gate's fingerprint"),
    asOf: asText(fields.asOf, "the moment"),
    ...((closed === "card-errors" || closed === "region-unknown") && { closed }),
    agreed: asList(fields.agreed).map(asAgreedGate),
    granted: asAskedCounts(fields.granted),
    decided: { rejected: asCount(decided.rejected), reset: asCount(decided.reset) },
  };
}

function asAgreedGate(value: unknown): AgreedGate {
  const fields = asFields(value);
  const gate = gateModelOf(fields.gate);
  return {
    fingerprint: asText(fields.fingerprint, "a fingerprint"),
    // One that cannot be shown counts as one that is not kept.
    ...(gate && { gate }),
    current: fields.current === true,
    firstAskedAt: asText(fields.firstAskedAt, "a time"),
    lastAskedAt: asText(fields.lastAskedAt, "a time"),
    ...asAskedCounts(fields),
  };
}

function asAskedCounts(value: unknown): AskedCounts {
  const fields = asFields(value);
  return { accepted: asCount(fields.accepted), pending: asCount(fields.pending) };
}

export function asAskedChunk(value: unknown): AskedChunk {
  const fields = asFields(value);
  return { asked: asAskedCounts(fields.asked), ...optionalText(fields, "next") };
}
