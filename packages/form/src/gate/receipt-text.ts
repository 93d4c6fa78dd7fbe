import type { GateView } from "@sallyport/access";
import { visibleText } from "@sallyport/ui";
import type { FormMessages } from "../words/form-messages.ts";

/**
 * What a visitor has sent, as a plain text to keep: for which repository, when, under which terms, with
 * which answers. Times in ISO 8601; the terms as the card has them, unless they have changed since.
 */
export function receiptText(view: GateView, { gate: words, kinds }: FormMessages): string {
  const { repo, visitor, requestedAt, reviewedAt, agreedTo, gate, answers = [] } = view;
  const what = kinds[repo.type];
  const line = (label: string, value: string | undefined): readonly string[] =>
    value === undefined ? [] : [`${label}: ${visibleText(value)}`];
  const terms = hasSameTerms(view)
    ? [gate.description, gate.prompt].filter((text) => text !== null)
    : [words.termsChangedSince];
  return [
    words.receipt,
    "",
    ...line(what, repo.id),
    ...line(words.requester, visitor ? `${visitor.fullname} (${visitor.username})` : undefined),
    ...line(words.requested, requestedAt),
    ...line(words.decided, reviewedAt),
    ...line(words.fingerprint, agreedTo),
    "",
    `== ${words.terms} ==`,
    ...terms.map((text) => text.split("\n").map(visibleText).join("\n")),
    "",
    `== ${words.answers} ==`,
    ...answers.flatMap(([label, value]) => line(label, value)),
    "",
  ].join("\n");
}

/** Whether the terms that are in force are those that the visitor agreed to, as far as is known. */
export function hasSameTerms({ agreedTo, gateFingerprint }: GateView): boolean {
  return agreedTo === undefined || agreedTo === gateFingerprint;
}
