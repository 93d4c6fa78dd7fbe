import type { Person } from "./request.types.ts";

const PLAIN = /^[ -~]*$/;

/**
 * A text as searches compare it: without case, combining marks and invisible characters, so that
 * "ibrahim" finds "İbrahim" and "strasse" finds "Straße". Servers store texts folded by this function
 * instead of asking a database to fold them: databases disagree on what a lowercase letter is.
 */
export function foldText(text: string): string {
  // Most names have nothing to fold but their case.
  if (PLAIN.test(text)) return text.toLowerCase();
  const plain = text.normalize("NFKD").replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, "");
  // Through uppercase: ß is ss then, and the dotless ı is i. A sigma at a word's end is one like others.
  return plain.toUpperCase().toLowerCase().replaceAll("ς", "σ");
}

/** Whether a username, a name or a word of a name begins like a query, by `foldText`. Nothing does like an empty one. */
export function isNamedLike({ username, fullname }: Person, query: string): boolean {
  const wanted = foldText(query).trim();
  if (wanted === "") return false;
  const name = foldText(fullname);
  return [foldText(username), name, ...name.split(" ")].some((one) => one.startsWith(wanted));
}

/**
 * The sort key of a list sorted by `name`: the full name, or the username if it is empty, folded;
 * its first hundred characters, as it is part of a page's cursor.
 */
export function nameKey({ fullname, username }: Pick<Person, "fullname" | "username">): string {
  const key = foldText(fullname || username);
  return key.length > NAME_KEY_LENGTH ? [...key].slice(0, NAME_KEY_LENGTH).join("") : key;
}

const NAME_KEY_LENGTH = 100;
