import type { MessageOverrides, TranslatedMessages } from "@sallyport/ui";
import { formWords } from "./form-words.ts";
import { gateWords } from "./gate-words.ts";

/** Every word of the visitor's side, in English. */
export const formMessages: FormMessages = { ...formWords, gate: gateWords };

export type FormMessages = typeof formWords & { gate: typeof gateWords };
export type FormMessageOverrides = MessageOverrides<FormMessages>;
export type FormTranslation = TranslatedMessages<FormMessages>;
