import { type AccessErrorData, type ShownWords, statusOnAsking } from "@sallyport/access";
import {
  type AnswerPairs,
  type Answers,
  decodeForm,
  type FieldValues,
  readAnswers,
  readWire,
} from "@sallyport/schema";
import type { Services } from "../http/services.types.ts";
import { isStorable } from "../http/storable.ts";
import type { Target } from "../http/target.ts";
import type { Submitted } from "../store/request-store.ts";
import { CLOSED_SENTENCES, closedReason } from "./closed-reason.ts";
import { locationText } from "./location.ts";

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

/** What became of it. `values` are the answers as far as they fit the gate as it is now, for showing again. */
export type Asked =
  | { readonly ok: true; readonly result: Submitted }
  | { readonly ok: false; readonly error: AccessErrorData; readonly values: FieldValues };

const UNSTORABLE_ACCOUNT =
  "Your account's name or email address holds characters that cannot be stored. Change it there, then ask again.";

/** Ask for access. Who has asked already changes nothing, whatever they send. */
export async function ask(
  services: Services,
  target: Target,
  submission: Submission,
): Promise<Asked> {
  const { account, repo, subject, gate, settings, region } = target;
  const fingerprint = await services.repos.keepGate(gate);
  const decoded = await decode(services, target, submission, fingerprint);
  const refuse = (error: AccessErrorData): Asked => ({ ok: false, error, values: decoded.values });
  if (!account) return refuse({ code: "unauthenticated", message: "Log in to ask for access." });
  if (settings.gated === false) {
    return refuse({ code: "not-gated", message: `${repo.type} ${repo.id} is not gated` });
  }
  if (![account.username, account.fullname, account.email].every(isStorable)) {
    return refuse({ code: "invalid", message: UNSTORABLE_ACCOUNT });
  }
  const key = "key" in submission ? submission.key : undefined;
  const earlier = key && (await services.requests.findSubmission(subject, account.id, key));
  if (earlier) return { ok: true, result: earlier };
  const standing = await services.requests.find(subject, account.id);
  if (standing && standing.status !== "reset") {
    const { status, requestedAt } = standing;
    return { ok: true, result: { status, requestedAt } };
  }
  const closed = closedReason(target);
  if (closed) return refuse({ code: "forbidden", message: CLOSED_SENTENCES[closed] });
  if (decoded.gateChanged) {
    return refuse({
      code: "conflict",
      message: "The form has changed meanwhile. Your answers were carried over where they fit.",
      issues: decoded.issues,
    });
  }
  if (decoded.issues.length > 0) {
    const [first] = decoded.issues;
    return refuse({
      code: "invalid",
      message: first?.message ?? "Some answers cannot be taken.",
      issues: decoded.issues,
    });
  }
  const result = await services.requests.ask(subject, {
    user: account,
    status: statusOnAsking(settings.gated),
    answers: decoded.answers.toWire(region && locationText(region)),
    gateFingerprint: fingerprint,
    ...("shownWords" in submission && { shownWords: submission.shownWords }),
    ...(key !== undefined && { key }),
  });
  return { ok: true, result };
}

interface Decoded {
  readonly answers: Answers;
  readonly values: FieldValues;
  readonly gateChanged: boolean;
  readonly issues: AccessErrorData["issues"] & object;
}

async function decode(
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
