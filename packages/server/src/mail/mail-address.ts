const LONGEST = 254;

/**
 * One plain address: no list, no display name, no quoting, no comment, nothing that would end a header's
 * line.
 */
export const MAIL_ADDRESS: RegExp = /^[^\s@<>"(),:;[\]\\\p{C}]+@[^\s@<>"(),:;[\]\\\p{C}]+$/u;

/** Whether a text is an address that mail may go to. */
export function isMailAddress(text: string): boolean {
  return text.length <= LONGEST && MAIL_ADDRESS.test(text);
}
