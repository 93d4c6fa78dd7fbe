/** Whether a name takes letters from Latin and from another script that looks like it. */
export function mixesScripts(username: string): boolean {
  return (
    /\p{Script=Latin}/u.test(username) &&
    /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u.test(username)
  );
}
