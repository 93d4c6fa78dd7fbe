import type { changeWords } from "@sallyport/changes";
import type { MessageOverrides, TranslatedMessages } from "@sallyport/ui";
import { formWords } from "./form-words.ts";
import { gateWords } from "./gate-words.ts";
import type { lateFieldWords } from "./late-field-words.ts";

/** The words of the visitor's side, in English, but for those that come with a part that is loaded later. */
export const formMessages: FormMessages = { ...formWords, gate: gateWords };

export type FormMessages = typeof formWords & { gate: typeof gateWords };
/** Some words come with the part that shows them, and are translated like the others. */
export type LateFormMessages = { changes: typeof changeWords; field: typeof lateFieldWords };
export type FormMessageOverrides = MessageOverrides<FormMessages & LateFormMessages>;
export type FormTranslation = TranslatedMessages<FormMessages & LateFormMessages>;

declare module "@sallyport/ui/messages" {
  interface PackageMessages {
    readonly form: FormMessageOverrides;
  }
}
