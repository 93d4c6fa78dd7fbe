declare const process: { readonly env: { readonly NODE_ENV?: string } };

const warned = new Set<string>();

/** Warns a developer, once per message and in development alone, that an override was left out. */
export function warnOnce(path: string): void {
  if (warned.has(path) || !isDevelopment()) return;
  warned.add(path);
  console.warn(
    `@sallyport/ui: the message "${path}" was ignored. It is not a text, lacks the plural form "other", or has a {place} that the English message lacks. Readers see the message below it; correct it or leave it out.`,
  );
}

function isDevelopment(): boolean {
  try {
    return process.env.NODE_ENV !== "production";
  } catch {
    return false; // a browser without a bundler
  }
}
