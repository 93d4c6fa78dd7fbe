import type { Account } from "@sallyport/server";

/** Those whose user name or a word of whose name begins like the query, in any case. */
export function searchPeople<P extends Account>(people: readonly P[], query: string): readonly P[] {
  const wanted = query.trim().toLowerCase();
  return people.filter(({ username, fullname }) =>
    [username, ...fullname.split(" ")].some((word) => word.toLowerCase().startsWith(wanted)),
  );
}
