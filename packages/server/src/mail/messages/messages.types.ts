import type { en } from "./en.ts";

/** A text, or one for each plural form of `{count}` that its language has. */
export type MailText =
  | string
  | ({ readonly other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>);

/** Every message of an email in another language, with that language's plural forms. */
export type MailTranslation<Messages = typeof en> = {
  readonly [K in keyof Messages]: Messages[K] extends string | { readonly other: string }
    ? MailText
    : MailTranslation<Messages[K]>;
};
