import { foldText } from "./fold-text.ts";
import type { Person } from "./request.types.ts";

/** Whether a username, a name or a word of a name begins like a query, by `foldText`. Nothing does like an empty one. */
export function isNamedLike({ username, fullname }: Person, query: string): boolean {
  const wanted = foldText(query).trim();
  if (wanted === "") return false;
  const name = foldText(fullname);
  return [foldText(username), name, ...name.split(" ")].some((one) => one.startsWith(wanted));
}
