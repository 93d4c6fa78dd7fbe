import { mailMessagesAr } from "./locales/ar.ts";
import { mailMessagesDe } from "./locales/de.ts";
import { mailMessagesJa } from "./locales/ja.ts";
import { type MailTranslation, mailMessages } from "./messages.ts";

const LANGUAGES: Readonly<Record<string, MailTranslation>> = {
  en: mailMessages,
  de: mailMessagesDe,
  ja: mailMessagesJa,
  ar: mailMessagesAr,
};

/** The words for a person's locale, and the locale they are in: English where there are none. */
export function mailWords(locale: string | null): {
  readonly locale: string;
  readonly words: MailTranslation;
} {
  const language = locale?.toLowerCase().split("-", 1)[0] ?? "en";
  const words = Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language] : undefined;
  return words && isLocale(locale) ? { locale, words } : { locale: "en", words: mailMessages };
}

function isLocale(locale: string | null): locale is string {
  try {
    return locale !== null && Intl.getCanonicalLocales(locale).length === 1;
  } catch {
    return false;
  }
}
