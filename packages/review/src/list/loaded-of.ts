import type { AccessRequest } from "@sallyport/access";
import { formatMessage, numberFormat } from "@sallyport/ui";
import type { ReviewMessages } from "../messages/messages.types.ts";

/** How much of a list is loaded, where that is not all of it. */
export function loadedOf(
  requests: readonly AccessRequest[],
  total: number | undefined,
  messages: ReviewMessages,
  locale: string,
): string | undefined {
  if (total === undefined || total <= requests.length) return undefined;
  const number = numberFormat(locale);
  return formatMessage(
    messages.list.loaded,
    { loaded: number.format(requests.length), total: number.format(total) },
    locale,
  );
}
