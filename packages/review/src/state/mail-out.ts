/** Whether the email about a decision may have been sent; `mailAt` in ms since 1970; undefined if no email is sent. */
export function isMailOut(mailAt: number | undefined): boolean {
  return mailAt !== undefined && Date.now() >= mailAt;
}
