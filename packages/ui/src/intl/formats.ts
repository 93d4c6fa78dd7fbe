// Making one costs more than formatting a hundred values with it, and a list formats hundreds.
const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();
const short = new Map<string, Intl.NumberFormat>();
const ago = new Map<string, Intl.RelativeTimeFormat>();
const plurals = new Map<string, Intl.PluralRules>();

// From here on a number is short for its last digits' sake.
const LARGE = 100_000;

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

/** Formats numbers of a locale for narrow places: a large one in short. */
export function shortNumber(value: number, locale: string): string {
  if (value < LARGE) return numberFormat(locale).format(value);
  const compact = { notation: "compact", maximumFractionDigits: 1 } as const;
  return kept(short, locale, () => new Intl.NumberFormat(locale, compact)).format(value);
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
