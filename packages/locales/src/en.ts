import { allEnglish as form } from "@sallyport/form/locales/en";
import { allEnglish as review } from "@sallyport/review/locales/en";
import { allEnglish as settings } from "@sallyport/settings/locales/en";
import type { Locale } from "@sallyport/ui";

/** English, which is built in: for translators to compare with, and not for a page. */
export const en: Locale = { tag: "en", messages: { form, review, settings } };
