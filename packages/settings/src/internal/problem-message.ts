import type { AccessErrorData } from "@sallyport/access";
import type { SettingsMessages } from "../messages/messages.types.ts";

/** What went wrong, as the end of a sentence. */
export function problemMessage({ code }: AccessErrorData, messages: SettingsMessages): string {
  return messages.problems[code];
}
