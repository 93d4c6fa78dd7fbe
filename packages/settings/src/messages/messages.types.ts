import type { ChangesMessages } from "@sallyport/changes";
import type { MessageOverrides, TranslatedMessages } from "@sallyport/ui";
import type { en } from "./en.ts";
import type { enTerms } from "./en-terms.ts";

/** What the part for changed terms says. */
export type TermsMessages = typeof enTerms & { changes: ChangesMessages };

/** Every message of the owner's settings. */
export type SettingsMessages = typeof en & { terms: TermsMessages };

/** What a host changes in them. */
export type SettingsMessageOverrides = MessageOverrides<SettingsMessages>;

/** A whole translation of them; the compiler names what is missing. */
export type SettingsTranslation = TranslatedMessages<SettingsMessages>;

declare module "@sallyport/ui/messages" {
  interface PackageMessages {
    readonly settings: SettingsMessageOverrides;
  }
}
