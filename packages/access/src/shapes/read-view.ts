import type { AnswerPairs, FieldValues } from "@sallyport/schema";
import type { SubmitResult } from "../ports/ports.types.ts";
import type {
  GateView,
  Person,
  RequestStatus,
  VisitorLocation,
} from "../requests/request.types.ts";
import type { WireGate, WireVisitor } from "../wire/wire.types.ts";
import { anyText, asFields, isFields, oneOf, statusOf, textAt } from "./fields.ts";
import { asGateModel } from "./read-gate.ts";
import { readPairs, readPerson } from "./read-request.ts";
import { asShape, type Shape } from "./shape.ts";
import { wrong } from "./shape-error.ts";

const REPO: Shape<GateView["repo"]> = {
  must: { type: (value) => (value === "model" ? "model" : "dataset"), id: anyText },
  may: {},
};
const LOCATION: Shape<VisitorLocation> = {
  must: { country: anyText },
  may: { region: textAt("region") },
};
const GATE: Shape<WireGate> = {
  must: {
    repo: (value) => asShape(value, REPO, "repo"),
    gated: (value) => value !== false,
    gate: (value) => asGateModel(value, "gate"),
    gateFingerprint: anyText,
    approvalMode: (value) => (value === "manual" ? "manual" : "auto"),
  },
  may: { closed: oneOf("card-errors", "region-unknown", "region") },
};
const VISITOR: Shape<Omit<WireVisitor, "gate">> = {
  must: {
    visitor: (value) => ((value ?? null) === null ? null : asPerson(value)),
    status: (value) => (value === "none" ? value : asStatus(value)),
  },
  may: {
    requestedAt: textAt("requestedAt"),
    reviewedAt: textAt("reviewedAt"),
    reason: textAt("reason"),
    agreedTo: textAt("agreedTo"),
    location: (value) => (isFields(value) ? asShape(value, LOCATION) : undefined),
    answers: asPairs,
  },
};
const VISITOR_WITH_GATE: Shape<WireVisitor> = {
  must: VISITOR.must,
  may: { ...VISITOR.may, gate: asOpenGate },
};
const VIEW: Shape<GateView> = {
  must: { ...GATE.must, ...VISITOR.must },
  may: { ...GATE.may, ...VISITOR.may, earlierAnswers: readValues },
};
const SENT: Shape<SubmitResult> = {
  must: {
    status: (value) => {
      const status = asStatus(value);
      if (status !== "reset") return status;
      throw wrong("status", value, "string");
    },
  },
  may: { requestedAt: textAt("requestedAt") },
};

/** What a visitor meets at a gate. */
export function asView(value: unknown): GateView {
  return asShape(value, VIEW);
}

/** The gate as everyone sees it. */
export function asOpenGate(value: unknown): WireGate {
  return asShape(value, GATE);
}

/** The status of a visitor's request. */
export function asVisitor(value: unknown): WireVisitor {
  return asShape(value, VISITOR_WITH_GATE);
}

export function asSubmitResult(value: unknown): SubmitResult {
  return asShape(value, SENT);
}

function asStatus(value: unknown): RequestStatus {
  const status = statusOf(value);
  if (status) return status;
  throw wrong("status", value, "string");
}

function asPerson(value: unknown): Person {
  const person = readPerson(value);
  if (person) return person;
  throw wrong("visitor", value, "object");
}

function asPairs(value: unknown): AnswerPairs {
  const pairs = readPairs(value);
  if (pairs) return pairs;
  throw wrong("answers", value, "array");
}

/** Values by field id: the ids are a gate's, not an author's texts. */
function readValues(value: unknown): FieldValues {
  return Object.fromEntries(
    Object.entries(asFields(value, "earlierAnswers")).flatMap(([id, one]) =>
      typeof one === "string" || typeof one === "boolean" ? [[id, one]] : [],
    ),
  );
}
