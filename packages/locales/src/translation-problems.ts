type Forms = Readonly<Record<string, unknown>>;

/**
 * What is wrong with a translation, as sentences that begin with the message's path; empty when nothing is.
 * It finds missing, unknown and untranslated messages, missing and unknown placeholders, and plural forms
 * that the language lacks or needs.
 *
 * @param english - The messages that are translated, or any part of them.
 * @param tag - The language of the translation, BCP 47.
 */
export function translationProblems(
  english: object,
  translation: object,
  tag: string,
): readonly string[] {
  return compare(english, translation, { path: "", tag });
}

interface At {
  readonly path: string;
  readonly tag: string;
}

function compare(english: object, translation: object, { path, tag }: At): readonly string[] {
  const translated = new Map(Object.entries(translation));
  const known = Object.entries(english);
  const names = new Set(known.map(([key]) => key));
  const unknown = [...translated.keys()].filter((key) => !names.has(key));
  return [
    ...unknown.map((key) => `${path}${key} is not an English message`),
    ...known.flatMap(([key, message]: [string, unknown]) => {
      const at = { path: path + key, tag };
      const other: unknown = translated.get(key);
      if (other === undefined) return [`${at.path} is missing`];
      if (isMessage(message)) return isMessage(other) ? faults(message, other, at) : [noText(at)];
      const isBranch = isRecord(other) && !isMessage(other);
      return isRecord(message) && isBranch
        ? compare(message, other, { ...at, path: `${at.path}.` })
        : [`${at.path} is not a group of messages`];
    }),
  ];
}

function faults(english: string | Forms, message: string | Forms, at: At): readonly string[] {
  const texts = Object.entries(typeof message === "string" ? { other: message } : message);
  if (!texts.every((entry): entry is [string, string] => typeof entry[1] === "string")) {
    return [noText(at)];
  }
  const isPlural = typeof english !== "string";
  const known = placeholders(isPlural ? english.other : english);
  const rest = placeholders(texts.find(([form]) => form === "other")?.[1]);
  const isSame = texts.some(([, text]) =>
    Object.values(isPlural ? english : [english]).includes(text),
  );
  return [
    ...known.filter((name) => !rest.includes(name)).map((name) => `${at.path} lacks ${name}`),
    ...texts.flatMap(([form, text]) =>
      placeholders(text)
        .filter((name) => !known.includes(name) && name !== "{count}")
        .map((name) => `${at.path} (${form}) has ${name}, which English lacks`),
    ),
    ...(isSame && texts.some(([, text]) => isSentence(text, at.tag))
      ? [`${at.path} is in English`]
      : []),
    ...(isPlural || typeof message !== "string"
      ? pluralFaults(new Set(texts.map(([form]) => form)), at)
      : []),
  ];
}

/** Forms that whole numbers need: `many` of French, for whole millions, can be as `other`. */
function pluralFaults(forms: ReadonlySet<string>, { path, tag }: At): readonly string[] {
  const rules = new Intl.PluralRules(tag);
  const counts = Array.from({ length: 201 }, (_, count) => count);
  const needed = new Set<string>(["other", ...counts.map((count) => rules.select(count))]);
  const known: readonly string[] = rules.resolvedOptions().pluralCategories;
  return [
    ...[...needed]
      .filter((form) => !forms.has(form))
      .map((form) => `${path} lacks the form ${form}`),
    ...[...forms]
      .filter((form) => !known.includes(form))
      .map((form) => `${path} has the form ${form}, which ${tag} lacks`),
  ];
}

/** Whether a text is one that differs by language: one word can be the same in two of one script. */
function isSentence(text: string, tag: string): boolean {
  const words = text.replace(/\{\w+\}/g, "").match(/\p{Ll}{2,}/gu) ?? [];
  return words.length > (new Intl.Locale(tag).maximize().script === "Latn" ? 1 : 0);
}

function placeholders(text: unknown): readonly string[] {
  return typeof text === "string" ? (text.match(/\{\w+\}/g) ?? []) : [];
}

const noText = ({ path }: At): string => `${path} is neither a text nor plural forms of one`;

const isMessage = (value: unknown): value is string | Forms =>
  typeof value === "string" || (isRecord(value) && "other" in value);

function isRecord(value: unknown): value is Forms {
  return typeof value === "object" && value !== null;
}
