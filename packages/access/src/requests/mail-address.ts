const LONGEST = 254;

/**
 * One plain address: no list, no display name, no quoting, no comment, nothing that would end a header's
 * line.
 */
export const MAIL_ADDRESS: RegExp = /^[^\s@<>"(),:;[\]\\\p{C}]+@[^\s@<>"(),:;[\]\\\p{C}]+$/u;

/** Whether a text is an email address that mail can go to: the same rule in forms, adapters and servers. */
export function isMailAddress(text: string): boolean {
  return text.length <= LONGEST && MAIL_ADDRESS.test(text);
}
