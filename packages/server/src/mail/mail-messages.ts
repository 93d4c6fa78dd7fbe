import { languageTag } from "./language-tag.ts";
import { ar } from "./messages/ar.ts";
import { de } from "./messages/de.ts";
import { en } from "./messages/en.ts";
import { es } from "./messages/es.ts";
import { fr } from "./messages/fr.ts";
import { ja } from "./messages/ja.ts";
import { ko } from "./messages/ko.ts";
import type { MailTranslation } from "./messages/messages.types.ts";
import { ptBR } from "./messages/pt-BR.ts";
import { zhCN } from "./messages/zh-CN.ts";

/** The languages of emails by tag; `languageTag()` chooses. */
export const MAIL_LANGUAGES: Readonly<Record<string, MailTranslation>> = {
  en,
  ar,
  de,
  es,
  fr,
  ja,
  ko,
  "pt-BR": ptBR,
  "zh-CN": zhCN,
};

export interface MailMessages {
  /** The reader's own if their language is known, so that dates and numbers follow it; else `en`. */
  readonly locale: string;
  readonly messages: MailTranslation;
}

/** The messages for a reader's locale; English if there are none for it. */
export function mailMessages(locale: string | null): MailMessages {
  const tag = locale === null ? undefined : languageTag(locale, Object.keys(MAIL_LANGUAGES));
  const messages = tag === undefined ? undefined : MAIL_LANGUAGES[tag];
  return locale !== null && messages ? { locale, messages } : { locale: "en", messages: en };
}
