declare const process: { readonly env: { readonly NODE_ENV?: string } };

const REASONS = {
  message:
    'It is not a text, lacks the plural form "other", has an unknown form, or has a {placeholder} that the English message lacks. Readers see the message of the language, or English; correct it or leave it out.',
  locale:
    "It is no BCP 47 tag, or this platform does not know the language. Dates, numbers and plural forms are as in English; give a tag such as pt-BR.",
};
const warned = new Set<string>();

/** Warns a developer, once each and in development alone, that a message or a locale was ignored. */
export function warnOnce(kind: keyof typeof REASONS, name: string): void {
  // In one expression, so that a production build is left with an empty function.
  if (typeof process === "undefined" || process.env.NODE_ENV === "production") return;
  const problem = `the ${kind} "${name}" was ignored`;
  if (warned.has(problem)) return;
  warned.add(problem);
  console.warn(`@sallyport/ui: ${problem}. ${REASONS[kind]}`);
}
