// Making one costs more than formatting a hundred values with it, and a list formats hundreds.
const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();
const ago = new Map<string, Intl.RelativeTimeFormat>();
const plurals = new Map<string, Intl.PluralRules>();

/** Formats dates and times of a locale; the same one for the same options. */
export function dateFormat(
  locale: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  return kept(dates, key, () => new Intl.DateTimeFormat(locale, options));
}

/** Formats numbers of a locale. */
export function numberFormat(locale: string): Intl.NumberFormat {
  return kept(numbers, locale, () => new Intl.NumberFormat(locale));
}

/** Formats how long ago something was. */
export function agoFormat(locale: string): Intl.RelativeTimeFormat {
  return kept(ago, locale, () => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }));
}

/** Chooses the plural form for a count. */
export function pluralRules(locale: string): Intl.PluralRules {
  return kept(plurals, locale, () => new Intl.PluralRules(locale));
}

function kept<Format>(formats: Map<string, Format>, key: string, make: () => Format): Format {
  const known = formats.get(key) ?? make();
  formats.set(key, known);
  return known;
}
