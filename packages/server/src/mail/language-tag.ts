/**
 * Which of some language tags serves a locale: the locale itself, or the first with its language and script.
 * So `pt` and `pt-PT` find `pt-BR`, and `zh-Hans` finds `zh-CN`, but `zh-TW` finds neither: its script is
 * another. Undefined for what is not a locale.
 */
export function languageTag(locale: string, tags: readonly string[]): string | undefined {
  const wanted = read(locale);
  if (!wanted) return undefined;
  const { baseName } = wanted;
  const { language, script } = wanted.maximize();
  const serves = (tag: string): boolean => {
    const given = new Intl.Locale(tag).maximize();
    return given.language === language && given.script === script;
  };
  return tags.find((tag) => tag === baseName) ?? tags.find(serves);
}

function read(locale: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(locale);
  } catch {
    return undefined;
  }
}
