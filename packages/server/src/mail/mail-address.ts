/**
 * Whether a text is one plain address: no list, no display name, no quoting, no comment, nothing that
 * would end a header's line.
 */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>"(),:;[\]\\\p{C}]+@[^\s@<>"(),:;[\]\\\p{C}]+$/u.test(text);
}
