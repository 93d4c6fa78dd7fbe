import type { Losses } from "../ports/ports.types.ts";
import type { AccessRequest, Person } from "../requests/request.types.ts";
import { asList, type Fields, textOf } from "./fields.ts";

/** A list as far as it can be read. A row that cannot be, or is about a person of an earlier one, is counted. */
export function readRows(
  value: unknown,
  read: (row: unknown) => AccessRequest | undefined,
  part = "requests",
): { readonly requests: readonly AccessRequest[] } & Pick<Losses, "unreadable"> {
  const rows = asList(value, part);
  const requests = new Map<string, AccessRequest>();
  for (const row of rows) {
    const request = read(row);
    if (request && !requests.has(request.user.id)) requests.set(request.user.id, request);
  }
  const unreadable = rows.length - requests.size;
  return { requests: [...requests.values()], ...(unreadable > 0 && { unreadable }) };
}

/**
 * A person by anything that identifies them: little may be left of a deleted user. An id made here begins with
 * `@`. Undefined where nothing identifies them.
 */
export function personOf(id: unknown, name: unknown, fields: Fields): Person | undefined {
  const fullname = textOf(fields.fullname);
  const email = textOf(fields.email);
  const username = textOf(name) ?? textOf(id) ?? email ?? fullname;
  if (username === undefined) return undefined;
  const person: { -readonly [Key in keyof Person]: Person[Key] } = {
    id: textOf(id) ?? `@${username}`,
    username,
    fullname: fullname ?? "",
  };
  if (email !== undefined) person.email = email;
  const avatarUrl = textOf(fields.avatarUrl);
  if (avatarUrl !== undefined) person.avatarUrl = avatarUrl;
  return person;
}

/** Answers as texts, by their labels. One that is null is absent, one of another kind is shown as JSON. */
export function answersOf(
  pairs: readonly (readonly [name: string, value: unknown])[],
): AccessRequest["answers"] {
  return pairs.flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    return [[name, typeof value === "string" ? value : JSON.stringify(value)] as const];
  });
}
