/** Whether the mail about a decision may be out; `mailAt` in ms since 1970, undefined where there is none. */
export function isMailOut(mailAt: number | undefined): boolean {
  return mailAt !== undefined && Date.now() >= mailAt;
}
