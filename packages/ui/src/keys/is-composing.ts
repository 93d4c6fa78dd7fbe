/**
 * Whether a key belongs to an input method, which composes a text: it must choose, close and send nothing.
 * Safari sends the key that ends a composition after its end, and only the old key code says so.
 */
export function isComposing({
  nativeEvent: { isComposing, keyCode },
}: {
  readonly nativeEvent: Pick<KeyboardEvent, "isComposing" | "keyCode">;
}): boolean {
  return isComposing || keyCode === 229;
}
