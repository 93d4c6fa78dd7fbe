import { changesMessages } from "@sallyport/changes";
import { en } from "./en.ts";
import { enTerms } from "./en-terms.ts";
import type { SettingsMessages } from "./messages.types.ts";

/** Every message of the owner's settings, in English. */
export const allEnglish: SettingsMessages = {
  ...en,
  terms: { ...enTerms, changes: changesMessages },
};
