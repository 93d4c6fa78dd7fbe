import { warnOnce } from "../messages/warn-once.ts";
import type { Locale } from "./provider.context.ts";

/** A locale in force: what formats follow, and the language that its messages come from, if one is given. */
export interface ResolvedLocale {
  readonly tag: string;
  readonly language: Locale | undefined;
}

const ENGLISH: Locale = { tag: "en", messages: {} };

/**
 * Resolves a provider's `locale`. A tag, or with `auto` the first of `preferred` that fits, chooses among
 * the `offered` languages, English included; without any it sets the formats alone. Undefined where the
 * provider above decides: no locale, or `auto` on a server.
 */
export function resolveLocale(
  locale: Locale | string | undefined,
  offered: readonly Locale[] | undefined,
  preferred: readonly string[],
): ResolvedLocale | undefined {
  if (locale === undefined || locale === null) return undefined;
  if (typeof locale === "object") return { tag: knownOrEnglish(locale.tag), language: locale };
  const isAuto = locale === "auto";
  if (isAuto && preferred.length === 0) return undefined;
  const tags = isAuto ? preferred.flatMap((tag) => knownTag(tag) ?? []) : [knownOrEnglish(locale)];
  if (!offered) return { tag: tags[0] ?? "en", language: undefined };
  const languages = [...offered, ENGLISH];
  for (const tag of tags) {
    const language =
      languages.find((one) => knownTag(one.tag) === tag) ??
      languages.find((one) => languageOf(one.tag) === languageOf(tag));
    if (language) return { tag, language };
  }
  return { tag: "en", language: ENGLISH };
}

function knownOrEnglish(tag: string): string {
  const known = knownTag(tag);
  if (known === undefined) warnOnce("locale", tag);
  return known ?? "en";
}

/** The tag as the platform writes it, if it knows the language. For others it would take its own locale. */
function knownTag(tag: string): string | undefined {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag)[0];
  } catch {
    return undefined; // no tag at all, such as `de_DE`
  }
}

/** `zh-TW` and `zh-CN` are written differently, `es-MX` and `es` are not. */
function languageOf(tag: string): string | undefined {
  const known = knownTag(tag);
  if (known === undefined) return undefined;
  const { language, script } = new Intl.Locale(known).maximize();
  return `${language}-${script}`;
}
