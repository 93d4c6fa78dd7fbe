declare const process: { readonly env: { readonly NODE_ENV?: string } };

const warned = new Set<string>();

/**
 * Names the new name of each old one that a host without types still uses: once, in development only. A
 * production build is left with an empty function.
 *
 * @param names - Old names and what they are called now.
 */
export function warnRenamed(
  component: string,
  props: object,
  names: Readonly<Record<string, string>>,
): void {
  if (typeof process === "undefined" || process.env.NODE_ENV === "production") return;
  for (const [old, now] of Object.entries(names)) {
    const key = `${component}.${old}`;
    if (!(old in props) || warned.has(key)) continue;
    warned.add(key);
    console.error(
      `@sallyport: \`${old}\` of ${component} is now called \`${now}\`, and is ignored under its old name. Rename it.`,
    );
  }
}
