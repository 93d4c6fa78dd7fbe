import type { GateView } from "@sallyport/access";
import type { GateModel } from "@sallyport/schema";
import { formatMessage, visibleText } from "@sallyport/ui";
import type { FormMessages } from "../messages/messages.types.ts";

/**
 * What a visitor has sent, as a plain text to keep: for which repository, when, under which terms, with
 * which answers. Times in ISO 8601; the terms as the card had them, where those are known.
 */
export function receiptText(
  view: GateView,
  { gate: messages, kinds, labeled }: FormMessages,
  agreed: GateModel | undefined = termsOf(view),
): string {
  const { repo, visitor, requestedAt, reviewedAt, agreedTo, answers = [] } = view;
  const what = kinds[repo.type];
  const line = (label: string, value: string | undefined): readonly string[] =>
    value === undefined ? [] : [formatMessage(labeled, { label, value: visibleText(value) })];
  const terms = agreed
    ? [agreed.heading, agreed.description, agreed.prompt].filter((text) => text !== null)
    : [messages.termsChangedSince];
  return [
    messages.receipt,
    "",
    ...line(what, repo.id),
    ...line(messages.requester, visitor ? `${visitor.fullname} (${visitor.username})` : undefined),
    ...line(messages.requested, requestedAt),
    ...line(messages.decided, reviewedAt),
    ...line(messages.fingerprint, agreedTo),
    "",
    `== ${messages.terms} ==`,
    ...terms.map((text) => text.split("\n").map(visibleText).join("\n")),
    "",
    `== ${messages.answers} ==`,
    ...answers.flatMap(([label, value]) => line(label, value)),
    "",
  ].join("\n");
}

/** The gate in force, where it is the one that the visitor agreed to, as far as is known. */
export function termsOf({ agreedTo, gate, gateFingerprint }: GateView): GateModel | undefined {
  return agreedTo === undefined || agreedTo === gateFingerprint ? gate : undefined;
}
