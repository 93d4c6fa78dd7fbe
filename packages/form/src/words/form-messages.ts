import type { MessageOverrides, TranslatedMessages } from "@sallyport/ui";
import type { changeWords } from "@sallyport/ui/changes";
import { formWords } from "./form-words.ts";
import { gateWords } from "./gate-words.ts";

/** Every word of the visitor's side, in English. */
export const formMessages: FormMessages = { ...formWords, gate: gateWords };

export type FormMessages = typeof formWords & { gate: typeof gateWords };
/** The words of what has changed come with the part that shows it, and are translated like the others. */
export type LateFormMessages = { changes: typeof changeWords };
export type FormMessageOverrides = MessageOverrides<FormMessages & LateFormMessages>;
export type FormTranslation = TranslatedMessages<FormMessages & LateFormMessages>;
