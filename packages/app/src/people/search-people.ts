import { isNamedLike } from "@sallyport/access";
import type { Account } from "@sallyport/server";

/** Those whose username, name or a word of whose name begins like the query. */
export function searchPeople<P extends Account>(people: readonly P[], query: string): readonly P[] {
  return people.filter((person) => isNamedLike(person, query));
}
