declare const process: { readonly env: { readonly NODE_ENV?: string } };

const warned = new Set<string>();

/** Warns a developer, once per message and in development alone, that an override was left out. */
export function warnOnce(path: string): void {
  // In one expression, so that a production build is left with an empty function.
  if (typeof process === "undefined" || process.env.NODE_ENV === "production") return;
  if (warned.has(path)) return;
  warned.add(path);
  console.warn(
    `@sallyport/ui: the message "${path}" was ignored. It is not a text, lacks the plural form "other", or has a {place} that the English message lacks. Readers see the message below it; correct it or leave it out.`,
  );
}
