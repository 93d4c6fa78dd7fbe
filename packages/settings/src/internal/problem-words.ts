import type { AccessErrorData } from "@sallyport/access";
import type { SettingsMessages } from "../messages/settings-messages.ts";

/** What went wrong, as the end of a sentence. */
export function problemWords({ code }: AccessErrorData, words: SettingsMessages): string {
  return words.problems[code];
}
