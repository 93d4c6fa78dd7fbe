type Props = Readonly<Record<string, unknown>>;
type Handler = (...args: readonly unknown[]) => void;

/**
 * The properties of an element that a host gave, merged with ours by the rules of Radix Slot: the host's
 * win, class names, descriptions and styles are joined, and of two handlers the host's runs first.
 */
export function mergeProps(ours: Props, theirs: Props): Props {
  const merged: Record<string, unknown> = { ...ours, ...theirs };
  for (const name in ours) {
    const our = ours[name];
    const their = theirs[name];
    if (!our || !their) merged[name] = their ?? our;
    else if (/^on[A-Z]/.test(name)) {
      merged[name] = (...args: readonly unknown[]) => {
        // What is called `onX` is a handler, or React would refuse it.
        (their as Handler)(...args);
        (our as Handler)(...args);
      };
    } else if (/^(className|aria-describedby)$/.test(name)) merged[name] = `${our} ${their}`;
    else if (name === "style") merged[name] = { ...our, ...their };
  }
  return merged;
}
