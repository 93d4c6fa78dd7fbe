import { type AccessErrorData, type ShownWords, statusOnAsking } from "@sallyport/access";
import {
  type AnswerPairs,
  type Answers,
  decodeForm,
  type FieldValues,
  readAnswers,
  readWire,
} from "@sallyport/schema";
import type { Services } from "../services/services.types.ts";
import type { Submitted } from "../store/request-store.ts";
import { stableId } from "../store/stable-id.ts";
import { isStorable } from "../store/storable.ts";
import type { SubmissionKey } from "../store/submission-keys.ts";
import { ruleReason } from "./blocked-places.ts";
import { CLOSED_SENTENCES, closedReason } from "./closed-reason.ts";
import { isExempt } from "./exempt.ts";
import { locationText } from "./location.ts";
import { noteGate } from "./note-gate.ts";
import type { Target } from "./target.ts";

/** What a visitor sends: a form's entries, labels with texts as on the Hub, or our own pairs with a fingerprint. */
export type Submission =
  | { readonly form: readonly (readonly [string, unknown])[] }
  | { readonly labels: Readonly<Record<string, unknown>> }
  | {
      readonly pairs: AnswerPairs;
      readonly gateFingerprint: string;
      readonly shownWords?: ShownWords;
      /** By which the sender knows this submission, should it come again. */
      readonly key?: string;
    };

/** What became of it; `exempt` for those who have access without a request. `values` are the answers as far as they fit the gate as it is now, for showing again. */
export type Asked =
  | { readonly ok: true; readonly result: Submitted | "exempt" }
  | { readonly ok: false; readonly error: AccessErrorData; readonly values: FieldValues };

const UNSTORABLE_ACCOUNT =
  "Your account's name or email address contains characters that can’t be saved. Change it there, then ask again.";

/**
 * Submits a request. Idempotent: an existing request is returned unchanged. Throws a `StaleError` if the
 * target changed before the request could be stored.
 */
export async function ask(
  services: Services,
  target: Target,
  submission: Submission,
): Promise<Asked> {
  const { account, repo, subject, settings, region } = target;
  const { fingerprint, basis } = await noteGate(services, target);
  const decoded = await decodeSubmission(services, target, submission, fingerprint);
  const refuse = (error: AccessErrorData): Asked => ({ ok: false, error, values: decoded.values });
  if (!account) return refuse({ code: "unauthenticated", message: "Log in to request access." });
  if (settings.gated === false) {
    return refuse({ code: "not-gated", message: `${repo.type} ${repo.id} is not gated` });
  }
  if (isExempt(target)) return { ok: true, result: "exempt" };
  if (![account.username, account.fullname, account.email].every(isStorable)) {
    return refuse({ code: "invalid", message: UNSTORABLE_ACCOUNT });
  }
  const key = keyOf(submission);
  const otherBody = (): Asked =>
    refuse({
      code: "invalid",
      message:
        "This Idempotency-Key was used for a request with another body, so this one was not taken. Send it under a new key.",
    });
  const standing = await services.requests.find(subject, account.id);
  if (standing && standing.status !== "reset") {
    const { status, requestedAt } = standing;
    if (key && (await services.requests.hasOtherBody(subject, account.id, key, requestedAt))) {
      return otherBody();
    }
    return { ok: true, result: { status, requestedAt } };
  }
  const closed = closedReason(target);
  if (closed) return refuse({ code: "forbidden", message: CLOSED_SENTENCES[closed] });
  if (decoded.gateChanged) {
    return refuse({
      code: "conflict",
      message: "The form has changed. Your answers were carried over where they fit.",
      issues: decoded.issues,
    });
  }
  if (decoded.issues.length > 0) {
    const [first] = decoded.issues;
    return refuse({
      code: "invalid",
      message: first?.message ?? "Some answers are not valid.",
      issues: decoded.issues,
    });
  }
  const reason = ruleReason(target);
  const request = {
    user: account,
    ...(reason === undefined
      ? { status: statusOnAsking(settings.gated) }
      : { status: "rejected" as const, reason }),
    answers: decoded.answers.toWire(region && locationText(region)),
    gateFingerprint: fingerprint,
    ...(subject.type === "collection" && { formRepo: { type: repo.type, id: repo.id } }),
    ...("shownWords" in submission && { shownWords: submission.shownWords }),
    ...(key && { key }),
  };
  const result = await services.requests.ask(subject, request, basis);
  return result === "other-body" ? otherBody() : { ok: true, result };
}

/** A submission's key, with what was sent under it. */
function keyOf(submission: Submission): SubmissionKey | undefined {
  if (!("key" in submission) || submission.key === undefined) return undefined;
  const { key, gateFingerprint, pairs, shownWords } = submission;
  const body = JSON.stringify([gateFingerprint, pairs, shownWords]);
  return { text: key, body: stableId(body, 64) };
}

interface Decoded {
  readonly answers: Answers;
  readonly values: FieldValues;
  readonly gateChanged: boolean;
  readonly issues: AccessErrorData["issues"] & object;
}

/** Decode a submission for the gate as it is now; a form of an earlier gate is carried over. */
export async function decodeSubmission(
  services: Services,
  { gate }: Target,
  submission: Submission,
  fingerprint: string,
): Promise<Decoded> {
  if ("form" in submission) {
    const sent = submission.form.find(([name]) => name === "_sp_gate")?.[1];
    const earlier =
      typeof sent === "string" && sent !== fingerprint
        ? await services.repos.findGate(sent)
        : undefined;
    const decoded = decodeForm(gate, fingerprint, submission.form, earlier);
    return { ...decoded, answers: readAnswers(gate, decoded.values).answers };
  }
  const { answers, issues } = readWire(
    gate,
    "labels" in submission ? submission.labels : submission.pairs,
  );
  const values = Object.fromEntries(answers.entries().map(({ field, value }) => [field.id, value])); // keys are ours
  const gateChanged = "gateFingerprint" in submission && submission.gateFingerprint !== fingerprint;
  return { answers, values, gateChanged, issues };
}
