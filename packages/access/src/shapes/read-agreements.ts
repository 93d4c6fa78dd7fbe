import { gateModelOf } from "@sallyport/schema";
import type {
  AgreedGate,
  Agreements,
  AskAgainResult,
  AskedChunk,
  AskedCounts,
} from "../agreements/agreements.types.ts";
import { anyText, asList, countOf, oneOf, textAt } from "./fields.ts";
import { readErrorData } from "./read-error-data.ts";
import { asGateModel } from "./read-gate.ts";
import { asShape, type Shape } from "./shape.ts";

const ASKED: Shape<AskedCounts> = { must: { accepted: countOf, pending: countOf }, may: {} };
const DECIDED: Shape<Agreements["decided"]> = {
  must: { rejected: countOf, reset: countOf },
  may: {},
};
const AGREED: Shape<AgreedGate> = {
  must: {
    ...ASKED.must,
    fingerprint: anyText,
    current: (value) => value === true,
    firstAskedAt: anyText,
    lastAskedAt: anyText,
  },
  // One that cannot be shown counts as one that is not kept.
  may: { gate: gateModelOf },
};
const AGREEMENTS: Shape<Agreements> = {
  must: {
    gate: (value) => asGateModel(value, "gate"),
    gateFingerprint: anyText,
    asOf: anyText,
    agreed: (value) => asList(value, "agreed").map((one) => asShape(one, AGREED, "agreed")),
    granted: (value) => asShape(value, ASKED, "granted"),
    decided: (value) => asShape(value, DECIDED, "decided"),
  },
  may: { closed: oneOf("card-errors", "region-unknown") },
};
const asked = (value: unknown): AskedCounts => asShape(value, ASKED, "asked");
const RESULT: Shape<AskAgainResult> = {
  must: { asked, missed: countOf },
  may: { error: readErrorData },
};
const CHUNK: Shape<AskedChunk> = { must: { asked }, may: { next: textAt("next") } };

export function asAgreements(value: unknown): Agreements {
  return asShape(value, AGREEMENTS);
}

export function asAskAgainResult(value: unknown): AskAgainResult {
  return asShape(value, RESULT);
}

/** What became of one part of asking again, as it travels. */
export function asAskedChunk(value: unknown): AskedChunk {
  return asShape(value, CHUNK);
}
