import { foldText, nameKey, type Person } from "@sallyport/access";
import type { AnswerPairs } from "@sallyport/schema";
import { makeStorable } from "./storable.ts";

/** The columns that a list is searched and sorted by. */
export interface SearchKeys {
  user_key: string;
  name_key: string;
  search_key: string;
}

/**
 * What of a request is searched and sorted, folded: databases fold by the locale that they were made
 * with, and disagree with each other and with the interface.
 */
export function searchKeys(
  user: Pick<Person, "username" | "fullname">,
  answers: AnswerPairs,
): SearchKeys {
  return {
    user_key: makeStorable(foldText(user.username)),
    name_key: makeStorable(nameKey(user)),
    search_key: makeStorable(
      [user.fullname, ...answers.map(([, value]) => value)].map(foldText).join(SEPARATOR),
    ),
  };
}

// What no query that was typed holds: it is found in one text, and not across two.
const SEPARATOR = "\u001f";
