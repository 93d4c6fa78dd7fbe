import type { TranslatedMessages } from "@sallyport/ui";
import type { en } from "./en.ts";

export type ChangesMessages = typeof en;

/** Every message, in one language. */
export type ChangesTranslation = TranslatedMessages<ChangesMessages>;
