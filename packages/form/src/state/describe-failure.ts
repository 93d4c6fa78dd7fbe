import type { AccessErrorCode, GateView } from "@sallyport/access";
import { formatMessage } from "@sallyport/ui";
import type { FormMessages } from "../messages/messages.types.ts";

/** Why sending or withdrawing failed, for the visitor who did it. An adapter's message is for developers. */
export function describeFailure(
  code: AccessErrorCode,
  { repo, visitor }: GateView,
  { gate, kinds }: FormMessages,
  locale: string,
): string {
  const messages: Readonly<Record<AccessErrorCode, string>> = {
    ...gate.problems,
    unauthenticated: gate.loggedOut,
    forbidden: gate.gone,
    "not-found": gate.gone,
    "not-gated": gate.open,
    timeout: gate.problems.unavailable,
    malformed: gate.unread,
  };
  const values = { what: kinds[repo.type], username: visitor?.username ?? "" };
  return formatMessage(messages[code], values, locale);
}
